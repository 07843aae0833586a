using System.Collections.Immutable;

namespace Magang.Workflows.Proofs.Contracts;

/// <summary>One thing that a regulation demands of a workflow.</summary>
/// <param name="Id">Unique in its contract, for example <c>MET-K03</c>.</param>
/// <param name="Citation">The article, for example <c>Pasal 16 ayat (1)</c>.</param>
/// <param name="Rules">Ids of the rules that say the same of a case; may be empty.</param>
/// <param name="Sentence">What is demanded, a finished sentence in Indonesian.</param>
public abstract record Clause(string Id, string Citation, ImmutableArray<string> Rules, string Sentence)
{
    /// <summary>Every event that it speaks of, in its own order; empty where it speaks of none.</summary>
    public virtual IEnumerable<EventSet> Sets => [];
}

/// <summary><c>didahului</c>: whenever something happens, something else has happened before.</summary>
/// <param name="Basis">Id, citation, rules and sentence.</param>
/// <param name="Events">What happens; any of them.</param>
/// <param name="By">What must have happened; any of them.</param>
/// <param name="Since">What makes it necessary again, such as a returned proposal; empty where once is enough.</param>
public sealed record PrecededBy(Clause Basis, EventSet Events, EventSet By, EventSet Since) : Clause(Basis)
{
    /// <inheritdoc />
    public override IEnumerable<EventSet> Sets => [Events, By, Since];
}

/// <summary><c>disusul</c>: once something has happened, something else happens before it is too late.</summary>
/// <param name="Basis">Id, citation, rules and sentence.</param>
/// <param name="Events">What happens; any of them.</param>
/// <param name="By">What must come after it; any of them.</param>
/// <param name="Before">What must not come first; the ending unless given.</param>
public sealed record FollowedBy(Clause Basis, EventSet Events, EventSet By, EventSet Before) : Clause(Basis)
{
    /// <inheritdoc />
    public override IEnumerable<EventSet> Sets => [Events, By, Before];
}

/// <summary><c>urutan</c>: none of these happens before the one that stands before it in the list.</summary>
/// <param name="Basis">Id, citation, rules and sentence.</param>
/// <param name="Steps">Two or more, in their order.</param>
public sealed record Ordered(Clause Basis, ImmutableArray<EventSet> Steps) : Clause(Basis)
{
    /// <inheritdoc />
    public override IEnumerable<EventSet> Sets => Steps;
}

/// <summary><c>berakhir</c>: every ending has seen something happen, or came by a way out that the regulation knows.</summary>
/// <param name="Basis">Id, citation, rules and sentence.</param>
/// <param name="With">What must have happened; any of them.</param>
/// <param name="Except">The ways out, such as a status <c>DIBATALKAN</c>.</param>
public sealed record EndsWith(Clause Basis, EventSet With, EventSet Except) : Clause(Basis)
{
    /// <inheritdoc />
    public override IEnumerable<EventSet> Sets => [With, Except];
}

/// <summary><c>hidup</c>: a timer waits, or has fired, for as long as something lasts.</summary>
/// <param name="Basis">Id, citation, rules and sentence.</param>
/// <param name="Timer">The timer; where the workflow has several that fit, one alive is enough.</param>
/// <param name="From">What it lasts from.</param>
/// <param name="To">What it lasts to; empty for the ending.</param>
public sealed record StaysAlive(Clause Basis, EventSet Timer, EventSet From, EventSet To) : Clause(Basis)
{
    /// <inheritdoc />
    public override IEnumerable<EventSet> Sets => [Timer, From, To];
}

/// <summary><c>selama</c>: something happens only after a beginning and before an end.</summary>
/// <param name="Basis">Id, citation, rules and sentence.</param>
/// <param name="Events">What happens; any of them.</param>
/// <param name="From">What must have happened.</param>
/// <param name="To">What must not have happened.</param>
public sealed record OnlyBetween(Clause Basis, EventSet Events, EventSet From, EventSet To) : Clause(Basis)
{
    /// <inheritdoc />
    public override IEnumerable<EventSet> Sets => [Events, From, To];
}

/// <summary><c>tidak-sesudah</c>: something does not happen any more once something else has.</summary>
/// <param name="Basis">Id, citation, rules and sentence.</param>
/// <param name="Events">What no longer happens; any of them.</param>
/// <param name="After">What ends it.</param>
public sealed record NeverAfter(Clause Basis, EventSet Events, EventSet After) : Clause(Basis)
{
    /// <inheritdoc />
    public override IEnumerable<EventSet> Sets => [Events, After];
}

/// <summary><c>ada</c>: the workflow can come to this.</summary>
/// <param name="Basis">Id, citation, rules and sentence.</param>
/// <param name="Events">Any of them.</param>
public sealed record Present(Clause Basis, EventSet Events) : Clause(Basis)
{
    /// <inheritdoc />
    public override IEnumerable<EventSet> Sets => [Events];
}

/// <summary><c>isian</c>: activities of a kind have these inputs as the regulation wants them.</summary>
/// <param name="Basis">Id, citation, rules and sentence.</param>
/// <param name="Activities">Which activities, as the events they make.</param>
/// <param name="Demands">Name of the input to what it must be.</param>
public sealed record HasInputs(
    Clause Basis,
    EventSet Activities,
    ImmutableSortedDictionary<string, InputDemand> Demands
) : Clause(Basis)
{
    /// <inheritdoc />
    public override IEnumerable<EventSet> Sets => [Activities];
}

/// <summary><c>berkas</c>: it starts cases of these programmes only.</summary>
/// <param name="Basis">Id, citation, rules and sentence.</param>
/// <param name="Programmes">Their names; none where it may start no case.</param>
public sealed record StartsOnly(Clause Basis, ImmutableArray<string> Programmes) : Clause(Basis);

/// <summary><c>tahapan</c>: statuses and gates come in the order that every case of the programme keeps.</summary>
/// <param name="Basis">Id, citation, rules and sentence.</param>
/// <param name="Programme">Whose order; its <see cref="Gates.StatusMachine"/> has it.</param>
/// <param name="AtRunTime"><c>saatBerjalan</c>: a status or gate to what precedes it by the facts alone, so that the drawing does not show it and the core holds it.</param>
public sealed record Staged(
    Clause Basis,
    string Programme,
    ImmutableSortedDictionary<string, ImmutableArray<string>> AtRunTime
) : Clause(Basis);
