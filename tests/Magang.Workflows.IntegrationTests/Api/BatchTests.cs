using System.Text.Json;

namespace Magang.Workflows.IntegrationTests.Api;

public sealed class BatchTests
{
    [Test]
    public async Task A_list_opens_a_case_for_each_participant_once_plan_and_place_are_agreed()
    {
        await using var api = await AnApi.StartAsync();

        var batch = await api.OpenBatchAsync(AnApi.Row(), AnApi.Row("19900202 201502 2 002", "DINAS_B"));

        var cases = (await api.GetAsync(AnApi.Operator, $"gelombang/{batch}")).GetProperty("cases");
        Assert.Multiple(() =>
        {
            Assert.That(Texts(cases, "nip"), Is.EqualTo([AnApi.NipA, AnApi.NipB]));
            Assert.That(Texts(cases, "opd"), Is.EqualTo(["DINAS_A", "DINAS_B"]));
            Assert.That(Texts(cases, "caseStatus"), Is.All.EqualTo("VERIFIKASI_SYARAT"));
        });
    }

    [Test]
    public async Task A_list_of_JSON_or_in_a_form_is_as_good_as_CSV()
    {
        await using var api = await AnApi.StartAsync();
        var json = """
            {"peserta":[{"nip":"199001012015011001","nama":"Budi","status":"PNS","opd":"DINAS_A","unit":"BIDANG_A1",
             "lokasi":"X","jenis_lokasi":"INSTANSI_PEMERINTAH","mulai":"2027-02-01","selesai":"2027-03-02"}]}
            """;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(AnApi.ListOf(AnApi.Row())), "daftar", "peserta.csv" },
        };

        var one = await api.PostAsync(AnApi.Operator, "gelombang", json);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/gelombang") { Content = form };
        await api.SignAsync(request, AnApi.Operator);
        var other = await api.Http.SendAsync(request);

        Assert.That(new[] { (int)one.StatusCode, (int)other.StatusCode }, Is.All.EqualTo(201));
    }

    [Test]
    public async Task A_workflow_about_no_participants_starts_without_a_list_and_names_people_by_their_keys()
    {
        await using var api = await AnApi.StartAsync();
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            "/api/v1/gelombang?definisi=panselda-magelang&daerah=MAGELANG"
        );
        await api.SignAsync(request, AnApi.Operator);
        var started = await api.Http.SendAsync(request);
        Assert.That((int)started.StatusCode, Is.EqualTo(201));
        var committee = (await AnApi.BodyAsync(started)).GetProperty("instance").GetInt64();
        var task = await api.ScalarAsync<int>("SELECT min(task_id) FROM task WHERE title LIKE 'Susun%'");

        await api.CompleteAsync(
            AnApi.Operator,
            $"{committee}-{task}",
            "SUSUN",
            $$$"""{"teamMon":{"Chair":"INSPEKTUR","Members":[{"Nip":"{{{AnApi.NipA}}}","Unit":"INSPEKTORAT","Status":"PNS"}]}}"""
        );

        Assert.That(
            await api.ScalarAsync<string>("SELECT string_agg(convert_from(entry, 'UTF8'), '') FROM journal"),
            Does.Contain("P-1").And.Not.Contain(AnApi.NipA)
        );
    }

    [Test]
    public async Task A_batch_of_participants_does_not_start_without_its_list()
    {
        var api = await AnApi.SharedAsync();
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            "/api/v1/gelombang?definisi=magang-metro-gelombang"
        );
        await api.SignAsync(request, AnApi.Operator);

        Assert.That((int)(await api.Http.SendAsync(request)).StatusCode, Is.EqualTo(422).Or.EqualTo(400));
    }

    [Test]
    public async Task The_same_key_finds_the_same_batch()
    {
        await using var api = await AnApi.StartAsync();

        var first = await api.PostAsync(AnApi.Operator, "gelombang", AnApi.ListOf(AnApi.Row()), "text/csv", "kunci-1");
        var second = await api.PostAsync(AnApi.Operator, "gelombang", AnApi.ListOf(AnApi.Row()), "text/csv", "kunci-1");

        Assert.Multiple(async () =>
        {
            Assert.That((int)first.StatusCode, Is.EqualTo(201));
            Assert.That((int)second.StatusCode, Is.EqualTo(200));
            Assert.That(
                await second.Content.ReadAsByteArrayAsync(),
                Is.EqualTo(await first.Content.ReadAsByteArrayAsync())
            );
            Assert.That(await api.ScalarAsync<long>("SELECT count(*) FROM instance"), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task A_bad_list_is_refused_whole_with_every_fault_and_nothing_is_written()
    {
        await using var api = await AnApi.StartAsync();
        var list = AnApi.ListOf(
            AnApi.Row(),
            "1.97E+17,=1+1,PNSS,,BIDANG_A1,X,INSTANSI_PEMERINTAH,2027-02-30,2027-03-02",
            AnApi.Row()
        );

        var answer = await api.PostAsync(AnApi.Operator, "gelombang", list, "text/csv");

        var problem = await AnApi.BodyAsync(answer);
        Assert.Multiple(async () =>
        {
            Assert.That((int)answer.StatusCode, Is.EqualTo(422));
            Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
            Assert.That(
                Texts(problem.GetProperty("faults"), "place"),
                Is.EqualTo([
                    "baris 3, kolom nip",
                    "baris 3, kolom nama",
                    "baris 3, kolom opd",
                    "baris 3, kolom mulai",
                    "baris 3, kolom status",
                    "baris 4, kolom nip",
                ])
            );
            Assert.That(await api.ScalarAsync<long>("SELECT count(*) FROM instance"), Is.Zero);
            Assert.That(await api.ScalarAsync<long>("SELECT count(*) FROM person"), Is.Zero);
        });
    }

    [Test]
    public async Task Nobody_but_the_Badan_starts_a_batch()
    {
        var api = await AnApi.SharedAsync();

        var answer = await api.PostAsync(AnApi.Sekda, "gelombang", AnApi.ListOf(AnApi.Row()), "text/csv");

        Assert.That((int)answer.StatusCode, Is.EqualTo(403));
    }

    [TestCase(null, "")]
    [TestCase("X-Magang-Pelaku", "budi;peran=SEKDA")]
    [TestCase("Authorization", "Bearer budi")]
    [TestCase("Authorization", "Bearer mgs_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [TestCase("Authorization", "Basic YnVkaTpzZWtkYQ==")]
    public async Task Who_does_not_show_who_he_is_is_not_heard(string? header, string value)
    {
        var api = await AnApi.SharedAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/tugas");
        if (header is not null)
            request.Headers.Add(header, value);

        var answer = await api.Http.SendAsync(request);

        Assert.That((int)answer.StatusCode, Is.EqualTo(401));
    }

    internal static string?[] Texts(JsonElement list, string name) =>
        [.. list.EnumerateArray().Select(item => item.GetProperty(name).GetString())];
}
