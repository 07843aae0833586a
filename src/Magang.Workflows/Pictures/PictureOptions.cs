using System.Collections.Immutable;

namespace Magang.Workflows.Pictures;

/// <summary>What of a definition is drawn, and what is marked in it.</summary>
public sealed record PictureOptions
{
    /// <summary>Id of the activity that is drawn with all it contains; null for the whole definition.</summary>
    public string? Part { get; init; }

    /// <summary>How many levels of containers are opened; deeper ones are drawn as one box. All unless set.</summary>
    public int Levels { get; init; } = int.MaxValue;

    /// <summary>Ids of activities that are done; they get a tick.</summary>
    public ImmutableHashSet<string> Done { get; init; } = [];

    /// <summary>Ids of activities at which the case waits now; they get a clock.</summary>
    public ImmutableHashSet<string> Waiting { get; init; } = [];
}
