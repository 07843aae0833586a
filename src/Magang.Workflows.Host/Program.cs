using System.CommandLine;

var root = new RootCommand("Magang.Workflows: the workflow engine for civil-servant internships.");
return await root.Parse(args).InvokeAsync();
