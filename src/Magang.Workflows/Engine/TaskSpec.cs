using System.Text.Json;

namespace Magang.Workflows.Engine;

/// <summary>What a human task asks, of whom, and until when.</summary>
public sealed record TaskSpec
{
    /// <summary>The decision that a return to the step before is; a task that offers it can be sent back.</summary>
    public const string Returned = "KEMBALIKAN";

    /// <summary>The activity that opened it.</summary>
    public required string ActivityId { get; init; }

    /// <summary>What is asked, as a short sentence in the office's words.</summary>
    public required string Title { get; init; }

    /// <summary>The role that may do it, for example <c>KEPALA_OPD</c>.</summary>
    public required string Role { get; init; }

    /// <summary>The OPD whose role holder is meant; null where the role has no OPD.</summary>
    public string? Opd { get; init; }

    /// <summary>The one account that may do it (a participant's own task); null for any holder of the role.</summary>
    public string? Person { get; init; }

    /// <summary>Name of the form; null where only a decision is asked.</summary>
    public string? Form { get; init; }

    /// <summary>Names of the facts that the form may give, for example <c>health</c>; empty where it gives none.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>The decisions it can end with, in the order shown; at least one.</summary>
    public required IReadOnlyList<string> Decisions { get; init; }

    /// <summary>When it should be done; UTC. Null where nothing is due. Policy only: nothing is refused for being late.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>The working days that <see cref="DueAt"/> is counted in; null where nothing is due.</summary>
    public int? DueWorkingDays { get; init; }

    /// <summary>The day it was opened, in the region's zone: the count begins after it. Null where nothing is due.</summary>
    public DateOnly? OpenedOn { get; init; }

    /// <summary>Accounts that may not do it, since they did the step it checks (four eyes).</summary>
    public IReadOnlyList<string> Barred { get; init; } = [];

    /// <summary>True where evidence must be handed in to complete it.</summary>
    public bool EvidenceRequired { get; init; }

    /// <summary>True where it is an act that is possible, not work that waits: shown with the case, not in the inbox.</summary>
    public bool Optional { get; init; }

    /// <summary>What the form starts with; undefined where nothing is known. No personal values.</summary>
    public JsonElement Prefill { get; init; }
}
