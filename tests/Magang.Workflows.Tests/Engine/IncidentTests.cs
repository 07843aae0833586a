using System.Text;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Tests.Simulations;

namespace Magang.Workflows.Tests.Engine;

public class IncidentTests
{
    /// <summary>Two branches: one fails while a variable says so, the other waits for an event; both meet.</summary>
    private static readonly Definition TwoBranches = Read(
        """
        {"definitionId":"dua","variables":[{"id":"boleh","name":"boleh","typeName":"Boolean","value":false}],
         "root":{"id":"f","type":"Elsa.Flowchart","activities":[
          {"id":"fork","type":"Elsa.FlowFork","branches":{"typeName":"Object","expression":{"type":"Object","value":"[\"A\",\"B\"]"}}},
          {"id":"gagal","type":"Elsa.WriteLine","text":{"typeName":"String","expression":{"type":"JavaScript","value":"if (!getVariable('boleh')) throw 'belum'; return 'jadi';"}}},
          {"id":"tunggu","type":"Elsa.Event","eventName":{"typeName":"String","expression":{"type":"Literal","value":"datang"}}},
          {"id":"catat","type":"Elsa.WriteLine","text":{"typeName":"String","expression":{"type":"Literal","value":"datang"}}},
          {"id":"temu","type":"Elsa.FlowJoin","mode":{"typeName":"FlowJoinMode","expression":{"type":"Literal","value":"WaitAll"}}},
          {"id":"akhir","type":"Elsa.WriteLine","text":{"typeName":"String","expression":{"type":"Literal","value":"akhir"}}}],
         "connections":[
          {"source":{"activity":"fork","port":"B"},"target":{"activity":"tunggu","port":"In"}},
          {"source":{"activity":"fork","port":"A"},"target":{"activity":"gagal","port":"In"}},
          {"source":{"activity":"tunggu","port":"Done"},"target":{"activity":"catat","port":"In"}},
          {"source":{"activity":"catat","port":"Done"},"target":{"activity":"temu","port":"In"}},
          {"source":{"activity":"gagal","port":"Done"},"target":{"activity":"temu","port":"In"}},
          {"source":{"activity":"temu","port":"Done"},"target":{"activity":"akhir","port":"In"}}]}}
        """
    );

    private readonly World _world = new(TwoBranches);

    [Test]
    public void A_failure_stops_the_instance_with_an_incident_that_says_where()
    {
        var life = _world.Start("dua");

        Assert.That(life.State!.SubStatus, Is.EqualTo(SubStatus.Faulted));
        Assert.That(life.State.Incidents.Select(incident => incident.ActivityId), Is.EqualTo(["gagal"]));
    }

    [Test]
    public void An_instance_that_runs_is_not_started_again()
    {
        var life = _world.Start("dua");
        var before = life.Stored;

        var answer = _world.Tell(life.Id, new Started());

        Assert.That((answer as Refused)?.Refusal, Is.TypeOf<AlreadyStartedException>());
        Assert.That(life.Stored, Is.SameAs(before));
    }

    [Test]
    public void A_retry_that_fails_again_leaves_a_new_incident()
    {
        var life = _world.Start("dua");
        _world.Tell(life.Id, new RetryRequested(life.State!.Incidents[0].Id));

        Assert.That(life.State.Incidents.Select(incident => incident.Id), Is.EqualTo([2]));
    }

    [Test]
    public void What_comes_while_an_incident_stands_is_kept_and_heard_after_the_retry()
    {
        var life = _world.Start("dua");
        _world.Tell(life.Id, new EventArrived("datang", default));
        Assert.That(_world.Lines, Is.Empty);

        Repair(life);
        _world.Tell(life.Id, new RetryRequested(life.State!.Incidents[0].Id));

        Assert.That(_world.Lines, Is.EqualTo(["jadi", "datang", "akhir"]));
        Assert.That(life.State.Status, Is.EqualTo(Status.Finished));
    }

    [Test]
    public void What_was_queued_behind_a_failure_goes_on_after_the_retry()
    {
        const string Waits = "\"port\":\"B\"},\"target\":{\"activity\":\"tunggu\"";
        const string Fails = "\"port\":\"A\"},\"target\":{\"activity\":\"gagal\"";
        var failsFirst = TwoBranches
            .Source.GetRawText()
            .Replace(Waits, "#", StringComparison.Ordinal)
            .Replace(Fails, Waits, StringComparison.Ordinal)
            .Replace("#", Fails, StringComparison.Ordinal);
        var world = new World(Read(failsFirst));
        var life = world.Start("dua");
        Assert.That(life.State!.Bookmarks, Is.Empty, "the failure comes before the other branch begins");

        Repair(life);
        world.Tell(life.Id, new RetryRequested(1));
        Assert.That(life.State.Bookmarks.Select(mark => mark.Name), Is.EqualTo(["datang"]));
        world.Tell(life.Id, new EventArrived("datang", default));

        Assert.That(world.Lines, Is.EqualTo(["jadi", "datang", "akhir"]));
    }

    [Test]
    public void A_cancel_ends_an_instance_with_an_incident_and_leaves_nothing_open()
    {
        var life = _world.Start("dua");
        _world.Tell(life.Id, new CancelRequested("salah gelombang"));

        Assert.That(life.State!.SubStatus, Is.EqualTo(SubStatus.Cancelled));
        Assert.That(
            (life.State.Bookmarks, life.State.Incidents),
            Is.EqualTo((Array.Empty<Bookmark>(), Array.Empty<Incident>()))
        );
        Assert.That(
            ((Refused)_world.Tell(life.Id, new EventArrived("datang", default))).Refusal,
            Is.InstanceOf<InstanceFinishedException>()
        );
    }

    [Test]
    public void An_incident_that_is_gone_cannot_be_retried()
    {
        var life = _world.Start("dua");

        Assert.That(
            ((Refused)_world.Tell(life.Id, new RetryRequested(7))).Refusal,
            Is.InstanceOf<IncidentGoneException>()
        );
    }

    [Test]
    public void An_event_that_nobody_waits_for_is_refused_unless_it_is_to_be_kept()
    {
        var life = _world.Start("dua");
        Repair(life);
        _world.Tell(life.Id, new RetryRequested(1));

        var refusal = ((Refused)_world.Tell(life.Id, new EventArrived("lain", default))).Refusal;
        Assert.That(refusal, Is.InstanceOf<NothingWaitsException>());
        Assert.That(refusal.Message, Does.Contain("datang"));
        Assert.That(_world.Tell(life.Id, new EventArrived("lain", default) { Keep = true }), Is.InstanceOf<Burst>());
    }

    [Test]
    public void A_loop_without_a_wait_stops_with_an_incident()
    {
        var world = new World(
            Read(
                """
                {"definitionId":"putar","root":{"id":"f","type":"Elsa.Flowchart","activities":[
                  {"id":"a","type":"Elsa.Start"},{"id":"b","type":"Elsa.FlowDecision","condition":{"typeName":"Boolean","expression":{"type":"JavaScript","value":"1 < 2"}}}],
                 "connections":[{"source":{"activity":"a","port":"Done"},"target":{"activity":"b","port":"In"}},
                  {"source":{"activity":"b","port":"True"},"target":{"activity":"b","port":"In"}}]}}
                """
            )
        );

        var life = world.Start("putar");

        Assert.That(life.State!.Incidents.Single().Code, Is.EqualTo("MGW-114"));
    }

    [TestCase("null")]
    [TestCase("'Parent'")]
    public void A_message_to_nobody_is_an_incident(string to)
    {
        var world = new World(
            Read(
                $$"""
                {"definitionId":"kirim","root":{"id":"s","type":"Magang.Send","event":"x",
                 "to":{"typeName":"String","expression":{"type":"JavaScript","value":"{{to}}"} } } }
                """
            )
        );

        Assert.That(world.Start("kirim").State!.Incidents.Single().Code, Is.EqualTo("MGW-119"));
    }

    /// <summary>Sets the variable that makes the failing branch succeed, as an operator's repair would.</summary>
    private static void Repair(Life life)
    {
        var text = Encoding
            .UTF8.GetString(life.Stored!)
            .Replace("\"boleh\":false", "\"boleh\":true", StringComparison.Ordinal);
        life.Stored = Encoding.UTF8.GetBytes(text);
    }

    private static Definition Read(string json) => DefinitionReader.Read(Encoding.UTF8.GetBytes(json));
}
