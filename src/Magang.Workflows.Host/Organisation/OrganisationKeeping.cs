using System.Security.Cryptography;
using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Organisation;
using Magang.Workflows.Postgres.Organisation;

namespace Magang.Workflows.Host.Organisation;

/// <summary>What administrators do with the units of a region: check and import a file of all of them, add one, change one.</summary>
/// <param name="store">The database.</param>
/// <param name="reference">What rules see now, so that nothing that they see goes while it is used.</param>
/// <param name="time">The clock.</param>
public sealed class OrganisationKeeping(OrganisationStore store, Func<Reference> reference, TimeProvider time)
{
    /// <summary>The units of a region as they stand, and their version; those of its file, without names, where none were imported (version 0).</summary>
    /// <exception cref="RegionUnknownException">The region is not served here.</exception>
    public async Task<(int Version, IReadOnlyList<Unit> Units)> UnitsAsync(
        string region,
        CancellationToken cancel = default
    )
    {
        var served = reference().RegionOf(region);
        if (await store.FindAsync(region, cancel) is { } newest)
            return (newest.Version, await store.UnitsAsync(region, newest.Version, cancel));
        var today = served.Clock.DayOf(time.GetUtcNow());
        return (
            0,
            served.OrgTree.ValueKind != JsonValueKind.Object
                ? []
                :
                [
                    .. served
                        .OrgTree.EnumerateObject()
                        .Select(unit => new Unit(unit.Name, unit.Name, unit.Value.GetString(), today, UntilOn: null)),
                ]
        );
    }

    /// <summary>Looks at a file of all units of a region and writes nothing.</summary>
    public async Task<OrganisationReport> CheckAsync(string region, byte[] utf8, CancellationToken cancel = default) =>
        (await ReadAsync(region, utf8, cancel)).Report;

    /// <summary>Makes a file the units of a region, all or nothing.</summary>
    /// <param name="region">Code of the region.</param>
    /// <param name="utf8">The file.</param>
    /// <param name="by">Key of who imports it.</param>
    /// <param name="cancel">Gives up; nothing is written then.</param>
    /// <returns>What it changed; nothing is written where it changes nothing.</returns>
    /// <exception cref="OrganisationRefusedException">It has faults.</exception>
    /// <exception cref="UnitsInUseException">Open cases are of units that would go.</exception>
    /// <exception cref="OrganisationMovedException">Another change came at the same time.</exception>
    public async Task<OrganisationReport> ImportAsync(
        string region,
        byte[] utf8,
        string by,
        CancellationToken cancel = default
    )
    {
        var (report, after, units) = await ReadAsync(region, utf8, cancel);
        if (!report.Faults.IsEmpty)
            throw new OrganisationRefusedException(report);
        if (report.Changes.IsEmpty)
            return report;
        var version = await WriteAsync(region, after, units, $"Impor: {report.Changes}", by, report.Mark, cancel);
        return report with { Version = version };
    }

    /// <summary>Adds a unit.</summary>
    /// <exception cref="UnitRefusedException">It does not fit in.</exception>
    /// <exception cref="UnitMissingException">The region's units were never imported.</exception>
    /// <exception cref="OrganisationMovedException">The units are not those that the caller saw.</exception>
    public async Task AddAsync(string region, int after, Unit unit, string by, CancellationToken cancel = default)
    {
        var units = await EditedAsync(region, after, cancel);
        if (units.Any(known => known.Code == unit.Code))
            throw new UnitRefusedException($"kode '{unit.Code}' sudah dipakai");
        await ReplaceAsync(region, after, [.. units, unit], $"Menambah {unit.Code}", by, cancel);
    }

    /// <summary>Renames, moves or ends a unit: gives it another name, parent, first or last day.</summary>
    /// <param name="region">Code of the region.</param>
    /// <param name="after">The version that the caller saw.</param>
    /// <param name="unit">As it shall be; its code says which it is.</param>
    /// <param name="by">Key of who does it.</param>
    /// <param name="cancel">Gives up; nothing is written then.</param>
    /// <returns>False where it is so already.</returns>
    /// <exception cref="UnitRefusedException">It does not fit in.</exception>
    /// <exception cref="UnitMissingException">There is no such unit, or the region's units were never imported.</exception>
    /// <exception cref="UnitsInUseException">It would go, and open cases are of it.</exception>
    /// <exception cref="OrganisationMovedException">The units are not those that the caller saw.</exception>
    public async Task<bool> ChangeAsync(
        string region,
        int after,
        Unit unit,
        string by,
        CancellationToken cancel = default
    )
    {
        var units = await EditedAsync(region, after, cancel);
        var before =
            units.FirstOrDefault(known => known.Code == unit.Code)
            ?? throw new UnitMissingException($"Unit '{unit.Code}'");
        if (before == unit)
            return false;
        await ReplaceAsync(
            region,
            after,
            [.. units.Select(known => known.Code == unit.Code ? unit : known)],
            $"Mengubah {unit.Code}: {new UnitChange(before, unit).Parts}",
            by,
            cancel
        );
        return true;
    }

    private async Task<(OrganisationReport Report, int After, IReadOnlyList<Unit> Units)> ReadAsync(
        string region,
        byte[] utf8,
        CancellationToken cancel
    )
    {
        var (units, faults, rows) = OrganisationSheet.Read(utf8, reference().RegionOf(region).Clock);
        var (version, before) = await UnitsAsync(region, cancel);
        var report = new OrganisationReport(
            rows,
            faults,
            faults.IsEmpty ? UnitChanges.Between(before, units) : new UnitChanges([], [], []),
            faults.IsEmpty ? await store.OpenCasesAsync(region, Gone(region, units), cancel) : [],
            SHA256.HashData(utf8),
            Version: null
        );
        return (report, version, units);
    }

    private async Task<IReadOnlyList<Unit>> EditedAsync(string region, int after, CancellationToken cancel)
    {
        var (version, units) = await UnitsAsync(region, cancel);
        if (version == 0)
            throw new UnitMissingException($"Pohon daerah {region}");
        return version == after ? units : throw new OrganisationMovedException();
    }

    private async Task ReplaceAsync(
        string region,
        int after,
        IReadOnlyList<Unit> units,
        string change,
        string by,
        CancellationToken cancel
    )
    {
        var faults = UnitTree.Faults(units);
        if (!faults.IsEmpty)
            throw new UnitRefusedException(
                string.Join("; ", faults.Select(fault => $"{units[fault.Index].Code}, {fault.Column}: {fault.Problem}"))
            );
        await WriteAsync(region, after, units, change, by, mark: null, cancel);
    }

    private async Task<int> WriteAsync(
        string region,
        int after,
        IReadOnlyList<Unit> units,
        string change,
        string by,
        byte[]? mark,
        CancellationToken cancel
    )
    {
        var (version, forbidding) = await store.AddAsync(
            new OrganisationChange(region, after, units, change, by, mark, Gone(region, units)),
            cancel
        );
        if (forbidding.Count > 0)
            throw new UnitsInUseException(forbidding);
        return version ?? throw new OrganisationMovedException();
    }

    // What rules see today and would not see any more.
    private string[] Gone(string region, IReadOnlyList<Unit> units)
    {
        var served = reference().RegionOf(region);
        if (served.OrgTree.ValueKind != JsonValueKind.Object)
            return [];
        var today = served.Clock.DayOf(time.GetUtcNow());
        var standing = units
            .Where(unit => unit.StandsOn(today))
            .Select(unit => unit.Code)
            .ToHashSet(StringComparer.Ordinal);
        return [.. served.OrgTree.EnumerateObject().Select(unit => unit.Name).Where(code => !standing.Contains(code))];
    }
}
