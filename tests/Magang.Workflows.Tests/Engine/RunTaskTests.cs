using System.Text;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Tests.Simulations;

namespace Magang.Workflows.Tests.Engine;

public sealed class RunTaskTests
{
    private readonly World _world = new(
        DefinitionReader.Read(
            Encoding.UTF8.GetBytes(
                """
                {"definitionId":"kerja","variables":[{"id":"hasil","name":"hasil","typeName":"Object"},{"id":"nomor","name":"nomor","typeName":"String"}],
                 "root":{"id":"r","type":"Elsa.Sequence","activities":[
                  {"id":"cetak","type":"Elsa.RunTask","taskName":{"typeName":"String","expression":{"type":"Literal","value":"cetak-kartu"}},
                   "payload":{"typeName":"Object","expression":{"type":"Object","value":"{\"lembar\":2}"}},
                   "result":{"typeName":"Object","memoryReference":{"id":"hasil"}},
                   "taskId":{"typeName":"String","memoryReference":{"id":"nomor"}}},
                  {"id":"tulis","type":"Elsa.WriteLine","text":{"typeName":"String","expression":{"type":"JavaScript","value":"return getVariable('nomor') + ' ' + getVariable('hasil').ok"}}}]}}
                """
            )
        )
    );

    [Test]
    public void It_is_asked_for_once_by_a_message_and_waited_for()
    {
        var life = _world.Start("kerja");

        var (_, type, body) = _world.Messages.Single();
        Assert.That(type, Is.EqualTo("PekerjaanDiminta"));
        Assert.That(body.GetProperty("pekerjaan").GetString(), Is.EqualTo("1-1"));
        Assert.That(body.GetProperty("nama").GetString(), Is.EqualTo("cetak-kartu"));
        Assert.That(body.GetProperty("isi").GetRawText(), Is.EqualTo("""{"lembar":2}"""));
        Assert.That(
            life.State!.Bookmarks.Select(mark => (mark.Kind, mark.Name)),
            Is.EqualTo([(BookmarkKind.Errand, "cetak-kartu")])
        );
    }

    [Test]
    public void The_report_brings_the_result_and_the_workflow_goes_on()
    {
        var life = _world.Start("kerja");

        _world.Tell(life.Id, Report("""{"ok":"ya"}"""));

        Assert.That(_world.Lines, Is.EqualTo(["1-1 ya"]));
        Assert.That(_world.Messages, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_report_that_nobody_waits_for_is_refused()
    {
        var life = _world.Start("kerja");

        var refused = _world.Tell(life.Id, new ErrandDone(7, Json.Null)) as Refused;

        Assert.That(refused?.Refusal.Code, Is.EqualTo("MGW-112"));
    }

    [Test]
    public void While_an_incident_stands_a_report_is_kept_and_a_second_one_is_refused()
    {
        var life = _world.Start("kerja");
        _world.Tell(life.Id, new StimulusQuarantined("uji"));

        _world.Tell(life.Id, Report("""{"ok":"pertama"}"""));
        var second = _world.Tell(life.Id, Report("""{"ok":"kedua"}""")) as Refused;
        _world.Tell(life.Id, new RetryRequested(life.State!.Incidents[0].Id));

        Assert.That(second?.Refusal.Code, Is.EqualTo("MGW-112"));
        Assert.That(_world.Lines, Is.EqualTo(["1-1 pertama"]));
    }

    private static ErrandDone Report(string result) => new(1, Json.Parse(result));
}
