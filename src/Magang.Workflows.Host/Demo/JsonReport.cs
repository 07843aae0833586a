using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Simulations;

namespace Magang.Workflows.Host.Demo;

/// <summary>One JSON object a line: <c>{at, instance, participant, event, …}</c>; the last is the summary.</summary>
/// <remarks>Instances are named by place: <c>gelombang</c> or <c>berkas-04</c>, so that two runs give the same lines.</remarks>
/// <param name="line">Where lines go.</param>
public sealed class JsonReport(Action<string> line) : IDemoReport
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private TimeSpan _offset;

    /// <inheritdoc />
    public void Begin(Story story, ImmutableArray<Participant> participants) => _offset = story.StartsAt.Offset;

    /// <inheritdoc />
    public void Tell(StoryEvent happened) =>
        Line(writer =>
        {
            writer.WriteString("at", happened.At.ToOffset(_offset));
            writer.WriteString(
                "instance",
                happened.Place == 0
                    ? "gelombang"
                    : string.Create(CultureInfo.InvariantCulture, $"berkas-{happened.Place:00}")
            );
            if (happened.Place == 0)
                writer.WriteNull("participant");
            else
                writer.WriteNumber("participant", happened.Place);
            Write(writer, happened);
        });

    /// <inheritdoc />
    public void End(DemoSummary summary) =>
        Line(writer =>
        {
            writer.WriteStartArray("participants");
            foreach (var one in summary.Participants)
            {
                writer.WriteStartObject();
                writer.WriteNumber("place", one.Place);
                writer.WriteString("outcome", one.Outcome);
                Texts(writer, "rules", one.Rules);
                Texts(writer, "citations", one.Citations);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteStartArray("numbers");
            foreach (var one in summary.Numbers)
            {
                writer.WriteStartObject();
                writer.WriteString("register", one.Register);
                writer.WriteNumber("number", one.Number);
                writer.WriteNumber("participant", one.Place);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteNumber("events", summary.Events);
            writer.WriteNumber("notices", summary.Notices);
            Texts(writer, "doctor", [.. summary.Doctor.Select(finding => $"{finding.Invariant}: {finding.Detail}")]);
            Texts(writer, "differences", summary.Differences);
        });

    private static void Write(Utf8JsonWriter writer, StoryEvent happened)
    {
        switch (happened)
        {
            case TaskDone done:
                writer.WriteString("event", "tugas");
                writer.WriteString("activity", done.Activity);
                writer.WriteString("role", done.By.Role);
                writer.WriteString("decision", done.Decision);
                break;
            case GateDecided gate:
                writer.WriteString("event", "gerbang");
                writer.WriteString("gate", gate.Gate);
                writer.WriteString("verdict", gate.Verdict);
                writer.WriteStartArray("citations");
                foreach (var citation in gate.Citations)
                    writer.WriteStringValue(citation);
                writer.WriteEndArray();
                writer.WriteStartArray("findings");
                foreach (var finding in gate.Findings)
                {
                    writer.WriteStartObject();
                    writer.WriteString("rule", finding.Rule);
                    writer.WriteString("citation", finding.Citation);
                    writer.WriteString("outcome", finding.Outcome);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                break;
            case StatusMoved moved:
                writer.WriteString("event", "status");
                writer.WriteString("status", moved.Status);
                break;
            case MessageLeft left:
                writer.WriteString("event", "pesan");
                writer.WriteString("type", left.Type);
                break;
            case NoticePut notice:
                writer.WriteString("event", "pemberitahuan");
                writer.WriteString("type", notice.Type);
                writer.WriteString("role", notice.Role);
                break;
            case CaseClosed closed:
                writer.WriteString("event", "akhir");
                writer.WriteString("outcome", closed.Outcome);
                break;
        }
    }

    private static void Texts(Utf8JsonWriter writer, string name, ImmutableArray<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    private void Line(Action<Utf8JsonWriter> members)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        line(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }
}
