namespace Magang.Workflows.Organisation;

/// <summary>A unit of a region's government: an OPD, or a part of one.</summary>
/// <param name="Code">As cases and offices name it, for example <c>DINAS_A</c>.</param>
/// <param name="Name">As people call it.</param>
/// <param name="Parent">Code of the unit above it; null at the top.</param>
/// <param name="FromOn">Its first day, in the region's zone.</param>
/// <param name="UntilOn">Its last day; null while no end is known.</param>
public sealed record Unit(string Code, string Name, string? Parent, DateOnly FromOn, DateOnly? UntilOn)
{
    /// <summary>Whether it stands on a day.</summary>
    public bool StandsOn(DateOnly day) => FromOn <= day && (UntilOn is null || day <= UntilOn);
}

/// <summary>What is wrong with a unit.</summary>
/// <param name="Index">Which of the units, from 0.</param>
/// <param name="Column">The part of it: <c>kode</c>, <c>nama</c>, <c>atasan</c>, <c>mulai</c> or <c>sampai</c>.</param>
/// <param name="Problem">What, in Indonesian.</param>
public sealed record UnitFault(int Index, string Column, string Problem);
