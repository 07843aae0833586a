using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Tests.Definitions;
using Magang.Workflows.Tests.Simulations;
using static Magang.Workflows.Tests.Activities.Children.AParent;

namespace Magang.Workflows.Tests.Activities.Children;

public class DispatchTests
{
    private static World A(string activity, params Definition[] more) =>
        new([Waits, Ends, Fails, FailsAtOnce, Named("induk", activity, Tell()), .. more]);

    private static Life ChildOf(World world, Life parent) => world.Lives[parent.Children.Single().Value];

    [TestCase("Dispatch", "hasil {}")]
    [TestCase(
        "Execute",
        "hasil {\"WorkflowDefinitionVersionId\":null,\"WorkflowInstanceId\":\"2\",\"CorrelationId\":null,\"Status\":\"Finished\",\"SubStatus\":\"Finished\",\"Output\":{}}"
    )]
    public void The_parent_goes_on_with_the_result_when_a_child_that_waited_has_ended(string type, string told)
    {
        var world = A(Starts(type, "menunggu"));
        var parent = world.Start("induk");
        Assert.That(parent.State!.SubStatus, Is.EqualTo(SubStatus.Suspended));

        world.Tell(ChildOf(world, parent).Id, new EventArrived("lanjut", default));

        Assert.That(world.Lines, Is.EqualTo([told]));
        Assert.That(parent.State.Status, Is.EqualTo(Status.Finished));
    }

    [Test]
    public void The_parent_resumes_when_the_child_ends_in_its_first_burst()
    {
        var world = A(Starts("Dispatch", "langsung"));

        var parent = world.Start("induk");

        Assert.That(world.Lines, Is.EqualTo(["anak null", "hasil {}"]));
        Assert.That(parent.State!.Status, Is.EqualTo(Status.Finished));
    }

    [Test]
    public void The_child_is_given_input_correlation_and_who_started_it()
    {
        var world = A(
            Starts(
                "Dispatch",
                "menunggu",
                $",\"input\":{ADefinition.Input("Object", "JavaScript", "\"({ Item: 'satu' })\"")},\"correlationId\":{ADefinition.Input("String", "Literal", "\"K-1\"")}"
            )
        );

        var child = ChildOf(world, world.Start("induk"));

        Assert.That(child.State!.CorrelationId, Is.EqualTo("K-1"));
        Assert.That(InputOf(child), Is.EqualTo("""{"ParentInstanceId":"1","Item":"satu"}"""));
    }

    [Test]
    public void A_child_that_nobody_waits_for_says_nothing_to_its_parent()
    {
        var world = new World(
            Waits,
            Named("induk", WithoutWaiting(Starts("Dispatch", "menunggu")), Event("e", "nanti"))
        );
        var parent = world.Start("induk");
        var bursts = parent.State!.Sequence;

        world.Tell(ChildOf(world, parent).Id, new EventArrived("lanjut", default));

        Assert.That(ChildOf(world, parent).State!.Status, Is.EqualTo(Status.Finished));
        Assert.That(parent.State.Sequence, Is.EqualTo(bursts));
    }

    [Test]
    public void An_execution_that_does_not_wait_goes_on_when_the_child_first_rests()
    {
        var world = A(WithoutWaiting(Starts("Execute", "menunggu")));

        var parent = world.Start("induk");

        Assert.That(world.Lines.Single(), Does.Contain("\"Status\":\"Running\",\"SubStatus\":\"Suspended\""));
        var bursts = parent.State!.Sequence;
        world.Tell(ChildOf(world, parent).Id, new EventArrived("lanjut", default));
        Assert.That(parent.State.Sequence, Is.EqualTo(bursts));
    }

    [Test]
    public void A_definition_that_is_not_published_is_an_incident_at_the_activity_until_it_is_published()
    {
        var world = A(Starts("Dispatch", "belum-ada"));
        var parent = world.Start("induk");
        Assert.That(
            parent.State!.Incidents.Select(incident => (incident.ActivityId, incident.Code)),
            Is.EqualTo([("x", "MGW-175")])
        );

        world.Tell(parent.Id, new RetryRequested(1));
        Assert.That(parent.State.Incidents.Select(incident => incident.Id), Is.EqualTo([2]));
        world.Publish(Named("belum-ada", ADefinition.Line("c")));
        world.Tell(parent.Id, new RetryRequested(2));

        Assert.That(parent.State.Status, Is.EqualTo(Status.Finished));
        Assert.That(parent.Children, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_definition_that_is_not_published_stops_also_a_parent_that_does_not_wait()
    {
        var world = A(WithoutWaiting(Starts("Dispatch", "belum-ada")));

        Assert.That(world.Start("induk").State!.Incidents.Single().Code, Is.EqualTo("MGW-175"));
    }

    [Test]
    public void A_cancelled_child_is_told_by_the_result()
    {
        var world = A(Starts("Execute", "menunggu"));
        var parent = world.Start("induk");

        world.Tell(ChildOf(world, parent).Id, new CancelRequested("salah"));

        Assert.That(world.Lines.Single(), Does.Contain("\"SubStatus\":\"Cancelled\""));
        Assert.That(parent.State!.Status, Is.EqualTo(Status.Finished));
    }

    [Test]
    public void By_default_the_parent_goes_on_when_its_child_faults_and_the_childs_later_end_is_not_heard()
    {
        var world = new World(Fails, Named("induk", Starts("Execute", "gagal"), Tell(), Event("e", "nanti")));
        var parent = world.Start("induk");
        var child = ChildOf(world, parent);
        world.Tell(child.Id, new EventArrived("mulai", default));
        Assert.That(child.State!.SubStatus, Is.EqualTo(SubStatus.Faulted));
        Assert.That(world.Lines.Single(), Does.Contain("\"Status\":\"Finished\",\"SubStatus\":\"Faulted\""));
        var bursts = parent.State!.Sequence;

        world.Tell(child.Id, new CancelRequested("salah"));

        Assert.That(parent.State.Sequence, Is.EqualTo(bursts));
    }

    [Test]
    public void A_parent_drawn_to_wait_hears_only_of_the_end_after_the_retry()
    {
        var world = A(Starts("Dispatch", "gagal", onFault: "Wait"));
        var parent = world.Start("induk");
        var child = ChildOf(world, parent);

        world.Tell(child.Id, new EventArrived("mulai", default));
        Assert.That(parent.State!.SubStatus, Is.EqualTo(SubStatus.Suspended));
        Repair(child);
        world.Tell(child.Id, new RetryRequested(1));

        Assert.That(world.Lines, Is.EqualTo(["jadi", "hasil {}"]));
        Assert.That(parent.State.Status, Is.EqualTo(Status.Finished));
    }

    [Test]
    public void A_parent_drawn_to_stop_stops_each_time_and_waits_again_after_its_own_retry()
    {
        var world = A(Starts("Dispatch", "gagal", onFault: "Fault"));
        var parent = world.Start("induk");
        var child = ChildOf(world, parent);

        world.Tell(child.Id, new EventArrived("mulai", default));
        Assert.That(parent.State!.Incidents.Single().Code, Is.EqualTo("MGW-176"));
        Assert.That(parent.State.Incidents.Single().Message, Does.Contain($"anak {child.Id}"));

        world.Tell(parent.Id, new RetryRequested(1));
        Assert.That(parent.State.SubStatus, Is.EqualTo(SubStatus.Suspended));
        world.Tell(child.Id, new RetryRequested(1));
        Assert.That(parent.State.Incidents.Single().Id, Is.EqualTo(2));

        Repair(child);
        world.Tell(child.Id, new RetryRequested(2));
        Assert.That(parent.State.Status, Is.EqualTo(Status.Running), "the end waits for the operator");
        world.Tell(parent.Id, new RetryRequested(2));

        Assert.That(world.Lines, Is.EqualTo(["jadi", "hasil {}"]));
        Assert.That(parent.State.Status, Is.EqualTo(Status.Finished));
    }

    [TestCase("Faulted", "gugur", "lewat Faulted")]
    [TestCase("Canceled", "menunggu", "lewat Canceled")]
    [TestCase("Lain", "gugur", "")]
    public void A_fault_or_a_cancel_takes_its_port_only_where_one_is_drawn(string port, string child, string lines)
    {
        var flow = ADefinition.Of(
            "Elsa.Flowchart",
            Starts("Dispatch", child),
            ADefinition.Line("y", Script($"'lewat {port}'"))
        );
        flow["definitionId"] = "induk";
        flow["variables"] = System.Text.Json.Nodes.JsonNode.Parse(
            """[{"id":"res","name":"res","typeName":"Object"}]"""
        );
        flow["root"]!["connections"] = System.Text.Json.Nodes.JsonNode.Parse(
            $$"""[{"source":{"activity":"x","port":"{{port}}"},"target":{"activity":"y","port":"In"} }]"""
        );
        var world = new World(Waits, FailsAtOnce, ADefinition.Read(flow));
        var parent = world.Start("induk");
        if (child == "menunggu")
            world.Tell(ChildOf(world, parent).Id, new CancelRequested("salah"));

        Assert.That(string.Join('\n', world.Lines), Is.EqualTo(lines));
        Assert.That(parent.State!.Status, Is.EqualTo(Status.Finished));
    }

    [Test]
    public void A_cancelled_parent_cancels_its_children_and_theirs_and_hears_nothing_of_it()
    {
        var world = A(
            Starts("Dispatch", "tengah"),
            Named("tengah", WithoutWaiting(Starts("Dispatch", "menunggu")), Event("e", "z"))
        );
        var top = world.Start("induk");
        var middle = ChildOf(world, top);
        var bottom = ChildOf(world, middle);

        world.Tell(top.Id, new CancelRequested("batal"));

        Assert.That(
            new[] { top, middle, bottom }.Select(life => life.State!.SubStatus),
            Is.All.EqualTo(SubStatus.Cancelled)
        );
    }

    [Test]
    public void A_parent_that_ends_by_itself_leaves_alone_whom_it_does_not_wait_for()
    {
        var world = A(WithoutWaiting(Starts("Dispatch", "menunggu")));

        var parent = world.Start("induk");

        Assert.That(parent.State!.Status, Is.EqualTo(Status.Finished));
        Assert.That(ChildOf(world, parent).State!.SubStatus, Is.EqualTo(SubStatus.Suspended));
    }

    [Test]
    public void A_workflow_that_starts_itself_for_ever_stops_at_level_32()
    {
        var world = new World(Named("diri", WithoutWaiting(Starts("Dispatch", "diri"))));

        world.Start("diri");

        Assert.That(world.Lives, Has.Count.EqualTo(33));
        Assert.That(world.Lives[33].State!.Incidents.Single().Code, Is.EqualTo("MGW-177"));
    }

    [Test]
    public void An_end_is_taken_by_the_activity_that_started_the_child_and_by_no_other()
    {
        var world = new World(Waits, Ends, ADefinition.Read(Both()));
        var parent = world.Start("dua");

        world.Tell(parent.Children[1], new EventArrived("lanjut", default));

        Assert.That(world.Lines, Is.EqualTo(["kedua"]));
        Assert.That(parent.State!.SubStatus, Is.EqualTo(SubStatus.Suspended));
    }

    [Test]
    public void The_end_of_a_child_whose_branch_was_given_up_is_let_go()
    {
        var world = new World(Waits, ADefinition.Read(Race()));
        var parent = world.Start("balap");
        world.Tell(parent.Id, new EventArrived("menang", default));
        Assert.That(parent.State!.Bookmarks.Select(mark => mark.Name), Is.EqualTo(["nanti"]));

        world.Tell(parent.Children.Single(), new EventArrived("lanjut", default));

        Assert.That(parent.State.Bookmarks.Select(mark => mark.Name), Is.EqualTo(["nanti"]));
        world.Tell(parent.Id, new EventArrived("nanti", default));
        Assert.That(parent.State.Status, Is.EqualTo(Status.Finished));
    }

    [Test]
    public void What_the_definition_says_about_a_fault_must_be_one_of_three_words()
    {
        var definition = ADefinition.Of("Elsa.Sequence", Starts("Dispatch", "menunggu", onFault: "Panik"));
        definition["variables"] = System.Text.Json.Nodes.JsonNode.Parse(
            """[{"id":"res","name":"res","typeName":"Object"}]"""
        );

        Assert.That(ADefinition.Problems(definition).Single(), Does.Contain("Continue, Wait, Fault"));
    }

    private static System.Text.Json.Nodes.JsonObject Both()
    {
        var (first, second) = (Starts("Dispatch", "menunggu"), Starts("Dispatch", "menunggu"));
        var flow = ADefinition.Of(
            "Elsa.Flowchart",
            """{"id":"f","type":"Elsa.FlowFork","version":1,"branches":{"typeName":"Object","expression":{"type":"Object","value":"[\"A\",\"B\"]"}}}""",
            first.Replace("\"id\":\"x\"", "\"id\":\"x1\"", StringComparison.Ordinal),
            second.Replace("\"id\":\"x\"", "\"id\":\"x2\"", StringComparison.Ordinal),
            ADefinition.Line("y1", Script("'pertama'")),
            ADefinition.Line("y2", Script("'kedua'"))
        );
        flow["definitionId"] = "dua";
        flow["variables"] = System.Text.Json.Nodes.JsonNode.Parse(
            """[{"id":"res","name":"res","typeName":"Object"}]"""
        );
        flow["root"]!["connections"] = Connections(
            ("f", "A", "x1"),
            ("f", "B", "x2"),
            ("x1", "Done", "y1"),
            ("x2", "Done", "y2")
        );
        return flow;
    }

    private static System.Text.Json.Nodes.JsonObject Race()
    {
        var flow = ADefinition.Of(
            "Elsa.Flowchart",
            """{"id":"f","type":"Elsa.FlowFork","version":1,"branches":{"typeName":"Object","expression":{"type":"Object","value":"[\"A\",\"B\"]"}}}""",
            Starts("Dispatch", "menunggu"),
            Event("e", "menang"),
            """{"id":"j","type":"Elsa.FlowJoin","version":1,"mode":{"typeName":"FlowJoinMode","expression":{"type":"Literal","value":"WaitAny"}}}""",
            Event("n", "nanti")
        );
        flow["definitionId"] = "balap";
        flow["variables"] = System.Text.Json.Nodes.JsonNode.Parse(
            """[{"id":"res","name":"res","typeName":"Object"}]"""
        );
        flow["root"]!["connections"] = Connections(
            ("f", "A", "x"),
            ("f", "B", "e"),
            ("x", "Done", "j"),
            ("e", "Done", "j"),
            ("j", "Done", "n")
        );
        return flow;
    }

    private static System.Text.Json.Nodes.JsonArray Connections(params (string From, string Port, string To)[] all) =>
        [
            .. all.Select(one =>
                System.Text.Json.Nodes.JsonNode.Parse(
                    $$"""{"source":{"activity":"{{one.From}}","port":"{{one.Port}}"},"target":{"activity":"{{one.To}}","port":"In"} }"""
                )
            ),
        ];
}
