using System.Text;
using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Postgres.Committing;

namespace Magang.Workflows.Host.Bench.Crash;

/// <summary>What a node of the crash test and its clients say to one another: one JSON object a line.</summary>
internal static class NodeLines
{
    /// <summary>The first line of a node.</summary>
    public const string Ready = "siap";

    /// <summary>The workflow that is started.</summary>
    public const string DefinitionId = "uji-jatuh";

    /// <summary>A start.</summary>
    /// <param name="number">Given back with the answer.</param>
    /// <param name="key">The start key.</param>
    public static string Start(long number, string key) =>
        Line(writer =>
        {
            writer.WriteNumber("n", number);
            writer.WriteString("key", key);
        });

    /// <summary>A stimulus for an instance.</summary>
    public static string Say(long number, long instance, Stimulus stimulus) =>
        Line(writer =>
        {
            writer.WriteNumber("n", number);
            writer.WriteNumber("instance", instance);
            writer.WritePropertyName("stimulus");
            StimulusCodec.Write(writer, stimulus);
        });

    /// <summary>Reads a request.</summary>
    public static (long Number, Submission Submission) ReadRequest(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var number = root.GetProperty("n").GetInt64();
        if (root.TryGetProperty("key", out var key))
            return (
                number,
                Submission.Start(
                    new Beginning(DefinitionId, new Routing("UJI")) { Key = key.GetString() },
                    new Started()
                )
            );
        var stimulus = StimulusCodec.Decode(root.GetProperty("stimulus"));
        return (number, Submission.To(new InstanceId(root.GetProperty("instance").GetInt64()), stimulus));
    }

    /// <summary>An answer, with the very bytes that the operation will always be answered with.</summary>
    public static string Answer(long number, CommitAnswer answer) =>
        Line(writer =>
        {
            writer.WriteNumber("n", number);
            writer.WriteNumber("instance", answer.Instance.Value);
            writer.WriteString("body", Encoding.UTF8.GetString(answer.Body));
            writer.WriteBoolean("repeat", answer.IsRepeat);
        });

    /// <summary>A refusal.</summary>
    public static string Refusal(long number, MagangException refusal) =>
        Line(writer =>
        {
            writer.WriteNumber("n", number);
            writer.WriteString("code", refusal.Code);
            writer.WriteString("message", refusal.Message);
        });

    /// <summary>Reads an answer or a refusal.</summary>
    public static (long Number, NodeAnswer Answer) ReadAnswer(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var number = root.GetProperty("n").GetInt64();
        return root.TryGetProperty("code", out var code)
            ? (number, new NodeAnswer(0, root.GetProperty("message").GetString()!, IsRepeat: false, code.GetString()))
            : (
                number,
                new NodeAnswer(
                    root.GetProperty("instance").GetInt64(),
                    root.GetProperty("body").GetString()!,
                    root.GetProperty("repeat").GetBoolean(),
                    Code: null
                )
            );
    }

    private static string Line(Action<Utf8JsonWriter> members) =>
        Encoding.UTF8.GetString(
            Json.Bytes(writer =>
            {
                writer.WriteStartObject();
                members(writer);
                writer.WriteEndObject();
            })
        );
}

/// <summary>What a node said.</summary>
/// <param name="Instance">The instance; 0 for a refusal.</param>
/// <param name="Body">The answer, or the refusal's sentence.</param>
/// <param name="IsRepeat">True where it had been done before.</param>
/// <param name="Code">The refusal's code; null for an answer.</param>
internal sealed record NodeAnswer(long Instance, string Body, bool IsRepeat, string? Code)
{
    /// <summary>True where the same may be sent again: nothing wrong with it, only nobody there to do it.</summary>
    public bool IsAway => Code is "MGW-404" or "MGW-405" or "MGW-408";
}
