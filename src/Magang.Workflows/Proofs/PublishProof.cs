using System.Collections.Concurrent;
using System.Collections.Immutable;
using Magang.Workflows.Definitions;
using Magang.Workflows.Proofs.Contracts;
using Magang.Workflows.Proofs.Origins;
using Magang.Workflows.Proofs.Rehearsals;

namespace Magang.Workflows.Proofs;

/// <summary>Proves a workflow against the regulations of its programme, for every way through it.</summary>
/// <remarks>
/// Every state in which the workflow can rest is visited (<see cref="Space"/>): each decision, gate, wait and event may go
/// every way that is drawn, unless only values that are written out in the workflow decide it. So a proof never trusts a
/// condition, and may refuse a way that the facts would never let happen. Beyond <see cref="MostStates"/> states
/// nothing is proved, and the workflow is refused for that.
/// </remarks>
/// <param name="contracts">One for each regulation.</param>
public sealed class PublishProof(IEnumerable<Contract> contracts)
{
    private const int MostKept = 200;

    /// <summary>Nothing is demanded: for tests, and for an installation without regulations.</summary>
    public static readonly PublishProof None = new([]);

    /// <summary>The roles that offices have, so that a task for any other is found; none where they are not known.</summary>
    public ImmutableArray<string> Roles { get; init; } = [];

    /// <summary>Who reads which fact; null where that is not known, and then nothing is asked of where facts come from.</summary>
    public FactReaders? Readers { get; init; }

    /// <summary>Most states of a workflow that are looked at; one with more is refused. 60,000 unless set.</summary>
    public int MostStates { get; init; } = Space.UsualStates;

    // The same document among the same programmes is proved alike; large ones take seconds.
    private readonly ConcurrentDictionary<string, Lazy<ProofReport>> _reports = new(StringComparer.Ordinal);

    private readonly ImmutableArray<ProgrammeContract> _programmes =
    [
        .. contracts.SelectMany(contract => contract.Programmes),
    ];

    /// <summary>What speaks against publishing a definition.</summary>
    /// <param name="definition">Read already; what the reader finds is not found again.</param>
    /// <param name="others">The newest published definition of an id, or null; asked for its own, and for those whose cases it starts.</param>
    /// <returns>Problems in the contract's order, then warnings; empty where it may be published.</returns>
    public ImmutableArray<Finding> Of(Definition definition, Func<string, Definition?> others) =>
        Report(definition, others).Findings;

    /// <summary>The same, and how much was looked at.</summary>
    /// <param name="definition">Read already; what the reader finds is not found again.</param>
    /// <param name="others">The newest published definition of an id, or null; asked for its own, and for those whose cases it starts.</param>
    public ProofReport Report(Definition definition, Func<string, Definition?> others)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(others);
        var around = AsksFor(definition).Select(id => $"\n{id} {others(id)?.Programme?.Name}");
        if (_reports.Count > MostKept)
            _reports.Clear();
        return _reports
            .GetOrAdd(
                $"{definition.ContentHash} {definition.Mode}{string.Concat(around)}",
                _ => new Lazy<ProofReport>(() => Prove(definition, others))
            )
            .Value;
    }

    private ProofReport Prove(Definition definition, Func<string, Definition?> others)
    {
        var programme = definition.Programme?.Name;
        var findings = ImmutableArray.CreateBuilder<Finding>();
        Space? space = null;
        var before = others(definition.Key.DefinitionId)?.Programme?.Name;
        foreach (
            var left in _programmes.Where(one => one.Name != programme && (one.Name == before || Owns(one, definition)))
        )
            findings.Add(Breaches.Left(definition, left));
        // What it may do is its programme's to say, once it is back there.
        if (findings.Count == 0)
            findings.AddRange(new ReservedCheck(definition, _programmes, others).Findings());
        foreach (var contract in _programmes.Where(one => one.Name == programme))
        {
            findings.AddRange(
                contract.Clauses.OfType<HasInputs>().SelectMany(clause => new InputCheck(definition, clause).Findings())
            );
            findings.AddRange(
                contract
                    .Clauses.OfType<StartsOnly>()
                    .SelectMany(clause => new StartCheck(definition, clause, _programmes, others).Findings())
            );
            var origins =
                contract.Origins is null || Readers is not { } readers
                    ? null
                    : new OriginCheck(definition, contract, _programmes, readers);
            var walk = new ProofWalk(definition, contract.Clauses, origins, MostStates);
            findings.AddRange(walk.Findings());
            space = walk.Space ?? space;
        }
        findings.AddRange(new DrawingCheck(definition, Roles).Findings());
        return new ProofReport(findings.ToImmutable(), space?.States ?? 0, space?.Bursts.Count ?? 0);
    }

    /// <summary>Ids that a proof asks for: its own, and those of the definitions whose cases it starts.</summary>
    public static ImmutableArray<string> AsksFor(Definition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return
        [
            .. definition
                .Nodes.Select(StartCheck.StartedBy)
                .OfType<string>()
                .Prepend(definition.Key.DefinitionId)
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private static bool Owns(ProgrammeContract contract, Definition definition) =>
        contract.Definitions.Contains(definition.Key.DefinitionId, StringComparer.Ordinal);
}

/// <summary>What came of a proof.</summary>
/// <param name="Findings">What speaks against publishing; empty where nothing does.</param>
/// <param name="States">States of the workflow that were looked at; 0 where nothing is demanded of what happens.</param>
/// <param name="Bursts">Steps between them.</param>
public sealed record ProofReport(ImmutableArray<Finding> Findings, int States, int Bursts)
{
    /// <summary>How many of the findings speak against publishing.</summary>
    public int Problems => Findings.Count(finding => finding.Severity == FindingSeverity.Problem);
}
