namespace Magang.Workflows.Tests.Patterns;

/// <summary>One of the 43 control-flow patterns (Russell, ter Hofstede, van der Aalst, Mulyar 2006), and how it is drawn here.</summary>
/// <param name="Number">Its number there.</param>
/// <param name="Name">Its name there.</param>
/// <param name="Support">yes, partly or no.</param>
/// <param name="Note">How, or why not: one sentence.</param>
internal sealed record Pattern(int Number, string Name, string Support, string Note)
{
    /// <summary>The definition that runs it, in <c>docs/patterns</c>; null where there is none.</summary>
    public string? File { get; init; }

    /// <summary>Definitions that it needs: children, used workflows.</summary>
    public string[] Needs { get; init; } = [];

    /// <summary>What is tried: steps, and the lines that must come.</summary>
    public Run[] Runs { get; init; } = [];

    public override string ToString() => $"{Number} {Name}";
}

/// <summary>One trial of a pattern.</summary>
/// <param name="Input">The input as JSON; empty for none.</param>
/// <param name="Steps">What happens: names of events, told in this order. <c>*name</c> is told to every child, <c>+name</c> is kept until it is waited for, <c>!name</c> must be refused because nothing waits for it.</param>
/// <param name="Lines">Lines that are written, parted by <c>|</c>; a <c>/</c> stands where a step is told.</param>
/// <param name="Status">How the instance stands at the end.</param>
internal sealed record Run(string Input, string[] Steps, string Lines, string Status = "Finished");
