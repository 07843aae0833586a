using Magang.Workflows.Engine;
using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Postgres.Accounts;

namespace Magang.Workflows.Host.Designer.Instances;

/// <summary>Asks again whether who is connected may still be.</summary>
/// <param name="sessions">Sessions.</param>
/// <param name="callers">Who holds which office.</param>
/// <param name="policy">Who may what.</param>
internal sealed class AccessCheck(SessionStore sessions, Callers callers, Policy policy)
{
    /// <summary>Whether each connection's session holds and its account may watch all that it observes; in the order given.</summary>
    public async Task<IReadOnlyList<bool>> HoldingAsync(
        IReadOnlyList<(HubSession Session, IReadOnlyList<Routing> Observes)> connections,
        CancellationToken cancel
    )
    {
        var live = await sessions.HoldingAsync(connections.Select(one => one.Session.Session).Distinct(), cancel);
        var known = new Dictionary<long, Caller?>();
        foreach (var account in connections.Select(one => one.Session.Account).Distinct())
            known[account] = await callers.OfAccountAsync(account, cancel);
        return
        [
            .. connections.Select(one =>
                live.Contains(one.Session.Session)
                && known[one.Session.Account] is { } caller
                && Policy.Has(caller, Right.WatchRuns)
                && one.Observes.All(routing => policy.May(caller, Right.WatchRuns, Target.Of(routing)))
            ),
        ];
    }
}
