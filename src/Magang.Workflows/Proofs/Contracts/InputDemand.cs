using System.Collections.Immutable;

namespace Magang.Workflows.Proofs.Contracts;

/// <summary>What a regulation wants an input of an activity to be.</summary>
/// <param name="Kind">How it is compared.</param>
/// <param name="Values">One value; for a choice or a list several; none where the input may not be given or must be.</param>
public sealed record InputDemand(DemandKind Kind, ImmutableArray<string> Values);

/// <summary>How an input is compared with what is demanded.</summary>
public enum DemandKind
{
    /// <summary><c>null</c>: it is not given.</summary>
    Absent,

    /// <summary><c>{"wajib": true}</c>: it is given, however.</summary>
    Given,

    /// <summary>A text, number or truth value: it is that, written out.</summary>
    Is,

    /// <summary><c>{"salahSatu": […]}</c>: it is one of these, written out.</summary>
    OneOf,

    /// <summary><c>{"memuat": […]}</c>: a written-out list that has all of these.</summary>
    Includes,

    /// <summary><c>{"ekspresi": "…"}</c>: it is that script; spaces and line ends do not count.</summary>
    Script,

    /// <summary><c>{"menyebut": […]}</c>: what is written, text or script, has each of these words in it.</summary>
    Mentions,
}
