using System.Text.Json;
using Magang.Workflows.Host.Organisation;
using Magang.Workflows.IntegrationTests.Accounts;
using Magang.Workflows.Organisation;

namespace Magang.Workflows.IntegrationTests.Organisation;

/// <summary>Units of a region, imported and edited, and what rules see of them.</summary>
public sealed class OrganisationTests
{
    private const string Admin = "admin@contoh.go.id";

    private const string Sheet = """
        kode;nama;atasan;mulai;sampai
        SETDA;Sekretariat Daerah;;2020-01-01;
        DINAS_A;Dinas A;SETDA;2020-01-01;
        DINAS_BARU;Dinas yang baru;SETDA;01/02/2020;
        """;

    [Test]
    public async Task An_administrator_checks_a_file_confirms_it_and_rules_see_it_on_every_server()
    {
        await using var site = await ASite.StartAsync(nodes: 2);
        await site.HasAsync(Admin, person: null, site.Office("ADMINISTRATOR"));
        var admin = await site.SignedInAsync(Admin);
        var before = site.Runtime.Regulations.Reference.ContentHash;
        Assert.That(await admin.ReadAsync("/pengelola/organisasi"), Does.Contain("workflows/organisasi"));

        var checkedPage = await CheckAsync(admin, Sheet);
        Assert.That(checkedPage.Status, Is.EqualTo(200), checkedPage.Text);
        Assert.That(
            checkedPage.Text,
            Does.Contain("3 unit dibaca untuk METRO: 1 ditambah").And.Contain("Ditambah: DINAS_BARU, Dinas yang baru")
        );
        Assert.That(await site.ScalarAsync<long>("SELECT count(*) FROM organisation_version"), Is.Zero);

        var mark = Mark(checkedPage.Text);
        var confirmed = await admin.SendAsync(
            "/pengelola/organisasi",
            "/pengelola/organisasi/pasang",
            ("berkas", mark)
        );
        Assert.That((int)confirmed.StatusCode, Is.EqualTo(302), await Visitor.TextAsync(confirmed));
        Assert.That(
            await admin.ReadAsync("/pengelola/organisasi"),
            Does.Contain("3 unit, versi 1").And.Contain("Impor: 1 ditambah").And.Contain("A-1")
        );
        Assert.That(Tree(site.Runtime), Is.EqualTo("""{"DINAS_A":"SETDA","DINAS_BARU":"SETDA","SETDA":null}"""));
        Assert.That(site.Runtime.Regulations.Reference.ContentHash, Is.Not.EqualTo(before).And.Length.EqualTo(64));
        await site.Node(1).StepAsync();
        Assert.That(
            site.Node(1).Regulations.Reference.ContentHash,
            Is.EqualTo(site.Runtime.Regulations.Reference.ContentHash)
        );

        var again = await admin.SendAsync("/pengelola/organisasi", "/pengelola/organisasi/pasang", ("berkas", mark));
        Assert.That((int)again.StatusCode, Is.EqualTo(404));
        Assert.That(await Visitor.TextAsync(again), Does.Contain("MGW-855"));
        Assert.That(
            (await CheckAsync(admin, Sheet)).Text,
            Does.Contain("sama dengan pohon yang berlaku").And.Not.Contain("Pasang pohon ini")
        );
    }

    [Test]
    public async Task Every_fault_of_a_file_is_told_with_its_row_and_column()
    {
        await using var site = await ASite.StartAsync();
        await site.HasAsync(Admin, person: null, site.Office("ADMINISTRATOR"));
        var admin = await site.SignedInAsync(Admin);

        var page = await CheckAsync(
            admin,
            """
            kode,nama,atasan,mulai,sampai
            SETDA,Sekretariat,,2020-02-30,
            DINAS_A,=1+1,SETDA,2020-01-01,
            DINAS_B,Dinas B,SEDTA,2020-01-01,
            A,Unit A,B,2020-01-01,
            B,Unit B,A,2020-01-01,
            DINAS_B,Dinas B lagi,SETDA,2020-01-01,2019-12-31
            """
        );

        Assert.That(page.Status, Is.EqualTo(422));
        foreach (
            var (row, column, problem) in new[]
            {
                (2, "mulai", "bukan tanggal yang ada"),
                (3, "nama", "seperti rumus"),
                (4, "atasan", "'SEDTA' tidak ada di antara unit (maksud Anda 'SETDA'?)"),
                (5, "atasan", "berputar tanpa puncak: A → B → A"),
                (6, "atasan", "berputar tanpa puncak: B → A → B"),
                (7, "kode", "'DINAS_B' ada lebih dari satu kali"),
                (7, "sampai", "hari terakhir mendahului hari pertama"),
            }
        )
            Assert.That(
                page.Text,
                Does.Match(
                    $@"<td>{row}</td>\s*<td>{column}</td>\s*<td>[^<]*{System.Text.RegularExpressions.Regex.Escape(problem)}"
                )
            );
        Assert.That(page.Text, Does.Not.Contain("Pasang pohon ini"));
        Assert.That(
            (await CheckAsync(admin, "kode,nama,induk\nA,Unit A,\n")).Text,
            Does.Contain("kolom ini tidak dikenal").And.Contain("kolom ini tidak ada")
        );
        var none = await CheckAsync(admin, "");
        Assert.That((none.Status, none.Text), Is.EqualTo((422, none.Text)));
        Assert.That(none.Text, Does.Contain("MGW-856"));
    }

    [Test]
    public async Task A_unit_with_open_cases_does_not_go_until_they_are_finished()
    {
        await using var site = await ASite.StartAsync();
        await site.HasAsync(Admin, person: null, site.Office("ADMINISTRATOR"));
        var admin = await site.SignedInAsync(Admin);
        await CaseAsync(site, 2048, "DINAS_B");
        await CaseAsync(site, 2049, "DINAS_A");

        var refused = await CheckAsync(admin, Sheet);
        Assert.That((refused.Status, refused.Text), Is.EqualTo((422, refused.Text)));
        Assert.That(
            refused.Text,
            Does.Contain("DINAS_B (1 berkas: 2048)").And.Not.Contain("DINAS_A (").And.Not.Contain("Pasang pohon ini")
        );
        var keeping = Keeping(site);
        Assert.That(
            () => keeping.ImportAsync("METRO", System.Text.Encoding.UTF8.GetBytes(Sheet), "A-1"),
            Throws.TypeOf<UnitsInUseException>().With.Message.Contains("2048")
        );

        await site.RunAsync("UPDATE instance SET status = 1 WHERE instance_id = 2048");
        Assert.That((await CheckAsync(admin, Sheet)).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task A_unit_is_added_moved_and_ended_by_page_and_what_was_seen_by_nobody_is_not_overwritten()
    {
        await using var site = await ASite.StartAsync();
        await site.HasAsync(Admin, person: null, site.Office("ADMINISTRATOR"));
        var admin = await site.SignedInAsync(Admin);
        var page = await CheckAsync(admin, Sheet);
        await admin.SendAsync("/pengelola/organisasi", "/pengelola/organisasi/pasang", ("berkas", Mark(page.Text)));

        Assert.That(await AddAsync("1", "BIDANG_1", "DINAS_A"), Is.EqualTo((302, "")));
        Assert.That(Tree(site.Runtime), Does.Contain("\"BIDANG_1\":\"DINAS_A\""));
        Assert.That((await AddAsync("1", "BIDANG_2", "DINAS_A")).Item2, Does.Contain("MGW-852"));
        Assert.That((await AddAsync("2", "BIDANG_2", "DINAS_Z")).Item2, Does.Contain("MGW-853"));
        Assert.That((await AddAsync("2", "BIDANG_1", "SETDA")).Item2, Does.Contain("sudah dipakai"));

        Assert.That((await ChangeAsync("2", "SETDA", "BIDANG_1", "")).Item2, Does.Contain("berputar"));
        Assert.That((await ChangeAsync("2", "DINAS_BARU", "DINAS_A", "")).Item1, Is.EqualTo(302));
        Assert.That(Tree(site.Runtime), Does.Contain("\"DINAS_BARU\":\"DINAS_A\""));
        await CaseAsync(site, 2048, "BIDANG_1");
        var yesterday = $"{site.Today.AddDays(-1):yyyy-MM-dd}";
        Assert.That((await ChangeAsync("3", "BIDANG_1", "DINAS_A", yesterday)).Item2, Does.Contain("MGW-851"));
        Assert.That((await ChangeAsync("3", "DINAS_BARU", "DINAS_A", yesterday)).Item1, Is.EqualTo(302));
        Assert.That(Tree(site.Runtime), Does.Not.Contain("DINAS_BARU"));
        Assert.That(
            await admin.ReadAsync("/pengelola/organisasi"),
            Does.Contain("Mengubah DINAS_BARU: sampai").And.Contain("Menambah BIDANG_1").And.Contain("berakhir ")
        );
        Assert.That(await site.ScalarAsync<long>("SELECT count(*) FROM organisation_version"), Is.EqualTo(4));

        async Task<(int, string)> AddAsync(string version, string code, string parent)
        {
            var answer = await admin.SendAsync(
                "/pengelola/organisasi",
                "/pengelola/organisasi/tambah",
                ("daerah", "METRO"),
                ("versi", version),
                ("kode", code),
                ("nama", $"Nama {code}"),
                ("atasan", parent),
                ("mulai", "2020-03-01"),
                ("sampai", "")
            );
            return ((int)answer.StatusCode, await Visitor.TextAsync(answer));
        }

        async Task<(int, string)> ChangeAsync(string version, string code, string parent, string until)
        {
            var answer = await admin.SendAsync(
                $"/pengelola/organisasi/unit/{code}?daerah=METRO",
                $"/pengelola/organisasi/unit/{code}",
                ("daerah", "METRO"),
                ("versi", version),
                ("nama", code == "DINAS_BARU" ? "Dinas yang baru" : $"Nama {code}"),
                ("atasan", parent),
                ("mulai", code == "DINAS_BARU" ? "2020-02-01" : "2020-03-01"),
                ("sampai", until)
            );
            return ((int)answer.StatusCode, await Visitor.TextAsync(answer));
        }
    }

    [Test]
    public async Task A_unit_of_tomorrow_is_seen_tomorrow()
    {
        await using var site = await ASite.StartAsync();
        var tomorrow = site.Today.AddDays(1);
        await Keeping(site)
            .ImportAsync(
                "METRO",
                System.Text.Encoding.UTF8.GetBytes(
                    $"kode,nama,atasan,mulai,sampai\nSETDA,Sekretariat,,2020-01-01,\nBARU,Unit baru,SETDA,{tomorrow:yyyy-MM-dd},\n"
                ),
                "A-1"
            );
        await site.Runtime.RenewOrganisationAsync();
        Assert.That(Tree(site.Runtime), Is.EqualTo("""{"SETDA":null}"""));

        site.Time.Advance(TimeSpan.FromDays(1));
        await site.Runtime.RenewOrganisationAsync();

        Assert.That(Tree(site.Runtime), Is.EqualTo("""{"BARU":"SETDA","SETDA":null}"""));
        Assert.That(Tree(site.Runtime.Reload()), Is.EqualTo("""{"BARU":"SETDA","SETDA":null}"""));
    }

    [Test]
    public async Task Whoever_keeps_no_organisation_sees_none_of_it()
    {
        await using var site = await ASite.StartAsync();
        await site.HasAsync("sekda@contoh.go.id", person: null, site.Office("SEKDA"));
        await site.HasAsync("palu@contoh.go.id", person: null, site.Office("ADMINISTRATOR") with { Region = "PALU" });

        var sekda = await site.SignedInAsync("sekda@contoh.go.id");
        var palu = await site.SignedInAsync("palu@contoh.go.id");

        Assert.That((int)(await sekda.GetAsync("/pengelola/organisasi")).StatusCode, Is.EqualTo(403));
        Assert.That((int)(await palu.GetAsync("/pengelola/organisasi?daerah=METRO")).StatusCode, Is.EqualTo(403));
        Assert.That(await palu.ReadAsync("/pengelola/organisasi"), Does.Contain("Unit di PALU"));
        var added = await palu.SendAsync("/pengelola/organisasi", "/pengelola/organisasi/tambah", ("daerah", "METRO"));
        Assert.That((int)added.StatusCode, Is.EqualTo(403));
    }

    [Test]
    public void What_is_written_is_read_back()
    {
        Unit[] units =
        [
            new("SETDA", "Sekretariat, \"Daerah\"", Parent: null, new DateOnly(2020, 1, 1), UntilOn: null),
            new("A", "Unit A", "SETDA", new DateOnly(2020, 1, 1), new DateOnly(2026, 12, 31)),
        ];

        var (read, faults, _) = OrganisationSheet.Read(
            System.Text.Encoding.UTF8.GetBytes(OrganisationSheet.Write(units)),
            Magang.Workflows.Calendars.OfficeClock.Jakarta
        );

        Assert.That(faults, Is.Empty);
        Assert.That(read, Is.EqualTo(units));
    }

    internal static Task CaseAsync(ASite site, long id, string opd) =>
        site.RunAsync(
            $"""
            INSERT INTO instance (instance_id, region, opd, definition_id, definition_version, status, sub_status, revision,
                                  last_hash, started_at, last_at, state)
            VALUES ({id}, 'METRO', '{opd}', 'magang-metro', 1, 0, 0, 1, decode(repeat('00', 32), 'hex'), now(), now(), '')
            """
        );

    private static OrganisationKeeping Keeping(ASite site) =>
        new(site.Runtime.Organisation, () => site.Runtime.Regulations.Reference, site.Time);

    private static async Task<(int Status, string Text)> CheckAsync(Visitor admin, string sheet)
    {
        var answer = await admin.UploadAsync(
            "/pengelola/organisasi",
            "/pengelola/organisasi/periksa",
            sheet,
            ("daerah", "METRO")
        );
        return ((int)answer.StatusCode, await Visitor.TextAsync(answer));
    }

    private static string Mark(string page) =>
        System
            .Text.RegularExpressions.Regex.Match(
                page,
                "name=\"berkas\" value=\"(?<mark>[0-9a-f]{64})\"",
                System.Text.RegularExpressions.RegexOptions.ExplicitCapture,
                TimeSpan.FromSeconds(5)
            )
            .Groups["mark"]
            .Value;

    private static string Tree(Magang.Workflows.Host.Engine.EngineRuntime runtime) => Tree(runtime.Regulations);

    private static string Tree(Magang.Workflows.Host.Engine.RegulationSet regulations) =>
        JsonSerializer.Serialize(regulations.Reference.RegionOf("METRO").OrgTree);
}
