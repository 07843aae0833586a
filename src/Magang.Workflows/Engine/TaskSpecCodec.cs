using System.Text.Json;

namespace Magang.Workflows.Engine;

/// <summary>What a task asks, as JSON.</summary>
public static class TaskSpecCodec
{
    /// <summary>Writes it as an object.</summary>
    public static void Write(Utf8JsonWriter writer, TaskSpec task)
    {
        writer.WriteStartObject();
        writer.WriteString("activity", task.ActivityId);
        writer.WriteString("title", task.Title);
        writer.WriteString("role", task.Role);
        WriteText(writer, "opd", task.Opd);
        WriteText(writer, "person", task.Person);
        WriteText(writer, "form", task.Form);
        if (task.Fields.Count > 0)
            WriteTexts(writer, "fields", task.Fields);
        WriteTexts(writer, "decisions", task.Decisions);
        if (task.DueAt is { } due)
            writer.WriteNumber("due", due.UtcTicks);
        if (task.DueWorkingDays is { } days)
            writer.WriteNumber("days", days);
        if (task.OpenedOn is { } opened)
            writer.WriteNumber("openedOn", opened.DayNumber);
        if (task.Barred.Count > 0)
            WriteTexts(writer, "barred", task.Barred);
        if (task.EvidenceRequired)
            writer.WriteBoolean("evidence", value: true);
        if (task.Optional)
            writer.WriteBoolean("optional", value: true);
        if (task.Prefill.ValueKind != JsonValueKind.Undefined)
        {
            writer.WritePropertyName("prefill");
            task.Prefill.WriteTo(writer);
        }
        writer.WriteEndObject();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static TaskSpec Read(JsonElement json) =>
        new()
        {
            ActivityId = json.GetProperty("activity").GetString()!,
            Title = json.GetProperty("title").GetString()!,
            Role = json.GetProperty("role").GetString()!,
            Opd = Text(json, "opd"),
            Person = Text(json, "person"),
            Form = Text(json, "form"),
            Fields = Texts(json, "fields"),
            Decisions = Texts(json, "decisions"),
            DueAt = json.TryGetProperty("due", out var due) ? new DateTimeOffset(due.GetInt64(), TimeSpan.Zero) : null,
            DueWorkingDays = json.TryGetProperty("days", out var days) ? days.GetInt32() : null,
            OpenedOn = json.TryGetProperty("openedOn", out var opened)
                ? DateOnly.FromDayNumber(opened.GetInt32())
                : null,
            Barred = Texts(json, "barred"),
            EvidenceRequired = json.TryGetProperty("evidence", out _),
            Optional = json.TryGetProperty("optional", out _),
            Prefill = Json.Member(json, "prefill"),
        };

    private static void WriteText(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
            writer.WriteString(name, text);
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, IReadOnlyList<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string[] Texts(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? [.. value.EnumerateArray().Select(text => text.GetString()!)] : [];
}
