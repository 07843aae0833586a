using System.Text;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Runs;
using Magang.Workflows.Tests.Simulations;

namespace Magang.Workflows.Tests.Runs;

/// <summary>What the viewer tells of an instance is read from its journal alone.</summary>
public sealed class RunHistoryTests
{
    private static readonly Definition Fails = Read(
        """
        {"definitionId":"gagal","variables":[{"id":"boleh","name":"boleh","typeName":"Boolean","value":false}],
         "root":{"id":"f","type":"Elsa.Flowchart","activities":[
          {"id":"a","type":"Elsa.WriteLine","text":{"typeName":"String","expression":{"type":"Literal","value":"a"}}},
          {"id":"b","type":"Elsa.WriteLine","text":{"typeName":"String","expression":{"type":"JavaScript","value":"throw 'belum'"}}}],
         "connections":[{"source":{"activity":"a","port":"Done"},"target":{"activity":"b","port":"In"}}]}}
        """
    );

    private static readonly Definition Waits = Read(
        """
        {"definitionId":"tunggu","root":{"id":"f","type":"Elsa.Flowchart","activities":[
          {"id":"a","type":"Elsa.WriteLine","text":{"typeName":"String","expression":{"type":"Literal","value":"a"}}},
          {"id":"tunggu","type":"Elsa.Event","eventName":{"typeName":"String","expression":{"type":"Literal","value":"datang"}}},
          {"id":"z","type":"Elsa.WriteLine","text":{"typeName":"String","expression":{"type":"Literal","value":"z"}}}],
         "connections":[
          {"source":{"activity":"a","port":"Done"},"target":{"activity":"tunggu","port":"In"}},
          {"source":{"activity":"tunggu","port":"Done"},"target":{"activity":"z","port":"In"}}]}}
        """
    );

    private static readonly Definition Each = Read(
        """
        {"definitionId":"tiap","root":{"id":"semua","type":"Elsa.ParallelForEach",
          "items":{"typeName":"Object","expression":{"type":"Object","value":"[1,2,3]"}},
          "body":{"id":"isi","type":"Elsa.Sequence","activities":[
           {"id":"awal","type":"Elsa.WriteLine","text":{"typeName":"String","expression":{"type":"Literal","value":"awal"}}},
           {"id":"jeda","type":"Elsa.Event","eventName":{"typeName":"String","expression":{"type":"JavaScript","value":"'e' + getVariable('CurrentValue')"}}},
           {"id":"akhir","type":"Elsa.WriteLine","text":{"typeName":"String","expression":{"type":"Literal","value":"akhir"}}}]}}}
        """
    );

    [Test]
    public void What_waits_is_open_and_what_went_before_it_is_its_scheduler()
    {
        var world = new World(Waits);
        var life = world.Start("tunggu");

        var history = Of(world, life);

        Assert.That(
            history.Runs.Select(run => (run.Node?.Id, run.Status, run.Waits, run.Scheduler?.Node?.Id, run.Depth)),
            Is.EqualTo(
                new (string?, RunStatus, bool, string?, int)[]
                {
                    (null, RunStatus.Running, false, null, 0),
                    ("f", RunStatus.Running, false, null, 1),
                    ("a", RunStatus.Completed, false, "f", 2),
                    ("tunggu", RunStatus.Running, true, "a", 3),
                }
            )
        );
        Assert.That(
            history.Events.Select(happened => $"{happened.Node?.Id} {happened.Kind}"),
            Is.EqualTo(["f Started", "a Started", "a Completed", "tunggu Started", "tunggu Suspended"])
        );
    }

    [Test]
    public void What_came_ends_the_wait_and_the_instance()
    {
        var world = new World(Waits);
        var life = world.Start("tunggu");
        world.Tell(life.Id, new EventArrived("datang", default));

        var history = Of(world, life);

        Assert.That(history.Runs.Select(run => run.Status), Is.All.EqualTo(RunStatus.Completed));
        Assert.That(history.Runs.Select(run => run.Waits), Is.All.False);
        Assert.That(history.Runs[3].Outcomes, Is.EqualTo(["Done"]));
        Assert.That(
            history.Events.Where(happened => happened.Entry == 2).Select(one => $"{one.Node?.Id} {one.Kind}"),
            Is.EqualTo(["tunggu Resumed", "tunggu Completed", "z Started", "z Completed", "f Completed"])
        );
        Assert.That(history.Events.Select(one => one.Number), Is.EqualTo(Enumerable.Range(1, history.Events.Count)));
    }

    [Test]
    public void A_failure_says_why_and_counts_in_all_that_is_around_it()
    {
        var world = new World(Fails);
        var life = world.Start("gagal");

        var history = Of(world, life);
        var failed = history.Runs.Single(run => run.Node?.Id == "b");

        Assert.That(failed.Status, Is.EqualTo(RunStatus.Faulted));
        Assert.That(failed.Failure!.Message, Does.Contain("JavaScript"));
        Assert.That(failed.Failure.Code, Does.StartWith("MGW-"));
        Assert.That(history.Runs.Select(run => run.Faults), Is.EqualTo([1, 1, 0, 1]));
    }

    [Test]
    public void A_retry_goes_on_with_the_same_execution()
    {
        var world = new World(Fails);
        var life = world.Start("gagal");
        world.Tell(life.Id, new RetryRequested(life.State!.Incidents[0].Id));

        var history = Of(world, life);

        Assert.That(history.Runs.Count(run => run.Node?.Id == "b"), Is.EqualTo(1));
        Assert.That(history.Runs.Select(run => run.Faults), Is.EqualTo([1, 1, 0, 1]));
        Assert.That(
            history.Events.Where(one => one.Node?.Id == "b").Select(one => one.Kind),
            Is.EqualTo([RunEventKind.Started, RunEventKind.Faulted, RunEventKind.Started, RunEventKind.Faulted])
        );
    }

    [Test]
    public void What_is_cancelled_leaves_nothing_open()
    {
        var world = new World(Waits);
        var life = world.Start("tunggu");
        world.Tell(life.Id, new CancelRequested("tidak jadi"));

        var history = Of(world, life);

        Assert.That(
            history.Runs.Where(run => run.Node?.Id != "a").Select(run => run.Status),
            Is.All.EqualTo(RunStatus.Canceled)
        );
        Assert.That(history.Runs.Select(run => run.EndedAt), Is.All.Not.Null);
    }

    [Test]
    public void Of_many_at_once_each_is_told_apart_by_what_it_waited_for()
    {
        var world = new World(Each);
        var life = world.Start("tiap");
        world.Tell(life.Id, new EventArrived("e3", default));

        var history = Of(world, life);
        var waits = history.Runs.Where(run => run.Node?.Id == "jeda").ToArray();

        Assert.That(
            waits.Select(run => run.Status),
            Is.EqualTo([RunStatus.Running, RunStatus.Running, RunStatus.Completed])
        );
        Assert.That(history.Runs.Single(run => run.Node?.Id == "akhir").Container, Is.SameAs(waits[2].Container));
        Assert.That(waits.Select(run => run.Container).Distinct().Count(), Is.EqualTo(3));
        Assert.That(
            history.Runs.Where(run => run.Node?.Id == "isi").Select(run => run.Status),
            Is.EqualTo([RunStatus.Running, RunStatus.Running, RunStatus.Completed])
        );
    }

    private static RunHistory Of(World world, Life life) =>
        RunHistory.Of(
            life.Definition,
            world.Journal.Where(entry => entry.Instance == life.Id.Value).Select(entry => entry.Entry)
        );

    private static Definition Read(string json) => DefinitionReader.Read(Encoding.UTF8.GetBytes(json));
}
