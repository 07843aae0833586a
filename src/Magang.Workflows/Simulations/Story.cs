using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Magang.Workflows.Simulations;

/// <summary>What happens to a sample batch: who hands in what at which task, and how it must end. Data, read from a file.</summary>
public sealed record Story
{
    /// <summary>What the batch is called.</summary>
    public required string Title { get; init; }

    /// <summary>The regulation that it follows, as citations name it.</summary>
    public required string Regulation { get; init; }

    /// <summary>The region's code.</summary>
    public required string Region { get; init; }

    /// <summary>The workflow of the batch.</summary>
    public required string Definition { get; init; }

    /// <summary>File of the participants, beside the story; null where the workflow has none but itself.</summary>
    public string? List { get; init; }

    /// <summary>The file that brings the participants instead, by an act of the story; each is told by his row.</summary>
    public StoryImport? Applicants { get; init; }

    /// <summary>The folder that the story and its files lie in.</summary>
    [JsonIgnore]
    public string Folder { get; init; } = "";

    /// <summary>When the batch is started.</summary>
    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>Who holds which office; the first one starts the batch.</summary>
    public required ImmutableArray<Official> Officials { get; init; }

    /// <summary>Words that forms may use as <c>{word}</c>, besides the columns of the list.</summary>
    public ImmutableDictionary<string, string> Words { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Words that differ by OPD.</summary>
    public ImmutableDictionary<string, ImmutableDictionary<string, string>> Opds { get; init; } =
        ImmutableDictionary<string, ImmutableDictionary<string, string>>.Empty;

    /// <summary>Acts on the tasks of the batch itself, by activity.</summary>
    public required ImmutableDictionary<string, ImmutableArray<Act>> Batch { get; init; }

    /// <summary>What is done at a task of a participant where his own story says nothing else, by activity.</summary>
    public required ImmutableDictionary<string, Act> Usual { get; init; }

    /// <summary>The participants, in the order of the list.</summary>
    public required ImmutableArray<StoryParticipant> Participants { get; init; }

    /// <summary>Cases of the batch that are nobody's, such as follow-up actions, in the order in which it opens them.</summary>
    /// <remarks>Their places come after those of the participants.</remarks>
    public ImmutableArray<StoryParticipant> Matters { get; init; } = [];

    /// <summary>What must come of the whole.</summary>
    public required StoryExpectation Expected { get; init; }

    /// <summary>A story of which nothing is told: one case of a definition, and whoever may do its tasks does them.</summary>
    /// <param name="definition">The definition's id.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="region">The region's code.</param>
    /// <param name="startsAt">When the case is started.</param>
    public static Story Blank(string definition, string title, string region, DateTimeOffset startsAt) =>
        new()
        {
            Title = title,
            Regulation = "",
            Region = region,
            Definition = definition,
            StartsAt = startsAt,
            Officials = [],
            Batch = ImmutableDictionary<string, ImmutableArray<Act>>.Empty,
            Usual = ImmutableDictionary<string, Act>.Empty,
            Participants = [],
            Expected = new StoryExpectation(ImmutableDictionary<string, long>.Empty),
        };

    /// <summary>The story of a participant or matter; null for a case that the story does not know.</summary>
    /// <param name="place">From 1.</param>
    public StoryParticipant? Find(int place) => Participants.Concat(Matters).FirstOrDefault(one => one.Place == place);

    /// <summary>The story of a participant or matter that it knows.</summary>
    /// <param name="place">From 1.</param>
    public StoryParticipant At(int place) =>
        Find(place) ?? throw new ArgumentOutOfRangeException(nameof(place), place, "The story has no such place.");
}

/// <summary>A file that is imported into the batch.</summary>
/// <param name="Form">The form, of <c>workflows/impor</c>.</param>
/// <param name="File">The file, beside the story.</param>
public sealed record StoryImport(string Form, string File);

/// <summary>Who holds an office.</summary>
/// <param name="Account">His account.</param>
/// <param name="Role">The role.</param>
/// <param name="Title">As people say it.</param>
/// <param name="Opd">The OPD that he holds it in, or null.</param>
public sealed record Official(string Account, string Role, string Title, string? Opd = null);

/// <summary>One participant's story.</summary>
/// <param name="Place">His row in the list, from 1; a matter's follows the last row.</param>
/// <param name="About">What is special, in a few words.</param>
/// <param name="Acts">Acts by activity; the n-th is for the n-th time that the task comes, then the usual one follows.</param>
/// <param name="Expected">How it must end.</param>
/// <param name="Words">Words that are his own, or null.</param>
public sealed record StoryParticipant(
    int Place,
    string About,
    ImmutableDictionary<string, ImmutableArray<Act>> Acts,
    ParticipantExpectation Expected,
    ImmutableDictionary<string, string>? Words = null
);

/// <summary>How a participant's case must end.</summary>
/// <param name="Outcome">The last status.</param>
/// <param name="Rules">Rules that held or refused him somewhere, in the order in which they did so first.</param>
/// <param name="Noted">Rules that warned or opened a task, in the same order; null where the story does not say.</param>
public sealed record ParticipantExpectation(
    string Outcome,
    ImmutableArray<string> Rules,
    ImmutableArray<string>? Noted = null
);

/// <summary>What must come of the whole.</summary>
/// <param name="Numbers">The last number of each register.</param>
/// <param name="Batch">How the case of the batch itself must end; null where the story does not say.</param>
public sealed record StoryExpectation(ImmutableDictionary<string, long> Numbers, ParticipantExpectation? Batch = null);
