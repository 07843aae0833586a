namespace Magang.Workflows.Pictures;

/// <summary>What of a definition is drawn, and what is marked in it.</summary>
public sealed record PictureOptions
{
    /// <summary>Id of the activity that is drawn with all it contains; null for the whole definition.</summary>
    public string? Part { get; init; }

    /// <summary>How many levels of containers are opened; deeper ones are drawn as one box. All unless set.</summary>
    public int Levels { get; init; } = int.MaxValue;

    /// <summary>How far a case has come; the picture has a legend then.</summary>
    public Marks Marks { get; init; } = Marks.None;

    /// <summary>Which case it is and when, above the legend; null for none. No personal values.</summary>
    public string? Caption { get; init; }
}
