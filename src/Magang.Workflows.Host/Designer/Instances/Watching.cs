using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Api;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Postgres.Instances;

namespace Magang.Workflows.Host.Designer.Instances;

/// <summary>What all who watch instances share.</summary>
/// <param name="runtime">The engine.</param>
internal sealed class Watching(EngineRuntime runtime)
{
    /// <summary>Lists them.</summary>
    public RunStore Store { get; } = new(runtime.Source);

    /// <summary>Reads what their activities did.</summary>
    public RunReader Reader { get; } = new(runtime);

    /// <summary>Which looks of auditors go on.</summary>
    public Looks Looks { get; } = new(runtime.Time);

    /// <summary>Whose instances somebody may list.</summary>
    public async Task<RunQuery> ReachAsync(Caller caller, Policy policy, CancellationToken cancel)
    {
        var regions = policy.Regions(caller, Right.WatchRuns);
        var query = new RunQuery(regions, caller.Account?.Person);
        // Whoever sees a part is led by the index of workflows past what he does not see.
        return regions.Count == runtime.Regulations.Reference.Regions.Count
            ? query
            : query with
            {
                Within =
                [
                    .. (await runtime.Definitions.ListAsync(cancel))
                        .Select(one => one.Key.DefinitionId)
                        .Distinct(StringComparer.Ordinal),
                ],
            };
    }

    /// <summary>What somebody sees of the values in an instance that he was let to.</summary>
    public Task<RunSight> SightAsync(Entry entry, Door door, CancellationToken cancel) =>
        RunSight.OfAsync(entry, new CaseReading(runtime, door.Policy), door.Policy, cancel);
}
