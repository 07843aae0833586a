using System.Collections.Immutable;
using System.Security.Cryptography;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Imports;
using Magang.Workflows.Postgres.Accounts;

namespace Magang.Workflows.Host.Officials;

/// <summary>Takes in who holds which office, from a file: whoever has no account is invited.</summary>
/// <param name="stores">The database.</param>
/// <param name="keeping">Invites and assigns.</param>
/// <param name="reference">The regions that are served.</param>
public sealed class OfficialsIntake(AccountStores stores, AccountKeeping keeping, Func<Reference> reference)
{
    /// <summary>Looks at a file and writes nothing.</summary>
    /// <param name="region">Code of the region that the offices are in.</param>
    /// <param name="utf8">The file.</param>
    /// <param name="keeps">Whether the importer keeps an account; it is false for his own.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<OfficialsReport> CheckAsync(
        string region,
        byte[] utf8,
        Func<AccountRow, bool> keeps,
        CancellationToken cancel = default
    ) => (await ReadAsync(region, utf8, keeps, cancel)).Report;

    /// <summary>Invites whoever has no account and gives the offices, one after the other: what was cut off is completed by the same file.</summary>
    /// <param name="region">Code of the region that the offices are in.</param>
    /// <param name="utf8">The file.</param>
    /// <param name="keeps">Whether the importer keeps an account; it is false for his own.</param>
    /// <param name="by">Key of who imports it.</param>
    /// <param name="cancel">Gives up; what is written stays.</param>
    /// <returns>What was made. A row that somebody else's change forbade in between is told as a fault.</returns>
    /// <exception cref="OfficialsRefusedException">The file has faults; nothing was written.</exception>
    public async Task<OfficialsReport> ImportAsync(
        string region,
        byte[] utf8,
        Func<AccountRow, bool> keeps,
        string by,
        CancellationToken cancel = default
    )
    {
        var (report, rows, accounts) = await ReadAsync(region, utf8, keeps, cancel);
        if (!report.Faults.IsEmpty)
            throw new OfficialsRefusedException(report);
        var invited = new List<InvitedOfficial>();
        var faults = ImmutableArray.CreateBuilder<RowFault>();
        var ids = accounts.ToDictionary(known => known.Key, known => known.Value.Id, StringComparer.Ordinal);
        var given = 0;
        foreach (var row in rows)
        {
            try
            {
                if (!ids.TryGetValue(row.Normal, out var account))
                {
                    (account, var secret) = await keeping.InviteAsync(
                        region,
                        row.Name,
                        row.Email,
                        person: null,
                        by,
                        cancel
                    );
                    ids.Add(row.Normal, account);
                    invited.Add(new InvitedOfficial(row.Name, row.Email, secret));
                }

                await keeping.AssignAsync(row.Office with { Account = account }, by, cancel);
                given++;
            }
            catch (MagangException refusal)
            {
                faults.Add(new RowFault(row.Row, "", refusal.Message));
            }
        }

        return report with
        {
            Faults = faults.ToImmutable(),
            Invited = invited,
            Offices = given,
        };
    }

    private async Task<(
        OfficialsReport Report,
        IReadOnlyList<OfficialRow> New,
        IReadOnlyDictionary<string, AccountRow> Accounts
    )> ReadAsync(string region, byte[] utf8, Func<AccountRow, bool> keeps, CancellationToken cancel)
    {
        var sheet = new OfficialsSheet(keeping, reference().RegionOf(region).Clock, keeps);
        var rows = sheet.Read(utf8, region);
        var accounts = new Dictionary<string, AccountRow>(StringComparer.Ordinal);
        foreach (var email in rows.Select(row => row.Normal).Distinct(StringComparer.Ordinal))
        {
            if (await stores.Accounts.FindByEmailAsync(email, cancel) is { } account)
                accounts.Add(email, account);
        }

        var offices = (
            await stores.Assignments.OfAsync([.. accounts.Values.Select(account => account.Id)], cancel)
        ).ToLookup(office => office.Account);
        var fresh = new List<OfficialRow>();
        foreach (var row in rows)
        {
            var account = accounts.GetValueOrDefault(row.Normal);
            if (sheet.IsNew(row, account, offices[account?.Id ?? 0]))
                fresh.Add(row);
        }

        return (
            new OfficialsReport(
                sheet.Rows,
                [.. sheet.Faults],
                [
                    .. fresh
                        .Where(row => !accounts.ContainsKey(row.Normal))
                        .DistinctBy(row => row.Normal)
                        .Select(row => new InvitedOfficial(row.Name, row.Email, Secret: null)),
                ],
                fresh.Count,
                sheet.Repeated,
                [
                    .. accounts
                        .Values.Where(account => account is { HasPassword: false, ClosedAt: null })
                        .Select(account => account.Email!)
                        .Order(StringComparer.Ordinal),
                ],
                SHA256.HashData(utf8)
            ),
            fresh,
            accounts
        );
    }
}
