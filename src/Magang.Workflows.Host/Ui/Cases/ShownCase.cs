using System.Collections.Immutable;

namespace Magang.Workflows.Host.Ui.Cases;

/// <summary>A case or a batch as its page shows it.</summary>
/// <param name="Title">The page's name.</param>
/// <param name="Head">How it stands.</param>
/// <param name="Batch">The number of its batch; null where it has none, or the reader may not see it.</param>
/// <param name="StartedAt">When it began, in words.</param>
/// <param name="Waits">What it waits for besides people, in words.</param>
/// <param name="Tasks">Its open tasks.</param>
/// <param name="Incidents">What stopped it, in words.</param>
/// <param name="Steps">What happened, the newest first.</param>
/// <param name="Older">The entry before which older ones are; null where these are all.</param>
/// <param name="Documents">What was handed in.</param>
public sealed record ShownCase(
    string Title,
    ListedCase Head,
    string? Batch,
    string StartedAt,
    IReadOnlyList<string> Waits,
    IReadOnlyList<OpenTask> Tasks,
    IReadOnlyList<string> Incidents,
    IReadOnlyList<CaseStep> Steps,
    int? Older,
    IReadOnlyList<ShownDocument> Documents
);

/// <summary>An open task of a case.</summary>
/// <param name="Path">Where it is done.</param>
/// <param name="Title">What is asked.</param>
/// <param name="For">Of whom, in words.</param>
/// <param name="DueAt">Until when, in words; null where it may take as long as it takes.</param>
/// <param name="IsLate">Whether that is over.</param>
/// <param name="IsMine">Whether the reader can do it.</param>
/// <param name="IsOptional">Whether it is possible rather than asked.</param>
public sealed record OpenTask(
    string Path,
    string Title,
    string For,
    string? DueAt,
    bool IsLate,
    bool IsMine,
    bool IsOptional
);

/// <summary>Something that happened in a case, with what its gates decided then.</summary>
/// <param name="Sequence">The entry of the journal.</param>
/// <param name="At">When, in words.</param>
/// <param name="By">Who did it, in words.</param>
/// <param name="Text">What.</param>
/// <param name="Status">Where the case was then, in words, or null.</param>
/// <param name="Verdicts">What gates decided.</param>
public sealed record CaseStep(
    int Sequence,
    string At,
    string By,
    string Text,
    string? Status,
    ImmutableArray<ShownVerdict> Verdicts
);

/// <summary>What a gate decided.</summary>
/// <param name="Gate">The gate, in words.</param>
/// <param name="Outcome">What it decided, in words.</param>
/// <param name="Color">The class of the badge.</param>
/// <param name="Told">The rules that say more than that they hold.</param>
/// <param name="Held">The rules that hold: rule and citation.</param>
public sealed record ShownVerdict(
    string Gate,
    string Outcome,
    string Color,
    ImmutableArray<ShownFinding> Told,
    ImmutableArray<(string Rule, string Citation)> Held
);

/// <summary>What one rule said.</summary>
/// <param name="Rule">Its id.</param>
/// <param name="Citation">Regulation and article.</param>
/// <param name="Outcome">What it means, in words.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Values">The facts that it read: name and value, as far as the reader may see them.</param>
public sealed record ShownFinding(
    string Rule,
    string Citation,
    string Outcome,
    string Message,
    ImmutableArray<(string Name, string Value)> Values
);

/// <summary>A document that was handed in.</summary>
/// <param name="Path">Where it is opened; null where the reader may not.</param>
/// <param name="Text">What it is, from whom and when.</param>
public sealed record ShownDocument(string? Path, string Text);
