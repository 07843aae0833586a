using Magang.Workflows.Activities.States;
using Magang.Workflows.Engine;
using Magang.Workflows.Tests.Simulations;
using static Magang.Workflows.Tests.Activities.AFlow;

namespace Magang.Workflows.Tests.Activities;

public class StateMachineTests
{
    /// <summary>A letter: drafted, reviewed within a day, then signed or lapsed.</summary>
    private static readonly string Letter = Machine(
        "Konsep",
        [
            State("Konsep"),
            State("Telaah", exit: Line("x", "'keluar telaah'")),
            State("Sah", Line("sah", "'sah'")),
            State("Gugur", Line("g", "'gugur'")),
        ],
        [
            Transition("Konsep", "Telaah", Event("kirim", "kirim")),
            Transition("Telaah", "Sah", Event("setuju", "setuju"), "getVariable('n') > 0", Line("aksi", "'aksi'")),
            Transition("Telaah", "Gugur", Activity("batas", "Elsa.Delay", "\"timeSpan\":\"1.00:00:00\"")),
        ]
    );

    [Test]
    public void The_timer_of_one_way_out_wins_when_nobody_takes_the_other()
    {
        var (world, life) = Run(Letter);
        world.Tell(life.Id, new EventArrived("kirim", default));
        Assert.That(StateOf(life), Is.EqualTo("m=Telaah"));

        world.AdvanceTo(world.Now.AddDays(1));

        Assert.That(world.Lines, Is.EqualTo(["keluar telaah", "gugur"]));
        Assert.That((life.State!.Status, life.State.Bookmarks.Count), Is.EqualTo((Status.Finished, 0)));
    }

    [Test]
    public void The_way_that_is_taken_clears_the_timer_of_the_other_and_runs_action_exit_and_entry_in_this_order()
    {
        var (world, life) = Run(Sequence("s", Set("boleh", "1"), Letter));
        world.Tell(life.Id, new EventArrived("kirim", default));
        world.Tell(life.Id, new EventArrived("setuju", default));

        Assert.That(world.Lines, Is.EqualTo(["aksi", "keluar telaah", "sah"]));
        Assert.That(life.Timers, Is.Empty);
        Assert.That(life.State!.Status, Is.EqualTo(Status.Finished));
    }

    [Test]
    public void A_trigger_whose_condition_does_not_hold_waits_again_and_the_timer_goes_on()
    {
        var (world, life) = Run(Letter);
        world.Tell(life.Id, new EventArrived("kirim", default));
        var due = life.Timers.Values.Single();

        world.Now += TimeSpan.FromHours(5);
        world.Tell(life.Id, new EventArrived("setuju", default));

        Assert.That(life.State!.Bookmarks.Select(mark => mark.Name), Is.EquivalentTo(["setuju", "batas"]));
        Assert.That(life.Timers.Values, Is.EqualTo([due]));
        Assert.That(StateOf(life), Is.EqualTo("m=Telaah"));
    }

    [Test]
    public void Two_instances_of_one_definition_do_not_meet_in_its_state()
    {
        var definition = Of(Letter);
        var world = new World(definition);
        var first = world.Start("uji");
        world.Tell(first.Id, new EventArrived("kirim", default));
        var second = world.Start("uji");

        Assert.That((StateOf(first), StateOf(second)), Is.EqualTo(("m=Telaah", "m=Konsep")));
    }

    [Test]
    public void Events_that_came_early_take_one_way_each_and_no_more()
    {
        var machine = Machine(
            "A",
            [State("A", Event("mulai", "mulai")), State("B", Line("b", "'b'")), State("C", Line("c", "'c'"))],
            [Transition("A", "B", Event("e1", "satu")), Transition("A", "C", Event("e2", "dua"))]
        );
        var (world, life) = Run(machine);
        world.Tell(life.Id, new EventArrived("dua", default) { Keep = true });
        world.Tell(life.Id, new EventArrived("satu", default) { Keep = true });

        world.Tell(life.Id, new EventArrived("mulai", default));

        Assert.That(world.Lines, Is.EqualTo(["b"]), "the way that stands first is tried first");
        Assert.That(life.State!.Status, Is.EqualTo(Status.Finished));
    }

    [Test]
    public void What_waits_inside_an_entry_or_action_holds_the_machine_there()
    {
        var machine = Machine(
            "A",
            [State("A", Sequence("s", Event("masuk", "masuk"), Line("l", "'masuk'"))), State("B")],
            [Transition("A", "B", Event("pindah", "pindah"), action: Event("tindak", "tindak"))]
        );
        var (world, life) = Run(machine);
        var refused = world.Tell(life.Id, new EventArrived("pindah", default));
        Assert.That(refused, Is.InstanceOf<Refused>());

        world.Tell(life.Id, new EventArrived("masuk", default));
        world.Tell(life.Id, new EventArrived("pindah", default));
        Assert.That(StateOf(life), Is.EqualTo("m=A"));
        world.Tell(life.Id, new EventArrived("tindak", default));

        Assert.That(life.State!.Status, Is.EqualTo(Status.Finished));
    }

    [Test]
    public void What_has_no_effect_in_a_machine_is_said_when_it_is_read()
    {
        var definition = Of(
            Machine(
                "Awal",
                [State("A"), State("A")],
                [Transition("A", "Tiada", Event("e", "x")), """{"from":"A","to":"A"}"""]
            )
        );

        Assert.That(
            string.Join('\n', definition.Warnings.Select(finding => finding.ToString())),
            Does.Contain("'Awal'").And.Contain("bernama 'A'").And.Contain("'Tiada'").And.Contain("Transisi ke-2")
        );
        Assert.That(definition.Warnings.Select(finding => finding.Code), Is.All.EqualTo("MGW-124"));
    }

    private static string StateOf(Life life) =>
        string.Join(
            ' ',
            StateMachine.StatesOf(life.Definition, life.State!).Select(machine => $"{machine.Key}={machine.Value}")
        );

    private static string Machine(string initial, string[] states, string[] transitions) =>
        Activity(
            "m",
            "Elsa.StateMachine",
            $"\"initialState\":\"{initial}\",\"states\":[{string.Join(',', states)}],\"transitions\":[{string.Join(',', transitions)}]"
        );

    private static string State(string name, string? entry = null, string? exit = null) =>
        $"{{\"name\":\"{name}\",\"entry\":{entry ?? "null"},\"exit\":{exit ?? "null"}}}";

    private static string Transition(
        string from,
        string to,
        string trigger,
        string? condition = null,
        string? action = null
    ) =>
        $"{{\"from\":\"{from}\",\"to\":\"{to}\",\"trigger\":{trigger},\"action\":{action ?? "null"}{(condition is null ? "" : "," + Script("condition", "Boolean", condition))}}}";
}
