using System.Collections.Immutable;
using Magang.Workflows.Activities.Children;
using Magang.Workflows.Definitions;
using Magang.Workflows.Gates;
using Magang.Workflows.Proofs.Contracts;

namespace Magang.Workflows.Proofs;

/// <summary>Finds activities that start cases of a programme that a clause does not name.</summary>
internal sealed class StartCheck(
    Definition definition,
    StartsOnly clause,
    ImmutableArray<ProgrammeContract> programmes,
    Func<string, Definition?> others
)
{
    /// <summary>One for each such activity, in the order of the drawing.</summary>
    public IEnumerable<Finding> Findings()
    {
        foreach (var node in definition.Nodes)
        {
            if (!Starts(node))
                continue;
            if (StartedBy(node) is not { } started)
                yield return Breaches.Foreign(
                    clause,
                    node,
                    "membuka berkas alur yang baru dihitung saat berjalan. Tulislah id alurnya."
                );
            else if (!Allowed(started))
                yield return Breaches.Foreign(
                    clause,
                    node,
                    $"membuka berkas alur '{started}', yang bukan alur program {(clause.Programmes.IsEmpty ? "mana pun yang diizinkan" : string.Join(", ", clause.Programmes))}. Pilih alur program itu, atau terbitkan dahulu alur berkasnya."
                );
        }
    }

    /// <summary>Id of the definition that an activity starts, where it is written out.</summary>
    public static string? StartedBy(ActivityNode node) =>
        InputOf(node) is { } input ? InputText.Written(node, input) : null;

    /// <summary>Whether an activity starts cases or other workflows.</summary>
    public static bool Starts(ActivityNode node) => InputOf(node) is not null;

    private static string? InputOf(ActivityNode node) =>
        node.Activity switch
        {
            StartCases or AdmitCases => "definition",
            StartsChildren => "workflowDefinitionId",
            _ => null,
        };

    // An id that a contract lists cannot be published for another programme.
    private bool Allowed(string started) =>
        programmes
            .Where(programme => clause.Programmes.Contains(programme.Name, StringComparer.Ordinal))
            .Any(programme => programme.Definitions.Contains(started, StringComparer.Ordinal))
        || (
            others(started)?.Programme is { } published
            && clause.Programmes.Contains(published.Name, StringComparer.Ordinal)
        );
}
