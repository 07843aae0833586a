using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Personal;

namespace Magang.Workflows.Simulations;

/// <summary>What becomes of forms and files before the engine sees them. As they are, unless set.</summary>
public sealed record TrialIntake
{
    /// <summary>The facts of a filled form as the engine takes them; a <see cref="MagangException"/> refuses it.</summary>
    public Func<TrialForm, JsonElement> Take { get; init; } = form => form.Facts;

    /// <summary>The events that the rows of a file become; none unless set.</summary>
    public Func<StoryImport, Actor, IEnumerable<ImportedEvent>> Import { get; init; } = (_, _) => [];

    /// <summary>The personal values that a burst may read.</summary>
    public Func<Routing, Vault> Vaults { get; init; } = _ => Vault.Empty;
}

/// <summary>A filled form.</summary>
/// <param name="Person">Whose case it is; null where it is nobody's.</param>
/// <param name="Task">What was asked.</param>
/// <param name="Facts">What was written; undefined where nothing was.</param>
public sealed record TrialForm(string? Person, TaskSpec Task, JsonElement Facts);

/// <summary>What a row of a file, or some of them, say.</summary>
/// <param name="Key">The key of the case that hears it; null for the batch.</param>
/// <param name="Event">What it hears.</param>
public sealed record ImportedEvent(string? Key, EventArrived Event);
