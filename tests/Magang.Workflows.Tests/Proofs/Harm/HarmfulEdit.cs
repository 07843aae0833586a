using Magang.Workflows.Tests.Proofs.Wandering;

namespace Magang.Workflows.Tests.Proofs.Harm;

/// <summary>A change of a shipped workflow that its regulation forbids.</summary>
/// <param name="Name">What was changed.</param>
/// <param name="Workflow">The shipped workflow.</param>
/// <param name="Article">A part of the article, or of the code, that the refusal must have.</param>
/// <param name="Draw">Draws it.</param>
internal sealed record HarmfulEdit(string Name, string Workflow, string Article, Action<Drawing> Draw);
