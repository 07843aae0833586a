using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Magang.Workflows.Calendars;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Simulations;
using Magang.Workflows.Tests.Regulations;

namespace Magang.Workflows.Tests.Simulations;

/// <summary>Small definitions, tried on small stories.</summary>
public class TrialTests
{
    private const string Check =
        """{"id":"periksa","type":"Magang.Task","title":"Periksa","role":"SEKDA","decisions":["SETUJU","TOLAK"],"fields":["host"]}""";

    private static readonly DateTimeOffset Monday = new(2025, 3, 3, 8, 0, 0, TimeSpan.FromHours(7));

    private static readonly Story Told = Story.Blank("uji", "Uji", "METRO", Monday) with
    {
        Officials = [new Official("sekda", "SEKDA", "Sekda")],
        Batch = Acts("periksa", new Act { Decision = "SETUJU", After = 2 }),
    };

    [Test]
    public void A_task_is_done_after_the_working_days_of_the_story_and_timers_fire_in_between()
    {
        var trial = Run(Told, Sequence(Delay("tunggu", "1.00:00:00"), Check, Delay("lagi", "10.00:00:00")));

        var task = trial.Cases.Single().Tasks.Single();
        // Tuesday the timer; Wednesday and Thursday the two working days; ten days later the end.
        Assert.That(task.OpenedAt, Is.EqualTo(Monday.AddDays(1)));
        Assert.That(task.ClosedAt, Is.EqualTo(new DateTimeOffset(2025, 3, 6, 9, 0, 0, TimeSpan.FromHours(7))));
        Assert.That((task.Decision, task.DecidedBy), Is.EqualTo(("SETUJU", "sekda")));
        Assert.That((trial.Stop, trial.EndedAt), Is.EqualTo((TrialStop.Ended, task.ClosedAt!.Value.AddDays(10))));
        Assert.That(trial.Notes, Is.Empty);
    }

    [Test]
    public void A_task_that_no_story_knows_is_answered_by_a_stand_in_with_each_decision_in_turn()
    {
        var trial = Run(
            Story.Blank("uji", "Uji", "METRO", Monday),
            Sequence(Check, Check.Replace("periksa", "lagi", StringComparison.Ordinal))
        );

        Assert.That(trial.Stop, Is.EqualTo(TrialStop.Ended));
        Assert.That(
            trial.Notes.Select(note => (note.Activity, note.Kind, note.What)),
            Is.EqualTo([
                ("periksa", TrialNoteKind.AnsweredUntold, "SETUJU"),
                ("lagi", TrialNoteKind.AnsweredUntold, "SETUJU"),
            ])
        );
        Assert.That(trial.Cases.Single().Tasks.First().DecidedBy, Is.EqualTo("contoh-sekda"));
    }

    [Test]
    public void Who_decided_the_same_for_ever_would_go_round_for_ever_so_the_next_decision_comes_the_next_time()
    {
        var round = Definition(
            $$"""
            {"id":"r","type":"Elsa.Flowchart","activities":[{{Check}}],
             "connections":[{"source":{"activity":"periksa","port":"SETUJU"},"target":{"activity":"periksa"} }]}
            """
        );

        var trial = Run(Story.Blank("uji", "Uji", "METRO", Monday), round);

        Assert.That(trial.Stop, Is.EqualTo(TrialStop.Ended));
        Assert.That(trial.Cases.Single().Tasks.Select(task => task.Decision), Is.EqualTo(["SETUJU", "TOLAK"]));
    }

    [Test]
    public void What_the_story_says_and_the_task_no_longer_takes_is_left_out_and_noted()
    {
        var told = Told with
        {
            Batch = Acts(
                "periksa",
                new Act { Decision = "LANJUT", Form = Json.Parse("""{"host":{"Kind":"X"},"plan":{"Needs":[]}}""") }
            ),
        };

        var trial = Run(
            told,
            Sequence(Check.Replace("\"fields\"", "\"evidenceRequired\":true,\"fields\"", StringComparison.Ordinal))
        );

        Assert.That(trial.Stop, Is.EqualTo(TrialStop.Ended));
        Assert.That(
            trial.Notes.Select(note => (note.Kind, note.What)),
            Is.EquivalentTo([
                (TrialNoteKind.FactsLeftOut, "plan"),
                (TrialNoteKind.DecisionReplaced, "LANJUT → SETUJU"),
                (TrialNoteKind.DocumentMadeUp, ""),
            ])
        );
    }

    [Test]
    public void What_nobody_does_is_told_to_wait()
    {
        var told = Told with { Batch = Acts("periksa", new Act { Skip = true }) };

        var trial = Run(told, Sequence(Check));

        Assert.That(trial.Stop, Is.EqualTo(TrialStop.Waiting));
        Assert.That(trial.Cases.Single().Waits(OfficeClock.Jakarta).Single(), Does.StartWith("Periksa: menunggu"));
    }

    [Test]
    public void What_goes_round_without_end_is_stopped_by_its_steps_or_its_days()
    {
        var round = Definition(
            $$"""
            {"id":"r","type":"Elsa.Flowchart","activities":[{{Delay("tunggu", "1.00:00:00")}}],
             "connections":[{"source":{"activity":"tunggu","port":"Done"},"target":{"activity":"tunggu"} }]}
            """
        );

        var steps = Run(Told, round, new TrialBounds(MostSteps: 40));
        var days = Run(Told, round, new TrialBounds(MostDays: 20));

        Assert.That((steps.Stop, steps.Steps), Is.EqualTo((TrialStop.Steps, 40)));
        Assert.That((days.Stop, days.EndedAt), Is.EqualTo((TrialStop.Days, Monday.AddDays(20))));
    }

    [Test]
    public void The_same_plan_gives_the_same_journal_to_the_byte()
    {
        var definition = Sequence(Delay("tunggu", "1.00:00:00"), Check);

        var first = Run(Told, definition);
        var again = Run(Told, definition);

        Assert.That(Journal(again), Is.EqualTo(Journal(first)));

        static IEnumerable<string> Journal(TrialResult trial) =>
            trial.Cases.SelectMany(one => one.Journal).Select(entry => entry.GetRawText());
    }

    [Test]
    public void A_comparison_tells_new_tasks_other_offices_and_later_days()
    {
        var before = Run(Told, Sequence(Check));
        var asked = Check.Replace("SEKDA", "KEPALA_BADAN", StringComparison.Ordinal);
        var after = Run(
            Told,
            Sequence(Delay("tunggu", "7.00:00:00"), asked, Check.Replace("periksa", "teken", StringComparison.Ordinal))
        );

        var differences = new TrialComparison(OfficeClock.Jakarta).Of(before, after);

        Assert.That(
            differences.Select(one => (one.Kind, one.What, one.After, one.Before)),
            Is.EqualTo([
                (TrialDifferenceKind.EndDay, "", "", ""),
                (TrialDifferenceKind.TaskRole, "Periksa", "KEPALA_BADAN", "SEKDA"),
                (TrialDifferenceKind.TaskAdded, "Periksa", "SEKDA", ""),
                (TrialDifferenceKind.TaskDays, "Periksa", "", ""),
            ])
        );
        Assert.That(
            (differences[3].AfterOn, differences[3].BeforeOn),
            Is.EqualTo((new DateOnly(2025, 3, 12), new DateOnly(2025, 3, 5)))
        );
        Assert.That(new TrialComparison(OfficeClock.Jakarta).Of(before, Run(Told, Sequence(Check))), Is.Empty);
    }

    private static TrialResult Run(Story story, Definition definition, TrialBounds? bounds = null) =>
        Trial.Run(
            new TrialPlan
            {
                Story = story,
                Definitions = [definition],
                Reference = new Reference
                {
                    ContentHash = "uji",
                    Regions = new Dictionary<string, RegionReference>(StringComparer.Ordinal)
                    {
                        ["METRO"] = new("METRO", OfficeClock.Jakarta, [ARuleset.Metro], default),
                    }.ToFrozenDictionary(StringComparer.Ordinal),
                },
                Bounds = bounds ?? new TrialBounds(),
            }
        );

    private static Definition Sequence(params string[] activities) =>
        Definition($$"""{"id":"r","type":"Elsa.Sequence","activities":[{{string.Join(',', activities)}}]}""");

    private static Definition Definition(string root) =>
        DefinitionReader.Read(Encoding.UTF8.GetBytes($$"""{"definitionId":"uji","name":"Uji","root":{{root}}}"""));

    private static string Delay(string id, string span) =>
        $$"""{"id":"{{id}}","type":"Elsa.Delay","timeSpan":"{{span}}"}""";

    private static ImmutableDictionary<string, ImmutableArray<Act>> Acts(string activity, Act act) =>
        ImmutableDictionary<string, ImmutableArray<Act>>.Empty.Add(activity, [act]);
}
