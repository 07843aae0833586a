using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities.Loops;

/// <summary><c>Elsa.Break</c>: ends the nearest loop around it; what else runs in the loop is cancelled.</summary>
/// <remarks>Outside of any loop it ends the container it stands in, as in Elsa.</remarks>
public sealed class Break : Activity
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Elsa.Break", _ => new Break()) { Doubts = Doubts };

    private static readonly string[] Loops = ["Elsa.For", "Elsa.ForEach", "Elsa.ParallelForEach", "Elsa.While"];

    /// <inheritdoc />
    public override void Execute(Execution execution) => execution.Break();

    private static IEnumerable<(string Code, string Sentence)> Doubts(ActivityNode node)
    {
        for (var at = node.Container; at is not null; at = at.Container)
            if (Loops.Contains(at.Type, StringComparer.Ordinal))
                yield break;
        yield return (
            "MGW-125",
            "Ia tidak berada di dalam perulangan, maka yang diakhirinya hanya wadah tempatnya berada. Pindahkan ke dalam perulangan, atau pakai Elsa.End."
        );
    }
}
