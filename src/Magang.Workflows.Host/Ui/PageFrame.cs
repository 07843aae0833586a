using Magang.Workflows.Host.Accounts;

namespace Magang.Workflows.Host.Ui;

/// <summary>What every page has around its content.</summary>
/// <param name="Title">The page's name, as its heading says it.</param>
/// <param name="Caller">Who is signed in; null where nobody is.</param>
/// <param name="Token">What forms carry to show that they come from here.</param>
/// <param name="Notice">What was done just now; null where nothing was.</param>
/// <param name="Fault">Why what was sent was not taken; null where nothing was refused.</param>
public sealed record PageFrame(string Title, Caller? Caller, string Token, string? Notice = null, string? Fault = null)
{
    /// <summary>Where the caller may go besides what everybody has: path and name.</summary>
    public IReadOnlyList<(string Path, string Title)> Menu { get; init; } = [];

    /// <summary>Where the page can be asked for again: a path of this server.</summary>
    public string Here { get; init; } = "/";

    /// <summary>Whether the title is a person's, a definition's or a case's own, not the page's.</summary>
    public bool TitleIsGiven { get; init; }
}
