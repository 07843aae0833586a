using System.Text;
using System.Text.RegularExpressions;
using Magang.Workflows.Host.Officials;
using Magang.Workflows.IntegrationTests.Accounts;

namespace Magang.Workflows.IntegrationTests.Organisation;

/// <summary>Who holds which office, from a file.</summary>
public sealed class OfficialsTests
{
    private const string Admin = "admin@contoh.go.id";

    private const string Sheet = """
        surel;nama;peran;opd;sifat;sk;mulai;sampai
        sekda@contoh.go.id;Bapak Sekda;SEKDA;;;;2026-01-01;
        dinas@contoh.go.id;Ibu Kepala Dinas;KEPALA_OPD;DINAS_A;DEFINITIF;;2026-01-01;
        dinas@contoh.go.id;Ibu Kepala Dinas;KEPALA_OPD;DINAS_B;plt;800/7;2026-01-01;2099-12-31
        """;

    [Test]
    public async Task Whoever_has_no_account_is_invited_and_the_same_file_again_doubles_nothing()
    {
        await using var site = await ASite.StartAsync();
        await site.HasAsync(Admin, person: null, site.Office("ADMINISTRATOR"));
        var admin = await site.SignedInAsync(Admin);

        var page = await CheckAsync(admin, Sheet);
        Assert.That(page.Status, Is.EqualTo(200), page.Text);
        Assert.That(page.Text, Does.Contain("2 orang diundang, 3 penugasan baru, 0 sudah ada"));
        Assert.That(await site.ScalarAsync<long>("SELECT count(*) FROM account"), Is.EqualTo(1));

        var answer = await admin.SendAsync(
            "/pengelola/pejabat",
            "/pengelola/pejabat/pasang",
            ("berkas", Found(page.Text, "name=\"berkas\" value=\"(?<it>[0-9a-f]{64})\"")[0])
        );
        var told = await Visitor.TextAsync(answer);
        Assert.That((int)answer.StatusCode, Is.EqualTo(200), told);
        var links = Found(told, "http://localhost(?<it>/undangan/[A-Za-z0-9_-]{43})");
        Assert.That(links, Has.Count.EqualTo(2));
        var visitor = site.Visit();
        await visitor.SendAsync(links[1], links[1], ("sandi-baru", ASite.Password), ("sandi-ulang", ASite.Password));
        await visitor.SignInAsync("dinas@contoh.go.id", ASite.Password);
        Assert.That(
            await visitor.ReadAsync("/"),
            Does.Contain("Kepala OPD DINAS_A").And.Contain("Plt. Kepala OPD DINAS_B")
        );
        Assert.That(
            await admin.ReadAsync("/pengelola/pejabat"),
            Does.Contain("Sekretaris Daerah").And.Contain("Bapak Sekda").And.Contain("SK 800/7")
        );

        var again = await CheckAsync(admin, Sheet);
        Assert.That(
            again.Text,
            Does.Contain("0 orang diundang, 0 penugasan baru, 3 sudah ada").And.Not.Contain("Undang dan tugaskan")
        );
        var intake = Intake(site);
        var completed = await intake.ImportAsync(
            "METRO",
            Encoding.UTF8.GetBytes(Sheet + "\nsekda@contoh.go.id;Bapak Sekda;PYB;;;;2026-01-01;"),
            _ => true,
            "A-1"
        );
        Assert.That(
            (completed.Invited.Count, completed.Offices, completed.Repeated, completed.Waiting),
            Is.EqualTo((0, 1, 3, completed.Waiting))
        );
        Assert.That(completed.Waiting, Is.EqualTo(["sekda@contoh.go.id"]));
        Assert.That(await site.ScalarAsync<long>("SELECT count(*) FROM assignment"), Is.EqualTo(5));
    }

    [Test]
    public async Task Every_fault_is_told_with_its_row_and_column()
    {
        await using var site = await ASite.StartAsync();
        await site.HasAsync(Admin, person: null, site.Office("ADMINISTRATOR"));
        await site.HasAsync("auditor@contoh.go.id", person: null, site.Office("AUDITOR"));
        var admin = await site.SignedInAsync(Admin);

        var page = await CheckAsync(
            admin,
            $"""
            surel;nama;peran;opd;sifat;sk;mulai;sampai
            bukan-surel;Nama Satu;SEKDA;;;;2026-01-01;
            dua@contoh.go.id;Nama Dua;SEKDAA;;;;2026-01-01;
            tiga@contoh.go.id;Nama Tiga;KEPALA_OPD;;;;2026-01-01;
            empat@contoh.go.id;Nama Empat;KEPALA_OPD;DINAS_AA;;;2026-01-01;
            lima@contoh.go.id;Nama Lima;SEKDA;;PLT;;2026-01-01;2026-02-01
            enam@contoh.go.id;Nama Enam;SEKDA;;PLH;1/2026;2026-01-01;
            tujuh@contoh.go.id;=HYPERLINK();SEKDA;;;;2026-01-01;
            auditor@contoh.go.id;Nama Auditor;SEKDA;;;;2026-01-01;
            sembilan@contoh.go.id;Nama Sembilan;TIM_PEMANTAU;;;;2026-01-01;
            sembilan@contoh.go.id;Nama Sembilan;TIM_SKD_SKB;;;;2026-01-01;
            sembilan@contoh.go.id;Nama Lain;SEKDA;;;;2026-01-01;
            {Admin};Saya Sendiri;SEKDA;;;;2026-01-01;
            sepuluh@contoh.go.id;Nama Sepuluh;SEKDA;;;;2026-02-31;
            sebelas@contoh.go.id;Nama Sebelas;SEKDA;;;;2026-02-01;2026-01-01
            sebelas@contoh.go.id;Nama Sebelas;PYB;;;;2026-02-01;
            sebelas@contoh.go.id;Nama Sebelas;PYB;;;;2026-02-01;
            """
        );

        Assert.That(page.Status, Is.EqualTo(422));
        Assert.That(
            Regex
                .Matches(
                    page.Text,
                    @"<td>(?<row>\d+)</td>\s*<td>(?<column>[a-z]*)</td>",
                    RegexOptions.ExplicitCapture,
                    TimeSpan.FromSeconds(5)
                )
                .Select(match => $"{match.Groups["row"].Value} {match.Groups["column"].Value}"),
            Is.EqualTo([
                "2 surel",
                "3 peran",
                "4 opd",
                "5 opd",
                "6 sk",
                "7 sampai",
                "8 nama",
                "9 peran",
                "11 peran",
                "12 nama",
                "13 surel",
                "14 mulai",
                "15 sampai",
                "17 ",
            ]),
            page.Text
        );
        Assert.That(page.Text, Does.Contain("maksud Anda 'DINAS_A'?").And.Contain("maksud Anda 'SEKDA'?"));
        Assert.That(
            () => Intake(site).ImportAsync("METRO", "surel\nx"u8.ToArray(), _ => true, "A-1"),
            Throws.TypeOf<OfficialsRefusedException>()
        );
        Assert.That(await site.ScalarAsync<long>("SELECT count(*) FROM account"), Is.EqualTo(2));
    }

    [Test]
    public async Task Who_keeps_the_tree_alone_invites_nobody()
    {
        await using var site = await ASite.StartAsync();
        await site.HasAsync("mesin@contoh.go.id", person: null, site.Office("OPERATOR_SISTEM"));
        await site.HasAsync("palu@contoh.go.id", person: null, site.Office("ADMINISTRATOR") with { Region = "PALU" });
        var machine = await site.SignedInAsync("mesin@contoh.go.id");
        var palu = await site.SignedInAsync("palu@contoh.go.id");

        Assert.That((int)(await machine.GetAsync("/pengelola/organisasi")).StatusCode, Is.EqualTo(200));
        Assert.That((int)(await machine.GetAsync("/pengelola/pejabat")).StatusCode, Is.EqualTo(403));
        Assert.That((int)(await palu.GetAsync("/pengelola/pejabat?daerah=METRO")).StatusCode, Is.EqualTo(403));
        var page = await CheckAsync(
            palu,
            "surel,nama,peran,mulai\nmesin@contoh.go.id,Nama Mesin,SEKDA,2026-01-01\n",
            "PALU"
        );
        Assert.That(page.Text, Does.Contain("dipakai akun yang tidak Anda kelola"));
    }

    private static OfficialsIntake Intake(ASite site) =>
        new(site.Stores, site.Keeping, () => site.Runtime.Regulations.Reference);

    private static async Task<(int Status, string Text)> CheckAsync(
        Visitor admin,
        string sheet,
        string region = "METRO"
    )
    {
        var answer = await admin.UploadAsync(
            "/pengelola/pejabat",
            "/pengelola/pejabat/periksa",
            sheet,
            ("daerah", region)
        );
        return ((int)answer.StatusCode, await Visitor.TextAsync(answer));
    }

    private static IReadOnlyList<string> Found(string page, string pattern) =>
        [
            .. Regex
                .Matches(page, pattern, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5))
                .Select(match => match.Groups["it"].Value),
        ];
}
