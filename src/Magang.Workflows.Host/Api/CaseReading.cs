using Magang.Workflows.Engine;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Personal;
using Magang.Workflows.Postgres.Instances;

namespace Magang.Workflows.Host.Api;

/// <summary>Reads a case for somebody who may see it.</summary>
/// <param name="runtime">The engine.</param>
internal sealed class CaseReading(EngineRuntime runtime)
{
    /// <summary>A case or batch that the actor may see.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    /// <exception cref="AccessRefusedException">He may not see it.</exception>
    public async Task<InstanceRow> FindAsync(Actor actor, long id, CancellationToken cancel)
    {
        var row =
            await runtime.Instances.FindAsync(new InstanceId(id), cancel)
            ?? throw new NotFoundException($"Berkas {id}");
        Access.RequireSight(actor, row.Id, row.Routing);
        return row;
    }

    /// <summary>What the actor sees of personal values in a case.</summary>
    public async Task<PersonalView> ViewAsync(Actor actor, Routing routing, CancellationToken cancel)
    {
        var sight = Access.Sight(actor, routing);
        var vault =
            sight == PersonalKind.None || routing.Person is null
                ? Vault.Empty
                : await runtime.PersonReading.VaultAsync(routing.Person, cancel);
        return new PersonalView(runtime.Regulations.Personal, vault, sight);
    }

    /// <summary>Number and name of the participants of cases, as far as the actor may see them.</summary>
    public async Task<IReadOnlyDictionary<string, (string Nip, string Name)>> NamesAsync(
        Actor actor,
        IEnumerable<Routing> routings,
        CancellationToken cancel
    ) =>
        await runtime.PersonReading.NamesAsync(
            routings
                .Where(routing => Access.Sight(actor, routing) >= PersonalKind.General)
                .Select(routing => routing.Person)
                .OfType<string>(),
            cancel
        );
}
