using Magang.Workflows.Engine;
using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Api;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Personal;
using Magang.Workflows.Postgres.Instances;

namespace Magang.Workflows.Host.Ui.Cases;

/// <summary>Reads cases for pages, as far as the reader may see them.</summary>
internal sealed class CaseSight(EngineRuntime runtime, Policy policy)
{
    /// <summary>A case or a batch.</summary>
    /// <exception cref="NotFoundException">There is none, or none for him.</exception>
    public async Task<InstanceRow> FindAsync(Caller caller, long id, Right right, CancellationToken cancel)
    {
        var row =
            await runtime.Instances.FindAsync(new InstanceId(id), cancel)
            ?? throw new NotFoundException(Target.NameOf(id));
        policy.Require(caller, right, Target.Of(row));
        return row;
    }

    /// <summary>What the reader sees of personal values in a case.</summary>
    public async Task<PersonalView> ViewAsync(Caller caller, InstanceRow row, CancellationToken cancel)
    {
        var kind = policy.Sight(caller, Target.Of(row));
        var vault =
            kind == PersonalKind.None || row.Routing.Person is null
                ? Vault.Empty
                : await runtime.PersonReading.VaultAsync(row.Routing.Person, cancel);
        return new PersonalView(runtime.Regulations.Personal, vault, kind);
    }

    /// <summary>The participant's name, for somebody who has a task about him; null where there is none.</summary>
    public async Task<string?> NameAsync(Routing routing, CancellationToken cancel) =>
        routing.Person is { } person
        && (await runtime.PersonReading.NamesAsync([person], cancel)).TryGetValue(person, out var found)
            ? found.Name
            : null;

    /// <summary>The participant's name where the reader may see it; else null.</summary>
    public async Task<string?> NameAsync(Caller caller, InstanceRow row, CancellationToken cancel) =>
        policy.Sight(caller, Target.Of(row)) >= PersonalKind.General ? await NameAsync(row.Routing, cancel) : null;

    /// <summary>The names of the participants of cases, by their keys, as far as the reader may see them.</summary>
    public async Task<IReadOnlyDictionary<string, (string Nip, string Name)>> NamesAsync(
        Caller caller,
        IEnumerable<Routing> routings,
        CancellationToken cancel
    ) =>
        await runtime.PersonReading.NamesAsync(
            routings
                .Where(one => policy.Sight(caller, new Target(one.Region, one.Opd, one.Person)) >= PersonalKind.General)
                .Select(one => one.Person)
                .OfType<string>(),
            cancel
        );
}
