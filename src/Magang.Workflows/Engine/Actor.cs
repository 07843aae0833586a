namespace Magang.Workflows.Engine;

/// <summary>Who acts: a key, never a name or a NIP.</summary>
/// <param name="Id">The account's key; <c>sistem</c> for what the engine does by itself.</param>
/// <param name="Role">One of the roles of the programme, in capitals, for example <c>SEKDA</c>.</param>
/// <param name="Opd">The OPD the role is held in; null where the role has none.</param>
public sealed record Actor(string Id, string Role, string? Opd = null)
{
    /// <summary>The engine itself: timers, numbers, ends of children.</summary>
    public static readonly Actor Engine = new("sistem", "SISTEM");
}
