using System.Text.RegularExpressions;

namespace Magang.Workflows.IntegrationTests.Accounts;

/// <summary>What administrators do, by the pages.</summary>
public sealed class KeepingTests
{
    private const string Admin = "admin@contoh.go.id";

    [Test]
    public async Task An_administrator_invites_assigns_and_closes()
    {
        await using var site = await ASite.StartAsync();
        await site.HasAsync(Admin, person: null, site.Office("ADMINISTRATOR"));
        var admin = await site.SignedInAsync(Admin);

        var invited = await admin.SendAsync(
            "/pengelola/akun",
            "/pengelola/akun/undang",
            ("nama", "Bapak Sekda"),
            ("surel", "sekda@contoh.go.id"),
            ("daerah", "METRO"),
            ("peserta", "")
        );
        var link = Regex.Match(
            await Visitor.TextAsync(invited),
            "http://localhost(?<path>/undangan/[A-Za-z0-9_-]{43})",
            RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(5)
        );
        Assert.That(link.Success, Is.True);
        var path = link.Groups["path"].Value;
        var visitor = site.Visit();
        await visitor.SendAsync(path, path, ("sandi-baru", ASite.Password), ("sandi-ulang", ASite.Password));
        await visitor.SignInAsync("sekda@contoh.go.id", ASite.Password);

        var assigned = await admin.SendAsync(
            "/pengelola/akun/2",
            "/pengelola/akun/2/penugasan",
            ("peran", "SEKDA"),
            ("daerah", "METRO"),
            ("sifat", "PLT"),
            ("sk", "800/7/2026"),
            ("mulai", $"{site.Today:yyyy-MM-dd}"),
            ("sampai", $"{site.Today.AddDays(30):yyyy-MM-dd}")
        );
        Assert.That((int)assigned.StatusCode, Is.EqualTo(302), await Visitor.TextAsync(assigned));
        Assert.That(await visitor.ReadAsync("/"), Does.Contain("Plt. Sekretaris Daerah, METRO, sampai"));

        await admin.SendAsync("/pengelola/akun/2", "/pengelola/akun/2/penugasan/2/akhiri");
        Assert.That(await visitor.ReadAsync("/"), Does.Contain("Belum ada penugasan"));
        await admin.SendAsync("/pengelola/akun/2", "/pengelola/akun/2/tutup");
        Assert.That((int)(await visitor.GetAsync("/")).StatusCode, Is.EqualTo(302));
        Assert.That(
            (int)(await site.Visit().SignInAsync("sekda@contoh.go.id", ASite.Password)).StatusCode,
            Is.EqualTo(401)
        );
        Assert.That(
            await site.KindsAsync(),
            Is.SupersetOf(new[] { "DIUNDANG", "TAUTAN_DIPAKAI", "DITUGASKAN", "PENUGASAN_DIAKHIRI", "AKUN_DITUTUP" })
        );
    }

    [Test]
    public async Task What_was_filled_in_stays_where_it_is_refused()
    {
        await using var site = await ASite.StartAsync();
        await site.HasAsync(Admin, person: null, site.Office("ADMINISTRATOR"));
        var admin = await site.SignedInAsync(Admin);

        var answer = await admin.SendAsync(
            "/pengelola/akun",
            "/pengelola/akun/undang",
            ("nama", "Orang Yang Sama"),
            ("surel", Admin),
            ("daerah", "METRO")
        );

        Assert.That((int)answer.StatusCode, Is.EqualTo(409));
        Assert.That(await Visitor.TextAsync(answer), Does.Contain("MGW-665").And.Contain("value=\"Orang Yang Sama\""));
    }

    [TestCase("/pengelola/akun")]
    [TestCase("/pengelola/akun/1")]
    [TestCase("/pengelola/kunci")]
    public async Task Nobody_else_keeps_accounts(string page)
    {
        var site = await ASite.SharedAsync();
        var visitor = await site.EnteredAsync("SEKDA");

        Assert.That((int)(await visitor.GetAsync(page)).StatusCode, Is.EqualTo(403));
    }

    [TestCase("/pengelola/akun/undang")]
    [TestCase("/pengelola/akun/1/penugasan")]
    [TestCase("/pengelola/akun/1/penugasan/1/akhiri")]
    [TestCase("/pengelola/akun/1/tautan")]
    [TestCase("/pengelola/akun/1/tutup")]
    [TestCase("/pengelola/kunci")]
    [TestCase("/pengelola/kunci/1/cabut")]
    public async Task Nobody_else_changes_accounts(string action)
    {
        var site = await ASite.SharedAsync();
        var visitor = await site.EnteredAsync("SEKDA");

        var answer = await visitor.SendAsync("/akun", action, ("daerah", "METRO"));

        Assert.That((int)answer.StatusCode, Is.EqualTo(403));
    }

    [Test]
    public async Task An_administrator_does_not_change_his_own_account()
    {
        await using var site = await ASite.StartAsync();
        await site.HasAsync(Admin, person: null, site.Office("ADMINISTRATOR"));
        var admin = await site.SignedInAsync(Admin);

        foreach (var verb in (string[])["tautan", "tutup", "penugasan"])
        {
            var answer = await admin.SendAsync("/akun", $"/pengelola/akun/1/{verb}");

            Assert.That((int)answer.StatusCode, Is.EqualTo(403), verb);
            Assert.That(await Visitor.TextAsync(answer), Does.Contain("MGW-669"), verb);
        }
    }

    [Test]
    public async Task An_administrator_of_another_region_sees_and_changes_his_own_alone()
    {
        await using var site = await ASite.StartAsync();
        await site.HasAsync("sekda@contoh.go.id", person: null, site.Office("SEKDA"));
        var (id, secret) = await site.Keeping.InviteAsync(
            "PALU",
            "Admin Palu",
            "palu@contoh.go.id",
            person: null,
            "sistem"
        );
        await site.Keeping.UseLinkAsync(secret, ASite.Password, ASite.Password, name: null, email: null, address: null);
        await site.Keeping.AssignAsync(site.Office("ADMINISTRATOR") with { Account = id, Region = "PALU" }, "sistem");
        var palu = await site.SignedInAsync("palu@contoh.go.id");

        Assert.That(await palu.ReadAsync("/pengelola/akun"), Does.Contain("Admin Palu").And.Not.Contain("sekda@"));
        Assert.That((int)(await palu.GetAsync("/pengelola/akun/1")).StatusCode, Is.EqualTo(404));
        Assert.That((int)(await palu.SendAsync("/akun", "/pengelola/akun/1/tutup")).StatusCode, Is.EqualTo(404));
        var answer = await palu.SendAsync(
            "/akun",
            "/pengelola/akun/undang",
            ("nama", "Orang Metro"),
            ("surel", "baru@contoh.go.id"),
            ("daerah", "METRO")
        );
        Assert.That((int)answer.StatusCode, Is.EqualTo(422));
    }

    [Test]
    public async Task A_key_is_made_shown_once_and_revoked()
    {
        await using var site = await ASite.StartAsync();
        await site.HasAsync(Admin, person: null, site.Office("ADMINISTRATOR"));
        var admin = await site.SignedInAsync(Admin);

        var made = await admin.SendAsync(
            "/pengelola/kunci",
            "/pengelola/kunci",
            ("nama", "SIASN"),
            ("daerah", "METRO"),
            ("cakupan", "saya:baca"),
            ("hari", "30")
        );
        var text = await Visitor.TextAsync(made);
        Assert.That(text, Does.Match(">mgw_[A-Za-z0-9_-]{43}<"));
        Assert.That(
            await admin.ReadAsync("/pengelola/kunci"),
            Does.Not.Match("mgw_[A-Za-z0-9_-]{43}").And.Contain("SIASN")
        );

        await admin.SendAsync("/pengelola/kunci", "/pengelola/kunci/1/cabut");
        Assert.That(await admin.ReadAsync("/pengelola/kunci"), Does.Contain("Dicabut"));
    }
}
