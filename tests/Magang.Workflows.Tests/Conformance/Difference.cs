namespace Magang.Workflows.Tests.Conformance;

/// <summary>Where the real Elsa does wrong and the engine does right instead.</summary>
/// <param name="Why">What Elsa does, and why it is not imitated.</param>
/// <param name="Right">
/// From what Elsa did, what is right: every facet that it leaves alone must be the same. Null where the definition is
/// refused when it is read.
/// </param>
internal sealed record Difference(string Why, Func<Recording, Recording>? Right = null)
{
    private const string NoEnd =
        "Elsa leaves the instance running for ever with nothing that could wake it; an incident says so.";

    private const string GoesOn =
        "Elsa goes on with what was scheduled after a fault; an incident stops the instance where it is.";

    private const string Molecule =
        "Flowchart1 AtomActivity1 Flowchart1 Atom AtomActivity2 Flowchart1 Atom AtomActivity3 Flowchart1 Atom";

    private const string EmptyPayload = "p = {}";

    private const string ResultLine =
        """after {"WorkflowDefinitionVersionId":null,"WorkflowInstanceId":"<id>","CorrelationId":null,"Status":"Finished","SubStatus":"Finished","Output":{"R":"done-R"}}""";

    private static readonly Dictionary<string, Difference> All = new(StringComparer.Ordinal)
    {
        ["int-flowcompl-workflow3 token"] = new(
            "Elsa runs a merge without a mode twice in a braided flow; counter mode, the default, runs it once.",
            elsa =>
                elsa with
                {
                    Lines = string.Join('\n', Enumerable.Range(1, 9).Select(line => $"WriteLine{line}")),
                    Executed = Once(elsa.Executed),
                    Pauses = elsa.Pauses.Replace("11:", "9:", StringComparison.Ordinal),
                }
        ),
        ["own-diamond-twice token"] = new(
            "As above.",
            elsa => elsa with { Lines = "A\nB\nC\nD\nE\nZ", Executed = Once(elsa.Executed) }
        ),
        ["own-back-edge-cross counter"] = new(
            "Elsa faults at run time on a loop that nothing dominates; refused when read."
        ),
        ["own-bad-duplicate-ids"] = new("Elsa answers 500; refused with the id."),
        ["own-bad-expression-type"] = new("Elsa evaluates an unknown expression type to null; refused when read."),
        ["own-bad-js-syntax"] = new("Elsa parses scripts when they run; refused when read."),
        ["own-bad-literal-type"] = new("Elsa makes 0 of a literal 'abc' for a whole number; refused when read."),
        ["own-bad-unknown-activity"] = new("Elsa faults when it runs; refused when read."),
        ["own-bad-unknown-root"] = new("As above."),
        ["own-bad-variable-missing"] = new("Elsa faults when it runs; refused when read."),
        ["own-bad-self-reference"] = new("Elsa's server dies of a stack overflow at publish; refused when read."),
        ["own-dead-branch-waitall token"] = new(
            "Elsa waits for ever at a join whose branches exclude each other; refused when read."
        ),
        ["own-dead-branch-waitallactive token"] = new("As above."),
        ["int-depwf-molecule main"] = Found(
            Lines("Atom", 3),
            "AtomActivity1×1 AtomActivity2×1 AtomActivity3×1 Atom×3 Flowchart1×4",
            Molecule
        ),
        ["int-depwf-matter main"] = Found(
            Lines("Atom", 9),
            "AtomActivity1×3 AtomActivity2×3 AtomActivity3×3 Atom×9 Flowchart1×13 MoleculeActivity1×1 MoleculeActivity2×1 MoleculeActivity3×1",
            $"Flowchart1 MoleculeActivity2 {Molecule} MoleculeActivity1 {Molecule} MoleculeActivity3 {Molecule}"
        ),
        ["int-wda-parent-version-fallback main"] = Found(
            "Published version executed",
            "ChildActivity1×1 Flowchart1×1 WriteLine1×1",
            "Flowchart1 ChildActivity1 WriteLine1"
        ),
        ["own-mergemode-converge-dead token"] = Stuck("f"),
        ["own-mergemode-merge-dead token"] = Stuck("f"),
        ["int-joinbeh-fork-decision-merge token"] = Stuck("8d3ecf38f4425d86"),
        ["int-joinbeh-fork-decision-converge token"] = Stuck("flowchart-root"),
        ["own-http-resume"] = new("Elsa.HttpEndpoint is refused for now: the API starts and resumes."),
        ["int-pub-http"] = new("As above."),
        ["cmp-cacheinv-childv2"] = new("As above."),
        ["cmp-cacheinv-parent"] = new("As above."),
        ["int-pcout-b"] = new("Elsa.RunCSharp is refused by design."),
        ["int-pcout-c"] = new("It uses the one above."),
        ["int-pcout-d"] = new("As above."),
        ["own-double-resume main"] = new(
            "Elsa's local runtime runs the continuation once for each of four callers; a bookmark is burned once.",
            elsa => DoubleResume(elsa, at => at == 0) with { Variables = EmptyPayload }
        ),
        ["own-double-resume main-distributed"] = new(
            "Elsa resumes by a bookmark's id, with nothing; here an event resumes it, and its payload is an object.",
            elsa => elsa with { Variables = EmptyPayload }
        ),
        ["own-event-trigger"] = new(
            "In Elsa an event that started an instance stays in the queue and later resumes one run by hand as well.",
            elsa =>
                elsa with
                {
                    Lines = string.Join('\n', new[] { 1, 2, 3, 3 }.Select(k => $$"""started by event {"k":{{k}}}""")),
                    Variables = """got = {"k":3}""",
                }
        ),
        ["own-double-resume rerun-suspended"] = NotAgain(),
        ["own-double-resume rerun-suspended-distributed"] = NotAgain(),
        ["own-end-nested counter"] = new(
            "Elsa's cancel signal makes the outer flowchart throw; the outer flow ran to its end.",
            elsa =>
                elsa with
                {
                    Status = "Finished/Finished",
                    Incidents = "",
                    Pauses = elsa.Pauses.Replace("Faulted", "Finished", StringComparison.Ordinal),
                }
        ),
        ["own-end-root"] = new(
            "Elsa goes on with a sibling after the workflow completed.",
            elsa => Drop(elsa, "b2", "\nb2")
        ),
        ["own-fault-default"] = Stops(),
        ["own-fault-strategy-fault"] = Stops(),
        ["own-fault-strategy-continue"] = Stops(),
        ["own-foreach-break-nested"] = new(
            "In Elsa the outer loop's CurrentValue is the inner loop's last one after it; here it is its own again.",
            elsa => elsa with { Lines = OwnValue(OwnValue(elsa.Lines, "outer end x", "1"), "outer end x", "2") }
        ),
        ["own-foreach-nested"] = new(
            "As above, and CurrentIndex with it.",
            elsa => elsa with { Lines = OwnValue(OwnValue(elsa.Lines, "outer end y 1", "1 0"), "outer end y 1", "2 1") }
        ),
        ["own-mergemode-race-then-wait token"] = LostRace("e1×1 e2×1 e3×1 f×1 st×1 w×1 z×1"),
        ["own-race-then-wait token"] = LostRace("e1×1 e2×1 e3×1 f×1 j×1 st×1 w×1 z×1"),
        ["own-statemachine-finish second-instance"] = new(
            "Elsa's cache keeps the state that one instance reached in the definition, and the next begins there.",
            elsa =>
                elsa with
                {
                    Lines = "enter New\nenter New\nenter Paid\nexit New\npay action",
                    Others = "own-statemachine-finish Running/Suspended {}",
                }
        ),
        ["int-execwf-parent-capture-output"] = new(
            "Elsa forgets the variable, whose storage driver it does not know; it is kept.",
            elsa => elsa with { Variables = $"ChildResult {Result("Finished", """{"Result":42}""")["res ".Length..]}" }
        ),
        ["own-execute-wait"] = InWords("Finished", """{"Echo":"echo:one"}"""),
        ["own-execute-nowait"] = InWords("Finished", """{"Echo":"echo:one"}"""),
        ["own-execute-child-faults"] = InWords("Faulted", "{}"),
        ["own-execute-wait-blocked main"] = new(
            "Elsa hands over a result without any facts where the child had to wait; here it is complete.",
            elsa =>
                elsa with
                {
                    Lines = string.Join('\n', [.. elsa.Lines.Split('\n')[..^1], ResultLine]),
                    Variables = Result("Finished", """{"R":"done-R"}"""),
                }
        ),
        ["own-var-storage"] = new(
            "Elsa forgets variables whose storage driver it does not know; all are kept.",
            elsa =>
                elsa with
                {
                    Lines = "set-inst set-mem set-none set-bogus\nset-inst set-mem set-none set-bogus",
                    Variables = "bogus = \"set-bogus\"\ninst = \"set-inst\"\nmem = \"set-mem\"\nnone = \"set-none\"",
                }
        ),
    };

    /// <summary>All of them in their order: which definition, scenario or mode, and why.</summary>
    public static IEnumerable<(string Row, string Why)> Rows => All.Select(row => (row.Key, row.Value.Why));

    /// <summary>The difference of a definition in a scenario and mode, or null where there is none.</summary>
    public static Difference? Of(string name, string scenario, string mode) =>
        All.GetValueOrDefault($"{name} {scenario}")
        ?? All.GetValueOrDefault($"{name} {mode}")
        ?? All.GetValueOrDefault(name);

    private static string OwnValue(string lines, string line, string values)
    {
        var at = lines.IndexOf(line, StringComparison.Ordinal);
        return $"{lines[..at]}outer end {values}{lines[(at + line.Length)..]}";
    }

    // The right values are those that Elsa recorded where it loaded the same files from a folder.
    private static Difference Found(string lines, string executed, string order) =>
        new(
            "Elsa's import over REST overlooks usableAsActivity where the document has it at the top; both ways are read.",
            elsa =>
                elsa with
                {
                    Lines = lines,
                    Status = "Finished/Finished",
                    Incidents = "",
                    Executed = executed,
                    Order = elsa.Order.Length == 0 ? "" : order,
                }
        );

    private static string Lines(string line, int times) => string.Join('\n', Enumerable.Repeat(line, times));

    private static Difference Stuck(string where) =>
        new(
            NoEnd,
            elsa =>
                elsa with
                {
                    Status = "Finished/Faulted",
                    Incidents = where,
                    Pauses = elsa.Pauses.Replace("Running/Suspended", "Finished/Faulted", StringComparison.Ordinal),
                }
        );

    private static Difference Stops() =>
        new(
            GoesOn,
            elsa =>
            {
                var stopped = Drop(Drop(elsa, "b2", "\nb2"), "j", "\njoin");
                return stopped with
                {
                    Status = "Finished/Faulted",
                    Pauses = stopped.Pauses.Replace("Running/Suspended", "Finished/Faulted", StringComparison.Ordinal),
                };
            }
        );

    private static Difference InWords(string subStatus, string output) =>
        new(
            "Elsa keeps the result's statuses as numbers and reads them as words; here they are words throughout.",
            elsa => elsa with { Variables = Result(subStatus, output) }
        );

    private static string Result(string subStatus, string output) =>
        $"res = {{\"CorrelationId\":null,\"Output\":{output},\"Status\":\"Finished\",\"SubStatus\":\"{subStatus}\",\"WorkflowDefinitionVersionId\":null,\"WorkflowInstanceId\":\"<id>\"}}";

    private static Difference LostRace(string executed) =>
        new(
            "Elsa loses its owner context when a race cancels what completes the flowchart, and the burst dies.",
            elsa =>
            {
                var waits = elsa.Pauses.Split('\n')[0];
                var name = waits[
                    (waits.IndexOf(' ', StringComparison.Ordinal) + 1)..waits.IndexOf('=', StringComparison.Ordinal)
                ];
                return elsa with
                {
                    Lines = "winner through\nend",
                    Status = "Finished/Finished",
                    Waits = "",
                    Executed = executed,
                    Pauses = $"{waits}\n1: {name}=Running/Suspended[e3]\n2: {name}=Finished/Finished[]",
                };
            }
        );

    private static Difference NotAgain() =>
        new(
            "Elsa starts the root a second time inside the same instance; a second start is refused.",
            elsa => DoubleResume(elsa, at => at <= 1)
        );

    private static Recording DoubleResume(Recording elsa, Predicate<int> isBefore) =>
        elsa with
        {
            Lines = "waiting\nresumed",
            Executed = Once(elsa.Executed),
            Order = "s a e b e2",
            Waits = "e2",
            Pauses = string.Join(
                '\n',
                elsa.Pauses.Split('\n').Select((_, at) => isBefore(at) ? Waits(1, "e") : Waits(2, "e2"))
            ),
        };

    private static string Waits(int lines, string activity) =>
        Recording.Pause(lines, [Recording.Standing("own-double-resume", "Running/Suspended", [activity])]);

    private static Recording Drop(Recording elsa, string activity, string line) =>
        elsa with
        {
            Lines = elsa.Lines.Replace(line, "", StringComparison.Ordinal),
            Executed = string.Join(' ', elsa.Executed.Split(' ').Where(count => count != $"{activity}×1")),
            Order = string.Join(' ', elsa.Order.Split(' ').Where(began => began != activity)),
        };

    private static string Once(string executed) =>
        string.Join(' ', executed.Split(' ').Select(count => $"{count[..count.LastIndexOf('×')]}×1"));
}
