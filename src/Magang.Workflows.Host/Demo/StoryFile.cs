using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Imports;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Simulations;

namespace Magang.Workflows.Host.Demo;

/// <summary>Reads a story with its list of participants.</summary>
public static partial class StoryFile
{
    private const string Folder = "contoh";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Programmes that have a story: <c>palu</c> for <c>palu-2026-kisah.json</c>.</summary>
    /// <param name="workflows">The folder <c>workflows</c>.</param>
    public static IEnumerable<string> Programmes(string workflows) =>
        Stories(workflows).Keys.Order(StringComparer.Ordinal);

    /// <summary>Reads the story of a programme.</summary>
    /// <param name="workflows">The folder <c>workflows</c>; stories lie in <c>contoh</c>.</param>
    /// <param name="programme">One of <see cref="Programmes(string)"/>.</param>
    /// <exception cref="StoryRefusedException">Unknown, unreadable, or it does not fit its list.</exception>
    /// <exception cref="IntakeRefusedException">The list has faults.</exception>
    public static (Story Story, ImmutableArray<Participant> Participants) Read(string workflows, string programme)
    {
        if (!Stories(workflows).TryGetValue(programme, out var file))
            throw new StoryRefusedException(
                programme,
                $"program tidak dikenal; yang ada: {string.Join(", ", Programmes(workflows))}"
            );
        return ReadFile(workflows, Path.Combine(workflows, Folder, file));
    }

    /// <summary>Reads the story in a file; its list of participants lies beside it.</summary>
    /// <param name="workflows">The folder <c>workflows</c>, for the forms of files that bring participants.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="StoryRefusedException">Unreadable, or it does not fit its list.</exception>
    /// <exception cref="IntakeRefusedException">The list has faults.</exception>
    public static (Story Story, ImmutableArray<Participant> Participants) ReadFile(string workflows, string path)
    {
        var (folder, file) = (Path.GetDirectoryName(Path.GetFullPath(path))!, Path.GetFileName(path));
        try
        {
            var story =
                JsonSerializer.Deserialize<Story>(File.ReadAllBytes(Path.Combine(folder, file)), Options)
                ?? throw new StoryRefusedException(file, "kosong");
            story = story with { Folder = folder };
            var participants = story.Applicants is { } applicants
                ? Applying(workflows, story, applicants)
                : Listed(folder, story);
            return
                story
                    .Participants.Concat(story.Matters)
                    .Select(one => one.Place)
                    .SequenceEqual(Enumerable.Range(1, participants.Length + story.Matters.Length))
                && story.Participants.Length == participants.Length
                && !story.Officials.IsEmpty
                ? (story, participants)
                : throw new StoryRefusedException(
                    file,
                    $"pesertanya tidak sama dengan baris {story.List ?? story.Applicants?.File}"
                );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new StoryRefusedException(file, e.Message);
        }
    }

    private static ImmutableArray<Participant> Listed(string folder, Story story)
    {
        if (story.List is null)
            return [];
        using var list = File.OpenRead(Path.Combine(folder, story.List));
        return ParticipantCsv.Read(list);
    }

    private static ImmutableArray<Participant> Applying(string workflows, Story story, StoryImport applicants)
    {
        var regulations = RegulationSet.Load(workflows);
        var form = ImportForms.Load(workflows, regulations)[applicants.Form];
        var sheet = new ImportSheet(form, regulations, regulations.Reference.RegionOf(story.Region).Clock);
        using var file = File.OpenRead(Path.Combine(story.Folder, applicants.File));
        ImmutableArray<Participant> read = [.. sheet.Read(file).Select(row => Applicant(row, story))];
        return sheet.Faults.Count == 0
            ? read
            : throw new StoryRefusedException(
                applicants.File,
                string.Join(
                    "; ",
                    sheet.Faults.Listed.Select(fault => $"baris {fault.Row} {fault.Column}: {fault.Problem}")
                )
            );
    }

    private static Participant Applicant(ImportRow row, Story story)
    {
        var day = DateOnly.FromDateTime(story.StartsAt.DateTime);
        return new Participant(
            $"baris {row.Row}",
            row.Number!,
            row.Name ?? row.Key,
            "PELAMAR",
            Opd: "",
            Unit: "",
            Host: "",
            HostKind: "",
            day,
            day
        )
        {
            Key = row.Key,
        };
    }

    private static Dictionary<string, string> Stories(string workflows) =>
        Directory.Exists(Path.Combine(workflows, Folder))
            ? Directory
                .EnumerateFiles(Path.Combine(workflows, Folder), "*-kisah.json")
                .Select(path => Path.GetFileName(path))
                .ToDictionary(name => YearAndEnding().Replace(name, ""), StringComparer.Ordinal)
            : [];

    [GeneratedRegex(@"-[0-9]{4}-kisah\.json$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex YearAndEnding();
}
