using System.Collections.Frozen;
using System.Collections.Immutable;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Gates;

/// <summary>The states a programme's case goes through, and what must have been passed before each step.</summary>
/// <remarks>The core enforces it whatever the drawn workflow says: a definition from elsewhere cannot skip a gate.</remarks>
public sealed class StatusMachine
{
    private readonly ImmutableArray<StatusStep> _steps;
    private readonly FrozenSet<string> _ends;

    /// <param name="name">The programme's name, for example <c>metro-gelombang</c>.</param>
    /// <param name="regulation">Whose gates its cases pass, for example <c>metro</c>.</param>
    /// <param name="steps">Every step that is open.</param>
    /// <param name="ends">The states in which a case may end.</param>
    public StatusMachine(string name, string regulation, ImmutableArray<StatusStep> steps, ImmutableArray<string> ends)
    {
        Name = name;
        Regulation = regulation;
        _steps = steps;
        _ends = ends.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The programme's name.</summary>
    public string Name { get; }

    /// <summary>The regulation whose gates its cases pass: no definition can choose a milder one.</summary>
    public string Regulation { get; }

    /// <summary>Gates that may only be passed after others, whatever the drawn workflow says.</summary>
    public ImmutableArray<GateOrder> Orders { get; init; } = [];

    /// <summary>What must have been passed before a case ends, besides what the steps there demanded.</summary>
    public ImmutableArray<EndDemand> AtEnd { get; init; } = [];

    /// <summary>Every step that is open.</summary>
    public ImmutableArray<StatusStep> Steps => _steps;

    /// <summary>The states in which a case may end, sorted.</summary>
    public ImmutableArray<string> Ends => [.. _ends.Order(StringComparer.Ordinal)];

    /// <summary>Every state, in the order in which the steps name them.</summary>
    public ImmutableArray<string> States => [.. _steps.Select(step => step.To).Distinct(StringComparer.Ordinal)];

    /// <summary>Lets a step happen, or says why not.</summary>
    /// <param name="instance">The case.</param>
    /// <param name="from">Where it is; null before the first state.</param>
    /// <param name="to">Where it wants to go.</param>
    /// <param name="passed">The gates it has passed.</param>
    /// <param name="cite">A gate with the articles behind it, for who reads why not; null for its name alone.</param>
    /// <exception cref="StatusRefusedException">The step is not open, or a gate before it was not passed.</exception>
    public void Check(
        InstanceId instance,
        string? from,
        string to,
        IReadOnlyList<string> passed,
        Func<string, string>? cite = null
    )
    {
        // A step that was sent back and done again stays where it is.
        if (from == to)
            return;
        var step =
            _steps.FirstOrDefault(step => step.From == from && step.To == to)
            ?? throw new StatusRefusedException(instance, from, to, Open(from), missing: []);
        var missing = Missing(step.Gates, passed, cite);
        if (!missing.IsEmpty)
            throw new StatusRefusedException(instance, from, to, Open(from), missing);
    }

    /// <summary>Lets a gate be passed that accepts, or says why not.</summary>
    /// <param name="instance">The case.</param>
    /// <param name="gate">The gate.</param>
    /// <param name="passed">The gates it has passed.</param>
    /// <param name="cite">A gate with the articles behind it; null for its name alone.</param>
    /// <exception cref="GateTooEarlyException">A gate that comes before it was not passed.</exception>
    public void CheckPass(
        InstanceId instance,
        string gate,
        IReadOnlyList<string> passed,
        Func<string, string>? cite = null
    )
    {
        var missing = Missing(Orders.Where(order => order.Gate == gate).SelectMany(order => order.After), passed, cite);
        if (!missing.IsEmpty)
            throw new GateTooEarlyException(instance, gate, missing);
    }

    /// <summary>Lets a case end, or says why not.</summary>
    /// <param name="instance">The case.</param>
    /// <param name="status">Where it is; null before the first state.</param>
    /// <param name="passed">The gates it has passed; null where only the state counts.</param>
    /// <param name="cite">A gate with the articles behind it; null for its name alone.</param>
    /// <exception cref="StatusNotFinalException">The case is not in a state in which it may end.</exception>
    /// <exception cref="EndTooEarlyException">A gate that belongs to this end was not passed.</exception>
    public void CheckEnd(
        InstanceId instance,
        string? status,
        IReadOnlyList<string>? passed,
        Func<string, string>? cite = null
    )
    {
        if (status is null || !_ends.Contains(status))
            throw new StatusNotFinalException(instance, status, Ends);
        if (passed is null)
            return;
        var missing = Missing(
            AtEnd.Where(demand => demand.State == status).SelectMany(demand => demand.Gates),
            passed,
            cite
        );
        if (!missing.IsEmpty)
            throw new EndTooEarlyException(instance, status, missing);
    }

    private static ImmutableArray<string> Missing(
        IEnumerable<string> demanded,
        IReadOnlyList<string> passed,
        Func<string, string>? cite
    ) =>
        [
            .. demanded
                .Where(gate => !passed.Contains(gate, StringComparer.Ordinal))
                .Select(gate => cite is null ? gate : cite(gate)),
        ];

    private ImmutableArray<string> Open(string? from) =>
        [.. _steps.Where(step => step.From == from).Select(step => step.To)];
}

/// <summary>A step of a status machine.</summary>
/// <param name="From">Where it leaves; null for the first step of a case.</param>
/// <param name="To">Where it arrives.</param>
/// <param name="Gates">The gates that must have been passed.</param>
public sealed record StatusStep(string? From, string To, params ImmutableArray<string> Gates);
