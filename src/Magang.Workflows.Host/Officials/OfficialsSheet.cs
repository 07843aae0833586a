using Magang.Workflows.Calendars;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Imports;
using Magang.Workflows.Postgres.Accounts;

namespace Magang.Workflows.Host.Officials;

/// <summary>What a file of officials says, beside what is there already.</summary>
/// <param name="keeping">Knows what an office may be.</param>
/// <param name="clock">The region's.</param>
/// <param name="keeps">Whether the importer keeps an account.</param>
internal sealed class OfficialsSheet(AccountKeeping keeping, OfficeClock clock, Func<AccountRow, bool> keeps)
{
    private readonly TableSheet _sheet = new(OfficialRow.Columns, clock, OfficialRow.Most);
    private readonly Dictionary<string, OfficialRow> _firstOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(int? Row, Assignment Office)>> _held = new(StringComparer.Ordinal);

    /// <summary>What is wrong, by row.</summary>
    public IReadOnlyList<RowFault> Faults => _sheet.Faults;

    /// <summary>Rows of the file.</summary>
    public int Rows { get; private set; }

    /// <summary>Rows whose office is given already.</summary>
    public int Repeated { get; private set; }

    /// <summary>Reads a file's rows, those that can be read.</summary>
    public IReadOnlyList<OfficialRow> Read(byte[] utf8, string region)
    {
        var rows = _sheet.Read(utf8);
        Rows = rows.Count;
        return [.. rows.Where(row => row.IsSound).Select(row => OfficialRow.Of(row, region))];
    }

    /// <summary>Looks at a row beside the rows before it.</summary>
    /// <param name="row">The row.</param>
    /// <param name="account">The account of its address; null where there is none.</param>
    /// <param name="offices">What that account holds.</param>
    /// <returns>Whether its office is to be given: nothing is wrong with it, and it is not there yet.</returns>
    public bool IsNew(OfficialRow row, AccountRow? account, IEnumerable<Assignment> offices)
    {
        if (
            (AccountKeeping.ProblemOf(row.Name, row.Email) ?? keeping.ProblemOf(row.Office) ?? OfAccount(account)) is
            { } problem
        )
            return Refuse(row, problem.Part, problem.What);
        if (_firstOf.TryGetValue(row.Normal, out var first))
        {
            if (first.Name != row.Name)
                return Refuse(row, "nama", $"surel ini bernama lain pada baris {first.Row}");
        }
        else
        {
            _firstOf.Add(row.Normal, row);
            _held.Add(row.Normal, [.. offices.Select(office => ((int?)null, office))]);
        }

        return Fits(row, _held[row.Normal]);
    }

    private bool Fits(OfficialRow row, List<(int? Row, Assignment Office)> held)
    {
        var office = row.Office;
        var excluding = Roles.Excluding(office.Role);
        foreach (var (other, before) in held)
        {
            var there = other is null ? "sekarang" : $"pada baris {other}";
            if (before with { Id = 0, Account = 0 } == office)
            {
                if (other is not null)
                    return Refuse(row, "", $"sama dengan baris {other}");
                Repeated++;
                return false;
            }

            if (!Meet(before, office))
                continue;
            if (before.Region == office.Region && before.Role == office.Role && before.Opd == office.Opd)
                return Refuse(
                    row,
                    "mulai",
                    $"peran ini sudah dipegangnya {there} pada hari yang sama; akhiri dahulu, atau ubah harinya"
                );
            if (excluding.Contains(before.Role, StringComparer.Ordinal))
                return Refuse(
                    row,
                    "peran",
                    $"tidak boleh dipegang bersama {Roles.Title(before.Role)}, yang dipegangnya {there}"
                );
        }

        held.Add((row.Row, office));
        return true;
    }

    private (string Part, string What)? OfAccount(AccountRow? account) =>
        account is null ? null
        : !keeps(account) ? ("surel", "dipakai akun yang tidak Anda kelola, atau akun Anda sendiri")
        : account.ClosedAt is not null ? ("surel", "akunnya sudah ditutup; pakai surel lain")
        : null;

    private bool Refuse(OfficialRow row, string column, string problem)
    {
        _sheet.Refuse(row.Row, column, problem);
        return false;
    }

    private static bool Meet(Assignment one, Assignment other) =>
        one.FromOn <= (other.UntilOn ?? DateOnly.MaxValue) && other.FromOn <= (one.UntilOn ?? DateOnly.MaxValue);
}
