using Magang.Workflows.Definitions;
using Magang.Workflows.Tests.Activities;
using static Magang.Workflows.Tests.Proofs.AProof;

namespace Magang.Workflows.Tests.Proofs;

/// <summary>Gate B only after gate A, in everything that can be drawn: what is right publishes, the least way around is refused.</summary>
public class ConstructTests
{
    private static readonly string E = AFlow.Event("e", "x");
    private static readonly string F = AFlow.Event("f", "y");

    private static IEnumerable<TestCaseData> Containers()
    {
        yield return Case("sequence", AFlow.Sequence("r", A, B), isRefused: false);
        yield return Case("sequence the wrong way round", AFlow.Sequence("r", B, A), isRefused: true);
        yield return Case("if", AFlow.Sequence("r", AFlow.If("i", Free, A), B), isRefused: true);
        yield return Case(
            "if both ways",
            AFlow.Sequence(
                "r",
                AFlow.Activity(
                    "i",
                    "Elsa.If",
                    AFlow.Script("condition", "Boolean", Free) + $",\"then\":{A},\"else\":{Gate("a2", "A")}"
                ),
                B
            ),
            isRefused: false
        );
        yield return Case("if always", AFlow.Sequence("r", AFlow.If("i", "1 == 1", A), B), isRefused: false);
        yield return Case("if never", AFlow.Sequence("r", AFlow.If("i", "1 == 2", A), B), isRefused: true);
        yield return Case("switch without default", AFlow.Sequence("r", Switch(""), B), isRefused: true);
        yield return Case(
            "switch with default",
            AFlow.Sequence("r", Switch($",\"default\":{Gate("a2", "A")}"), B),
            isRefused: false
        );
        yield return Case("while", AFlow.Sequence("r", AFlow.While("w", Free, A), B), isRefused: true);
        yield return Case(
            "loop that is left before",
            AFlow.Sequence(
                "r",
                AFlow.While("w", "true", AFlow.Sequence("s", E, AFlow.If("i", Free, AFlow.Break("k")), A)),
                B
            ),
            isRefused: true
        );
        yield return Case(
            "loop that is left after",
            AFlow.Sequence(
                "r",
                AFlow.While("w", "true", AFlow.Sequence("s", E, A, AFlow.If("i", Free, AFlow.Break("k")))),
                B
            ),
            isRefused: false
        );
        yield return Case("each", AFlow.Sequence("r", AFlow.ForEach("w", "fakta('l')", A), B), isRefused: true);
        yield return Case(
            "each at once",
            AFlow.Sequence("r", AFlow.ParallelForEach("w", "fakta('l')", A), B),
            isRefused: true
        );
        yield return Case(
            "each at once, one by one",
            AFlow.ParallelForEach("r", "fakta('l')", AFlow.Sequence("s", E, A, F, B)),
            isRefused: false
        );
        yield return Case("parallel", AFlow.Sequence("r", AFlow.Parallel("p", A, E), B), isRefused: false);
        yield return Case("side by side", AFlow.Parallel("p", AFlow.Sequence("s", E, A), B), isRefused: true);
        yield return Case("fork for all", AFlow.Sequence("r", Branches("WaitAll"), B), isRefused: false);
        yield return Case("fork for any", AFlow.Sequence("r", Branches("WaitAny"), B), isRefused: true);
        yield return Case("states in order", Machine("s1"), isRefused: false);
        yield return Case("states past one", Machine("s0"), isRefused: true);
        yield return Case(
            "an end inside",
            AFlow.Sequence("r", Flow("t", "q:X-z q:Y-a", Task("q", "X", "Y"), A, AFlow.Activity("z", "Elsa.End")), B),
            isRefused: true
        );
        yield return Case(
            "a fault in between",
            AFlow.Sequence("r", AFlow.Activity("x", "Elsa.Fault"), B),
            isRefused: false
        );
    }

    [TestCaseSource(nameof(Containers))]
    public void Containers_are_gone_through(string root, bool isRefused) =>
        Assert.That(IsRefused(root), Is.EqualTo(isRefused));

    [TestCase("q:X-a a:Terima-b", false)]
    [TestCase("q:X-a q:Y-b a:Terima-b", true)]
    [TestCase("q:X-a a:Terima-b a:Tolak-b", true)]
    [TestCase("q:X-a a:Tolak-q a:Tahan-q a:Terima-b b:Tolak-q", false)]
    public void A_flowchart_is_gone_through_by_every_outcome(string ways, bool isRefused)
    {
        var root = Flow("r", ways, Task("q", "X", "Y"), A, B);

        Assert.That(IsRefused(root, FlowMode.Counter), Is.EqualTo(isRefused), "counter");
        Assert.That(IsRefused(root, FlowMode.Token), Is.EqualTo(isRefused), "token");
    }

    [TestCase("WaitAll", FlowMode.Counter, false)]
    [TestCase("WaitAll", FlowMode.Token, false)]
    [TestCase("WaitAllActive", FlowMode.Counter, false)]
    [TestCase("WaitAny", FlowMode.Counter, true)]
    [TestCase("WaitAny", FlowMode.Token, true)]
    public void A_join_is_as_strict_as_its_mode(string join, FlowMode mode, bool isRefused) =>
        Assert.That(
            IsRefused(
                Flow("r", "k:P-e k:Q-f e-a a:Terima-j f-j j-b", Fork("k", "P", "Q"), E, F, A, Join("j", join), B),
                mode
            ),
            Is.EqualTo(isRefused)
        );

    [TestCase("Stream", false)]
    [TestCase("Merge", false)]
    [TestCase("Converge", false)]
    [TestCase("Cascade", true)]
    [TestCase("Race", true)]
    public void Each_merge_mode_is_taken_for_what_it_does(string mode, bool isRefused) =>
        Assert.That(
            IsRefused(
                Flow(
                    "r",
                    "k:P-e k:Q-f e-a a:Terima-b f-b",
                    Fork("k", "P", "Q"),
                    E,
                    F,
                    A,
                    Gate("b", "B", $$""","customProperties":{"mergeMode":"{{mode}}"}""")
                ),
                FlowMode.Token
            ),
            Is.EqualTo(isRefused)
        );

    [TestCase("X", false)]
    [TestCase("Z", true)]
    public void A_condition_on_what_is_written_out_is_not_free(string value, bool isRefused) =>
        Assert.That(
            IsRefused(AFlow.Sequence("r", Set("s", "v", value), AFlow.If("i", "getVariable('v') == 'X'", A), B)),
            Is.EqualTo(isRefused)
        );

    [Test]
    public void A_variable_that_a_script_may_set_decides_nothing() =>
        Assert.That(
            IsRefused(
                AFlow.Sequence(
                    "r",
                    Set("s", "v", "X"),
                    AFlow.Line("l", "setV(fakta('x')); return ''"),
                    AFlow.If("i", "getVariable('v') == 'X'", A),
                    B
                )
            )
        );

    [Test]
    public void A_gate_whose_name_is_computed_stands_for_none() =>
        Assert.That(
            IsRefused(
                AFlow.Sequence("r", AFlow.Activity("a", "Magang.Gate", AFlow.Script("gate", "String", "'A' + ''")), B)
            )
        );

    [Test]
    public void A_gate_in_a_used_workflow_counts()
    {
        var used = DefinitionReader.Read(
            System.Text.Encoding.UTF8.GetBytes(
                $$"""{"definitionId":"dipakai","name":"Dipakai","options":{"usableAsActivity":true},"root":{{AFlow.Sequence("r", A)}}}"""
            )
        );
        var root = AFlow.Sequence("r", AFlow.Activity("u", "Dipakai", "\"workflowDefinitionId\":\"dipakai\""), B);

        Assert.That(Prove(Read(root, workflows: _ => used), AThenB), Is.Empty);
        Assert.That(
            Prove(
                Read(
                    AFlow.Sequence("r", B, AFlow.Activity("u", "Dipakai", "\"workflowDefinitionId\":\"dipakai\"")),
                    workflows: _ => used
                ),
                AThenB
            ),
            Has.Length.EqualTo(1)
        );
    }

    [Test]
    public void A_trigger_that_starts_further_on_is_a_way_around() =>
        Assert.That(
            IsRefused(
                Flow(
                    "r",
                    "a:Terima-e e-b",
                    A,
                    AFlow.Activity("e", "Elsa.Event", "\"eventName\":\"x\",\"canStartWorkflow\":true"),
                    B
                )
            )
        );

    [Test]
    public void A_branch_that_cancels_the_other_is_a_way_around() =>
        Assert.That(
            IsRefused(
                Flow(
                    "r",
                    "k:P-t k:Q-q t-j q:BATAL-j j-b",
                    Fork("k", "P", "Q"),
                    Flow("t", "e-a", E, A),
                    Task("q", "BATAL"),
                    Join("j", "WaitAny"),
                    B
                )
            )
        );

    private static TestCaseData Case(string name, string root, bool isRefused) =>
        new TestCaseData(root, isRefused).SetArgDisplayNames(name);

    private static string Switch(string more) =>
        AFlow.Activity(
            "i",
            "Elsa.Switch",
            $$"""
            "cases":[{"label":"P","condition":{"type":"JavaScript","value":"{{Free}}"},"activity":{{A}} }]{{more}}
            """
        );

    private static string Branches(string mode) =>
        AFlow.Activity("k", "Elsa.Fork", $"\"joinMode\":\"{mode}\",\"branches\":[{AFlow.Sequence("s", E, A)},{F}]");

    private static string Machine(string from) =>
        AFlow.Activity(
            "m",
            "Elsa.StateMachine",
            $$"""
            "initialState":"s0","states":[{"name":"s0"},{"name":"s1"},{"name":"s2"}],
            "transitions":[{"from":"s0","to":"s1","trigger":{{E}},"action":{{A}} },{"from":"{{from}}","to":"s2","trigger":{{F}},"action":{{B}} }]
            """
        );
}
