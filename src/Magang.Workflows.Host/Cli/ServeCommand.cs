using System.CommandLine;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Api;
using Magang.Workflows.Host.Cluster;
using Magang.Workflows.Host.Demo;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Http;
using Magang.Workflows.Host.Links;
using Magang.Workflows.Host.Regulations;
using Magang.Workflows.Host.Ui.Links;
using Magang.Workflows.Postgres.Definitions;
using static Magang.Workflows.Host.Cli.Telling;

namespace Magang.Workflows.Host.Cli;

/// <summary>The verb <c>serve</c>: database, engine and API, until Ctrl-C stops all that it started.</summary>
internal static class ServeCommand
{
    private const string SampleProgramme = "metro";
    private const string SampleMaker = "sistem";

    internal static Command Create()
    {
        var urls = new Option<string>("--urls")
        {
            Description = "Alamat yang dilayani.",
            DefaultValueFactory = _ => ApiClient.DefaultServer,
        };
        var data = new Option<string>("--data")
        {
            Description = "Folder data.",
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable(DatabaseCommand.DataVariable) ?? ".magang",
        };
        var workflows = new Option<string?>("--workflows")
        {
            Description = "Folder workflows; bawaan: yang terdekat ke atas.",
        };
        var remote = new Option<bool>("--terbuka")
        {
            Description = "Juga melayani alamat di luar mesin ini. Kepala pelaku tetap hanya diterima dari mesin ini.",
        };
        var demo = new Option<bool>("--demo")
        {
            Description =
                "Untuk mencoba: membuat satu akun contoh setiap peran dan satu gelombang contoh. Ditolak bila ada akun sungguhan.",
        };
        var command = new Command("serve", "Menjalankan server; Ctrl-C menghentikan semua yang dijalankannya.")
        {
            urls,
            data,
            workflows,
            remote,
            demo,
        };
        command.SetAction(
            (parsed, cancel) =>
                RunAsync(() =>
                    ServeAsync(
                        Addresses(parsed.GetValue(urls)!, parsed.GetValue(remote)),
                        parsed.GetValue(data)!,
                        parsed.GetValue(workflows),
                        parsed.GetValue(demo),
                        cancel
                    )
                )
        );
        return command;
    }

    private static async Task<int> ServeAsync(
        string[] urls,
        string data,
        string? workflows,
        bool demo,
        CancellationToken cancel
    )
    {
        var folder = WorkflowsFolder.Find(workflows, Environment.CurrentDirectory);
        var address = PublicAddress.Of(Environment.GetEnvironmentVariable(PublicAddress.Variable), urls[0]);
        var http = new HttpSettings(Environment.GetEnvironmentVariable).Read();
        using var log = LoggerFactory.Create(Log);
        await using var location = await DatabaseLocation.ResolveAsync(
            data,
            new ClusterOptions { Progress = Error.Line },
            cancel
        );
        var engine = new EngineOptions
        {
            ConnectionString = location.ConnectionString,
            Workflows = folder,
            Http = http,
            Log = log,
        };
        var samples = demo ? await MakeSamplesAsync(engine, address, cancel) : [];
        await using var runtime = await EngineRuntime.StartAsync(engine, cancel);
        if (!demo)
            await PutSamplesToSleepAsync(runtime, cancel);
        await using var server = ApiServer.Build(
            runtime,
            builder =>
            {
                Log(builder.Logging.ClearProviders());
                builder.WebHost.UseUrls(urls);
            }
        );
        try
        {
            await server.StartAsync(cancel);
        }
        catch (IOException e)
        {
            throw new ServeRefusedException(string.Join(", ", urls), e.Message);
        }

        TellOfShipped(runtime.Shipped);
        await InviteFirstAsync(runtime, address, cancel);
        foreach (var line in samples)
            Output.Line(line);
        if (demo)
            await TellSampleLinkAsync(runtime, server.Services.GetRequiredService<CaseLinks>(), address, cancel);
        Error.Line($"Magang.Workflows melayani di {string.Join(", ", urls)}. Ctrl-C menghentikan.");
        await server.WaitForShutdownAsync(cancel);
        Error.Line("Berhenti …");
        return 0;
    }

    /// <summary>Makes what there is to try things out, by an engine that steps alone: nobody acts between.</summary>
    /// <returns>The lines that tell of it.</returns>
    private static async Task<IReadOnlyList<string>> MakeSamplesAsync(
        EngineOptions engine,
        string address,
        CancellationToken cancel
    )
    {
        await using var runtime = await EngineRuntime.StartAsync(engine with { Pumps = false }, cancel);
        var (story, participants) = StoryFile.Read(engine.Workflows, SampleProgramme);
        var accounts = await new SampleAccounts(runtime).MakeAsync(story, participants, cancel);
        var cases = await new SampleBatch(runtime).StartAsync(story, participants, accounts, cancel);
        List<string> lines = [.. SampleTable.Lines(accounts, address)];
        if (cases.Count > 0)
            lines.Add($"  Gelombang contoh {cases[0].Instance} dengan {cases.Count - 1} berkas menunggu mereka.");
        return lines;
    }

    // A mentor has no account: he gets a link to the first open case, and the link of the time before ends.
    private static async Task TellSampleLinkAsync(
        EngineRuntime runtime,
        CaseLinks links,
        string address,
        CancellationToken cancel
    )
    {
        var row = (await runtime.Instances.LatestAsync(cancel: cancel)).LastOrDefault(row =>
            row.Status == Status.Running && row.Routing.Person is not null
        );
        if (row is null)
            return;
        foreach (var before in await links.OfCaseAsync(row.Id, cancel))
        {
            if (before.CreatedBy == SampleMaker && before.HoldsAt(runtime.Time.GetUtcNow()))
                await links.RevokeAsync(row.Id, before.Id, SampleMaker, cancel);
        }

        var (_, token) = await links.MakeAsync(
            row,
            CaseLinks.Roles[0],
            "Mentor (contoh)",
            CaseLinks.UsualDays,
            SampleMaker,
            cancel
        );
        Output.Line($"  Mentor tanpa akun, berkas {row.Id}: {address}{LinkAddress.Path(token)}");
    }

    // What was made to try things out is of no use to anybody where the server runs without it.
    private static async Task PutSamplesToSleepAsync(EngineRuntime runtime, CancellationToken cancel)
    {
        if (await new SampleAccounts(runtime).SleepAsync(cancel) is > 0 and var slept)
            Error.Line(
                $"{slept} akun contoh dari --demo kini tanpa kata sandi. Administrator sungguhan diundang dengan: magang akun undang SUREL --nama NAMA --peran ADMINISTRATOR"
            );
    }

    // What an administrator decided here stays; whoever brought the new files must know that they are not in use.
    private static void TellOfShipped(IEnumerable<ShippedFile> files)
    {
        foreach (var file in files)
        {
            var why = file.Fate switch
            {
                ShippedFate.Offered =>
                    $"ia menunggu sebagai draf versi {file.Key.Version} di perancang, karena versi sebelumnya ditetapkan administrator di sini. Periksa di /designer, lalu terbitkan atau hapus.",
                ShippedFate.BehindDraft =>
                    "ada draf administrator di perancang. Terbitkan atau hapus draf itu, lalu jalankan ulang server.",
                ShippedFate.Declined =>
                    "administrator sudah menghapus tawarannya. Untuk memakainya, impor berkasnya di perancang.",
                _ => null,
            };
            if (why is not null)
                Error.Line($"Berkas kiriman '{file.Key.DefinitionId}' tidak diterbitkan: {why}");
        }
    }

    // Where nobody can sign in yet, whoever reads this console becomes the administrator.
    private static async Task InviteFirstAsync(EngineRuntime runtime, string address, CancellationToken cancel)
    {
        var keeping = new AccountKeeping(runtime.Accounts, () => runtime.Regulations.Reference);
        if (await keeping.FirstAsync(cancel) is { } secret)
            Error.Line(
                $"Belum ada akun. Administrator pertama menetapkan kata sandinya di {PublicAddress.Invitation(address, secret)} (sekali pakai, 7 hari)."
            );
    }

    private static void Log(ILoggingBuilder logging) =>
        logging
            .AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.TimestampFormat = "HH:mm:ss ";
            })
            .SetMinimumLevel(LogLevel.Warning)
            // It warns that its keys are in the database in the clear; deploy/README.md says how to guard them.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);

    private static string[] Addresses(string urls, bool remote)
    {
        var read = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var url in read)
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
                throw new ServeRefusedException(url, "bukan alamat http");
            if (!remote && !address.IsLoopback)
                throw new ServeRefusedException(
                    url,
                    "bukan alamat mesin ini sendiri; tambahkan --terbuka bila memang dikehendaki"
                );
        }

        return read;
    }
}
