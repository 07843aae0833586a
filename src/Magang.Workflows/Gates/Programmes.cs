using System.Collections.Immutable;
using Magang.Workflows.Gates.Bumn;
using Magang.Workflows.Gates.Esdm;
using Magang.Workflows.Gates.Magelang;
using Magang.Workflows.Gates.Metro;
using Magang.Workflows.Gates.Palu;
using Magang.Workflows.Gates.Panselda;
using Magang.Workflows.Gates.Pertukaran;

namespace Magang.Workflows.Gates;

/// <summary>The programmes whose status machines the core enforces.</summary>
public static class Programmes
{
    private static readonly StatusMachine[] All =
    [
        MetroStatus.Machine,
        MetroBatchStatus.Machine,
        PaluStatus.Machine,
        PaluBatchStatus.Machine,
        PaluComplaintStatus.Machine,
        MagelangPnsStatus.Machine,
        MagelangPppkStatus.Machine,
        MagelangBatchStatus.Pns,
        MagelangBatchStatus.Pppk,
        PertukaranStatus.Machine,
        PertukaranBatchStatus.Machine,
        EsdmStatus.Machine,
        EsdmBatchStatus.Machine,
        BumnStatus.Machine,
        BumnBatchStatus.Machine,
        PaluPresentationStatus.Machine,
        PaluFollowUpStatus.Machine,
        PanseldaStatus.Machine,
    ];

    /// <summary>Their names.</summary>
    public static ImmutableArray<string?> Names { get; } = [.. All.Select(machine => machine.Name)];

    /// <summary>The machine of a programme; null for null or for a name that is none of <see cref="Names"/>.</summary>
    public static StatusMachine? Find(string? programme) => Array.Find(All, machine => machine.Name == programme);

    /// <summary>Every state of the programmes of these regulations, each once.</summary>
    /// <param name="regulations">Their names, for example <c>metro</c>.</param>
    public static ImmutableArray<string> StatesOf(IReadOnlyCollection<string> regulations) =>
        [
            .. All.Where(machine => regulations.Contains(machine.Regulation))
                .SelectMany(machine => machine.States)
                .Distinct(StringComparer.Ordinal),
        ];
}
