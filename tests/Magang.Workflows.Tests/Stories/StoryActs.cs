using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Tests.Simulations;

namespace Magang.Workflows.Tests.Stories;

/// <summary>What every office of the stories does: ends tasks by name, and reads back what gates found.</summary>
internal static class StoryActs
{
    /// <summary>Somebody ends a task, with one document handed in.</summary>
    public static BurstResult Complete(
        this World world,
        Life life,
        string task,
        Actor who,
        string decision,
        string? form = null
    ) =>
        world.Tell(
            life.Id,
            new TaskActed(life.Task(task).Id, TaskAct.Complete)
            {
                By = who,
                Decision = decision,
                Form = form is null ? default : Json.Parse(form),
                Evidence = ["00"],
            }
        );

    /// <summary>What a gate found each time in a case, in the order of the journal.</summary>
    public static IEnumerable<(string Rule, string Outcome)> Found(this World world, Life life, string gate) =>
        world
            .Journal.Where(line => line.Instance == life.Id.Value)
            .SelectMany(line =>
                Json.Member(line.Entry, "verdicts") is { ValueKind: JsonValueKind.Array } all
                    ? all.EnumerateArray()
                    : default
            )
            .Select(step => step.GetProperty("verdict"))
            .Where(verdict => verdict.GetProperty("gate").GetString() == gate)
            .SelectMany(verdict => verdict.GetProperty("findings").EnumerateArray())
            .Select(finding => (finding.GetProperty("rule").GetString()!, finding.GetProperty("outcome").GetString()!));
}
