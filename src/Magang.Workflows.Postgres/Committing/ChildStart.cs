using Magang.Workflows.Engine;

namespace Magang.Workflows.Postgres.Committing;

/// <summary>The start of a child, or by a trigger, as it waits in a row: what, for whom, and its first stimulus.</summary>
internal static class ChildStart
{
    public static byte[] Encode(InstanceId parent, ChildStarted child) =>
        Json.Bytes(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("key", $"{parent}:{child.Key}");
            writer.WriteString("definition", child.DefinitionId);
            if (child.Version is { } version)
                writer.WriteNumber("version", version);
            writer.WriteString("region", child.Routing.Region);
            writer.WriteString("opd", child.Routing.Opd);
            writer.WriteString("person", child.Routing.Person);
            writer.WriteString("host", child.Routing.Host);
            writer.WritePropertyName("start");
            StimulusCodec.Write(writer, child.Start with { Parent = parent });
            writer.WriteEndObject();
        });

    public static (Beginning Beginning, Started Start) Decode(byte[] body)
    {
        var json = Json.Parse(System.Text.Encoding.UTF8.GetString(body));
        var routing = new Routing(Text("region")!, Text("opd"), Text("person"), Text("host"));
        return (
            new Beginning(Text("definition")!, routing)
            {
                Key = Text("key"),
                Version = json.TryGetProperty("version", out var version) ? version.GetInt32() : null,
            },
            (Started)StimulusCodec.Decode(json.GetProperty("start"))
        );

        string? Text(string name) => json.GetProperty(name).GetString();
    }
}
