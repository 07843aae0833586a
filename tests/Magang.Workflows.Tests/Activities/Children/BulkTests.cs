using Magang.Workflows.Engine;
using Magang.Workflows.Tests.Definitions;
using Magang.Workflows.Tests.Simulations;
using static Magang.Workflows.Tests.Activities.Children.AParent;

namespace Magang.Workflows.Tests.Activities.Children;

public class BulkTests
{
    private static string Bulk(string child, string items, string more = "", string? onFault = null) =>
        Starts(
            "Bulk",
            child,
            $",\"items\":{ADefinition.Input("Object", "JavaScript", System.Text.Json.JsonSerializer.Serialize(items))}{more}",
            onFault
        );

    private static string Port(string name, string text) => $",\"{name}\":{ADefinition.Line(name, Script(text))}";

    private static World A(string bulk) => new(Waits, Ends, Fails, FailsAtOnce, Named("induk", bulk, Tell()));

    [Test]
    public void Each_item_has_a_child_and_the_parent_goes_on_when_all_have_ended()
    {
        var world = A(
            Bulk("langsung", "['a','b','c']", Port("childCompleted", "'selesai ' + getVariable('ChildInstanceId')"))
        );

        var parent = world.Start("induk");

        Assert.That(
            world.Lines,
            Is.EqualTo(["anak a", "anak b", "anak c", "selesai 2", "selesai 3", "selesai 4", "hasil null"])
        );
        Assert.That(parent.State!.Status, Is.EqualTo(Status.Finished));
    }

    [Test]
    public void A_child_that_faults_runs_the_other_port_and_is_counted_once()
    {
        var world = A(
            Bulk(
                "gagal",
                "[1,2]",
                Port("childCompleted", "'selesai'") + Port("childFaulted", "'gagal ' + getVariable('ChildInstanceId')")
            )
        );
        var parent = world.Start("induk");
        var (first, second) = (world.Lives[parent.Children[0].Value], world.Lives[parent.Children[1].Value]);

        world.Tell(first.Id, new EventArrived("mulai", default));
        Assert.That(world.Lines, Is.EqualTo(["gagal 2"]));
        Repair(first);
        world.Tell(first.Id, new RetryRequested(1));
        Assert.That(first.State!.Status, Is.EqualTo(Status.Finished));
        Assert.That(parent.State!.Status, Is.EqualTo(Status.Running), "the other one is still waited for");
        world.Tell(second.Id, new CancelRequested("salah"));

        Assert.That(world.Lines, Is.EqualTo(["gagal 2", "jadi", "hasil null"]));
    }

    [Test]
    public void An_item_that_is_an_object_is_the_input_itself()
    {
        var world = A(
            Bulk(
                "menunggu",
                "[{Kota:'Metro'},'b']",
                $",\"defaultItemInputKey\":{ADefinition.Input("String", "Literal", "\"Huruf\"")},\"input\":{ADefinition.Input("Object", "JavaScript", "\"({ Kota: 'Jambi', Tahun: 2026 })\"")}"
            )
        );

        var parent = world.Start("induk");

        Assert.That(
            parent.Children.Select(child => InputOf(world.Lives[child.Value])),
            Is.EqualTo([
                """{"ParentInstanceId":"1","Tahun":2026,"Kota":"Metro"}""",
                """{"ParentInstanceId":"1","Kota":"Jambi","Tahun":2026,"Huruf":"b"}""",
            ])
        );
    }

    [TestCase("'K-' + getItem()")]
    [TestCase("'K-' + args.item")]
    public void The_correlation_of_each_child_is_computed_from_its_item(string function)
    {
        var world = A(Bulk("menunggu", "['a','b']", $",\"correlationIdFunction\":{Script(function)}"));

        var parent = world.Start("induk");

        Assert.That(
            parent.Children.Select(child => world.Lives[child.Value].State!.CorrelationId),
            Is.EqualTo(["K-a", "K-b"])
        );
    }

    [TestCase("[]")]
    [TestCase("null")]
    public void Without_items_it_goes_on_at_once(string items)
    {
        var world = A(Bulk("belum-ada", items));

        Assert.That(world.Start("induk").State!.Status, Is.EqualTo(Status.Finished));
    }

    [Test]
    public void Without_waiting_it_goes_on_at_once_and_hears_nothing()
    {
        var world = A(WithoutWaiting(Bulk("langsung", "['a','b']")));

        var parent = world.Start("induk");

        Assert.That(world.Lines, Is.EqualTo(["hasil null", "anak a", "anak b"]));
        Assert.That(parent.State!.Sequence, Is.EqualTo(2), "its start, and the version that it was told");
    }

    [Test]
    public void It_waits_for_a_port_that_still_runs_after_the_last_child()
    {
        var world = A(Bulk("langsung", "['a','b']", $",\"childCompleted\":{Event("tanda", "tanda")}"));
        var parent = world.Start("induk");
        Assert.That(parent.State!.Status, Is.EqualTo(Status.Running));

        world.Tell(parent.Id, new EventArrived("tanda", default));

        Assert.That(parent.State.Status, Is.EqualTo(Status.Finished));
    }

    [Test]
    public void Drawn_to_stop_it_stops_for_each_child_that_faults_and_counts_only_ends()
    {
        var world = A(Bulk("gugur", "[1,2]", onFault: "Fault"));
        var parent = world.Start("induk");
        Assert.That(parent.State!.Incidents.Single().Code, Is.EqualTo("MGW-176"));

        world.Tell(parent.Id, new RetryRequested(1));
        Assert.That(parent.State.Incidents.Single().Id, Is.EqualTo(2), "the second child's fault was kept");
        world.Tell(parent.Id, new RetryRequested(2));
        foreach (var child in parent.Children)
            world.Tell(child, new CancelRequested("salah"));

        Assert.That(parent.State.Status, Is.EqualTo(Status.Finished));
    }

    [Test]
    public void Its_state_is_no_larger_for_a_thousand_children_than_for_ten()
    {
        Assert.That(SizeFor(1000) - SizeFor(10), Is.LessThan(16));

        static int SizeFor(int children)
        {
            var items = string.Join(',', Enumerable.Range(100_000, children));
            var world = A(Bulk("menunggu", $"[{items}]"));
            var parent = world.Start("induk");
            foreach (var child in parent.Children.Skip(1))
                world.Tell(child, new EventArrived("lanjut", default));
            return parent.Stored!.Length;
        }
    }
}
