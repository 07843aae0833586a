using System.CommandLine;
using Magang.Workflows.Host.Cluster;

var root = new RootCommand("Magang.Workflows: the workflow engine for civil-servant internships.");
root.Subcommands.Add(DatabaseCommand.Create());
return await root.Parse(args).InvokeAsync();
