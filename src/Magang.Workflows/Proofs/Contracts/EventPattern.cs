using System.Collections.Immutable;

namespace Magang.Workflows.Proofs.Contracts;

/// <summary>Something that can happen in a workflow, as a contract names it.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Name">Its name, with <c>*</c> for any letters: gate, task id, status, register, message, event, definition or type.</param>
public sealed record EventPattern(EventKind Kind, string Name)
{
    /// <summary>The outcome or decision, with <c>*</c> for any letters; null for any, but for a gate that it was passed.</summary>
    public string? Outcome { get; init; }

    /// <summary>For tasks: the role that decides; null for any.</summary>
    public string? Role { get; init; }

    /// <summary>For tasks: the form; null for any.</summary>
    public string? Form { get; init; }

    /// <summary>For timers: days after <see cref="Name"/>; null for any.</summary>
    public int? PlusDays { get; init; }

    /// <summary>The activity's id, with <c>*</c> for any letters; null for any.</summary>
    public string? Id { get; init; }
}

/// <summary>Several things that can happen, any of which counts.</summary>
/// <param name="Any">The patterns; may be empty, and then nothing counts.</param>
public sealed record EventSet(ImmutableArray<EventPattern> Any)
{
    /// <summary>Nothing.</summary>
    public static readonly EventSet None = new([]);

    /// <summary>The ending of the workflow.</summary>
    public static readonly EventSet End = new([new EventPattern(EventKind.Ending, "*")]);

    /// <summary>Whether nothing counts.</summary>
    public bool IsEmpty => Any.IsEmpty;
}

/// <summary>What kind of thing happens.</summary>
public enum EventKind
{
    /// <summary><c>gerbang</c>: a gate decides; passed unless another outcome is named.</summary>
    Gate,

    /// <summary><c>tugas</c>: a person decides a task.</summary>
    Task,

    /// <summary><c>status</c>: the case gets a status, by itself or by a gate.</summary>
    Status,

    /// <summary><c>nomor</c>: a number is taken from a register; the name is how the register begins.</summary>
    Number,

    /// <summary><c>kabar</c>: a notice goes out.</summary>
    Notice,

    /// <summary><c>kirim</c>: an event is said: to the batch, to its cases, or to whoever waits for it.</summary>
    Send,

    /// <summary><c>terima</c>: an event was heard.</summary>
    Heard,

    /// <summary><c>waktu</c>: a day came; the name is the script that gives the day.</summary>
    Timer,

    /// <summary><c>berkas</c>: cases or other workflows are started.</summary>
    Start,

    /// <summary><c>aktivitas</c>: an activity of a type completed.</summary>
    Activity,

    /// <summary><c>syarat</c>: a decision was taken by a condition; the name is its script.</summary>
    Condition,

    /// <summary><c>akhir</c>: the workflow ended.</summary>
    Ending,
}
