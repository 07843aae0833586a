using Magang.Workflows.Engine;
using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Personal;

namespace Magang.Workflows.Host.Api;

/// <summary>Reads what is personal in cases that somebody was let to, as far as he may see it.</summary>
/// <param name="runtime">The engine.</param>
/// <param name="policy">Says what he may see.</param>
internal sealed class CaseReading(EngineRuntime runtime, Policy policy)
{
    /// <summary>What the caller sees of personal values in a case.</summary>
    public async Task<PersonalView> ViewAsync(Caller caller, Routing routing, CancellationToken cancel)
    {
        var sight = policy.Sight(caller, Target.Of(routing));
        var vault =
            sight == PersonalKind.None || routing.Person is null
                ? Vault.Empty
                : await runtime.PersonReading.VaultAsync(routing.Person, cancel);
        return new PersonalView(runtime.Regulations.Personal, vault, sight);
    }

    /// <summary>Number and name of the participants of cases, as far as the caller may see them.</summary>
    public async Task<IReadOnlyDictionary<string, (string Nip, string Name)>> NamesAsync(
        Caller caller,
        IEnumerable<Routing> routings,
        CancellationToken cancel
    ) =>
        await runtime.PersonReading.NamesAsync(
            routings
                .Where(routing => policy.Sight(caller, Target.Of(routing)) >= PersonalKind.General)
                .Select(routing => routing.Person)
                .OfType<string>(),
            cancel
        );
}
