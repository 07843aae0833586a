using System.Text.Json;

namespace Magang.Workflows.Engine;

/// <summary>What parents and children say to one another, as members of a stimulus' JSON.</summary>
internal static class ChildCodec
{
    public static void WriteStart(Utf8JsonWriter writer, Started started)
    {
        StimulusCodec.WriteOptional(writer, "parentKey", started.ParentKey);
        if (started.ParentHears != ParentHears.End)
            writer.WriteNumber("parentHears", (short)started.ParentHears);
        if (started.Depth > 0)
            writer.WriteNumber("depth", started.Depth);
    }

    public static ParentHears ReadHears(JsonElement json) =>
        json.TryGetProperty("parentHears", out var hears) ? (ParentHears)hears.GetInt16() : ParentHears.End;

    public static int ReadDepth(JsonElement json) => json.TryGetProperty("depth", out var depth) ? depth.GetInt32() : 0;

    /// <summary>Writes news of a child, or the answer about a definition.</summary>
    public static void Write(Utf8JsonWriter writer, Stimulus stimulus)
    {
        if (stimulus is ChildNews news)
        {
            writer.WriteNumber("child", news.Child.Value);
            StimulusCodec.WriteOptional(writer, "key", news.Key);
        }
        switch (stimulus)
        {
            case ChildEnded ended:
                writer.WriteNumber("ending", (short)ended.Ending);
                StimulusCodec.WriteOptional(writer, "caseStatus", ended.CaseStatus);
                StimulusCodec.WriteOptional(writer, "outputs", ended.Outputs);
                break;
            case ChildFaulted faulted:
                writer.WriteString("code", faulted.Code);
                writer.WriteString("message", faulted.Message);
                break;
            case DefinitionAnswered answered:
                writer.WriteString("definition", answered.DefinitionId);
                writer.WriteNumber("version", answered.Version);
                break;
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Stimulus Read(JsonElement json)
    {
        if (json.TryGetProperty("definition", out var definition))
            return new DefinitionAnswered(definition.GetString()!, json.GetProperty("version").GetInt32());
        var child = new InstanceId(json.GetProperty("child").GetInt64());
        ChildNews news = json.GetProperty("kind").GetString() switch
        {
            "childFaulted" => new ChildFaulted(
                child,
                json.GetProperty("code").GetString()!,
                json.GetProperty("message").GetString()!
            ),
            "childRested" => new ChildRested(child),
            _ => new ChildEnded(
                child,
                (SubStatus)json.GetProperty("ending").GetInt16(),
                Text(json, "caseStatus"),
                json.TryGetProperty("outputs", out var outputs) ? outputs.Clone() : default
            ),
        };
        return news with { Key = Text(json, "key") };
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? value.GetString() : null;
}
