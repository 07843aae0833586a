using System.Text;
using System.Text.Json;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Gates;
using Magang.Workflows.Tests.Simulations;

namespace Magang.Workflows.Tests.Gates;

public sealed class ExternalNumberTests
{
    private const string Written = "800.1.11/123/BKPSDM/2026";

    private readonly World _world = new(Letters("surat", "isi"), Letters("buntu", to: null));

    [Test]
    public void A_form_s_number_is_used_as_it_was_written_and_none_is_taken_from_the_register()
    {
        Fill(_world.Start("surat"), $"  {Written} ");
        Fill(_world.Start("surat"), null);
        Fill(_world.Start("surat"), "");

        Assert.That(_world.Lines, Is.EqualTo([$"nomor {Written}", "nomor 1", "nomor 2"]));
    }

    [Test]
    public void The_journal_says_that_it_is_external()
    {
        Fill(_world.Start("surat"), Written);

        var entry = _world.Journal[^1].Entry.GetProperty("stimulus").GetRawText();
        Assert.That(
            entry,
            Does.Contain("\"externalNumber\"").And.Contain("\"SK/2026\"").And.Contain(Written).And.Not.Contain("heldBy")
        );
        Assert.That(
            _world.Journal.Select(own => own.Entry.GetProperty("effects").GetRawText()),
            Has.One.Contains($"[\"number\",2,\"SK/2026\",\"{Written}\"]")
        );
    }

    [TestCase(Written)]
    [TestCase("800.1.11 / 123 / bkpsdm / 2026")]
    public void The_same_number_again_goes_back_to_the_form_with_the_case_that_has_it(string again)
    {
        var first = _world.Start("surat");
        Fill(first, Written);
        var second = _world.Start("surat");

        Fill(second, again);
        Assert.That(_world.Lines, Is.EqualTo([$"nomor {Written}"]));
        Assert.That(Taken(second), Is.EqualTo($"{first.Id}"));
        Fill(second, "800.1.11/124/BKPSDM/2026");

        Assert.That(_world.Lines[^1], Is.EqualTo("nomor 800.1.11/124/BKPSDM/2026"));
    }

    [Test]
    public void Without_a_way_back_it_is_an_incident_that_names_the_case()
    {
        var first = _world.Start("surat");
        Fill(first, Written);
        var second = _world.Start("buntu");

        Fill(second, Written);

        var incident = second.State!.Incidents.Single();
        Assert.That(incident.Code, Is.EqualTo("MGW-245"));
        Assert.That(incident.Message, Does.Contain($"bagi berkas {first.Id};"));
    }

    [TestCase("123")]
    [TestCase("a\u0007b")]
    public void What_cannot_stand_beside_the_register_s_own_numbers_is_an_incident(string number)
    {
        var life = _world.Start("surat");

        Fill(life, number);

        Assert.That(life.State!.Incidents.Single().Code, Is.EqualTo("MGW-246"));
    }

    [TestCase(100, ExpectedResult = true)]
    [TestCase(101, ExpectedResult = false)]
    public bool It_has_at_most_100_letters(int letters) => ExternalNumber.IsUsable(new string('A', letters));

    [TestCase(null)]
    [TestCase(7L)]
    public void The_answer_survives_its_codec(long? holder)
    {
        var answer = new ExternalNumberAnswered(3, "SK/2026", Written)
        {
            HeldBy = holder is { } id ? new InstanceId(id) : null,
        };

        var read = StimulusCodec.Decode(JsonElement.Parse(StimulusCodec.Encode(answer)));

        Assert.That(read, Is.EqualTo(answer));
    }

    private void Fill(Life life, string? number)
    {
        var form = number is null ? "{}" : JsonSerializer.Serialize(new { nomorLuar = number });
        _world.Tell(
            life.Id,
            new TaskActed(life.Task("isi").Id, TaskAct.Complete)
            {
                By = new Actor("sekda", "SEKDA"),
                OperationId = $"{life.Id}-{_world.Journal.Count}",
                Decision = "SELESAI",
                Form = JsonElement.Parse(form),
            }
        );
    }

    private static string? Taken(Life life) => life.State!.WorkflowVariables["pemegang"].GetString();

    /// <summary>A form, then a number for the letter; where the number is taken, back to an activity or nowhere.</summary>
    private static Definition Letters(string id, string? to)
    {
        var back = to is null
            ? ""
            : $$$""",{"source":{"activity":"nomor","port":"Terpakai"},"target":{"activity":"{{{to}}}","port":"In"}}""";
        return DefinitionReader.Read(
            Encoding.UTF8.GetBytes(
                $$$$"""
                {"definitionId":"{{{{id}}}}","variables":[{"id":"n","name":"n","typeName":"Object"},{"id":"isian","name":"isian","typeName":"Object"},{"id":"pemegang","name":"pemegang","typeName":"String"}],
                 "root":{"id":"r","type":"Elsa.Flowchart","start":"isi","activities":[
                  {"id":"isi","type":"Magang.Task","title":{"typeName":"String","expression":{"type":"Literal","value":"Isi nomor"}},
                   "role":{"typeName":"String","expression":{"type":"Literal","value":"SEKDA"}},"fields":{"typeName":"Object","expression":{"type":"Object","value":"[\"nomorLuar\"]"}},"keep":{"typeName":"Boolean","expression":{"type":"Literal","value":true}},
                   "result":{"typeName":"Object","memoryReference":{"id":"isian"}}},
                  {"id":"nomor","type":"Magang.Number","register":{"typeName":"String","expression":{"type":"Literal","value":"SK/2026"}},
                   "external":{"typeName":"String","expression":{"type":"JavaScript","value":"getVariable('isian').nomorLuar"}},
                   "result":{"typeName":"Object","memoryReference":{"id":"n"}},"heldBy":{"typeName":"String","memoryReference":{"id":"pemegang"}}},
                  {"id":"tulis","type":"Elsa.WriteLine","text":{"typeName":"String","expression":{"type":"JavaScript","value":"'nomor ' + getVariable('n')"}}}],
                  "connections":[{"source":{"activity":"isi","port":"Done"},"target":{"activity":"nomor","port":"In"}},
                   {"source":{"activity":"nomor","port":"Done"},"target":{"activity":"tulis","port":"In"}}{{{{back}}}}]}}
                """
            )
        );
    }
}
