using System.Collections.Concurrent;
using System.Collections.Immutable;
using Magang.Workflows.Definitions;
using Magang.Workflows.Proofs.Contracts;
using Magang.Workflows.Proofs.Origins;
using Magang.Workflows.Regulations;
using Magang.Workflows.Tests.Proofs.Wandering;

namespace Magang.Workflows.Tests.Proofs;

/// <summary>The contracts and workflows as they are shipped.</summary>
internal static class Shipped
{
    private static readonly ConcurrentDictionary<string, Definition> Read = new(StringComparer.Ordinal);

    /// <summary>All contracts, in the order they are listed to people.</summary>
    public static ImmutableArray<Contract> Contracts { get; } =
    [
        .. KnownRegulations
            .Names.Where(name => name != KnownRegulations.CrossCutting)
            .Select(name => $"{name}-kontrak.json")
            .Select(file => ContractReader.Read(RepositoryFolder.Read("workflows", "regulasi", file), file)),
    ];

    /// <summary>Who reads which fact.</summary>
    public static FactReaders Readers { get; } = FactReaders.Read(Regulation("fakta.schema.json"), Regulation);

    private static string Regulation(string file) => RepositoryFolder.Read("workflows", "regulasi", file);

    public static Definition Definition(string workflow) =>
        Read.GetOrAdd(workflow, static name => Drawing.Of(name).Read());

    /// <summary>The shipped workflow of an id; null where there is none.</summary>
    public static Definition? Find(string definitionId) =>
        Drawing.Shipped.Contains(definitionId, StringComparer.Ordinal) ? Definition(definitionId) : null;
}
