using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Magang.Workflows.Engine;
using Magang.Workflows.IntegrationTests.Accounts;
using Magang.Workflows.Postgres.Committing;

namespace Magang.Workflows.IntegrationTests.Organisation;

/// <summary>Links by which a mentor takes part in one case without an account.</summary>
public sealed class CaseLinkTests
{
    private const string Badan = "badan@contoh.go.id";

    private const string Definition = """
        {"definitionId":"uji-mentor","name":"Uji mentor","version":1,"root":{"id":"root","type":"Elsa.Sequence","version":1,
         "activities":[
          {"id":"bimbing","type":"Magang.Task","version":1,
           "title":{"typeName":"String","expression":{"type":"Literal","value":"Catat bimbingan pekan ini"}},
           "role":{"typeName":"String","expression":{"type":"Literal","value":"MENTOR"}},
           "opd":{"typeName":"String","expression":{"type":"Literal","value":"LOKASI_A"}},
           "decisions":{"typeName":"Object","expression":{"type":"Object","value":"[\"CATAT\"]"}}},
          {"id":"terima","type":"Magang.Task","version":1,
           "title":{"typeName":"String","expression":{"type":"Literal","value":"Nilai akhir oleh koordinator"}},
           "role":{"typeName":"String","expression":{"type":"Literal","value":"HOST_KOORDINATOR"}},
           "decisions":{"typeName":"Object","expression":{"type":"Object","value":"[\"CATAT\"]"}}}]}}
        """;

    [Test]
    public async Task A_mentor_sees_what_he_may_and_does_his_task_by_a_link()
    {
        await using var site = await SiteAsync();
        var instance = await CaseAsync(site, "Ayu Larasati", "199001012015011001");
        var (badan, path) = await LinkAsync(site, instance, "MENTOR");

        var mentor = site.Visit();
        var page = await mentor.ReadAsync(path);
        Assert.That(
            page,
            Does.Contain("Ayu Larasati")
                .And.Contain("DINAS_A")
                .And.Contain("LOKASI_A")
                .And.Contain("2 Maret 2026 sampai 30 Maret 2026")
                .And.Contain("Layanan data")
                .And.Contain("Catat bimbingan pekan ini")
        );
        Assert.That(
            page,
            Does.Not.Contain("199001012015011001").And.Not.Contain("rahasia-sehat").And.Not.Contain("koordinator")
        );

        var task = $"{path}/tugas/1";
        Assert.That(await mentor.ReadAsync(task), Does.Contain("Catat bimbingan pekan ini"));
        var done = await mentor.SendAsync(task, task, ("keputusan", "CATAT"));
        Assert.That((int)done.StatusCode, Is.EqualTo(302), await Visitor.TextAsync(done));

        Assert.That(
            await site.ScalarAsync<string>(
                $"SELECT decided_by FROM task WHERE instance_id = {instance} AND task_id = 1"
            ),
            Is.EqualTo("M-1")
        );
        // What follows is another role's: not his to see.
        Assert.That(await mentor.ReadAsync(path), Does.Contain("Sekarang tidak ada").And.Not.Contain("Nilai akhir"));
        Assert.That((int)(await mentor.GetAsync($"{path}/tugas/2")).StatusCode, Is.EqualTo(404));
        Assert.That((int)(await mentor.GetAsync(task)).StatusCode, Is.EqualTo(404));
        Assert.That((await site.KindsAsync()).Count(kind => kind == "TAUTAN_KASUS_DIPAKAI"), Is.GreaterThan(5));
        Assert.That(
            await badan.ReadAsync($"/kasus/{instance}/tautan"),
            Does.Contain("M-1").And.Contain("terakhir dipakai")
        );
    }

    [Test]
    public async Task What_leads_nowhere_says_the_same_whatever_it_is()
    {
        await using var site = await SiteAsync();
        var instance = await CaseAsync(site, "Ayu Larasati", "199001012015011001");
        var other = await CaseAsync(site, "Bagus Wicaksono", "199002022015022002");
        var (badan, path) = await LinkAsync(site, instance, "MENTOR");
        var (_, second) = await LinkAsync(site, other, "MENTOR");
        var mentor = site.Visit();
        Assert.That(await mentor.ReadAsync(second), Does.Contain("Bagus").And.Not.Contain("Ayu"));

        var middle = path.Length / 2;
        var forged = path[..middle] + (path[middle] == 'A' ? 'B' : 'A') + path[(middle + 1)..];
        var made = await GoneAsync(mentor, "/m/tidak-pernah-ada");
        Assert.That(await GoneAsync(mentor, forged), Is.EqualTo(made));
        // A task of another case has no address by this link: its numbers count within the case.
        Assert.That(await GoneAsync(mentor, $"{path}/tugas/77"), Is.EqualTo(made));

        site.Time.Advance(TimeSpan.FromDays(59));
        Assert.That((int)(await mentor.GetAsync(path)).StatusCode, Is.EqualTo(200));
        site.Time.Advance(TimeSpan.FromDays(1.01));
        Assert.That(await GoneAsync(mentor, path), Is.EqualTo(made));

        badan = await site.SignedInAsync(Badan);
        var (_, third) = await LinkAsync(site, instance, "MENTOR");
        Assert.That((int)(await mentor.GetAsync(third)).StatusCode, Is.EqualTo(200));
        var revoked = await badan.SendAsync($"/kasus/{instance}/tautan", $"/kasus/{instance}/tautan/3/cabut");
        Assert.That((int)revoked.StatusCode, Is.EqualTo(302));
        Assert.That(await GoneAsync(mentor, third), Is.EqualTo(made));
        var elsewhere = await badan.SendAsync($"/kasus/{other}/tautan", $"/kasus/{other}/tautan/1/cabut");
        Assert.That((int)elsewhere.StatusCode, Is.EqualTo(404));
        Assert.That(await site.KindsAsync(), Does.Contain("TAUTAN_KASUS_DITOLAK").And.Contain("TAUTAN_KASUS_DICABUT"));
    }

    [Test]
    public async Task A_coordinator_names_a_mentor_and_a_mentor_names_nobody()
    {
        await using var site = await SiteAsync();
        var instance = await CaseAsync(site, "Ayu Larasati", "199001012015011001");
        var (_, path) = await LinkAsync(site, instance, "HOST_KOORDINATOR");
        var visitor = site.Visit();

        var named = await visitor.SendAsync(path, $"{path}/mentor", ("nama", "Ibu Mentor"));
        var mentor = Path(await Visitor.TextAsync(named));
        Assert.That(await visitor.ReadAsync(mentor), Does.Contain("Ibu Mentor").And.Contain("Catat bimbingan"));
        // His page has no such form: he takes the token of the coordinator's.
        var again = await visitor.SendAsync(path, $"{mentor}/mentor", ("nama", "Orang Lain"));

        Assert.That((int)again.StatusCode, Is.EqualTo(404));
        Assert.That(
            await site.ScalarAsync<string>("SELECT created_by FROM case_link WHERE link_id = 2"),
            Is.EqualTo("M-1")
        );
        Assert.That(await site.ScalarAsync<long>("SELECT count(*) FROM case_link"), Is.EqualTo(2));
    }

    [Test]
    public async Task A_link_is_made_by_the_Badan_alone_and_kept_nowhere()
    {
        await using var site = await SiteAsync();
        var instance = await CaseAsync(site, "Ayu Larasati", "199001012015011001");
        await site.HasAsync("sekda@contoh.go.id", person: null, site.Office("SEKDA"));
        var sekda = await site.SignedInAsync("sekda@contoh.go.id");
        Assert.That((int)(await sekda.GetAsync($"/kasus/{instance}/tautan")).StatusCode, Is.EqualTo(403));

        var (badan, path) = await LinkAsync(site, instance, "MENTOR");
        Assert.That(await badan.ReadAsync($"/kasus/{instance}/tautan"), Does.Not.Contain(path[3..]));
        Assert.That(
            await site.ScalarAsync<bool>(
                "SELECT bool_or(case_link::text LIKE '%' || $$" + path[3..20] + "$$ || '%') FROM case_link"
            ),
            Is.False
        );
        var refused = await badan.SendAsync(
            $"/kasus/{instance}/tautan",
            $"/kasus/{instance}/tautan",
            ("nama", "Ibu"),
            ("peran", "SEKDA"),
            ("hari", "10")
        );
        Assert.That((int)refused.StatusCode, Is.EqualTo(422));
        Assert.That(await Visitor.TextAsync(refused), Does.Contain("MGW-861"));
    }

    /// <summary>A case that waits for its mentor.</summary>
    internal static async Task<long> OpenCaseAsync(ASite site)
    {
        await site.Runtime.Definitions.PublishAsync(Encoding.UTF8.GetBytes(Definition));
        return await CaseAsync(site, "Ayu Larasati", "199001012015011001");
    }

    private static async Task<ASite> SiteAsync()
    {
        var site = await ASite.StartAsync();
        await site.Runtime.Definitions.PublishAsync(Encoding.UTF8.GetBytes(Definition));
        await site.HasAsync(Badan, person: null, site.Office("OPERATOR_BADAN"));
        return site;
    }

    private static async Task<long> CaseAsync(ASite site, string name, string nip)
    {
        var person = await site.Runtime.People.AddAsync("METRO", nip, name);
        var start = Submission.Start(
            new Beginning("uji-mentor", new Routing("METRO", "DINAS_A", person, "LOKASI_A")),
            new Started
            {
                Input = JsonElement.Parse("{}"),
                Facts = JsonElement.Parse(
                    """
                    {"a":{"AssignmentDate":"2026-03-02","End":"2026-03-30"},"plan":{"Needs":["Layanan data"]},
                     "health":{"Result":"rahasia-sehat"},"p":{"DisciplineLevel":"rahasia-sehat"}}
                    """
                ),
            }
        );
        return (await site.Runtime.Committer.SubmitAsync(start)).Instance.Value;
    }

    private static async Task<(Visitor Badan, string Path)> LinkAsync(ASite site, long instance, string role)
    {
        var badan = await site.SignedInAsync(Badan);
        var made = await badan.SendAsync(
            $"/kasus/{instance}/tautan",
            $"/kasus/{instance}/tautan",
            ("nama", "Bapak Pembimbing"),
            ("peran", role),
            ("hari", "60")
        );
        var page = await Visitor.TextAsync(made);
        Assert.That((int)made.StatusCode, Is.EqualTo(200), page);
        return (badan, Path(page));
    }

    private static string Path(string page) =>
        Regex
            .Match(
                page,
                "http://localhost(?<path>/m/[A-Za-z0-9_-]+)",
                RegexOptions.ExplicitCapture,
                TimeSpan.FromSeconds(5)
            )
            .Groups["path"]
            .Value;

    private static async Task<string> GoneAsync(Visitor visitor, string path)
    {
        var answer = await visitor.GetAsync(path);
        Assert.That((int)answer.StatusCode, Is.EqualTo(404));
        // But for the token of forms, which is another each time, and the address that the reader has anyway.
        var page = await Visitor.TextAsync(answer);
        return Regex.Replace(
            page,
            "name=\"(?:tanda|kembali)\" value=\"[^\"]+\"",
            "",
            RegexOptions.None,
            TimeSpan.FromSeconds(5)
        );
    }
}
