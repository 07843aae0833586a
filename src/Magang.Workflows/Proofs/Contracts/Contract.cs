using System.Collections.Immutable;

namespace Magang.Workflows.Proofs.Contracts;

/// <summary>What a regulation demands of every workflow that is published for its programmes.</summary>
/// <remarks>Data, one file a regulation: <c>workflows/regulasi/*-kontrak.json</c>. docs/kontrak.md explains each word.</remarks>
/// <param name="Regulation">The regulation's name, for example <c>metro</c>.</param>
/// <param name="Version">Of the contract, for example <c>metro-2024-kontrak-1</c>.</param>
/// <param name="Title">The regulation's full title.</param>
/// <param name="Programmes">What is demanded of each programme; each name once.</param>
public sealed record Contract(
    string Regulation,
    string Version,
    string Title,
    ImmutableArray<ProgrammeContract> Programmes
);

/// <summary>What is demanded of the workflows of one programme.</summary>
/// <param name="Name">As in <c>magang:programme</c> of a definition, for example <c>metro-gelombang</c>.</param>
/// <param name="Definitions">Ids of workflows that are the programme's own and may not leave it; may be empty.</param>
/// <param name="Clauses">In the file's order; each id once in the whole contract.</param>
public sealed record ProgrammeContract(string Name, ImmutableArray<string> Definitions, ImmutableArray<Clause> Clauses)
{
    /// <summary><c>tanpaKlausul</c>: gates that no clause demands, each with the reason why not, a finished sentence in Indonesian.</summary>
    public ImmutableSortedDictionary<string, string> Undemanded { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary><c>asal</c>: from where the facts that gates read may come; null where nothing is demanded of that.</summary>
    public FactOrigins? Origins { get; init; }
}
