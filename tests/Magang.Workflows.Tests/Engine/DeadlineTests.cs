using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using Magang.Workflows.Calendars;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Regulations;
using Magang.Workflows.Tests.Regulations;
using Magang.Workflows.Tests.Simulations;

namespace Magang.Workflows.Tests.Engine;

public sealed class DeadlineTests
{
    private static readonly Holiday NewYear = Day(new(2026, 1, 1));
    private readonly World _world = new(Asking("kerja", "3"), Asking("bebas", null))
    {
        Now = new(2026, 7, 6, 2, 0, 0, TimeSpan.Zero),
        Reference = By("v1", [2026], NewYear),
    };

    [Test]
    public void A_new_day_off_moves_the_due_date_of_an_open_task_and_nothing_else()
    {
        var life = _world.Start("kerja");
        var before = life.State!;
        Assert.That(Due(life), Is.EqualTo("2026-07-09"));
        _world.Now = _world.Now.AddDays(1);
        _world.Reference = By("v2", [2026], NewYear, Day(new(2026, 7, 8)));

        Recount(life, "v2");

        Assert.That(Due(life), Is.EqualTo("2026-07-10"));
        Assert.That(life.State!.Bookmarks, Has.Count.EqualTo(1));
        Assert.That(
            life.State.Bookmarks[0].Task! with
            {
                DueAt = null,
            },
            Is.EqualTo(before.Bookmarks[0].Task! with { DueAt = null }).Using(SameSpec)
        );
        Assert.That(
            (life.State.Bookmarks[0].TaskRevision, life.State.SubStatus, life.State.Sequence),
            Is.EqualTo((0, before.SubStatus, before.Sequence + 1))
        );
    }

    [Test]
    public void The_journal_has_the_reason_the_calendar_and_the_date_before_and_after()
    {
        var life = _world.Start("kerja");
        _world.Reference = By("v2", [2026], NewYear, Day(new(2026, 7, 8)));

        Recount(life, "v2");

        var entry = _world.Journal[^1].Entry;
        Assert.That(
            entry.GetProperty("stimulus").GetRawText(),
            Does.Contain("\"deadlines\"").And.Contain("Keppres 9/2026").And.Contain("\"v2\"")
        );
        Assert.That(
            entry.GetProperty("effects").GetRawText(),
            Is.EqualTo("""[["due",1,"2026-07-09T17:00:00+00:00","2026-07-10T17:00:00+00:00"]]""")
        );
    }

    [Test]
    public void A_task_that_had_no_due_date_since_the_year_was_not_decreed_gets_one()
    {
        _world.Reference = By("v1", [2025], Day(new(2025, 1, 1)));
        var life = _world.Start("kerja");
        Assert.That(life.Task("tugas").Task!.DueAt, Is.Null);
        _world.Reference = By("v2", [2025, 2026], Day(new(2025, 1, 1)), NewYear);

        Recount(life, "v2");

        Assert.That(Due(life), Is.EqualTo("2026-07-09"));
    }

    [Test]
    public void A_case_in_which_nothing_moves_says_so_and_its_journal_does_not_grow()
    {
        var life = _world.Start("kerja");
        var free = _world.Start("bebas");
        _world.Reference = By("v2", [2026], NewYear, Day(new(2026, 8, 3)));
        var entries = _world.Journal.Count;

        Assert.That(Refusal(life, "v2"), Is.InstanceOf<NoDeadlineMovesException>());
        Assert.That(Refusal(free, "v2"), Is.InstanceOf<NoDeadlineMovesException>());
        Assert.That(_world.Journal, Has.Count.EqualTo(entries));
        Assert.That(free.Task("tugas").Task!.DueAt, Is.Null);
    }

    [Test]
    public void It_is_counted_by_the_calendar_that_was_meant_or_not_at_all()
    {
        var life = _world.Start("kerja");
        _world.Reference = By("v3", [2026], NewYear, Day(new(2026, 7, 8)));

        Assert.That(Refusal(life, "v2"), Is.InstanceOf<CalendarDiffersException>());
        Assert.That(Due(life), Is.EqualTo("2026-07-09"));
    }

    [Test]
    public void A_case_that_an_incident_stopped_is_counted_too_and_stays_stopped()
    {
        var life = _world.Start("kerja");
        _world.Tell(life.Id, new StimulusQuarantined("uji"));
        _world.Reference = By("v2", [2026], NewYear, Day(new(2026, 7, 8)));

        Recount(life, "v2");

        Assert.That((Due(life), life.State!.SubStatus), Is.EqualTo(("2026-07-10", SubStatus.Faulted)));
    }

    [Test]
    public void The_stimulus_survives_its_codec()
    {
        var recounted = new DeadlinesRecounted("Keppres 9/2026", "v2") { OperationId = "kalender:v2" };

        Assert.That(StimulusCodec.Decode(JsonElement.Parse(StimulusCodec.Encode(recounted))), Is.EqualTo(recounted));
    }

    private void Recount(Life life, string calendar) =>
        Assert.That(_world.Tell(life.Id, new DeadlinesRecounted("Keppres 9/2026", calendar)), Is.InstanceOf<Burst>());

    private MagangException Refusal(Life life, string calendar) =>
        ((Refused)_world.Tell(life.Id, new DeadlinesRecounted("Keppres 9/2026", calendar))).Refusal;

    // The last day on which it is in time, in Jakarta.
    private static string Due(Life life) =>
        $"{OfficeClock.Jakarta.DayOf(life.Task("tugas").Task!.DueAt!.Value.AddTicks(-1)):yyyy-MM-dd}";

    private static readonly Comparison<TaskSpec> SameSpec = (one, other) =>
        string.CompareOrdinal(Written(one), Written(other));

    private static string Written(TaskSpec spec)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            TaskSpecCodec.Write(writer, spec);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static Holiday Day(DateOnly day) => new(day, "LIBUR_NASIONAL", "Uji", "SKB", ValidFrom: new(2025, 1, 1));

    private static Reference By(string version, int[] years, params Holiday[] days)
    {
        var ruleset = Ruleset.Load(
            [ARuleset.MetroJson, ARuleset.LintasJson],
            KnownRegulations.Find("metro")!.Predicates,
            new WorkingDays(new CalendarText(version, "uji", [.. years], [.. days]))
        );
        return new Reference
        {
            ContentHash = version,
            Regions = new Dictionary<string, RegionReference>(StringComparer.Ordinal)
            {
                ["METRO"] = new("METRO", OfficeClock.Jakarta, [ruleset], default),
            }.ToFrozenDictionary(StringComparer.Ordinal),
        };
    }

    private static Definition Asking(string id, string? workingDays)
    {
        var due = workingDays is null
            ? ""
            : $$$""","dueWorkingDays":{"typeName":"Int32","expression":{"type":"Literal","value":{{{workingDays}}}}}""";
        return DefinitionReader.Read(
            Encoding.UTF8.GetBytes(
                $$$$"""
                {"definitionId":"{{{{id}}}}","root":{"id":"r","type":"Elsa.Sequence","activities":[
                  {"id":"tugas","type":"Magang.Task","title":{"typeName":"String","expression":{"type":"Literal","value":"Periksa"}},
                   "role":{"typeName":"String","expression":{"type":"Literal","value":"SEKDA"}}{{{{due}}}}}]}}
                """
            )
        );
    }
}
