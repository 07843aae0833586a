using System.Diagnostics;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.IntegrationTests.Accounts;
using Magang.Workflows.IntegrationTests.Api;

namespace Magang.Workflows.IntegrationTests.Cli;

/// <summary>Commands that act at a server, as who signed in there.</summary>
public sealed class SignInCommandTests
{
    private const string Email = "sekda@contoh.go.id";

    private readonly string _state = Path.Combine(Path.GetTempPath(), $"magang-sesi-{Guid.NewGuid():N}");

    [TearDown]
    public void Forget()
    {
        if (Directory.Exists(_state))
            Directory.Delete(_state, recursive: true);
    }

    [Test]
    public async Task Who_signs_in_acts_until_he_signs_out()
    {
        await using var site = await ASite.ListeningAsync();
        await site.HasAsync(Email, person: null, site.Office("SEKDA"));

        var before = await RunAsync(site, "", key: null, "tugas");
        var signedIn = await SignInAsync(site, ASite.Password);
        var tasks = await RunAsync(site, "", key: null, "tugas");
        var file = Directory.GetFiles(Path.Combine(_state, "magang")).Single();
        var mode = OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(file);
        var signedOut = await RunAsync(site, "", key: null, "keluar");
        var after = await RunAsync(site, "", key: null, "tugas");

        Assert.That((before.Code, before.Error), Is.EqualTo((1, NotSignedIn(site))));
        Assert.That(signedIn.Code, Is.Zero, signedIn.Error);
        Assert.That((tasks.Code, tasks.Output), Is.EqualTo((0, "Tidak ada tugas yang menunggu Anda.\n")), tasks.Error);
        Assert.That(mode, Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.That((signedOut.Code, File.Exists(file)), Is.EqualTo((0, false)), signedOut.Error);
        Assert.That((after.Code, after.Error), Is.EqualTo((1, NotSignedIn(site))));
        Assert.That(await site.KindsAsync(), Does.Contain("MASUK").And.Contain("KELUAR"));
    }

    [Test]
    public async Task A_session_that_was_ended_elsewhere_is_told_to_be_over()
    {
        await using var site = await ASite.ListeningAsync();
        var id = await site.HasAsync(Email, person: null, site.Office("SEKDA"));
        await SignInAsync(site, ASite.Password);
        await site.Stores.Sessions.RevokeAsync(id, (await site.Stores.Sessions.ListAsync(id)).Single().Id);

        var tasks = await RunAsync(site, "", key: null, "tugas");
        var signedOut = await RunAsync(site, "", key: null, "keluar");

        Assert.That((tasks.Code, tasks.Error), Is.EqualTo((1, NotSignedIn(site))));
        Assert.That(signedOut.Code, Is.Zero, signedOut.Error);
    }

    [Test]
    public async Task A_wrong_password_and_a_missing_one_are_refused_and_nothing_is_kept()
    {
        await using var site = await ASite.ListeningAsync();
        await site.HasAsync(Email);

        var wrong = await SignInAsync(site, "keliru-sekali");
        var missing = await RunAsync(site, "", key: null, "masuk", "--surel", Email);

        Assert.That(wrong.Code, Is.EqualTo(1));
        Assert.That(wrong.Error, Does.Contain("[MGW-660]"));
        Assert.That(missing.Error, Does.Contain("[MGW-815]"));
        Assert.That(Directory.Exists(_state), Is.False);
    }

    [Test]
    public async Task A_key_of_the_environment_is_used_instead_and_does_what_keys_may()
    {
        await using var site = await ASite.ListeningAsync();
        await site.HasAsync(Email, person: null, site.Office("SEKDA"));
        await SignInAsync(site, ASite.Password);
        var key = await site.Keeping.MakeKeyAsync("SIASN", "METRO", Scopes.All, days: 30, "A-1");

        var tasks = await RunAsync(site, "", key, "tugas");

        Assert.That(tasks.Code, Is.EqualTo(1));
        Assert.That(tasks.Error, Does.Contain("[MGW-811]"));
    }

    private static string NotSignedIn(ASite site) =>
        $"Anda belum masuk di {site.Address}, atau sesi Anda sudah berakhir. Jalankan: magang masuk --server {site.Address}. [MGW-813]\n";

    private Task<(int Code, string Output, string Error)> SignInAsync(ASite site, string password) =>
        RunAsync(site, password + "\n", key: null, "masuk", "--surel", Email, "--kata-sandi-stdin");

    private async Task<(int Code, string Output, string Error)> RunAsync(
        ASite site,
        string input,
        string? key,
        params string[] arguments
    )
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "magang.dll"), .. arguments, "--server", site.Address]
        )
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetDirectoryName(AnApi.Workflows)!,
        };
        start.Environment["XDG_STATE_HOME"] = _state;
        start.Environment["MAGANG_KUNCI"] = key;
        start.Environment.Remove("MAGANG_KATA_SANDI");
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await error);
    }
}
