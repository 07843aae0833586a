namespace Magang.Workflows.Host.Designer.Descriptors;

/// <summary>One thing that may be picked.</summary>
/// <param name="Text">What people read; Studio sorts by it.</param>
/// <param name="Value">What is written.</param>
internal sealed record Offer(string Text, string Value);
