using System.Collections.Immutable;
using Magang.Workflows.Definitions;

namespace Magang.Workflows.Outlines;

/// <summary>A definition in words: what comes after what, who acts, on which article it rests.</summary>
/// <param name="Title">Its name, id and version.</param>
/// <param name="Description">What it says of itself; null where it says nothing.</param>
/// <param name="Head">What to know first, a label and a sentence each, in reading order.</param>
/// <param name="Lines">The steps in the order of the flow.</param>
public sealed record Outline(
    string Title,
    string? Description,
    ImmutableArray<(string Label, string Text)> Head,
    ImmutableArray<OutlineLine> Lines
)
{
    /// <summary>Tells a definition. The same definition and options give the same outline.</summary>
    /// <param name="definition">Read and checked.</param>
    /// <param name="options">How much; all stages, rules in short, where null.</param>
    public static Outline Of(Definition definition, OutlineOptions? options = null)
    {
        options ??= new OutlineOptions();
        var steps = new OutlineWalk(definition, options.Levels).Of(definition.Root);
        return new Outline(
            $"{definition.Name} ({definition.Key.DefinitionId}, versi {definition.Key.Version})",
            Json.Text(Json.Member(definition.Source, "description")) is { Length: > 0 } description
                ? description
                : null,
            OutlineHead.Of(definition, options.Ruleset),
            new OutlineWriting(options, steps).Lines()
        );
    }
}
