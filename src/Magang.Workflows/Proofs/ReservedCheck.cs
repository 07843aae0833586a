using System.Collections.Immutable;
using Magang.Workflows.Activities;
using Magang.Workflows.Definitions;
using Magang.Workflows.Gates;
using Magang.Workflows.Proofs.Contracts;

namespace Magang.Workflows.Proofs;

/// <summary>Finds what only the workflows of another programme may do: open its cases, say what its gates wait for, take its numbers.</summary>
/// <remarks>
/// Without it a workflow that no contract looks at could play the batch of a programme: open its cases and tell them that the
/// decree was signed. What is computed while it runs may be anything, so it counts as that.
/// </remarks>
/// <param name="definition">Read already.</param>
/// <param name="programmes">What is demanded of each programme.</param>
/// <param name="others">The newest published definition of an id, or null.</param>
internal sealed class ReservedCheck(
    Definition definition,
    ImmutableArray<ProgrammeContract> programmes,
    Func<string, Definition?> others
)
{
    private readonly ImmutableArray<Clause> _own =
    [
        .. programmes.Where(one => one.Name == definition.Programme?.Name).SelectMany(programme => programme.Clauses),
    ];

    /// <summary>One for each such activity, in the order of the drawing.</summary>
    public IEnumerable<Finding> Findings() => programmes.IsEmpty ? [] : definition.Nodes.SelectMany(OfNode);

    private IEnumerable<Finding> OfNode(ActivityNode node)
    {
        if (Opens(node) is { } opened)
            yield return Breaches.At("MGW-960", node, opened);
        if (Says(node) is { } said)
            yield return Breaches.At("MGW-961", node, said);
        if (Takes(node) is { } taken)
            yield return Breaches.At("MGW-962", node, taken);
    }

    // A programme whose contract says what it may open was asked that already.
    private string? Opens(ActivityNode node)
    {
        if (!StartCheck.Starts(node) || _own.Any(clause => clause is StartsOnly))
            return null;
        if (StartCheck.StartedBy(node) is not { } id)
            return "membuka berkas alur yang baru dihitung saat berjalan, jadi mungkin berkas sebuah program. Tulislah id alurnya.";
        return ProgrammeOf(id) is { } programme
            ? $"membuka berkas program '{programme}' melalui alur '{id}'. Berkas program hanya dibuka alur gelombangnya, supaya tidak ada yang masuk tanpa melalui tahap di depannya. Hapus aktivitas ini."
            : null;
    }

    private string? ProgrammeOf(string id) =>
        programmes.FirstOrDefault(one => one.Definitions.Contains(id, StringComparer.Ordinal))?.Name
        ?? (
            others(id)?.Programme?.Name is { } name && programmes.Any(programme => programme.Name == name) ? name : null
        );

    private string? Says(ActivityNode node)
    {
        if (node.Activity is not (Send or PublishEvent))
            return null;
        foreach (var pattern in Awaited())
            if (
                EventMatch.OfActivity(node, new EventSet([pattern])) != Certainty.No
                && !Governed(EventKind.Send, pattern.Name)
            )
                return $"dapat menyampaikan peristiwa '{pattern.Name}', yang ditunggu gerbang sebuah program dan hanya boleh datang dari alur yang lebih dahulu melalui tahapnya. Tulislah nama peristiwa yang lain.";
        return null;
    }

    private string? Takes(ActivityNode node)
    {
        if (node.Activity is not NumberActivity)
            return null;
        foreach (var pattern in Patterns(programmes.SelectMany(one => one.Clauses), EventKind.Number))
            if (
                EventMatch.OfActivity(node, new EventSet([pattern])) != Certainty.No
                && !Governed(EventKind.Number, pattern.Name)
            )
                return $"dapat mengambil nomor dari register '{pattern.Name}', yang hanya diisi alur programnya sesudah gerbangnya dilalui. Tulislah register yang lain.";
        return null;
    }

    // What a clause of any programme takes as a sign that something was done elsewhere.
    private IEnumerable<EventPattern> Awaited() =>
        programmes
            .SelectMany(programme => programme.Clauses)
            .OfType<PrecededBy>()
            .SelectMany(clause => clause.By.Any)
            .Where(pattern => pattern.Kind == EventKind.Heard)
            .Select(pattern => new EventPattern(EventKind.Send, pattern.Name))
            .Distinct();

    // Where its own contract speaks of it, its clauses were proved.
    private bool Governed(EventKind kind, string name) =>
        Patterns(_own.Where(clause => clause is PrecededBy), kind).Any(pattern => pattern.Name == name);

    private static IEnumerable<EventPattern> Patterns(IEnumerable<Clause> clauses, EventKind kind) =>
        clauses.SelectMany(clause => clause.Sets).SelectMany(set => set.Any).Where(pattern => pattern.Kind == kind);
}
