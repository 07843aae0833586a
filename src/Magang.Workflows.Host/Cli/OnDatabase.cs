using System.CommandLine;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Cluster;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Organisation;
using Magang.Workflows.Host.Regulations;
using Magang.Workflows.Postgres;
using Magang.Workflows.Postgres.Migrations;
using Magang.Workflows.Postgres.Organisation;
using Npgsql;

namespace Magang.Workflows.Host.Cli;

/// <summary>How verbs of the machine's operator work on the database itself, whether a server runs or not.</summary>
internal static class OnDatabase
{
    /// <summary>The option that says where the database is, for a verb and all below it.</summary>
    public static Option<string> Data() =>
        new("--data")
        {
            Description = "Folder data.",
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable(DatabaseCommand.DataVariable) ?? ".magang",
            Recursive = true,
        };

    /// <summary>The option that says where the folder <c>workflows</c> is.</summary>
    public static Option<string?> Workflows() =>
        new("--workflows") { Description = "Folder workflows; bawaan: yang terdekat ke atas." };

    /// <summary>Acts on the database, which is migrated first.</summary>
    public static async Task<int> RunAsync(string data, Func<NpgsqlDataSource, Task<int>> act, CancellationToken cancel)
    {
        await using var location = await DatabaseLocation.ResolveAsync(data, cancel: cancel);
        await using var source = Database.Connect(location.ConnectionString);
        await Migrator.ApplyAsync(source, cancel);
        return await act(source);
    }

    /// <summary>The reference as a server on this database has it.</summary>
    public static async Task<Reference> ReferenceAsync(
        NpgsqlDataSource source,
        string? workflows,
        CancellationToken cancel
    )
    {
        var files = ReferenceFiles.Load(WorkflowsFolder.Find(workflows, Environment.CurrentDirectory));
        var trees = await OrganisationTrees.None.RenewAsync(new OrganisationStore(source, TimeProvider.System), cancel);
        return trees.Over(files, TimeProvider.System.GetUtcNow());
    }
}
