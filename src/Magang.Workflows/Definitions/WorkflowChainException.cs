namespace Magang.Workflows.Definitions;

/// <summary>Workflows use each other in a circle, or in a chain that is longer than any drawing needs.</summary>
/// <param name="chain">Definition ids, each using the next.</param>
public sealed class WorkflowChainException(IReadOnlyList<string> chain) : MagangException("MGW-182", Sentence(chain))
{
    /// <summary>Most workflows one inside the other.</summary>
    public const int MaxChain = 40;

    private const int MostShown = 12;

    /// <summary>The definition ids, each using the next.</summary>
    public IReadOnlyList<string> Chain { get; } = chain;

    /// <summary>The chain in a sentence.</summary>
    public static string Sentence(IReadOnlyList<string> chain)
    {
        var shown =
            chain.Count <= MostShown
                ? string.Join(" → ", chain)
                : $"{string.Join(" → ", chain.Take(MostShown - 1))} → … → {chain[^1]}";
        return chain.Count > 1 && chain.Take(chain.Count - 1).Contains(chain[^1], StringComparer.Ordinal)
            ? $"Alur kerja saling memakai tanpa ujung: {shown}. Putuskan lingkaran itu, misalnya dengan Elsa.ExecuteWorkflow."
            : $"Alur kerja saling memakai lebih dari {MaxChain} tingkat: {shown}. Kurangi tingkatnya.";
    }
}
