using System.Collections.Immutable;
using System.Text;
using Magang.Workflows.Calendars;
using Magang.Workflows.Contracts;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Host.Messaging;
using Magang.Workflows.Host.Ui;
using Magang.Workflows.Host.Ui.Languages;
using Magang.Workflows.Simulations;

namespace Magang.Workflows.Host.Designer.Trials;

/// <summary>Tells the cases of a trial: who did what until when, what gates decided, who was reminded.</summary>
/// <param name="story">Whose names are told.</param>
/// <param name="clock">The zone in which days are told.</param>
internal sealed class TrialTelling(TrialStory story, OfficeClock clock)
{
    // What time brings to people's minds; every other message tells of what somebody has just done.
    private static readonly ImmutableHashSet<string> Reminders =
    [
        nameof(HariMagang),
        nameof(MasaAkanBerakhir),
        nameof(PemaparanDijadwalkan),
        nameof(TindakLanjutDiingatkan),
        nameof(TindakLanjutTerlambat),
    ];

    /// <summary>A case as people read it.</summary>
    public ToldCase Of(TrialCase one) =>
        new(
            one.Place,
            NameOf(one.Place),
            story.Story.Find(one.Place)?.About ?? "",
            one.Life.Definition.Name,
            one.IsClosed,
            Ending(one),
            one.Path,
            [.. Steps(one)],
            [.. one.Waits(clock)]
        );

    /// <summary>Who stands at a place.</summary>
    public string NameOf(int place) =>
        place == 0 ? story.Story.Title
        : story.At(place) is { } participant ? participant.Name
        : story.Story.Find(place)?.About ?? Words.T("Berkas {0}", place);

    /// <summary>An instant's day, in the region's zone.</summary>
    public DateOnly DayOf(DateTimeOffset at) => clock.DayOf(at);

    private string Ending(TrialCase one) =>
        one.EndedAt is { } at ? $"{one.Outcome}, {OfficeText.Day(DayOf(at))}".TrimStart(',', ' ')
        : one.Outcome.Length > 0 ? Words.T("belum berakhir, pada status {0}", one.Outcome)
        : Words.T("belum berakhir");

    private IEnumerable<ToldStep> Steps(TrialCase one)
    {
        var done = one
            .Tasks.Where(task => task.Decision is not null)
            .OrderBy(task => task.ClosedAt)
            .GroupBy(task => task.Spec.ActivityId)
            .ToDictionary(own => own.Key, own => new Queue<LifeTask>(own), StringComparer.Ordinal);
        foreach (var happened in one.Events)
        {
            var on = DayOf(happened.At);
            switch (happened)
            {
                case TaskDone told:
                    yield return Task(one, on, told, done[told.Activity].Dequeue());
                    break;
                case GateDecided gate:
                    yield return new ToldStep(on, ToldKind.Gate, WordText.Of(gate.Gate))
                    {
                        Verdict = gate.Verdict,
                        Citations = gate.Citations,
                        Findings = [.. gate.Findings.Select(Short)],
                    };
                    break;
                case StatusMoved moved:
                    yield return new ToldStep(on, ToldKind.Status, moved.Status);
                    break;
                case MessageLeft left when Reminders.Contains(left.Type):
                    yield return Reminder(one, on, left);
                    break;
                case CaseClosed closed:
                    yield return new ToldStep(on, ToldKind.End, closed.Outcome);
                    break;
            }
        }
    }

    // What the rule read is in the journal of a real case, for those who may see it.
    private static GateFinding Short(GateFinding finding)
    {
        var read = finding.Message.IndexOf(" Yang terbaca:", StringComparison.Ordinal);
        return read < 0 ? finding : finding with { Message = finding.Message[..read] };
    }

    private ToldStep Task(TrialCase one, DateOnly on, TaskDone told, LifeTask task) =>
        new(on, ToldKind.Task, $"{told.Title}: {WordText.Of(told.Decision)}")
        {
            Who =
                told.By.Id == one.Life.Routing.Person
                    ? Words.T("Peserta")
                    : story.Story.Officials.FirstOrDefault(official => official.Account == told.By.Id)?.Title
                        ?? OfficeText.Holder(told.By.Role, told.By.Opd),
            OpenedOn = DayOf(task.OpenedAt),
            Term = task.Spec.DueWorkingDays,
            // Due is the end of the last day, which is the first instant of the next.
            DueOn = task.Spec.DueAt is { } due ? DayOf(due.AddTicks(-1)) : null,
        };

    private static ToldStep Reminder(TrialCase one, DateOnly on, MessageLeft left)
    {
        try
        {
            var body = Encoding.UTF8.GetBytes(left.Body.GetRawText());
            var message = MessageTypes.Read(left.Type, body, one.Life.Routing, one.Life.State?.Parent);
            var receivers = Receivers
                .All.Values.Select(of => of(message))
                .OfType<Receiver>()
                .Select(receiver => Roles.Title(receiver.Role))
                .Distinct(StringComparer.Ordinal);
            return new ToldStep(on, ToldKind.Reminder, NoticeText.Of(message)) { Who = string.Join(", ", receivers) };
        }
        catch (MessageUnreadableException unreadable)
        {
            // The engine would keep it in the outbox, and the operator be told.
            return new ToldStep(on, ToldKind.Reminder, unreadable.Message);
        }
    }
}
