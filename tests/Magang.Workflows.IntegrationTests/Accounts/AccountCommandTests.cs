using System.Diagnostics;
using System.Text.RegularExpressions;
using Magang.Workflows.IntegrationTests.Api;

namespace Magang.Workflows.IntegrationTests.Accounts;

/// <summary>What the operator of the machine does on its console.</summary>
public sealed class AccountCommandTests
{
    [Test]
    public async Task The_operator_invites_lists_and_closes()
    {
        await using var site = await ASite.StartAsync();

        var invited = await RunAsync(
            site,
            "akun",
            "undang",
            "sekda@contoh.go.id",
            "--nama",
            "Bapak Sekda",
            "--peran",
            "SEKDA"
        );
        Assert.That(invited.Output, Does.Match("^http://127.0.0.1:5080/undangan/[A-Za-z0-9_-]{43}\n$"));
        var path = new Uri(invited.Output.Trim()).AbsolutePath;
        Assert.That((int)(await site.Visit().GetAsync(path)).StatusCode, Is.EqualTo(200));
        var listed = await RunAsync(site, "akun", "daftar");
        Assert.That(listed.Output, Does.Match("^A-1 +sekda@contoh.go.id +Diundang +Sekretaris Daerah, METRO\n$"));

        Assert.That((await RunAsync(site, "akun", "cabut", "SEKDA@contoh.go.id")).Code, Is.Zero);
        Assert.That((int)(await site.Visit().GetAsync(path)).StatusCode, Is.EqualTo(404));
        var again = await RunAsync(site, "akun", "cabut", "sekda@contoh.go.id");
        Assert.That(again.Code, Is.EqualTo(1));
        Assert.That(again.Error, Does.Contain("[MGW-668]"));
    }

    [Test]
    public async Task The_operator_imports_units_and_officials_after_looking_at_them()
    {
        await using var site = await ASite.StartAsync();
        var folder = Directory.CreateTempSubdirectory("magang-impor-").FullName;
        var units = Path.Combine(folder, "unit.csv");
        var officials = Path.Combine(folder, "pejabat.csv");
        await File.WriteAllTextAsync(
            units,
            "kode,nama,atasan,mulai\nSETDA,Sekretariat,,2020-01-01\nRSUD,Rumah Sakit,SETDA,2020-01-01\n"
        );
        await File.WriteAllTextAsync(
            officials,
            "surel,nama,peran,opd,mulai\nrsud@contoh.go.id,Ibu Direktur,KEPALA_OPD,RSUD,2026-01-01\n"
        );

        var early = await RunAsync(site, "pejabat", "impor", officials, "--pasti");
        Assert.That((early.Code, early.Output), Is.EqualTo((1, early.Output)));
        Assert.That(early.Output, Does.Contain("baris 2, kolom opd: OPD 'RSUD' tidak ada"));
        Assert.That(
            (await RunAsync(site, "organisasi", "impor", units)).Output,
            Does.Contain("+ RSUD").And.Contain("--pasti")
        );
        Assert.That((await RunAsync(site, "organisasi", "impor", units, "--pasti")).Output, Does.Contain("versi 1"));
        Assert.That(
            (await RunAsync(site, "organisasi", "daftar")).Output,
            Does.Contain("METRO: 2 unit, versi 1.").And.Contain("\n  RSUD  Rumah Sakit (1 Januari 2020)")
        );
        var imported = await RunAsync(site, "pejabat", "impor", officials, "--pasti");
        Assert.That(
            imported.Output,
            Does.Match("rsud@contoh.go.id +http://127.0.0.1:5080/undangan/[A-Za-z0-9_-]{43}\n")
        );
        Assert.That(
            (await RunAsync(site, "pejabat", "impor", officials, "--pasti")).Output,
            Does.Contain("1 sudah ada").And.Contain("tidak ada yang ditulis")
        );
    }

    [Test]
    public async Task The_server_prints_the_first_link_while_there_is_no_account()
    {
        await using var site = await ASite.StartAsync(workflows: true);

        var first = await LinkAtStartAsync(site);
        var second = await LinkAtStartAsync(site);
        Assert.That(first, Is.Not.Null);
        Assert.That(second, Is.Not.Null.And.Not.EqualTo(first));
        await site.Keeping.UseLinkAsync(
            second!,
            ASite.Password,
            ASite.Password,
            "Ibu Administrator",
            "admin@contoh.go.id",
            address: null
        );

        Assert.That(await LinkAtStartAsync(site), Is.Null);
    }

    [Test]
    public async Task Sample_accounts_are_made_and_printed_with_demo_and_never_without()
    {
        await using var site = await ASite.StartAsync(workflows: true);
        Assert.That((await ServeAsync(site)).Output, Is.Empty);
        Assert.That(await site.ScalarAsync<long>("SELECT count(*) FROM sample_account"), Is.Zero);
        Assert.That(await site.ScalarAsync<long>("SELECT count(*) FROM instance"), Is.Zero);

        var tried = await ServeAsync(site, "--demo");
        Assert.That(tried.Output, Is.Not.Empty, tried.Error);
        var password = Regex.Match(
            tried.Output,
            @"Sekretaris Daerah +- +sekda@contoh\.invalid +(?<it>[a-z2-9-]{19})\n",
            RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(5)
        );
        Assert.That(tried.Output, Does.Contain("Masuk di ").And.Match("Gelombang contoh [0-9]+ dengan 12 berkas"));
        Assert.That(password.Success, Is.True, tried.Output);
        Assert.That(tried.Error, Does.Not.Contain("/undangan/"));
        var link = Regex.Match(
            tried.Output,
            "Mentor tanpa akun, berkas [0-9]+: [^/]+//[^/]+(?<it>/m/[A-Za-z0-9_-]+)",
            RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(5)
        );
        Assert.That(await site.Visit().ReadAsync(link.Groups["it"].Value), Does.Contain("Mentor (contoh)"));
        var visitor = site.Visit();
        await visitor.SignInAsync("sekda@contoh.invalid", password.Groups["it"].Value);
        Assert.That((int)(await visitor.GetAsync("/")).StatusCode, Is.EqualTo(200));

        var without = await ServeAsync(site);
        Assert.That(without.Error, Does.Contain("akun contoh dari --demo kini tanpa kata sandi"));
        Assert.That((int)(await visitor.GetAsync("/")).StatusCode, Is.EqualTo(302));
        await site.HasAsync("ibu@kota.go.id");
        using var refused = Start(site, "serve", "--urls", "http://127.0.0.1:0", "--demo");
        Assert.That(await refused.StandardError.ReadToEndAsync(), Does.Contain("[MGW-865]"));
    }

    /// <summary>Starts a server, stops it, and reads which link it printed.</summary>
    private static async Task<string?> LinkAtStartAsync(ASite site)
    {
        var said = (await ServeAsync(site)).Error;
        var link = Regex.Match(
            said,
            "/undangan/(?<secret>[A-Za-z0-9_-]{43}) ",
            RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(5)
        );
        Assert.That(said, Does.Contain("melayani di"));
        return link.Success ? link.Groups["secret"].Value : null;
    }

    /// <summary>Starts a server, stops it, and reads what it said.</summary>
    private static async Task<(string Output, string Error)> ServeAsync(ASite site, params string[] options)
    {
        using var process = Start(
            site,
            ["serve", "--urls", "http://127.0.0.1:0", "--workflows", AnApi.Workflows, .. options]
        );
        var output = process.StandardOutput.ReadToEndAsync();
        var said = new System.Text.StringBuilder();
        // The line with the link comes before the one with the address.
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            said.AppendLine(line);
            if (line.Contains("Ctrl-C menghentikan", StringComparison.Ordinal))
                await TerminateAsync(process);
        }

        await process.WaitForExitAsync();
        return (await output, said.ToString());
    }

    private static async Task TerminateAsync(Process process)
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await kill.WaitForExitAsync();
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(ASite site, params string[] arguments)
    {
        using var process = Start(site, arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await error);
    }

    private static Process Start(ASite site, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "magang.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetDirectoryName(AnApi.Workflows)!,
        };
        start.Environment["MAGANG_DATABASE"] = site.ConnectionString;
        start.Environment.Remove("MAGANG_ALAMAT");
        return Process.Start(start)!;
    }
}
