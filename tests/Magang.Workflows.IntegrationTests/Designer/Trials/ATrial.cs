using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Magang.Workflows.Definitions;
using Magang.Workflows.Host.Definitions;
using Magang.Workflows.Host.Demo;
using Magang.Workflows.Host.Designer.Trials;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Imports;
using Magang.Workflows.IntegrationTests.Demo;
using Magang.Workflows.Simulations;

namespace Magang.Workflows.IntegrationTests.Designer.Trials;

/// <summary>Trials of what is shipped.</summary>
internal static class ATrial
{
    private static readonly RegulationSet Regulations = RegulationSet.Load(ADemo.Workflows);

    private static readonly Lazy<Dictionary<string, Definition>> Shipped = new(() =>
        DefinitionFolder
            .Files(ADemo.Workflows)
            .Select(file => DefinitionFolder.Read(new FileInfo(file)))
            .ToDictionary(one => one.Key.DefinitionId, StringComparer.Ordinal)
    );

    private static readonly ConcurrentDictionary<string, Lazy<TrialResult>> Tried = new(StringComparer.Ordinal);

    private static readonly TrialGround Ground = new(Regulations, ImportForms.Load(ADemo.Workflows, Regulations));

    public static TrialStory StoryOf(string programme)
    {
        var (story, participants) = StoryFile.Read(ADemo.Workflows, programme);
        return new TrialStory(story, participants);
    }

    /// <summary>A programme's sample with what is shipped; tried once for all tests.</summary>
    public static TrialResult Of(string programme) =>
        Tried.GetOrAdd(programme, _ => new Lazy<TrialResult>(() => Run(programme))).Value;

    private static TrialResult Run(string programme)
    {
        var since = Stopwatch.StartNew();
        var result = Ground.Run(StoryOf(programme), Shipped.Value);
        TestContext.Out.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{programme}: {result.Cases.Length} cases, {result.Steps} steps, {(result.EndedAt - result.StartedAt).TotalDays:0} days in {since.Elapsed.TotalMilliseconds:0} ms"
            )
        );
        return result;
    }

    /// <summary>An event as a line that two tellings have alike.</summary>
    public static string Line(StoryEvent happened) =>
        string.Create(CultureInfo.InvariantCulture, $"{happened.At:yyyy-MM-dd HH:mm:ss} {Told(happened)}");

    private static string Told(StoryEvent happened) =>
        happened switch
        {
            TaskDone done => $"task {done.Activity} {done.Decision} {done.By.Role}",
            GateDecided gate =>
                $"gate {gate.Gate} {gate.Verdict} {string.Join(',', gate.Findings.Select(one => $"{one.Rule}={one.Outcome}"))}",
            StatusMoved moved => $"status {moved.Status}",
            MessageLeft left => $"message {left.Type}",
            CaseClosed closed => $"closed {closed.Outcome}",
            _ => happened.GetType().Name,
        };
}
