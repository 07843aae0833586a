using Magang.Workflows.Gates.Metro;

namespace Magang.Workflows.Gates;

/// <summary>The programmes whose status machines the core enforces.</summary>
public static class Programmes
{
    private static readonly StatusMachine[] All = [MetroStatus.Machine, MetroBatchStatus.Machine];

    /// <summary>The machine of a programme; null for null.</summary>
    /// <exception cref="ProgrammeUnknownException">There is none of this name.</exception>
    public static StatusMachine? Find(string? programme) =>
        programme is null
            ? null
            : Array.Find(All, machine => machine.Name == programme)
                ?? throw new ProgrammeUnknownException(programme, [.. All.Select(machine => machine.Name)]);
}
