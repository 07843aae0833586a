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
    private readonly CaseReading _reading = new(runtime, policy);

    /// <summary>What the reader sees of personal values in a case.</summary>
    public Task<PersonalView> ViewAsync(Caller caller, InstanceRow row, CancellationToken cancel) =>
        _reading.ViewAsync(caller, row.Routing, cancel);

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
    public Task<IReadOnlyDictionary<string, (string Nip, string Name)>> NamesAsync(
        Caller caller,
        IEnumerable<Routing> routings,
        CancellationToken cancel
    ) => _reading.NamesAsync(caller, routings, cancel);
}
