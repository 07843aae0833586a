using System.CommandLine;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Officials;
using static Magang.Workflows.Host.Cli.Telling;

namespace Magang.Workflows.Host.Cli;

/// <summary>The verb <c>pejabat</c>: who holds which office, from a file, on the database itself.</summary>
internal static class OfficialsCommand
{
    internal static Command Create()
    {
        var data = OnDatabase.Data();
        return new Command("pejabat", "Pejabat dan petugas, langsung pada basis data.") { data, Import(data) };
    }

    private static Command Import(Option<string> data)
    {
        var file = new Argument<string>("BERKAS")
        {
            Description = "CSV: surel, nama, peran, opd, sifat, sk, mulai, sampai.",
        };
        var region = OnDatabase.Region();
        var sure = OnDatabase.Sure();
        var address = OnDatabase.Address();
        var workflows = OnDatabase.Workflows();
        var command = new Command(
            "impor",
            "Memeriksa daftar pejabat dan, dengan --pasti, mengundang yang belum punya akun lalu menugaskan semuanya."
        )
        {
            file,
            region,
            sure,
            address,
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
                            var reference = await OnDatabase.ReferenceAsync(source, parsed.GetValue(workflows), cancel);
                            var server = OnDatabase.AddressOf(parsed.GetValue(address));
                            var stores = new AccountStores(source, TimeProvider.System);
                            var keeping = new AccountKeeping(stores, () => reference);
                            return await ImportAsync(
                                new OfficialsIntake(stores, keeping, () => reference),
                                reference.RegionOf(parsed.GetValue(region)).Code,
                                content,
                                parsed.GetValue(sure) ? server : null,
                                cancel
                            );
                        },
                        cancel
                    )
                )
        );
        return command;
    }

    /// <param name="intake">Takes it in.</param>
    /// <param name="region">The region's code.</param>
    /// <param name="content">The file.</param>
    /// <param name="server">What links begin with; null where the file is only checked.</param>
    /// <param name="cancel">Gives up.</param>
    private static async Task<int> ImportAsync(
        OfficialsIntake intake,
        string region,
        byte[] content,
        string? server,
        CancellationToken cancel
    )
    {
        var report = await intake.CheckAsync(region, content, _ => true, cancel);
        Output.Line(
            $"{report.Rows} baris dibaca untuk {region}: {report.Invited.Count} orang diundang, {report.Offices} penugasan baru, {report.Repeated} sudah ada; {report.Faults.Length} kesalahan."
        );
        OrganisationCommand.Tell(report.Faults);
        if (!report.Faults.IsEmpty)
            return 1;
        if (report.Offices == 0)
        {
            Output.Line("Tidak ada yang baru; tidak ada yang ditulis.");
            return 0;
        }

        if (server is null)
        {
            Output.Line("Belum ada yang ditulis. Tambahkan --pasti untuk menulisnya.");
            return 0;
        }

        var written = await intake.ImportAsync(region, content, _ => true, AccountCommand.Operator, cancel);
        OrganisationCommand.Tell(written.Faults);
        foreach (var invited in written.Invited)
            Output.Line(
                $"{invited.Name, -30} {invited.Email, -32} {PublicAddress.Invitation(server, invited.Secret!)}"
            );
        foreach (var waiting in written.Waiting)
            Output.Line(
                $"{waiting}: undangan terdahulu belum dipakai; tautan baru dengan magang akun undang {waiting}."
            );
        if (written.Invited.Count > 0)
            Error.Line(
                "Tautan hanya ditampilkan sekali, berlaku sekali, selama 7 hari. Berikan langsung kepada orangnya."
            );
        return written.Faults.IsEmpty ? 0 : 1;
    }
}
