namespace Magang.Workflows.Tests.Conformance;

/// <summary>Where the real Elsa does wrong and the engine does right instead.</summary>
/// <param name="Why">What Elsa does, and why it is not imitated.</param>
/// <param name="Lines">The right lines; null where the definition is refused when it is read.</param>
/// <param name="Status">The right status.</param>
internal sealed record Difference(string Why, string? Lines = null, string Status = "Finished/Finished")
{
    private static readonly Dictionary<string, Difference> All = new(StringComparer.Ordinal)
    {
        ["int-flowcompl-workflow3 token"] = new(
            "Elsa runs a merge without a mode twice in a braided flow; counter mode, the default, runs it once.",
            "WriteLine1\nWriteLine2\nWriteLine3\nWriteLine4\nWriteLine5\nWriteLine6\nWriteLine7\nWriteLine8\nWriteLine9"
        ),
        ["own-diamond-twice token"] = new("As above.", "A\nB\nC\nD\nE\nZ"),
        ["own-back-edge-cross counter"] = new(
            "Elsa faults at run time on a loop that nothing dominates; refused when read."
        ),
        ["own-bad-duplicate-ids"] = new("Elsa answers 500; refused with the id."),
        ["own-bad-expression-type"] = new("Elsa evaluates an unknown expression type to null; refused when read."),
        ["own-bad-js-syntax"] = new("Elsa parses scripts when they run; refused when read."),
        ["own-bad-variable-missing"] = new("Elsa faults when it runs; refused when read."),
        ["own-dead-branch-waitall token"] = Stuck("A"),
        ["own-dead-branch-waitallactive token"] = Stuck("A"),
        ["own-mergemode-converge-dead token"] = Stuck("A"),
        ["own-mergemode-merge-dead token"] = Stuck("A"),
        ["int-joinbeh-fork-decision-merge token"] = Stuck("Start\nA"),
        ["int-joinbeh-fork-decision-converge token"] = Stuck("Start\nA"),
        ["own-end-nested counter"] = new(
            "Elsa's cancel signal makes the outer flowchart throw.",
            "a\ni1\nouter goes on"
        ),
        ["own-end-root"] = new("Elsa goes on with a sibling after the workflow completed.", "a\nb"),
        ["own-fault-default"] = Stops("a1\nb1"),
        ["own-fault-strategy-fault"] = Stops("a1\nb1"),
        ["own-fault-strategy-continue"] = Stops("a1\nb1"),
        ["own-mergemode-race-then-wait token"] = new(
            "Elsa loses its owner context when a race cancels what completes the flowchart, and the burst dies.",
            "winner through\nend"
        ),
        ["own-race-then-wait token"] = new("As above.", "winner through\nend"),
        ["own-var-storage"] = new(
            "Elsa forgets variables whose storage driver it does not know; all are kept.",
            "set-inst set-mem set-none set-bogus\nset-inst set-mem set-none set-bogus"
        ),
    };

    /// <summary>The difference of a definition in a mode, or null where there is none.</summary>
    public static Difference? Of(string name, string mode) =>
        All.GetValueOrDefault($"{name} {mode}") ?? All.GetValueOrDefault(name);

    private static Difference Stuck(string lines) =>
        new(
            "Elsa leaves the instance running for ever with nothing that could wake it; an incident says so.",
            lines,
            "Finished/Faulted"
        );

    private static Difference Stops(string lines) =>
        new(
            "Elsa goes on with what was scheduled after a fault; an incident stops the instance.",
            lines,
            "Finished/Faulted"
        );
}
