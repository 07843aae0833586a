using System.CommandLine;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Accounts;
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

    /// <summary>The option that names a region.</summary>
    public static Option<string?> Region() =>
        new("--daerah") { Description = "Kode daerah; bawaan: daerah instalasi ini." };

    /// <summary>The option without which a list is only examined.</summary>
    public static Option<bool> Sure() =>
        new("--pasti") { Description = "Tulis bila tidak ada kesalahan; tanpa ini hanya diperiksa." };

    /// <summary>The option that says where people reach the server, for links.</summary>
    public static Option<string?> Address() =>
        new("--alamat")
        {
            Description =
                $"Alamat server pada tautan; bawaan: {PublicAddress.Variable} atau {ApiClient.DefaultServer}.",
        };

    /// <summary>Where people reach the server.</summary>
    /// <param name="given">As the option says it; null for the variable's, or this machine's own.</param>
    public static string AddressOf(string? given) =>
        PublicAddress.Of(given ?? Environment.GetEnvironmentVariable(PublicAddress.Variable), ApiClient.DefaultServer);

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
