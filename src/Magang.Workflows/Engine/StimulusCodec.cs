using System.Text.Json;

namespace Magang.Workflows.Engine;

/// <summary>Stimuli as UTF-8 JSON: for the journal, and for rows that wait to be delivered.</summary>
public static class StimulusCodec
{
    /// <summary>Short name of the kind, for example <c>event</c>; also the journal's <c>kind</c> column.</summary>
    public static string KindOf(Stimulus stimulus) =>
        stimulus switch
        {
            Started => "started",
            EventArrived => "event",
            TimerFired => "timer",
            TaskActed => "task",
            NumberReserved => "number",
            ExternalNumberAnswered => "externalNumber",
            PeriodAnswered => "period",
            JobFinished => "job",
            ErrandDone => "errand",
            ChildEnded => "child",
            ChildFaulted => "childFaulted",
            ChildRested => "childRested",
            DefinitionAnswered => "definition",
            CancelRequested => "cancel",
            RetryRequested => "retry",
            StimulusQuarantined => "quarantine",
            DeadlinesRecounted => "deadlines",
            _ => throw new System.Diagnostics.UnreachableException(stimulus.GetType().Name),
        };

    /// <summary>Writes a stimulus as an object.</summary>
    public static void Write(Utf8JsonWriter writer, Stimulus stimulus)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", KindOf(stimulus));
        WriteActor(writer, stimulus.By);
        if (stimulus.OperationId is { } operation)
            writer.WriteString("operation", operation);
        WriteBody(writer, stimulus);
        writer.WriteEndObject();
    }

    /// <summary>The bytes of one stimulus.</summary>
    public static byte[] Encode(Stimulus stimulus)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
            Write(writer, stimulus);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">It is no stimulus, or of a kind this version does not know.</exception>
    public static Stimulus Decode(JsonElement json)
    {
        var by = ReadActor(json.GetProperty("by"));
        var stimulus = ReadBody(json);
        return stimulus with
        {
            By = by,
            OperationId = json.TryGetProperty("operation", out var operation) ? operation.GetString() : null,
        };
    }

    private static void WriteActor(Utf8JsonWriter writer, Actor actor)
    {
        writer.WriteStartObject("by");
        writer.WriteString("id", actor.Id);
        writer.WriteString("role", actor.Role);
        if (actor.Opd is { } opd)
            writer.WriteString("opd", opd);
        writer.WriteEndObject();
    }

    private static Actor ReadActor(JsonElement json)
    {
        var id = json.GetProperty("id").GetString()!;
        return id == Actor.Engine.Id
            ? Actor.Engine
            : new Actor(id, json.GetProperty("role").GetString()!, Text(json, "opd"));
    }

    private static void WriteBody(Utf8JsonWriter writer, Stimulus stimulus)
    {
        switch (stimulus)
        {
            case Started started:
                WriteOptional(writer, "input", started.Input);
                WriteOptional(writer, "facts", started.Facts);
                WriteOptional(writer, "correlation", started.CorrelationId);
                WriteOptional(writer, "trigger", started.TriggerActivityId);
                WriteOptional(writer, "payload", started.TriggerPayload);
                if (started.Parent is { } parent)
                    writer.WriteNumber("parent", parent.Value);
                ChildCodec.WriteStart(writer, started);
                break;
            case EventArrived arrived:
                writer.WriteString("name", arrived.Name);
                WriteOptional(writer, "payload", arrived.Payload);
                if (arrived.Keep)
                    writer.WriteBoolean("keep", value: true);
                break;
            case TimerFired fired:
                writer.WriteNumber("bookmark", fired.BookmarkId);
                break;
            case TaskActed acted:
                WriteTask(writer, acted);
                break;
            case NumberReserved reserved:
                writer.WriteNumber("bookmark", reserved.BookmarkId);
                writer.WriteString("register", reserved.Register);
                writer.WriteNumber("number", reserved.Number);
                break;
            case ExternalNumberAnswered external:
                writer.WriteNumber("bookmark", external.BookmarkId);
                writer.WriteString("register", external.Register);
                writer.WriteString("number", external.Number);
                if (external.HeldBy is { } holder)
                    writer.WriteNumber("heldBy", holder.Value);
                break;
            case PeriodAnswered answered:
                writer.WriteNumber("bookmark", answered.BookmarkId);
                writer.WriteBoolean("granted", answered.Granted);
                break;
            case JobFinished finished:
                writer.WriteNumber("bookmark", finished.BookmarkId);
                writer.WriteBoolean("succeeded", finished.Succeeded);
                WriteOptional(writer, "result", finished.Result);
                break;
            case ErrandDone done:
                writer.WriteNumber("bookmark", done.BookmarkId);
                WriteOptional(writer, "result", done.Result);
                break;
            case ChildNews or DefinitionAnswered:
                ChildCodec.Write(writer, stimulus);
                break;
            case CancelRequested cancel:
                writer.WriteString("reason", cancel.Reason);
                if (cancel.ByParent)
                    writer.WriteBoolean("byParent", value: true);
                break;
            case RetryRequested retry:
                writer.WriteNumber("incident", retry.IncidentId);
                break;
            case StimulusQuarantined quarantined:
                writer.WriteString("description", quarantined.Description);
                if (quarantined.Child is { } child)
                    writer.WriteNumber("child", child.Value);
                break;
            case DeadlinesRecounted recounted:
                writer.WriteString("reason", recounted.Reason);
                writer.WriteString("calendar", recounted.Calendar);
                break;
            default:
                throw new System.Diagnostics.UnreachableException(stimulus.GetType().Name);
        }
    }

    private static void WriteTask(Utf8JsonWriter writer, TaskActed acted)
    {
        writer.WriteNumber("task", acted.TaskId);
        writer.WriteNumber("act", (int)acted.Act);
        if (acted.ExpectedRevision is { } revision)
            writer.WriteNumber("expected", revision);
        WriteOptional(writer, "decision", acted.Decision);
        WriteOptional(writer, "form", acted.Form);
        WriteOptional(writer, "delegateTo", acted.DelegateTo);
        if (acted.Evidence.Count == 0)
            return;
        writer.WriteStartArray("evidence");
        foreach (var hash in acted.Evidence)
            writer.WriteStringValue(hash);
        writer.WriteEndArray();
    }

    private static Stimulus ReadBody(JsonElement json) =>
        json.GetProperty("kind").GetString() switch
        {
            "started" => new Started
            {
                Input = Optional(json, "input"),
                Facts = Optional(json, "facts"),
                CorrelationId = Text(json, "correlation"),
                TriggerActivityId = Text(json, "trigger"),
                TriggerPayload = Optional(json, "payload"),
                Parent = Instance(json, "parent"),
                ParentKey = Text(json, "parentKey"),
                ParentHears = ChildCodec.ReadHears(json),
                Depth = ChildCodec.ReadDepth(json),
            },
            "event" => new EventArrived(json.GetProperty("name").GetString()!, Optional(json, "payload"))
            {
                Keep = json.TryGetProperty("keep", out _),
            },
            "timer" => new TimerFired(json.GetProperty("bookmark").GetInt32()),
            "task" => ReadTask(json),
            "number" => new NumberReserved(
                json.GetProperty("bookmark").GetInt32(),
                json.GetProperty("register").GetString()!,
                json.GetProperty("number").GetInt64()
            ),
            "externalNumber" => new ExternalNumberAnswered(
                json.GetProperty("bookmark").GetInt32(),
                json.GetProperty("register").GetString()!,
                json.GetProperty("number").GetString()!
            )
            {
                HeldBy = Instance(json, "heldBy"),
            },
            "period" => new PeriodAnswered(
                json.GetProperty("bookmark").GetInt32(),
                json.GetProperty("granted").GetBoolean()
            ),
            "job" => new JobFinished(
                json.GetProperty("bookmark").GetInt32(),
                json.GetProperty("succeeded").GetBoolean(),
                Optional(json, "result")
            ),
            "errand" => new ErrandDone(json.GetProperty("bookmark").GetInt32(), Optional(json, "result")),
            "child" or "childFaulted" or "childRested" or "definition" => ChildCodec.Read(json),
            "cancel" => new CancelRequested(json.GetProperty("reason").GetString()!)
            {
                ByParent = json.TryGetProperty("byParent", out _),
            },
            "retry" => new RetryRequested(json.GetProperty("incident").GetInt32()),
            "quarantine" => new StimulusQuarantined(json.GetProperty("description").GetString()!)
            {
                Child = Instance(json, "child"),
            },
            "deadlines" => new DeadlinesRecounted(
                json.GetProperty("reason").GetString()!,
                json.GetProperty("calendar").GetString()!
            ),
            var kind => throw new JsonException($"A stimulus of kind '{kind}' is not known to this version."),
        };

    private static TaskActed ReadTask(JsonElement json) =>
        new(json.GetProperty("task").GetInt32(), (TaskAct)json.GetProperty("act").GetInt32())
        {
            ExpectedRevision = json.TryGetProperty("expected", out var expected) ? expected.GetInt32() : null,
            Decision = Text(json, "decision"),
            Form = Optional(json, "form"),
            DelegateTo = Text(json, "delegateTo"),
            Evidence = json.TryGetProperty("evidence", out var evidence)
                ? [.. evidence.EnumerateArray().Select(hash => hash.GetString()!)]
                : [],
        };

    private static JsonElement Optional(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? value.Clone() : default;

    private static InstanceId? Instance(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? new InstanceId(value.GetInt64()) : null;

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? value.GetString() : null;

    internal static void WriteOptional(Utf8JsonWriter writer, string name, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
            return;
        writer.WritePropertyName(name);
        value.WriteTo(writer);
    }

    internal static void WriteOptional(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }
}
