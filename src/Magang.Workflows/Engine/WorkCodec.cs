using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;

namespace Magang.Workflows.Engine;

/// <summary>Bookmarks, and work that an incident interrupted, as JSON.</summary>
internal static class WorkCodec
{
    public static void Write(Utf8JsonWriter writer, Work work)
    {
        writer.WriteStartObject();
        writer.WriteNumber("x", work.ContextId);
        switch (work)
        {
            case ExecuteWork:
                break;
            case ResumeWork resume:
                writer.WritePropertyName("mark");
                WriteBookmark(writer, resume.Bookmark);
                writer.WritePropertyName("stimulus");
                StimulusCodec.Write(writer, resume.Stimulus);
                break;
            case ChildWork child:
                writer.WriteNumber("child", child.Child);
                writer.WriteStartArray("outcomes");
                foreach (var outcome in child.Outcomes)
                    writer.WriteStringValue(outcome);
                writer.WriteEndArray();
                if (child.Backward)
                    writer.WriteBoolean("back", value: true);
                if (child.Tag != 0)
                    writer.WriteNumber("t", child.Tag);
                break;
            default:
                throw new UnreachableException(work.GetType().Name);
        }
        writer.WriteEndObject();
    }

    public static Work Read(JsonElement json)
    {
        var context = json.GetProperty("x").GetInt32();
        if (json.TryGetProperty("mark", out var mark))
            return new ResumeWork(context, ReadBookmark(mark), StimulusCodec.Decode(json.GetProperty("stimulus")));
        if (!json.TryGetProperty("child", out var child))
            return new ExecuteWork(context);
        ImmutableArray<string> outcomes =
        [
            .. json.GetProperty("outcomes").EnumerateArray().Select(outcome => outcome.GetString()!),
        ];
        return new ChildWork(
            context,
            child.GetInt32(),
            outcomes,
            json.TryGetProperty("back", out _),
            json.TryGetProperty("t", out var tag) ? tag.GetInt32() : 0
        );
    }

    public static void WriteBookmark(Utf8JsonWriter writer, Bookmark bookmark)
    {
        writer.WriteStartObject();
        writer.WriteNumber("i", bookmark.Id);
        writer.WriteNumber("k", (short)bookmark.Kind);
        writer.WriteString("n", bookmark.Name);
        writer.WriteNumber("x", bookmark.ContextId);
        if (bookmark.Task is { } task)
        {
            writer.WritePropertyName("task");
            TaskSpecCodec.Write(writer, task);
            if (bookmark.TaskRevision > 0)
                writer.WriteNumber("r", bookmark.TaskRevision);
            if (bookmark.ClaimedBy is { } claimedBy)
                writer.WriteString("by", claimedBy);
        }
        writer.WriteEndObject();
    }

    public static Bookmark ReadBookmark(JsonElement json) =>
        new(
            json.GetProperty("i").GetInt32(),
            (BookmarkKind)json.GetProperty("k").GetInt16(),
            json.GetProperty("n").GetString()!
        )
        {
            ContextId = json.GetProperty("x").GetInt32(),
            Task = json.TryGetProperty("task", out var task) ? TaskSpecCodec.Read(task) : null,
            TaskRevision = json.TryGetProperty("r", out var revision) ? revision.GetInt32() : 0,
            ClaimedBy = json.TryGetProperty("by", out var by) ? by.GetString() : null,
        };
}
