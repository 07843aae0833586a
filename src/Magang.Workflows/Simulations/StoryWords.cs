using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Magang.Workflows.Simulations;

/// <summary>The words of one participant: his own, his OPD's, the story's, then the columns of his row.</summary>
public sealed partial class StoryWords
{
    /// <summary>A word may lead to another, not round in a circle.</summary>
    private const int MostSteps = 5;

    private readonly ImmutableDictionary<string, string>[] _layers;

    /// <summary>The words of the batch: those of the story.</summary>
    public StoryWords(Story story) => _layers = [story.Words];

    /// <summary>The words of a participant.</summary>
    /// <param name="story">The story.</param>
    /// <param name="told">His part of it; null where it does not know him.</param>
    /// <param name="columns">The columns of his row.</param>
    public StoryWords(Story story, StoryParticipant? told, ImmutableDictionary<string, string> columns) =>
        _layers = [
            told?.Words ?? ImmutableDictionary<string, string>.Empty,
            story.Opds.GetValueOrDefault(
                columns.GetValueOrDefault("opd", ""),
                ImmutableDictionary<string, string>.Empty
            ),
            story.Words,
            columns,
        ];

    /// <summary>A text with its words filled in.</summary>
    /// <exception cref="StoryRefusedException">A word that nobody explains.</exception>
    public string Fill(string text)
    {
        for (var step = 0; step < MostSteps && Word().IsMatch(text); step++)
            text = Word().Replace(text, found => Of(found.Groups["word"].Value));
        return text;
    }

    /// <summary>A form with the words in its texts filled in.</summary>
    public JsonElement Fill(JsonElement form) => Json.Build(writer => Write(writer, form));

    private string Of(string word) =>
        _layers.Select(layer => layer.GetValueOrDefault(word)).FirstOrDefault(known => known is not null)
        ?? throw new StoryRefusedException($"{{{word}}}", "kata itu tidak dijelaskan");

    private void Write(Utf8JsonWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in value.EnumerateObject())
                {
                    writer.WritePropertyName(member.Name);
                    Write(writer, member.Value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(Fill(value.GetString()!));
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    [GeneratedRegex(@"\{(?<word>[a-z_]+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();
}
