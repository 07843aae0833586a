using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Magang.Workflows.Host.Intake;

namespace Magang.Workflows.Host.Demo;

/// <summary>Reads a story with its list of participants.</summary>
public static class StoryFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
    };

    private static readonly ImmutableDictionary<string, string> Stories = ImmutableDictionary<string, string>
        .Empty.Add("metro", "metro-2025-kisah.json")
        .Add("palu", "palu-2026-kisah.json");

    /// <summary>Programmes that have a story.</summary>
    public static IEnumerable<string> Programmes => Stories.Keys.Order(StringComparer.Ordinal);

    /// <summary>Reads the story of a programme.</summary>
    /// <param name="workflows">The folder <c>workflows</c>; stories lie in <c>contoh</c>.</param>
    /// <param name="programme">One of <see cref="Programmes"/>.</param>
    /// <exception cref="StoryRefusedException">Unknown, unreadable, or it does not fit its list.</exception>
    /// <exception cref="IntakeRefusedException">The list has faults.</exception>
    public static (Story Story, ImmutableArray<Participant> Participants) Read(string workflows, string programme)
    {
        if (!Stories.TryGetValue(programme, out var file))
            throw new StoryRefusedException(
                programme,
                $"program tidak dikenal; yang ada: {string.Join(", ", Programmes)}"
            );
        var folder = Path.Combine(workflows, "contoh");
        try
        {
            var story =
                JsonSerializer.Deserialize<Story>(File.ReadAllBytes(Path.Combine(folder, file)), Options)
                ?? throw new StoryRefusedException(file, "kosong");
            using var list = File.OpenRead(Path.Combine(folder, story.List));
            var participants = ParticipantCsv.Read(list);
            return
                story.Participants.Select(one => one.Place).SequenceEqual(Enumerable.Range(1, participants.Length))
                && !story.Officials.IsEmpty
                ? (story, participants)
                : throw new StoryRefusedException(file, $"pesertanya tidak sama dengan baris {story.List}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new StoryRefusedException(file, e.Message);
        }
    }
}
