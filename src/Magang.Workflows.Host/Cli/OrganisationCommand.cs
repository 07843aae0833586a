using System.CommandLine;
using System.Globalization;
using Magang.Workflows.Host.Imports;
using Magang.Workflows.Host.Organisation;
using Magang.Workflows.Organisation;
using Magang.Workflows.Postgres.Organisation;
using Npgsql;
using static Magang.Workflows.Host.Cli.Telling;

namespace Magang.Workflows.Host.Cli;

/// <summary>The verb <c>organisasi</c>: the units of a region on the database itself, for the operator of the machine.</summary>
internal static class OrganisationCommand
{
    private const int MostShown = 50;

    internal static Command Create()
    {
        var data = OnDatabase.Data();
        return new Command("organisasi", "Pohon organisasi daerah, langsung pada basis data.")
        {
            data,
            Import(data),
            List(data),
        };
    }

    /// <summary>Tells the faults of a file, row by row.</summary>
    internal static void Tell(IReadOnlyCollection<RowFault> faults)
    {
        foreach (var fault in faults.Take(MostShown))
            Output.Line(
                $"  {(fault.Row == 0 ? "berkas" : string.Create(CultureInfo.InvariantCulture, $"baris {fault.Row}"))}{(fault.Column.Length > 0 ? $", kolom {fault.Column}" : "")}: {fault.Problem}"
            );
        if (faults.Count > MostShown)
            Output.Line($"  … {MostShown} yang pertama saja yang ditampilkan.");
    }

    private static Command Import(Option<string> data)
    {
        var file = new Argument<string>("BERKAS") { Description = "CSV: kode, nama, atasan, mulai, sampai." };
        var region = OnDatabase.Region();
        var sure = OnDatabase.Sure();
        var workflows = OnDatabase.Workflows();
        var command = new Command(
            "impor",
            "Memeriksa berkas semua unit satu daerah dan, dengan --pasti, menjadikannya pohon yang berlaku."
        )
        {
            file,
            region,
            sure,
            workflows,
        };
        command.SetAction(
            (parsed, cancel) =>
                RunAsync(() =>
                    OnDatabase.RunAsync(
                        parsed.GetValue(data)!,
                        async source =>
                        {
                            var content = await ReadAsync(parsed.GetValue(file)!, cancel);
                            var (keeping, code) = await KeepingAsync(
                                source,
                                parsed.GetValue(workflows),
                                parsed.GetValue(region),
                                cancel
                            );
                            return await ImportAsync(keeping, code, content, parsed.GetValue(sure), cancel);
                        },
                        cancel
                    )
                )
        );
        return command;
    }

    private static Command List(Option<string> data)
    {
        var region = OnDatabase.Region();
        var csv = new Option<bool>("--csv") { Description = "Sebagai CSV yang dapat disunting dan diimpor lagi." };
        var workflows = OnDatabase.Workflows();
        var command = new Command("daftar", "Menampilkan pohon organisasi yang berlaku di suatu daerah.")
        {
            region,
            csv,
            workflows,
        };
        command.SetAction(
            (parsed, cancel) =>
                RunAsync(() =>
                    OnDatabase.RunAsync(
                        parsed.GetValue(data)!,
                        async source =>
                        {
                            var (keeping, code) = await KeepingAsync(
                                source,
                                parsed.GetValue(workflows),
                                parsed.GetValue(region),
                                cancel
                            );
                            var (version, units) = await keeping.UnitsAsync(code, cancel);
                            if (parsed.GetValue(csv))
                            {
                                Output.Line(OrganisationSheet.Write(units).TrimEnd());
                                return 0;
                            }

                            Output.Line(
                                version == 0
                                    ? $"{code}: {units.Count} unit dari berkas workflows/organisasi; belum pernah diimpor."
                                    : $"{code}: {units.Count} unit, versi {version}."
                            );
                            foreach (var (unit, depth) in UnitRows.Of(units))
                                Output.Line(
                                    $"{new string(' ', 2 * depth)}{unit.Code}  {UnitRows.Said(unit)}".TrimEnd()
                                );
                            return 0;
                        },
                        cancel
                    )
                )
        );
        return command;
    }

    private static async Task<int> ImportAsync(
        OrganisationKeeping keeping,
        string region,
        byte[] content,
        bool sure,
        CancellationToken cancel
    )
    {
        var report = await keeping.CheckAsync(region, content, cancel);
        Output.Line($"{report.Rows} unit dibaca untuk {region}: {report.Changes}; {report.Faults.Length} kesalahan.");
        Tell(report.Faults);
        if (!report.Faults.IsEmpty)
            return 1;
        foreach (var line in Lines(report.Changes).Take(MostShown))
            Output.Line($"  {line}");
        if (report.InUse.Count > 0)
            throw new UnitsInUseException(report.InUse);
        if (report.Changes.IsEmpty)
        {
            Output.Line("Tidak ada yang berubah; tidak ada yang ditulis.");
            return 0;
        }

        if (!sure)
        {
            Output.Line("Belum ada yang ditulis. Tambahkan --pasti untuk menulisnya.");
            return 0;
        }

        var written = await keeping.ImportAsync(region, content, AccountCommand.Operator, cancel);
        Output.Line($"Ditulis sebagai versi {written.Version}. Server yang berjalan memakainya dalam beberapa detik.");
        return 0;
    }

    private static IEnumerable<string> Lines(UnitChanges changes) =>
        changes
            .Added.Select(unit => $"+ {unit.Code}  {unit.Name}")
            .Concat(changes.Removed.Select(unit => $"- {unit.Code}  {unit.Name}"))
            .Concat(changes.Changed.Select(change => $"~ {change.After.Code}  {change.Parts}"));

    private static async Task<(OrganisationKeeping Keeping, string Region)> KeepingAsync(
        NpgsqlDataSource source,
        string? workflows,
        string? region,
        CancellationToken cancel
    )
    {
        var reference = await OnDatabase.ReferenceAsync(source, workflows, cancel);
        return (
            new OrganisationKeeping(
                new OrganisationStore(source, TimeProvider.System),
                () => reference,
                TimeProvider.System
            ),
            reference.RegionOf(region).Code
        );
    }
}
