namespace Magang.Workflows.Host.Designer.Studio;

/// <summary>Which part of Studio a page shows.</summary>
/// <param name="Element">Studio's element: an HTML name.</param>
/// <param name="Title">What the page is called.</param>
/// <param name="Id">The definition or the instance; null for a list.</param>
/// <param name="Needs">What the element calls the id; null for a list.</param>
public sealed record StudioPart(string Element, string Title, string? Id = null, string? Needs = null)
{
    /// <summary>Whether it draws, which needs a wide screen.</summary>
    public bool IsDrawing => Id is not null;

    /// <summary>Where the same is shown without drawing: path and name.</summary>
    public IReadOnlyList<(string Path, string Title)> Instead { get; init; } = [];
}
