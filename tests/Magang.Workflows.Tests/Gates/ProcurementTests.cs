using System.Globalization;
using System.Text;
using System.Text.Json;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Tests.Simulations;
using static Magang.Workflows.Tests.Activities.AFlow;

namespace Magang.Workflows.Tests.Gates;

/// <summary>A batch that takes applicants as they come, ranks them twice and tells them.</summary>
public class ProcurementTests
{
    private static readonly string Batch = $$"""
        {"id":"alur","type":"Elsa.Flowchart","activities":[
          {"id":"mulai","type":"Elsa.FlowFork","branches":["terima","tutup"]},
          {{Activity("terima", "Magang.AdmitCases", """ "definition":"pelamar","event":"pelamar","share":["tahap"] """)}},
          {{Event("tutup", "tutup")}},
          {{Rank("peringkat", "({ A: 1, B: 1 })")}},
          {{Line("satu", "JSON.stringify(getVariable('v'))")}},
          {{Event("sanggah", "sanggah")}},
          {{Rank("ulang", "({ A: 1 })")}},
          {{Activity("usai", "Elsa.End")}}
        ],"connections":[
          {{Way("mulai", "terima", "terima")}},{{Way("mulai", "tutup", "tutup")}},{{Way("tutup", "Done", "peringkat")}},
          {{Way("peringkat", "Done", "satu")}},{{Way("satu", "Done", "sanggah")}},{{Way("sanggah", "Done", "ulang")}},{{Way(
            "ulang",
            "Done",
            "usai"
        )}}
        ]}
        """;

    private static readonly string Case = Sequence(
        "pelamar",
        Enter("masuk", "[getFact('nilai')]"),
        Event("dengar", "peringkat"),
        Event("protes", "protes"),
        Enter("ganti", "[getFact('nilai') + 50]"),
        Activity("lagi", "Elsa.Event", """ "eventName":"peringkat" """)
    );

    private readonly World _world = new(Named("gelombang", Batch), Named("pelamar", Case));

    private static string Enter(string id, string scores) =>
        Activity(
            id,
            "Magang.EnterRanking",
            """ "list":"SKD", """
                + Script("group", "String", "getFact('formasi')")
                + ","
                + Script("scores", "Object", scores)
        );

    private static string Rank(string id, string quotas) =>
        Activity(
            id,
            "Magang.Rank",
            """ "list":"SKD","event":"peringkat","result":{"typeName":"Object","memoryReference":{"id":"v"}}, """
                + Script("quotas", "Object", quotas)
        );

    private static Definition Named(string id, string root) =>
        DefinitionReader.Read(
            Encoding.UTF8.GetBytes(
                $$"""{"definitionId":"{{id}}","variables":[{"id":"v","name":"v","typeName":"Object"}],"root":{{root}}}"""
            )
        );

    private static EventArrived Arrive(params (string Key, string Group, int Score)[] rows) =>
        new("pelamar", Json.Parse($"{{\"rows\":[{string.Join(',', rows.Select(Row))}]}}"));

    private static string Row((string Key, string Group, int Score) row) =>
        $$$"""{"person":"P-{{{row.Key}}}","key":"{{{row.Key}}}","facts":{"formasi":"{{{row.Group}}}","nilai":{{{row.Score}}}}}""";

    private Life Open() =>
        _world.Start("gelombang", new Started { Facts = Json.Parse("""{"tahap":2026,"rahasia":true}""") });

    private Life Child(string key) => _world.Lives.Values.Single(life => life.State?.CorrelationId == key);

    private string[] Published(Life batch) =>
        [
            .. _world
                .PublishedOf(batch, "SKD")
                .Select(one => $"{one.Entry.Number}:{one.Place}{(one.IsWithin ? "+" : "-")}"),
        ];

    [Test]
    public void Each_row_becomes_a_case_under_its_key_with_the_facts_that_are_shared()
    {
        var batch = Open();

        _world.Tell(batch.Id, Arrive(("101", "A", 300), ("102", "A", 310)));
        _world.Tell(batch.Id, Arrive(("103", "B", 200)));

        Assert.That(batch.State!.ChildrenOpen, Is.EqualTo(3));
        Assert.That(Child("103").Routing.Person, Is.EqualTo("P-103"));
        Assert.That(
            Child("103").State!.Dossier.GetRawText(),
            Is.EqualTo("""{"tahap":2026,"formasi":"B","nilai":200}""")
        );
    }

    [Test]
    public void The_batch_stays_as_small_as_it_was_however_many_come_and_end()
    {
        var batch = Open();
        _world.Tell(batch.Id, Arrive(("001", "A", 1)));
        var before = batch.Stored!.Length;

        for (var arrival = 1; arrival <= 3; arrival++)
            _world.Tell(
                batch.Id,
                Arrive([
                    .. Enumerable
                        .Range(arrival * 100, 50)
                        .Select(number => (number.ToString(CultureInfo.InvariantCulture), "A", number)),
                ])
            );
        foreach (var child in batch.Children.Take(100))
            _world.Tell(child, new CancelRequested("mundur"));

        Assert.That(batch.State!.ChildrenOpen, Is.EqualTo(51));
        Assert.That(batch.Stored!.Length, Is.LessThan(before + 20));
    }

    [Test]
    public void A_row_without_a_person_stops_before_any_is_taken_and_the_retry_takes_the_others()
    {
        var batch = Open();
        var arrival = Json.Parse(
            """{"rows":[{"person":"P-1","key":"1","facts":{"formasi":"A","nilai":1}},{"key":"2"},{"person":"P-1","key":"1"}]}"""
        );

        _world.Tell(batch.Id, new EventArrived("pelamar", arrival));
        var incident = batch.State!.Incidents.Single();
        Assert.That((incident.Code, batch.Children.Count), Is.EqualTo(("MGW-230", 0)));
        _world.Tell(batch.Id, new RetryRequested(incident.Id));

        Assert.That(batch.State!.Incidents, Is.Empty);
        Assert.That(batch.Children, Has.Count.EqualTo(1));
        _world.Tell(batch.Id, Arrive(("9", "A", 1)));
        Assert.That(batch.State!.ChildrenOpen, Is.EqualTo(2));
    }

    [Test]
    public void Every_ranked_case_is_told_its_place_and_a_second_ranking_replaces_the_first()
    {
        var batch = Open();
        _world.Tell(batch.Id, Arrive(("101", "A", 300), ("102", "A", 310), ("103", "A", 290)));

        _world.Tell(batch.Id, new EventArrived("tutup", default));

        Assert.That(Published(batch), Is.EqualTo(["102:1+", "101:2-", "103:3-"]));
        var told = _world.Journal.Last(entry => entry.Instance == Child("101").Id.Value).Entry;
        Assert.That(
            told.GetProperty("stimulus").GetProperty("payload").GetRawText(),
            Is.EqualTo("""{"list":"SKD","group":"A","place":2,"of":3,"seats":1,"within":false,"tied":false}""")
        );
        using var line = JsonDocument.Parse(_world.Lines.Single());
        Assert.That(line.RootElement.GetProperty("within").GetInt32(), Is.EqualTo(1));

        _world.Tell(Child("101").Id, new EventArrived("protes", default));
        _world.Tell(batch.Id, new EventArrived("sanggah", default));

        Assert.That(Published(batch), Is.EqualTo(["101:1+", "102:2-", "103:3-"]));
        Assert.That(Child("101").State!.Status, Is.EqualTo(Status.Finished));
        Assert.That(batch.State!.Status, Is.EqualTo(Status.Finished));
    }

    [TestCase("Magang.EnterRanking", "\"list\":\"SKD\",\"group\":\"A\",\"number\":\"1\",\"scores\":[1]")]
    [TestCase("Magang.LeaveRanking", "\"list\":\"SKD\"")]
    public void A_case_without_a_batch_is_in_no_list(string type, string inputs)
    {
        var (_, life) = Run(Activity("a", type, inputs));

        Assert.That(life.State!.Incidents.Single().Message, Does.Contain("berkas yang memiliki induk"));
    }

    [Test]
    public void A_group_without_seats_is_an_incident_that_names_it_and_a_cancelled_case_is_not_ranked()
    {
        var batch = Open();
        _world.Tell(batch.Id, Arrive(("101", "A", 300), ("201", "C", 310)));

        _world.Tell(batch.Id, new EventArrived("tutup", default));

        var incident = batch.State!.Incidents.Single();
        Assert.That(incident.Code, Is.EqualTo("MGW-232"));
        Assert.That(incident.Message, Does.Contain("'C'"));
        _world.Tell(Child("201").Id, new CancelRequested("salah formasi"));
        _world.Tell(batch.Id, new RetryRequested(incident.Id));
        Assert.That(Published(batch), Is.EqualTo(["101:1+"]));
    }
}
