using Magang.Workflows.Definitions;

namespace Magang.Workflows.Pictures;

/// <summary>An activity as it is drawn. Lengths are in pixels; a child's place counts from its parent's corner.</summary>
internal sealed class Box(ActivityNode node)
{
    public const double LeafWidth = 196;
    public const double Pad = 18;
    public const double Header = 34;

    public ActivityNode Node { get; } = node;
    public double X { get; set; }
    public double Y { get; set; }
    public double Width { get; set; } = LeafWidth;
    public double Height { get; set; }

    /// <summary>Lines of the name.</summary>
    public IReadOnlyList<string> Name { get; set; } = [];

    /// <summary>The small line below: article, or what kind it is.</summary>
    public IReadOnlyList<string> Note { get; set; } = [];

    /// <summary>How far a case has come with it; null where none is drawn, or it has not come here.</summary>
    public ActivityMark? Mark { get; set; }

    /// <summary>Lines of what the case waits for here.</summary>
    public IReadOnlyList<string> Told { get; set; } = [];

    /// <summary>What is drawn inside; empty for an activity without visible contents.</summary>
    public List<Box> Children { get; } = [];

    /// <summary>Connections between its children.</summary>
    public List<Line> Lines { get; } = [];

    public bool IsOpen => Children.Count > 0;
    public double Centre => X + (Width / 2);
    public double Bottom => Y + Height;
}

/// <summary>A connection as it is drawn: through these points, with an arrow at the last.</summary>
internal sealed record Line(
    IReadOnlyList<(double X, double Y)> Points,
    string Label,
    bool IsBackward,
    bool IsStraight = false
)
{
    /// <summary>The activities that it connects; null where it leads from no activity.</summary>
    public (ActivityNode From, ActivityNode To)? Ends { get; init; }

    /// <summary>Where the label stands: its middle.</summary>
    public (double X, double Y) LabelAt { get; init; }
}
