using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Magang.Workflows.IntegrationTests.Demo;

/// <summary>The command as its users start it, and what it leaves behind.</summary>
public sealed class DemoCommandTests
{
    [Test]
    public async Task The_demonstration_ends_well_and_leaves_no_database_behind()
    {
        await using var database = await TestDatabase.CreateAsync();

        var (exit, output, error) = await DemoAsync(database.ConnectionString, "--json");

        Assert.That(exit, Is.Zero, error);
        Assert.That(output, Does.Not.Contain("\e["));
        Assert.That(
            JsonNode.Parse(output.TrimEnd().Split('\n')[^1])!["participants"]!.AsArray(),
            Has.Count.EqualTo(12)
        );
        await using var left = database.Source.CreateCommand(
            "SELECT count(*) FROM pg_database WHERE datname LIKE 'magang\\_demo\\_%'"
        );
        Assert.That(await left.ExecuteScalarAsync(), Is.Zero);
    }

    [Test]
    public async Task A_programme_without_a_story_is_refused_before_any_database_is_touched()
    {
        var (exit, _, error) = await DemoAsync("Host=127.0.0.1;Port=1;Username=x", "pallu");

        Assert.That(exit, Is.EqualTo(1));
        Assert.That(error, Does.Match("yang ada: .*metro, palu").And.Contain("[MGW-620]"));
    }

    private static async Task<(int Exit, string Output, string Error)> DemoAsync(
        string database,
        params string[] arguments
    )
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            WorkingDirectory = ADemo.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["MAGANG_DATABASE"] = database },
        };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "magang.dll"), "demo", .. arguments])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
