using System.CommandLine;
<<<<<<< HEAD
using Magang.Workflows.Host.Periksa;

var root = new RootCommand("Magang.Workflows: the workflow engine for civil-servant internships.");
root.Subcommands.Add(PeriksaCommand.Create());
root.Subcommands.Add(AturanCommand.Create());
=======
using Magang.Workflows.Host.Cluster;

var root = new RootCommand("Magang.Workflows: the workflow engine for civil-servant internships.");
root.Subcommands.Add(DatabaseCommand.Create());
>>>>>>> cluster
return await root.Parse(args).InvokeAsync();
