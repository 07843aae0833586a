using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Tests.Simulations;

namespace Magang.Workflows.Tests.Definitions;

/// <summary>Whatever comes is refused by name, or read, written back alike and run without any exception but incidents.</summary>
/// <remarks>MAGANG_FUZZ_SECONDS makes it go on so long instead of a moment; a failure names its seed.</remarks>
[NonParallelizable]
public class FuzzTests
{
    // A guard against hanging only.
    private static readonly TimeSpan Hung = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan Length = TimeSpan.FromSeconds(
        int.TryParse(
            Environment.GetEnvironmentVariable("MAGANG_FUZZ_SECONDS"),
            CultureInfo.InvariantCulture,
            out var seconds
        )
            ? seconds
            : 4
    );

    private static readonly byte[][] Files =
    [
        .. Corpus.OwnNames.Concat(Corpus.ElsaNames).Select(Corpus.Read),
        .. Directory
            .EnumerateFiles(System.IO.Path.Combine(RepositoryFolder.Path, "workflows"), "*.json")
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes),
    ];

    [Test]
    public void A_damaged_file_is_refused_or_runs()
    {
        var began = Stopwatch.GetTimestamp();
        var (seed, accepted) = (
            Environment.GetEnvironmentVariable("MAGANG_FUZZ_SEED") is { } given
                ? int.Parse(given, CultureInfo.InvariantCulture)
                : 1,
            0
        );
        for (; Stopwatch.GetElapsedTime(began) < Length; seed++)
        {
            var random = new Random(seed);
            var damaged = new Mutation(random, Files).Of(Files[random.Next(Files.Length)]);
            accepted += Try(
                damaged,
                random.Next(3) switch
                {
                    0 => FlowMode.Token,
                    1 => FlowMode.Counter,
                    _ => null,
                },
                $"MAGANG_FUZZ_SEED={seed}"
            )
                ? 1
                : 0;
        }
        TestContext.Out.WriteLine($"{seed} documents, {accepted} of them accepted and run");
        Assert.That(accepted, Is.GreaterThan(10).And.LessThan(seed));
    }

    [Test]
    public void A_random_definition_is_refused_or_runs()
    {
        var began = Stopwatch.GetTimestamp();
        var (count, accepted) = (0, 0);
        while (Stopwatch.GetElapsedTime(began) < Length)
            // FsCheck prints the seed of what fails.
            Prop.ForAll(
                    RandomDefinition.Documents.ToArbitrary(),
                    document =>
                    {
                        count++;
                        accepted += Try(Encoding.UTF8.GetBytes(document), null, document) ? 1 : 0;
                    }
                )
                .Check(Config.QuickThrowOnFailure.WithMaxTest(100).WithEndSize(12));
        TestContext.Out.WriteLine($"{count} documents, {accepted} of them accepted and run");
        Assert.That(accepted, Is.GreaterThan(10).And.LessThan(count));
    }

    private static bool Try(byte[] utf8, FlowMode? mode, string seed)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            var definition = DefinitionReader.Read(utf8, mode);
            var back = DefinitionReader.Read(DefinitionWriter.Write(definition), mode);
            Assert.That(
                JsonElement.DeepEquals(back.Source, definition.Source),
                Is.True,
                "it is written back otherwise"
            );
            Run(definition);
            return true;
        }
        catch (DefinitionRefusedException refused)
        {
            Assert.That(refused.Findings.Select(finding => finding.Code), Is.Not.Empty.And.All.Match("^MGW-[0-9]{3}$"));
            return false;
        }
        catch (Exception fault)
        {
            throw new AssertionException($"{seed}\n{Encoding.UTF8.GetString(utf8)}\n{fault}", fault);
        }
        finally
        {
            Assert.That(Stopwatch.GetElapsedTime(began), Is.LessThan(Hung), $"{seed}\n{Encoding.UTF8.GetString(utf8)}");
        }
    }

    private static void Run(Definition definition)
    {
        // Other instances and definitions are named at will. A loop that was warned of is stopped by counting to 100,000,
        // which takes seconds and is a test of its own.
        if (
            definition.Nodes.Any(node => node.Type is "Magang.StartCases" or "Magang.Send")
            || definition.Warnings.Any(warning => warning.Code == "MGW-748")
        )
            return;
        var world = new World(definition);
        var life = world.Start(definition.Key.DefinitionId);
        for (var step = 0; step < 6 && life.State!.Status == Status.Running; step++)
        {
            if (life.State.Incidents.Any(incident => incident.Code == "MGW-114"))
                break;
            if (life.State.Incidents.Count > 0)
                world.Tell(life.Id, new RetryRequested(life.State.Incidents[0].Id));
            else if (life.Timers.Count > 0)
                world.AdvanceTo(life.Timers.Values.Min());
            else if (life.State.Bookmarks.FirstOrDefault(mark => mark.Kind == BookmarkKind.Event) is { } waits)
                world.Tell(life.Id, new EventArrived(waits.Name, default));
        }
        world.Tell(life.Id, new CancelRequested("usai"));
        Assert.That(life.State!.Status, Is.EqualTo(Status.Finished));
    }
}
