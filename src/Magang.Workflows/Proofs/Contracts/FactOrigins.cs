using System.Collections.Immutable;

namespace Magang.Workflows.Proofs.Contracts;

/// <summary><c>asal</c>: from where the facts of a programme's cases may come. What is not listed may not write what gates read.</summary>
/// <param name="Forms"><c>formulir</c>: a role to the facts that its tasks may ask; <c>violations[]</c> is a list that grows.</param>
/// <param name="Writings"><c>tulisan</c>: what the drawing itself writes, word by word.</param>
public sealed record FactOrigins(
    ImmutableSortedDictionary<string, ImmutableArray<string>> Forms,
    ImmutableArray<Writing> Writings
);

/// <summary>One thing that a drawing may write into a dossier, or into what a dossier is written from.</summary>
/// <param name="Kind">What writes it.</param>
/// <param name="Of">The role of a task, the event that is said, the workflow that is started, or the variable; empty for <c>Magang.SetFacts</c>.</param>
/// <param name="Text"><c>isi</c>: the script or the value as it is written; null for a variable that takes what <see cref="From"/> gives.</param>
public sealed record Writing(WritingKind Kind, string Of, string? Text)
{
    /// <summary><c>dari</c>: whose output the variable takes; empty where <see cref="Text"/> says its value.</summary>
    public EventSet From { get; init; } = EventSet.None;

    /// <summary><c>tambah</c>: lists that grow instead of being replaced.</summary>
    public ImmutableArray<string> Append { get; init; } = [];

    /// <summary><c>sesudah</c>: what has happened before whenever it is written; empty where it may be written at any time.</summary>
    public EventSet After { get; init; } = EventSet.None;
}

/// <summary>What writes into a dossier, or into what a dossier is written from.</summary>
public enum WritingKind
{
    /// <summary>A <c>Magang.SetFacts</c>: the drawing itself.</summary>
    Drawing,

    /// <summary><c>oleh</c>: the facts that a task adds when a role has decided it.</summary>
    Task,

    /// <summary><c>peristiwa</c>: an event that is said to other cases.</summary>
    Event,

    /// <summary><c>alur</c>: the cases that are started of a workflow.</summary>
    Start,

    /// <summary><c>variabel</c>: a variable that a writing reads.</summary>
    Variable,
}
