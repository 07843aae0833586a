namespace Magang.Workflows.Tests.Patterns;

/// <summary>The 43 patterns in their order.</summary>
internal static class ControlFlowPatterns
{
    private const string Yes = "yes";
    private const string Partly = "partly";
    private const string No = "no";

    /// <summary>All of them.</summary>
    public static readonly Pattern[] All =
    [
        new(1, "Sequence", Yes, "Elsa.Sequence, or connections of a flowchart.")
        {
            File = "01-sequence",
            Runs = [new("", ["go"], "a/b")],
        },
        new(2, "Parallel Split", Yes, "Elsa.FlowFork, or several connections from one outcome; Elsa.Parallel.")
        {
            File = "02-parallel-split",
            Runs = [new("", ["e2", "e1"], "/b/a")],
        },
        new(3, "Synchronization", Yes, "Elsa.FlowJoin with WaitAll.")
        {
            File = "03-synchronization",
            Runs = [new("", ["e2", "e1"], "//both")],
        },
        new(4, "Exclusive Choice", Yes, "Elsa.FlowDecision, Elsa.FlowSwitch with MatchFirst, Elsa.If, Elsa.Switch.")
        {
            File = "04-exclusive-choice",
            Runs = [new("""{"n":10}""", [], "large"), new("""{"n":1}""", [], "small")],
        },
        new(5, "Simple Merge", Yes, "Connections that meet in one activity.")
        {
            File = "05-simple-merge",
            Runs = [new("""{"n":10}""", [], "large|on"), new("""{"n":1}""", [], "small|on")],
        },
        new(6, "Multi-Choice", Yes, "Elsa.FlowSwitch with MatchAny.")
        {
            File = "06-multi-choice",
            Runs = [new("""{"n":3}""", [], "a|b"), new("""{"n":4}""", [], "a|b|c")],
        },
        new(
            7,
            "Structured Synchronizing Merge",
            Yes,
            "Elsa.FlowJoin with WaitAllActive: branches that were not taken are passed over."
        )
        {
            File = "07-structured-synchronizing-merge",
            Runs = [new("""{"n":3}""", ["b", "a"], "//merged"), new("""{"n":2}""", ["a"], "/merged")],
        },
        new(
            8,
            "Multi-Merge",
            Partly,
            "What follows is a workflow of its own that each branch uses as an activity; one activity of a flowchart runs once."
        )
        {
            File = "08-multi-merge",
            Needs = ["08-next"],
            Runs = [new("", ["b", "a"], "/next/next")],
        },
        new(
            9,
            "Structured Discriminator",
            Yes,
            "Token mode with the merge mode Cascade: the first branch goes on, the others run to their end."
        )
        {
            File = "09-structured-discriminator",
            Runs = [new("", ["b", "a", "c"], "/b|first/a/c")],
        },
        new(
            10,
            "Arbitrary Cycles",
            Yes,
            "Token mode; counter mode asks that every way into a loop leads through its head, and refuses others when read."
        )
        {
            File = "10-arbitrary-cycles",
            Runs = [new("""{"n":10}""", ["y", "y"], "x/x/end"), new("""{"n":1}""", ["y", "y"], "/x/end")],
        },
        new(11, "Implicit Termination", Yes, "An instance ends when nothing is left to do.")
        {
            File = "11-implicit-termination",
            Runs = [new("", ["b", "a"], "//")],
        },
        new(
            12,
            "Multiple Instances without Synchronization",
            Yes,
            "Elsa.DispatchWorkflow without waiting, Elsa.BulkDispatchWorkflows without waiting."
        )
        {
            File = "12-instances-without-synchronization",
            Needs = ["12-child"],
            Runs = [new("", ["*done"], "on/child a|child b")],
        },
        new(
            13,
            "Multiple Instances with a priori Design-Time Knowledge",
            Yes,
            "Elsa.ParallelForEach over a list, Elsa.Parallel."
        )
        {
            File = "13-instances-known-at-design-time",
            Runs = [new("", ["c", "a", "b"], "/item c/item a/item b|all")],
        },
        new(
            14,
            "Multiple Instances with a priori Run-Time Knowledge",
            Yes,
            "Elsa.ParallelForEach over a computed list, Elsa.BulkDispatchWorkflows, Magang.StartCases."
        )
        {
            File = "14-instances-known-at-run-time",
            Runs =
            [
                new("""{"items":["x","y"]}""", ["y", "x"], "/item y/item x|all"),
                new("""{"items":[]}""", [], "all"),
            ],
        },
        new(
            15,
            "Multiple Instances without a priori Run-Time Knowledge",
            Yes,
            "Magang.StartCases in a loop, then Magang.AwaitCases."
        )
        {
            File = "15-instances-added-while-they-run",
            Needs = ["15-child"],
            Runs = [new("", ["more", "more", "enough", "*done"], "////child done|child done|all")],
        },
        new(
            16,
            "Deferred Choice",
            Yes,
            "Elsa.FlowJoin with WaitAny behind the events: the first one cancels the others."
        )
        {
            File = "16-deferred-choice",
            Runs = [new("", ["b", "!a"], "/b|end/")],
        },
        new(
            17,
            "Interleaved Parallel Routing",
            Partly,
            "A loop in which an event chooses the next one that may begin; the order is kept by the conditions."
        )
        {
            File = "17-interleaved-parallel-routing",
            Runs =
            [
                new(
                    "",
                    ["!begin b", "begin a", "!begin c", "end", "begin b", "end", "begin c", "end"],
                    "//begin a//end a/begin b/end b/begin c/end c|all"
                ),
            ],
        },
        new(18, "Milestone", Yes, "Elsa.StateMachine: a transition is there only in its state.")
        {
            File = "18-milestone",
            Runs = [new("", ["change", "close", "!change", "finish"], "/changed/closed//finished")],
        },
        new(19, "Cancel Activity", Yes, "Elsa.FlowJoin with WaitAny: what still waits before it is cancelled.")
        {
            File = "19-cancel-activity",
            Runs = [new("", ["cancel", "!work"], "/cancelled|on/"), new("", ["work"], "/worked|on")],
        },
        new(20, "Cancel Case", Yes, "Elsa.Finish; and any instance can be cancelled from outside.")
        {
            File = "20-cancel-case",
            Runs = [new("", ["stop", "!a"], "//")],
        },
        new(21, "Structured Loop", Yes, "Elsa.While, Elsa.For, Elsa.ForEach, or a connection back.")
        {
            File = "21-structured-loop",
            Runs = [new("", [], "round 0|round 1|round 2|end")],
        },
        new(22, "Recursion", Yes, "A workflow that executes itself as a child, to a bounded depth.")
        {
            File = "22-recursion",
            Runs = [new("""{"n":2}""", [], "down 2|down 1|down 0|up 0|up 1|up 2")],
        },
        new(23, "Transient Trigger", Yes, "An event told to an instance is refused when nothing waits for it.")
        {
            File = "23-transient-trigger",
            Runs = [new("", ["!second", "first", "second"], "//one/two")],
        },
        new(24, "Persistent Trigger", Yes, "An event that is kept waits for its Elsa.Event.")
        {
            File = "24-persistent-trigger",
            Runs = [new("", ["+second", "first"], "//one|two")],
        },
        new(
            25,
            "Cancel Region",
            Yes,
            "The region is a nested flowchart or sequence; WaitAny behind it cancels all inside."
        )
        {
            File = "25-cancel-region",
            Runs = [new("", ["x", "cancel", "!y"], "/x/on/"), new("", ["x", "y"], "/x/y|on")],
        },
        new(26, "Cancel Multiple Instance Activity", Yes, "As Cancel Activity, around Elsa.ParallelForEach.")
        {
            File = "26-cancel-instances",
            Runs =
            [
                new("", ["b", "cancel", "!a"], "/item b/end/"),
                new("", ["c", "b", "a"], "/item c/item b/item a|all|end"),
            ],
        },
        new(27, "Complete Multiple Instance Activity", Yes, "As Cancel Activity; what follows is the same both ways.")
        {
            File = "27-complete-instances",
            Runs = [new("", ["b", "enough", "!a"], "/item b/on/")],
        },
        new(
            28,
            "Blocking Discriminator",
            No,
            "Nothing holds back a second round of a branch until all branches of the first have come; draw the round as a nested flowchart."
        ),
        new(29, "Cancelling Discriminator", Yes, "Elsa.FlowJoin with WaitAny.")
        {
            File = "29-cancelling-discriminator",
            Runs = [new("", ["c", "!a"], "/first/")],
        },
        new(
            30,
            "Structured Partial Join",
            Yes,
            "Each branch counts; the one that makes the number goes on, the others run to their end."
        )
        {
            File = "30-structured-partial-join",
            Runs = [new("", ["b", "c", "a"], "/b/c|two are enough/a")],
        },
        new(31, "Blocking Partial Join", No, "As Blocking Discriminator."),
        new(
            32,
            "Cancelling Partial Join",
            Yes,
            "Each branch counts; Elsa.FlowJoin with WaitAny behind the one that makes the number."
        )
        {
            File = "32-cancelling-partial-join",
            Runs = [new("", ["b", "c", "!a"], "/b/c|two are enough/")],
        },
        new(33, "Generalized AND-Join", No, "A branch that comes twice before the other came once is counted once."),
        new(
            34,
            "Static Partial Join for Multiple Instances",
            Yes,
            "Each instance counts; the one that makes the number publishes a local event that the other branch waits for."
        )
        {
            File = "34-static-partial-join-for-instances",
            Runs = [new("", ["b", "c", "a"], "/item b/item c|two are enough/item a")],
        },
        new(
            35,
            "Cancelling Partial Join for Multiple Instances",
            Yes,
            "Elsa.Break in the instance that makes the number."
        )
        {
            File = "35-cancelling-partial-join-for-instances",
            Runs = [new("", ["b", "c", "!a"], "/item b/item c|two are enough/")],
        },
        new(
            36,
            "Dynamic Partial Join for Multiple Instances",
            Yes,
            "Magang.StartCases in a loop whose condition is asked again at each child's word."
        )
        {
            File = "36-dynamic-partial-join-for-instances",
            Needs = ["36-child"],
            Runs = [new("", ["more", "more", "*done"], "///two are enough")],
        },
        new(
            37,
            "Local Synchronizing Merge",
            Yes,
            "Counter mode: an activity waits for the ways that are still open and passes over the others."
        )
        {
            File = "37-local-synchronizing-merge",
            Runs =
            [
                new("""{"n":3}""", ["a", "c"], "//merged"),
                new("""{"n":6}""", ["b", "a"], "//merged"),
                new("""{"n":2}""", ["a"], "/merged"),
            ],
        },
        new(
            38,
            "General Synchronizing Merge",
            No,
            "Counter mode decides without looking ahead through loops; a loop belongs in a nested flowchart."
        ),
        new(
            39,
            "Critical Section",
            No,
            "Two branches that wait cannot exclude each other, except by the loop of Interleaved Routing."
        ),
        new(40, "Interleaved Routing", Yes, "A loop in which an event chooses which one begins; one runs at a time.")
        {
            File = "40-interleaved-routing",
            Runs =
            [
                new(
                    "",
                    ["begin c", "!begin a", "end", "begin a", "end", "begin b", "end"],
                    "/begin c//end c/begin a/end a/begin b/end b|all"
                ),
            ],
        },
        new(41, "Thread Merge", Yes, "Elsa.ParallelForEach ends when all its threads have.")
        {
            File = "41-thread-merge",
            Runs = [new("", ["c", "b", "a"], "/item c/item b/item a|one")],
        },
        new(42, "Thread Split", Yes, "Elsa.ParallelForEach.")
        {
            File = "42-thread-split",
            Runs = [new("", ["b", "a", "c"], "thread a|thread b|thread c/end b/end a/end c")],
        },
        new(
            43,
            "Explicit Termination",
            Yes,
            "Elsa.End ends its flowchart, Elsa.Finish the instance, whatever still waits."
        )
        {
            File = "43-explicit-termination",
            Runs = [new("", ["a", "!b"], "//"), new("", ["b", "a"], "/b/")],
        },
    ];
}
