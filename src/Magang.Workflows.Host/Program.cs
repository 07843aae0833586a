using System.CommandLine;
using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Bench;
using Magang.Workflows.Host.Calendars;
using Magang.Workflows.Host.Cli;
using Magang.Workflows.Host.Cluster;
using Magang.Workflows.Host.Definitions;
using Magang.Workflows.Host.Demo;
using Magang.Workflows.Host.Periksa;

var root = new RootCommand("Magang.Workflows: the workflow engine for civil-servant internships.")
{
    ServeCommand.Create(),
    SignInCommand.CreateIn(),
    SignInCommand.CreateOut(),
    StartCommand.Create(),
    TasksCommand.Create(),
    CompleteCommand.Create(),
    TimelineCommand.Create(),
    ImportCommand.Create(),
    RankingCommand.Create(),
    DoctorCommand.Create(),
    DemoCommand.Create(),
    DatabaseCommand.Create(),
    AccountCommand.Create(),
    AccessCommand.Create(),
    OrganisationCommand.Create(),
    OfficialsCommand.Create(),
    CaseLinkCommand.Create(),
    PeriksaCommand.Create(),
    AturanCommand.Create(),
    KontrakCommand.Create(),
    CalendarCommand.Create(),
    JelaskanCommand.Create(),
    PeriksaAlurCommand.Create(),
    GambarCommand.Create(),
    BenchCommand.Create(),
};

// Stopping ends what was taken and lets PostgreSQL go: that may last longer than the two seconds given otherwise.
var patience = new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(60) };
return await root.Parse(args).InvokeAsync(patience);
