using System.Collections.Immutable;

namespace Magang.Workflows.Outlines.Words;

/// <summary>What the designer tells of an activity type. In Indonesian.</summary>
/// <param name="Shelf">Where it lies in the toolbox: one of <see cref="Shelves"/>.</param>
/// <param name="Title">What it is called there.</param>
/// <param name="Help">What it is for: one finished sentence or more.</param>
/// <param name="Inputs">Its inputs, in the order in which they are asked.</param>
public sealed record DesignWords(string Shelf, string Title, string Help, params ImmutableArray<InputWords> Inputs)
{
    /// <summary>Its outputs: JSON name and label.</summary>
    public ImmutableArray<(string Name, string Label)> Outputs { get; init; } = [];

    /// <summary>Its outcomes and ports whose own names say too little: name as in JSON, and label.</summary>
    public ImmutableArray<(string Name, string Label)> Ports { get; init; } = [];

    /// <summary>Outcomes besides those that an input names.</summary>
    public ImmutableArray<string> AlwaysOutcomes { get; init; } = [];

    /// <summary>False where Studio cannot draw one: it is shown where it stands, and not in the toolbox.</summary>
    public bool IsOffered { get; init; } = true;

    /// <summary>True where nothing leads to it.</summary>
    public bool IsStart { get; init; }

    /// <summary>True where nothing follows it.</summary>
    public bool IsEnd { get; init; }

    /// <summary>True where it may start an instance.</summary>
    public bool IsTrigger { get; init; }
}

/// <summary>What the designer tells of an input.</summary>
/// <param name="Name">Its JSON name; of a list such as <c>cases[].condition</c> the list's.</param>
/// <param name="Label">What stands over it.</param>
/// <param name="Help">What to give, and what happens where nothing is given.</param>
/// <param name="Editor">How it is given.</param>
public sealed record InputWords(string Name, string Label, string Help, InputEditor Editor = InputEditor.Line)
{
    /// <summary>What holds where nothing is given, as a script would write it; null where nothing does.</summary>
    public string? Default { get; init; }

    /// <summary>What the input's choices are called, in the order in which they are offered.</summary>
    public ImmutableArray<(string Choice, string Label)> Choices { get; init; } = [];
}

/// <summary>The toolbox, from top to bottom.</summary>
public static class Shelves
{
    /// <summary>Gates.</summary>
    public const string Gates = "Gerbang";

    /// <summary>Work of people.</summary>
    public const string Tasks = "Tugas";

    /// <summary>Where a case stands and what is known of it.</summary>
    public const string Cases = "Status & berkas";

    /// <summary>Letters' numbers.</summary>
    public const string Numbers = "Dokumen & nomor";

    /// <summary>Waiting.</summary>
    public const string Times = "Waktu";

    /// <summary>Messages and events.</summary>
    public const string News = "Kabar";

    /// <summary>Batches and their cases.</summary>
    public const string Batches = "Gelombang";

    /// <summary>Ranking lists.</summary>
    public const string Rankings = "Peringkat";

    /// <summary>Where a flow begins, ends and holds stages.</summary>
    public const string Flow = "Alur";

    /// <summary>Where it parts and meets.</summary>
    public const string Branches = "Percabangan";

    /// <summary>Repeating.</summary>
    public const string Loops = "Perulangan";

    /// <summary>Variables, outputs, scripts.</summary>
    public const string Data = "Data";

    /// <summary>Other workflows.</summary>
    public const string Workflows = "Alur lain";

    /// <summary>Other systems.</summary>
    public const string Systems = "Sistem lain";

    /// <summary>In this order.</summary>
    public static ImmutableArray<string> All { get; } =
    [Gates, Tasks, Cases, Numbers, Times, News, Batches, Rankings, Flow, Branches, Loops, Data, Workflows, Systems];
}
