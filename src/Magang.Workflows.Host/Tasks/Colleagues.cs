using System.Globalization;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Postgres.Tasks;

namespace Magang.Workflows.Host.Tasks;

/// <summary>Finds people by what journals know them by, and those to whom a task can go.</summary>
/// <param name="stores">The accounts.</param>
/// <param name="callers">Which offices are held today.</param>
internal sealed class Colleagues(AccountStores stores, Callers callers)
{
    /// <summary>Somebody as people call him.</summary>
    /// <param name="key">As journals have it.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>His name; <c>peserta</c> for a participant, whose name is not everybody's.</returns>
    public async Task<string> NameAsync(string key, CancellationToken cancel) =>
        key switch
        {
            "sistem" => "sistem",
            ['P', '-', ..] => "peserta",
            ['K', '-', ..] => $"sistem lain ({key})",
            ['A', '-', .. var number]
                when long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id) =>
                await stores.Accounts.FindAsync(id, cancel) is { Name.Length: > 0 } account ? account.Name : key,
            _ => key,
        };

    /// <summary>The others who may do a task today: their keys and names, by name.</summary>
    public async Task<IReadOnlyList<(string Key, string Name)>> ForAsync(
        TaskRow task,
        Caller caller,
        CancellationToken cancel
    )
    {
        if (task.Spec.Person is not null)
            return [];
        var open = (await stores.Accounts.ListAsync(cancel: cancel))
            .Where(account => account.ClosedAt is null && account.Person is null && account.Id != caller.Account?.Id)
            .ToDictionary(account => account.Id);
        var today = callers.Today(task.Region);
        return
        [
            .. (await stores.Assignments.OfAsync([.. open.Keys], cancel))
                .Where(office =>
                    office.Role == task.Spec.Role
                    && office.Region == task.Region
                    && (task.Spec.Opd is null || office.Opd == task.Spec.Opd)
                    && office.HoldsOn(today)
                )
                .Select(office => open[office.Account])
                .Select(account => (Key: Account.KeyOf(account.Id, account.Person), account.Name))
                .Where(one => !task.Spec.Barred.Contains(one.Key, StringComparer.Ordinal))
                .Distinct()
                .OrderBy(one => one.Name, StringComparer.Ordinal),
        ];
    }
}
