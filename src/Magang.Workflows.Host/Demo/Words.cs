using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Magang.Workflows.Host.Intake;

namespace Magang.Workflows.Host.Demo;

/// <summary>The words of one participant: his own, his OPD's, the story's, then the columns of his row.</summary>
public sealed partial class Words
{
    /// <summary>A word may lead to another, not round in a circle.</summary>
    private const int MostSteps = 5;

    private readonly ImmutableDictionary<string, string>[] _layers;

    /// <summary>The words of the batch: those of the story.</summary>
    public Words(Story story) => _layers = [story.Words];

    /// <summary>The words of a participant.</summary>
    public Words(Story story, StoryParticipant told, Participant listed) =>
        _layers = [
            told.Words ?? ImmutableDictionary<string, string>.Empty,
            story.Opds.GetValueOrDefault(listed.Opd, ImmutableDictionary<string, string>.Empty),
            story.Words,
            Columns(listed),
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

    private static ImmutableDictionary<string, string> Columns(Participant row) =>
        ImmutableDictionary.CreateRange(
            StringComparer.Ordinal,
            [
                KeyValuePair.Create("nip", row.Nip),
                KeyValuePair.Create("nama", row.Name),
                KeyValuePair.Create("nomor", row.Key ?? ""),
                KeyValuePair.Create("opd", row.Opd),
                KeyValuePair.Create("unit", row.Unit),
                KeyValuePair.Create("lokasi", row.Host),
                KeyValuePair.Create("mulai", Day(row.StartsOn)),
                KeyValuePair.Create("selesai", Day(row.EndsOn)),
            ]
        );

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{(?<word>[a-z_]+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();
}
