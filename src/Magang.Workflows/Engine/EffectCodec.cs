using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Magang.Workflows.Engine;

/// <summary>Effects as the journal keeps them: a replay must decide the same ones.</summary>
internal static class EffectCodec
{
    public static void Write(Utf8JsonWriter writer, Effect effect)
    {
        writer.WriteStartArray();
        switch (effect)
        {
            case BookmarkMade made:
                Head(writer, "mark", made.BookmarkId);
                writer.WriteNumberValue((short)made.Kind);
                writer.WriteStringValue(made.Name);
                writer.WriteStringValue(made.ActivityId);
                break;
            case BookmarkBurned burned:
                Head(writer, "burn", burned.BookmarkId);
                break;
            case TimerSet timer:
                Head(writer, "timer", timer.BookmarkId);
                writer.WriteStringValue(timer.DueAt);
                break;
            case TaskOpened opened:
                Head(writer, "task", opened.TaskId);
                TaskSpecCodec.Write(writer, opened.Spec);
                break;
            case TaskHanded handed:
                Head(writer, "handed", handed.TaskId);
                writer.WriteStringValue(handed.ClaimedBy);
                break;
            case TaskDueMoved moved:
                Head(writer, "due", moved.TaskId);
                WriteInstant(writer, moved.Before);
                WriteInstant(writer, moved.DueAt);
                break;
            case TaskClosed closed:
                Head(writer, "closed", closed.TaskId);
                writer.WriteStringValue(closed.Decision);
                writer.WriteStringValue(closed.DecidedBy);
                break;
            case MessagePublished message:
                writer.WriteStringValue("publish");
                writer.WriteStringValue(message.Type);
                writer.WriteRawValue(message.Body, skipInputValidation: true);
                break;
            case NumberRequested number:
                Head(writer, "number", number.BookmarkId);
                writer.WriteStringValue(number.Register);
                if (number.External is { } external)
                    writer.WriteStringValue(external);
                break;
            case PeriodClaimed period:
                Head(writer, "period", period.BookmarkId);
                writer.WriteStringValue(Day(period.From));
                writer.WriteStringValue(Day(period.To));
                break;
            case PeriodsFreed freed:
                writer.WriteStringValue("freed");
                writer.WriteStringValue(freed.From is { } from ? Day(from) : null);
                break;
            case ChildStarted child:
                writer.WriteStringValue("child");
                writer.WriteStringValue(child.Key);
                writer.WriteStringValue(child.DefinitionId);
                if (child.Version is { } version)
                    writer.WriteNumberValue(version);
                break;
            case DefinitionAsked asked:
                writer.WriteStringValue("definition");
                writer.WriteStringValue(asked.DefinitionId);
                break;
            case StartReleased released:
                writer.WriteStringValue("released");
                writer.WriteNumberValue(released.Child.Value);
                break;
            case StimulusSent sent:
                Head(writer, "sent", (int)sent.To.Kind);
                StimulusCodec.Write(writer, sent.What);
                break;
            case EventPublished said:
                writer.WriteStringValue("event");
                writer.WriteStringValue(said.Name);
                writer.WriteStringValue(said.CorrelationId);
                if (said.Payload.ValueKind != JsonValueKind.Undefined)
                    said.Payload.WriteTo(writer);
                break;
            case JobRequested job:
                Head(writer, "job", job.BookmarkId);
                writer.WriteStringValue(job.Kind);
                if (job.Summary is { } summary)
                    writer.WriteStringValue(summary);
                break;
            case RankingEntered entered:
                writer.WriteStringValue("ranked");
                writer.WriteStringValue(entered.List);
                // Not the scores: they are somebody's, and a journal is for ever. A replay finds them in the case's facts.
                writer.WriteStringValue(entered.Entry.Number);
                break;
            case RankingLeft left:
                writer.WriteStringValue("unranked");
                writer.WriteStringValue(left.List);
                break;
            case RankingPublished published:
                Head(writer, "ranking", published.BookmarkId);
                writer.WriteStringValue(published.List);
                writer.WriteNumberValue(published.Count);
                writer.WriteStringValue(published.Hash);
                break;
            case LineWritten line:
                writer.WriteStringValue("line");
                writer.WriteStringValue(line.Text);
                break;
            case IncidentRaised raised:
                Head(writer, "incident", raised.IncidentId);
                writer.WriteStringValue(raised.Code);
                writer.WriteStringValue(raised.Message);
                break;
            case IncidentResolved resolved:
                Head(writer, "resolved", resolved.IncidentId);
                break;
            default:
                throw new UnreachableException(effect.GetType().Name);
        }
        writer.WriteEndArray();
    }

    private static void WriteInstant(Utf8JsonWriter writer, DateTimeOffset? at)
    {
        if (at is { } instant)
            writer.WriteStringValue(instant);
        else
            writer.WriteNullValue();
    }

    private static void Head(Utf8JsonWriter writer, string name, int id)
    {
        writer.WriteStringValue(name);
        writer.WriteNumberValue(id);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
