using System.Text;
using Magang.Workflows.Engine;
using Magang.Workflows.Tests.Simulations;
using static Magang.Workflows.Tests.Activities.AFlow;

namespace Magang.Workflows.Tests.Activities;

public class LoopTests
{
    [Test]
    public void A_while_that_waits_inside_asks_its_condition_again_after_each_wait()
    {
        var (world, life) = Run(
            Sequence(
                "s",
                While(
                    "w",
                    "getVariable('n') < 2",
                    Sequence("b", Event("e", "lagi"), Set("tambah", "getVariable('n') + 1"))
                ),
                Line("usai", "'usai ' + getVariable('n')")
            )
        );

        world.Tell(life.Id, new EventArrived("lagi", default));
        Assert.That(world.Lines, Is.Empty);
        world.Tell(life.Id, new EventArrived("lagi", default));

        Assert.That(world.Lines, Is.EqualTo(["usai 2"]));
        Assert.That(life.State!.Status, Is.EqualTo(Status.Finished));
    }

    [Test]
    public void A_break_in_one_of_several_parallel_iterations_cancels_the_others()
    {
        var (world, life) = Run(
            Sequence(
                "s",
                ParallelForEach(
                    "p",
                    "['a','b','c']",
                    Sequence(
                        "i",
                        Activity("e", "Elsa.Event", Script("eventName", "String", "getVariable('CurrentValue')")),
                        Line("l", "'datang ' + getVariable('CurrentValue') + getVariable('CurrentIndex')"),
                        If("cukup", "getVariable('CurrentValue') == 'b'", Break("henti")),
                        Line("lanjut", "'lanjut ' + getVariable('CurrentValue')")
                    )
                ),
                Line("usai", "'usai'")
            )
        );
        Assert.That(life.State!.Bookmarks.Select(mark => mark.Name), Is.EqualTo(["a", "b", "c"]));

        world.Tell(life.Id, new EventArrived("c", default));
        Assert.That(life.State.Bookmarks.Select(mark => mark.Name), Is.EqualTo(["a", "b"]));
        world.Tell(life.Id, new EventArrived("b", default));

        Assert.That(world.Lines, Is.EqualTo(["datang c2", "lanjut c", "datang b1", "usai"]));
        Assert.That((life.State.Status, life.State.Bookmarks.Count), Is.EqualTo((Status.Finished, 0)));
        Assert.That(Steps(world, "e", "cancelled"), Is.EqualTo(1), "the journal shows the iteration that was given up");
    }

    [Test]
    public void A_break_leaves_the_inner_loop_only_and_the_outer_value_is_its_own_again()
    {
        var (world, _) = Run(
            ForEach(
                "luar",
                "[1,2]",
                Sequence(
                    "b",
                    Activity(
                        "dalam",
                        "Elsa.For",
                        "\"start\":5,\"end\":9,\"body\":"
                            + Sequence("d", Line("i", "'dalam ' + getVariable('CurrentValue')"), Break("henti"))
                    ),
                    Line("o", "'luar ' + getVariable('CurrentValue') + ' ' + getVariable('CurrentIndex')")
                )
            )
        );

        Assert.That(world.Lines, Is.EqualTo(["dalam 5", "luar 1 0", "dalam 5", "luar 2 1"]));
    }

    [Test]
    public void A_break_in_one_branch_of_a_fork_ends_the_loop_around_the_fork()
    {
        var (world, life) = Run(
            Sequence(
                "s",
                While(
                    "w",
                    "true",
                    Activity(
                        "f",
                        "Elsa.Fork",
                        $"\"branches\":[{Sequence("b1", Event("e1", "satu"), Break("henti"))},{Event("e2", "dua")}]"
                    )
                ),
                Line("usai", "'usai'")
            )
        );

        world.Tell(life.Id, new EventArrived("satu", default));

        Assert.That(world.Lines, Is.EqualTo(["usai"]));
        Assert.That(life.State!.Status, Is.EqualTo(Status.Finished));
    }

    [Test]
    public void A_break_outside_any_loop_ends_its_container_and_the_definition_says_so()
    {
        var (world, _) = Run(
            Sequence("s", Sequence("t", If("i", "true", Break("henti")), Line("tidak", "'tidak'")), Line("ya", "'ya'"))
        );

        Assert.That(world.Lines, Is.EqualTo(["ya"]));
        Assert.That(Of(Break("henti")).Warnings.Select(finding => finding.Code), Is.EqualTo(["MGW-125"]));
    }

    [Test]
    public void A_list_stays_the_same_though_its_variable_changes_while_the_loop_runs()
    {
        var (world, life) = Run(
            Sequence(
                "s",
                Activity("isi", "Elsa.RunJavaScript", "\"script\":\"setVariable('v', ['a','b']);\""),
                ForEach(
                    "f",
                    "getVariable('v')",
                    Sequence(
                        "b",
                        Line("l", "getVariable('CurrentValue')"),
                        Activity("ubah", "Elsa.RunJavaScript", "\"script\":\"setVariable('v', []);\""),
                        Event("e", "lagi")
                    )
                )
            )
        );
        world.Tell(life.Id, new EventArrived("lagi", default));
        world.Tell(life.Id, new EventArrived("lagi", default));

        Assert.That(world.Lines, Is.EqualTo(["a", "b"]));
        Assert.That(life.State!.Status, Is.EqualTo(Status.Finished));
    }

    [Test]
    public void A_list_that_cannot_change_is_not_kept_a_second_time()
    {
        const string Loop =
            """{"id":"f","type":"Elsa.ForEach","items":{"typeName":"Object","expression":{"type":"Input","value":"Daftar"}},"body":{"id":"e","type":"Elsa.Event","eventName":"lagi"}}""";
        var (_, life) = Run(Loop, new Started { Input = Json.Parse("""{"Daftar":["penanda-1","penanda-2"]}""") });

        Assert.That(Count(life, "penanda-2"), Is.EqualTo(1));
    }

    [Test]
    public void A_loop_over_ten_thousand_items_ends_in_one_burst(
        [Values("Elsa.ForEach", "Elsa.ParallelForEach")] string type
    )
    {
        var (world, life) = Run(
            Sequence(
                "s",
                Activity(
                    "isi",
                    "Elsa.RunJavaScript",
                    "\"script\":\"var a = []; for (var i = 0; i < 10000; i++) a.push({i: i}); setVariable('v', a);\""
                ),
                Activity(
                    "f",
                    type,
                    Script("items", "Object", "getVariable('v')") + ",\"body\":" + Activity("t", "Elsa.Start")
                ),
                Line("usai", "'usai'")
            )
        );

        Assert.That(life.State!.Incidents.Select(incident => incident.Message), Is.Empty);
        Assert.That(world.Lines, Is.EqualTo(["usai"]));
    }

    [Test]
    public void A_loop_that_takes_more_steps_than_a_burst_may_says_so_and_goes_on_after_a_retry()
    {
        var (world, life) = Run(
            Sequence(
                "s",
                Activity("f", "Elsa.For", "\"start\":1,\"end\":60000,\"body\":" + Activity("t", "Elsa.Start")),
                Line("usai", "'usai'")
            )
        );
        Assert.That(life.State!.Incidents.Single().Code, Is.EqualTo("MGW-114"));

        world.Tell(life.Id, new RetryRequested(1));

        Assert.That(world.Lines, Is.EqualTo(["usai"]));
        Assert.That(life.State.Status, Is.EqualTo(Status.Finished));
    }

    [TestCase(1, 4, 2, true, "1 3")]
    [TestCase(1, 3, 1, false, "1 2")]
    [TestCase(3, 1, -1, true, "3 2 1")]
    [TestCase(3, 1, 1, true, "")]
    [TestCase(2147483646, 2147483647, 1, true, "2147483646 2147483647")]
    public void A_for_counts_within_its_bounds(int start, int end, int step, bool inclusive, string numbers)
    {
        var (world, life) = Run(
            Activity(
                "f",
                "Elsa.For",
                $"\"start\":{start},\"end\":{end},\"step\":{step},\"outerBoundInclusive\":{(inclusive ? "true" : "false")},\"body\":"
                    + Line("l", "getVariable('CurrentValue')")
            )
        );

        Assert.That(string.Join(' ', world.Lines), Is.EqualTo(numbers));
        Assert.That(life.State!.Status, Is.EqualTo(Status.Finished));
    }

    [Test]
    public void A_for_that_would_never_move_stops_with_an_incident()
    {
        var (_, life) = Run(Activity("f", "Elsa.For", "\"start\":1,\"end\":2,\"step\":0,\"body\":" + Event("e", "x")));

        Assert.That(life.State!.Incidents.Single().Message, Does.Contain("'step'").And.Contain("MGW-119"));
    }

    [TestCase("Elsa.For")]
    [TestCase("Elsa.ForEach")]
    [TestCase("Elsa.ParallelForEach")]
    [TestCase("Elsa.While")]
    [TestCase("Elsa.FlowNode")]
    [TestCase("Elsa.Parallel")]
    [TestCase("Elsa.Fork")]
    [TestCase("Elsa.Switch")]
    [TestCase("Elsa.StateMachine")]
    public void What_has_nothing_in_it_ends_at_once(string type)
    {
        var (_, life) = Run(Activity("x", type, Script("condition", "Boolean", "true")));

        Assert.That(life.State!.SubStatus, Is.EqualTo(SubStatus.Finished));
    }

    [Test]
    public void An_iteration_that_failed_is_retried_with_its_own_value()
    {
        var (world, life) = Run(
            ForEach(
                "f",
                "['a','b']",
                Sequence(
                    "b",
                    Line(
                        "l",
                        "if (getVariable('n') == 0 && getVariable('CurrentValue') == 'b') throw 'belum'; return getVariable('CurrentValue')"
                    )
                )
            )
        );
        Assert.That(life.State!.Incidents.Select(incident => incident.ActivityId), Is.EqualTo(["l"]));

        life.Stored = Encoding.UTF8.GetBytes(
            Encoding.UTF8.GetString(life.Stored!).Replace("\"n\":0,", "\"n\":1,", StringComparison.Ordinal)
        );
        world.Tell(life.Id, new RetryRequested(1));

        Assert.That(world.Lines, Is.EqualTo(["a", "b"]));
        Assert.That(life.State.Status, Is.EqualTo(Status.Finished));
    }

    private static int Steps(World world, string activity, string what) =>
        world
            .Journal.SelectMany(line => line.Entry.GetProperty("steps").EnumerateArray())
            .Count(step => step[0].GetString() == activity && step[1].GetString() == what);

    private static int Count(Life life, string word) => Encoding.UTF8.GetString(life.Stored!).Split(word).Length - 1;
}
