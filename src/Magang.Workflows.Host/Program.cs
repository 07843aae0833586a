using System.CommandLine;
using Magang.Workflows.Host.Cluster;
using Magang.Workflows.Host.Definitions;
using Magang.Workflows.Host.Periksa;

var root = new RootCommand("Magang.Workflows: the workflow engine for civil-servant internships.")
{
    DatabaseCommand.Create(),
    PeriksaCommand.Create(),
    AturanCommand.Create(),
    GambarCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
