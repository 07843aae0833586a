using System.CommandLine;
using Magang.Workflows.Host.Bench;
using Magang.Workflows.Host.Cluster;
using Magang.Workflows.Host.Periksa;

var root = new RootCommand("Magang.Workflows: the workflow engine for civil-servant internships.")
{
    DatabaseCommand.Create(),
    PeriksaCommand.Create(),
    AturanCommand.Create(),
};
root.Subcommands.Add(BenchCommand.Create());
return await root.Parse(args).InvokeAsync();
