using Magang.Workflows.Definitions;
using Magang.Workflows.Proofs;
using Magang.Workflows.Tests.Activities;
using static Magang.Workflows.Tests.Proofs.AProof;

namespace Magang.Workflows.Tests.Proofs;

/// <summary>What is found in a workflow whatever a regulation says.</summary>
public class CourseTests
{
    private const string Anything =
        """{"id":"K1","jenis":"ada","pasal":"P","kalimat":"K.","peristiwa":{"akhir":true}}""";

    [Test]
    public void Branches_that_never_meet_are_found_with_the_way_to_them()
    {
        var join = AFlow.Activity(
            "j",
            "Elsa.WriteLine",
            "\"text\":\"x\",\"customProperties\":{\"mergeMode\":\"Merge\"}"
        );
        var root = Flow(
            "r",
            "k:P-q k:Q-e q:X-j q:Y-z e-j",
            Fork("k", "P", "Q"),
            Task("q", "X", "Y"),
            AFlow.Event("e", "x"),
            join,
            AFlow.Line("z", "''")
        );

        var found = Prove(Read(root, FlowMode.Token), Anything).Single(finding => finding.Code == "MGW-877");

        Assert.That(found.Way.Select(step => step.ActivityId), Does.Contain("q").And.Contain("e"));
        Assert.That(found.Way, Does.Contain(new WayStep("q", "Y")));
        Assert.That(Codes(Read(root, FlowMode.Counter)), Is.Empty);
    }

    [TestCase("s-q q:X-q2 q2:X-q q2:Y-q", true)]
    [TestCase("s-q q:X-q2 q2:X-q q2:Y-z", false)]
    public void A_round_without_a_way_out_is_found(string ways, bool isFound) =>
        Assert.That(
            Codes(
                Read(
                    Flow(
                        "r",
                        ways,
                        AFlow.Activity("s", "Elsa.Start"),
                        Task("q", "X"),
                        Task("q2", "X", "Y"),
                        AFlow.Line("z", "''")
                    )
                ),
                "MGW-878"
            ),
            Has.Length.EqualTo(isFound ? 1 : 0)
        );

    [Test]
    public void An_activity_that_no_way_comes_to_is_found() =>
        Assert.That(
            Prove(
                    Read(
                        AFlow.Sequence(
                            "r",
                            Set("s", "v", "X"),
                            AFlow.If("i", "getVariable('v') == 'Y'", AFlow.Line("l", "''"))
                        )
                    ),
                    Anything
                )
                .Select(finding => $"{finding.Code} {finding.Severity} {finding.ActivityId}"),
            Is.EqualTo(["MGW-879 Warning l"])
        );

    [TestCase("SEKDA", 0)]
    [TestCase("SEKDAA", 1)]
    public void A_task_for_a_role_that_no_office_has_is_found(string role, int count)
    {
        var definition = Read(Task("q", "X").Replace("SEKDA", role, StringComparison.Ordinal));

        Assert.That(
            new PublishProof([]) { Roles = ["SEKDA"] }
                .Of(definition, _ => null)
                .Select(finding => finding.Code),
            Is.EqualTo(Enumerable.Repeat("MGW-880", count))
        );
    }

    [TestCase("w-l", 0)]
    [TestCase("l-w", 1)]
    public void A_timer_that_nothing_follows_is_found(string ways, int count) =>
        Assert.That(
            Codes(
                Read(
                    Flow(
                        "r",
                        ways,
                        AFlow.Activity("w", "Elsa.Delay", "\"timeSpan\":\"1.00:00:00\""),
                        AFlow.Line("l", "''")
                    )
                ),
                "MGW-881"
            ),
            Has.Length.EqualTo(count)
        );

    [TestCase("v", 0)]
    [TestCase("vv", 1)]
    public void A_script_that_reads_what_nobody_declares_is_found(string name, int count) =>
        Assert.That(
            Codes(Read(AFlow.Sequence("r", AFlow.Line("l", $"getVariable('{name}')"))), "MGW-882"),
            Has.Length.EqualTo(count)
        );

    private static string[] Codes(Definition definition, string? code = null) =>
        [.. Prove(definition, Anything).Select(finding => finding.Code).Where(found => code is null || found == code)];
}
