using System.Buffers;
using System.Text.Json;

namespace Magang.Workflows.Engine;

/// <summary>An instance's state as UTF-8 JSON with short names: it is written at every burst.</summary>
internal static class StateCodec
{
    private const int Format = 1;

    public static byte[] Encode(InstanceState state)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            WriteHead(writer, state);
            StartingTrigger.Write(writer, state.Trigger);
            WriteMap(writer, "in", state.Input);
            WriteMap(writer, "facts", state.Dossier);
            WriteMap(writer, "vars", state.Variables);
            WriteMap(writer, "outs", state.Outputs);
            WriteMap(writer, "given", state.Remembered);
            WriteContexts(writer, state.Contexts);
            WriteList(writer, "marks", state.OpenBookmarks, WorkCodec.WriteBookmark);
            WriteList(writer, "incidents", state.OpenIncidents, WriteIncident);
            WriteList(writer, "work", state.Interrupted, WorkCodec.Write);
            WriteList(writer, "kept", state.Kept, StimulusCodec.Write);
            WriteTexts(writer, "who", state.Deciders);
            WriteList(writer, "ended", state.Ended, static (json, child) => json.WriteNumberValue(child));
            WriteList(writer, "gates", state.Passed, static (json, gate) => json.WriteStringValue(gate));
            writer.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    public static InstanceState Decode(ReadOnlyMemory<byte> stored)
    {
        // Not disposed on purpose: variables and the dossier stay slices of this document for the burst's short life.
        var json = JsonDocument.Parse(stored, Json.Kept).RootElement;
        if (json.GetProperty("f").GetInt32() != Format)
            throw new JsonException($"State format {json.GetProperty("f")} is not known to this version.");
        var state = new InstanceState
        {
            Definition = new(json.GetProperty("def").GetString()!, json.GetProperty("ver").GetInt32()),
            Parent = json.TryGetProperty("parent", out var parent) ? new InstanceId(parent.GetInt64()) : null,
            Status = (Status)json.GetProperty("st").GetInt16(),
            SubStatus = (SubStatus)json.GetProperty("ss").GetInt16(),
            CaseStatus = Text(json, "case"),
            CorrelationId = Text(json, "corr"),
            Name = Text(json, "name"),
            LastAt = new DateTimeOffset(json.GetProperty("at").GetInt64(), TimeSpan.Zero),
            Sequence = json.GetProperty("seq").GetInt32(),
            EventSequence = Number(json, "ev"),
            ParentKey = Text(json, "pk"),
            ParentHears = (ParentHears)Number(json, "hears"),
            Depth = Number(json, "deep"),
            // Before "has" was written, whoever had started others had some open or ended.
            HasChildren =
                json.TryGetProperty("has", out _)
                || json.TryGetProperty("kids", out _)
                || json.TryGetProperty("ended", out _),
            ChildrenOpen = Number(json, "kids"),
            NextContextId = json.GetProperty("nc").GetInt32(),
            NextBookmarkId = json.GetProperty("nb").GetInt32(),
            NextIncidentId = json.GetProperty("ni").GetInt32(),
            Input = Json.Member(json, "in"),
            Trigger = StartingTrigger.Read(json),
            Dossier = json.TryGetProperty("facts", out var facts) ? facts : Json.EmptyObject,
        };
        ReadMap(json, "vars", state.Variables);
        ReadMap(json, "outs", state.Outputs);
        ReadMap(json, "given", state.Remembered);
        foreach (var item in Items(json, "ctx"))
            state.Contexts.Add(ReadContext(item));
        foreach (var item in Items(json, "marks"))
            state.OpenBookmarks.Add(WorkCodec.ReadBookmark(item));
        foreach (var item in Items(json, "incidents"))
            state.OpenIncidents.Add(ReadIncident(item));
        foreach (var item in Items(json, "work"))
            state.Interrupted.Add(WorkCodec.Read(item));
        foreach (var item in Items(json, "kept"))
            state.Kept.Add(StimulusCodec.Decode(item));
        foreach (var item in Items(json, "ended"))
            state.Ended.Add(item.GetInt64());
        if (json.TryGetProperty("who", out var who))
        {
            foreach (var decider in who.EnumerateObject())
                state.Deciders[decider.Name] = decider.Value.GetString()!;
        }
        foreach (var item in Items(json, "gates"))
            state.Passed.Add(item.GetString()!);
        return state;
    }

    private static void WriteHead(Utf8JsonWriter writer, InstanceState state)
    {
        writer.WriteNumber("f", Format);
        writer.WriteString("def", state.Definition.DefinitionId);
        writer.WriteNumber("ver", state.Definition.Version);
        if (state.Parent is { } parent)
            writer.WriteNumber("parent", parent.Value);
        if (state.ParentKey is { } key)
            writer.WriteString("pk", key);
        if (state.ParentHears != ParentHears.End)
            writer.WriteNumber("hears", (short)state.ParentHears);
        if (state.Depth > 0)
            writer.WriteNumber("deep", state.Depth);
        if (state.HasChildren)
            writer.WriteBoolean("has", value: true);
        writer.WriteNumber("st", (short)state.Status);
        writer.WriteNumber("ss", (short)state.SubStatus);
        if (state.CaseStatus is { } caseStatus)
            writer.WriteString("case", caseStatus);
        if (state.CorrelationId is { } correlation)
            writer.WriteString("corr", correlation);
        if (state.Name is { } name)
            writer.WriteString("name", name);
        writer.WriteNumber("at", state.LastAt.UtcTicks);
        writer.WriteNumber("seq", state.Sequence);
        if (state.EventSequence > 0)
            writer.WriteNumber("ev", state.EventSequence);
        if (state.ChildrenOpen > 0)
            writer.WriteNumber("kids", state.ChildrenOpen);
        writer.WriteNumber("nc", state.NextContextId);
        writer.WriteNumber("nb", state.NextBookmarkId);
        writer.WriteNumber("ni", state.NextIncidentId);
    }

    private static void WriteContexts(Utf8JsonWriter writer, List<ActivityContext> contexts)
    {
        writer.WriteStartArray("ctx");
        foreach (var context in contexts)
        {
            writer.WriteStartObject();
            writer.WriteNumber("i", context.Id);
            writer.WriteNumber("n", context.Node);
            writer.WriteNumber("p", context.ParentId);
            if (context.Begun)
                writer.WriteBoolean("b", value: true);
            if (context.Backward)
                writer.WriteBoolean("back", value: true);
            if (context.Tag != 0)
                writer.WriteNumber("t", context.Tag);
            if (context.Memory.ValueKind != JsonValueKind.Undefined)
            {
                writer.WritePropertyName("m");
                context.Memory.WriteTo(writer);
            }
            if (context.Cells.Length > 0)
            {
                writer.WriteStartArray("c");
                foreach (var cell in context.Cells)
                    writer.WriteNumberValue(cell);
                writer.WriteEndArray();
            }
            if (context.Variables is { } variables)
                WriteMap(writer, "v", variables);
            if (context.Workflow is { } workflow)
            {
                writer.WriteStartObject("w");
                WriteMap(writer, "in", workflow.Input);
                WriteMap(writer, "outs", workflow.Outputs);
                writer.WriteEndObject();
            }
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static ActivityContext ReadContext(JsonElement json)
    {
        var context = new ActivityContext
        {
            Id = json.GetProperty("i").GetInt32(),
            Node = json.GetProperty("n").GetInt32(),
            ParentId = json.GetProperty("p").GetInt32(),
            Begun = json.TryGetProperty("b", out _),
            Backward = json.TryGetProperty("back", out _),
            Tag = Number(json, "t"),
            Memory = Json.Member(json, "m"),
        };
        if (json.TryGetProperty("c", out var cells))
        {
            context.Cells = new int[cells.GetArrayLength()];
            var next = 0;
            foreach (var cell in cells.EnumerateArray())
                context.Cells[next++] = cell.GetInt32();
        }
        if (json.TryGetProperty("v", out _))
        {
            context.Variables = new(StringComparer.Ordinal);
            ReadMap(json, "v", context.Variables);
        }
        if (json.TryGetProperty("w", out var workflow))
        {
            context.Workflow = new WorkflowScope(Json.Member(workflow, "in"));
            ReadMap(workflow, "outs", context.Workflow.Outputs);
        }
        return context;
    }

    private static void WriteIncident(Utf8JsonWriter writer, Incident incident)
    {
        writer.WriteStartObject();
        writer.WriteNumber("i", incident.Id);
        writer.WriteString("a", incident.ActivityId);
        writer.WriteString("c", incident.Code);
        writer.WriteString("m", incident.Message);
        if (incident.Child is { } child)
            writer.WriteNumber("child", child.Value);
        if (incident.Failed is { } failed)
        {
            writer.WritePropertyName("w");
            WorkCodec.Write(writer, failed);
        }
        writer.WriteEndObject();
    }

    private static Incident ReadIncident(JsonElement json) =>
        new(
            json.GetProperty("i").GetInt32(),
            json.GetProperty("a").GetString()!,
            json.GetProperty("c").GetString()!,
            json.GetProperty("m").GetString()!
        )
        {
            Failed = json.TryGetProperty("w", out var work) ? WorkCodec.Read(work) : null,
            Child = json.TryGetProperty("child", out var child) ? new InstanceId(child.GetInt64()) : null,
        };

    private static void WriteMap(Utf8JsonWriter writer, string name, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return;
        writer.WritePropertyName(name);
        value.WriteTo(writer);
    }

    private static void WriteMap(Utf8JsonWriter writer, string name, Dictionary<string, JsonElement> map)
    {
        if (map.Count == 0 && name != "v")
            return;
        writer.WriteStartObject(name);
        // Sorted, so that the same state gives the same bytes whatever order it came about in.
        foreach (var (key, value) in map.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.WritePropertyName(key);
            value.WriteTo(writer);
        }
        writer.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, Dictionary<string, string> texts)
    {
        if (texts.Count == 0)
            return;
        writer.WriteStartObject(name);
        foreach (var (key, text) in texts.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            writer.WriteString(key, text);
        writer.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter writer, string name, List<T> list, Action<Utf8JsonWriter, T> write)
    {
        if (list.Count == 0)
            return;
        writer.WriteStartArray(name);
        foreach (var item in list)
            write(writer, item);
        writer.WriteEndArray();
    }

    private static void ReadMap(JsonElement json, string name, Dictionary<string, JsonElement> map)
    {
        if (!json.TryGetProperty(name, out var members))
            return;
        foreach (var member in members.EnumerateObject())
            map[member.Name] = member.Value;
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement json, string name) =>
        json.TryGetProperty(name, out var items) ? items.EnumerateArray() : default;

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static int Number(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? value.GetInt32() : 0;
}
