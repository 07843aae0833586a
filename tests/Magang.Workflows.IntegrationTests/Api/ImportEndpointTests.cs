using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Bench;
using Magang.Workflows.Host.Bench.Procurement;
using Magang.Workflows.Postgres.Committing;

namespace Magang.Workflows.IntegrationTests.Api;

/// <summary>Applicants and scores by the API, up to the list that is published.</summary>
public sealed class ImportEndpointTests
{
    private const string Panitia = "panitia;peran=TIM_ADMINISTRASI;daerah=MAGELANG";
    private const string Elsewhere = "panitia-lain;peran=OPERATOR_BADAN;daerah=PALU";

    [Test]
    public async Task Applicants_are_checked_then_written_then_ranked_and_the_list_has_no_names()
    {
        using var workflows = new Folder();
        await using var api = await AnApi.StartAsync(workflows.Path);
        var batch = await BatchAsync(api);
        var file = Encoding.UTF8.GetString(ApplicantFile.Applications(4));

        var report = await AnApi.BodyAsync(await SendAsync(api, batch, "uji-pelamar", file));
        Assert.That(await api.ScalarAsync<long>("SELECT count(*) FROM person"), Is.Zero);
        Assert.That(report.GetProperty("baris").GetInt32(), Is.EqualTo(4));
        var mark = report.GetProperty("tanda").GetString();
        var written = await SendAsync(api, batch, $"uji-pelamar?pasti={mark}", file);
        Assert.That((int)written.StatusCode, Is.EqualTo(200), await written.Content.ReadAsStringAsync());
        await api.Runtime.StepAsync();
        await WriteAsync(api, batch, "uji-skd", Encoding.UTF8.GetString(ApplicantFile.Scores(4)));
        await api.Runtime.Committer.SubmitAsync(Submission.To(new(batch), new EventArrived("tutup", default)));
        await api.Runtime.StepAsync();

        var list = await api.GetAsync(Panitia, $"kasus/{batch}/peringkat/SKD");
        var sheet = await SheetAsync(api, batch);
        Assert.That(list.GetProperty("peringkat").GetArrayLength(), Is.EqualTo(4));
        Assert.That(Convert.ToHexStringLower(SHA256.HashData(sheet)), Is.EqualTo(list.GetProperty("hash").GetString()));
        Assert.That(Encoding.UTF8.GetString(sheet), Does.Contain("2026-0000001").And.Not.Contain(NameIn(file)));
    }

    [Test]
    public async Task A_wrong_row_is_named_and_nothing_is_written_even_where_it_is_confirmed()
    {
        using var workflows = new Folder();
        await using var api = await AnApi.StartAsync(workflows.Path);
        var batch = await BatchAsync(api);
        var file = Encoding
            .UTF8.GetString(ApplicantFile.Applications(3))
            .Replace("2026-0000002", "=1+1", StringComparison.Ordinal);

        var report = await AnApi.BodyAsync(await SendAsync(api, batch, "uji-pelamar", file));
        var fault = report.GetProperty("kesalahan")[0];
        Assert.That(
            (fault.GetProperty("baris").GetInt32(), fault.GetProperty("kolom").GetString()),
            Is.EqualTo((3, "nomor"))
        );
        var mark = report.GetProperty("tanda").GetString();

        var refused = await SendAsync(api, batch, $"uji-pelamar?pasti={mark}", file);
        Assert.That((int)refused.StatusCode, Is.EqualTo(422));
        Assert.That(await refused.Content.ReadAsStringAsync(), Does.Contain("MGW-643"));
        var other = await SendAsync(api, batch, $"uji-pelamar?pasti={mark}", file + "\n");
        Assert.That((int)other.StatusCode, Is.EqualTo(409));
        Assert.That(await other.Content.ReadAsStringAsync(), Does.Contain("MGW-644"));
        Assert.That(await api.ScalarAsync<long>("SELECT count(*) FROM person"), Is.Zero);
    }

    [Test]
    public async Task Who_is_elsewhere_neither_imports_nor_learns_that_there_is_a_batch()
    {
        using var workflows = new Folder();
        await using var api = await AnApi.StartAsync(workflows.Path);
        var batch = await BatchAsync(api);

        Assert.That(
            (int)(await SendAsync(api, batch, "uji-pelamar", "nomor\n", Elsewhere)).StatusCode,
            Is.EqualTo(404)
        );
        Assert.That((int)(await SendAsync(api, batch, "tidak-ada", "nomor\n")).StatusCode, Is.EqualTo(404));
        Assert.That((int)(await api.AskAsync(Panitia, $"kasus/{batch}/peringkat/SKD")).StatusCode, Is.EqualTo(404));
        Assert.That(
            (int)(await api.AskAsync(Panitia, $"kasus/{batch}/impor/uji-pelamar/abc")).StatusCode,
            Is.EqualTo(404)
        );
    }

    private static async Task<long> BatchAsync(AnApi api)
    {
        await api.Runtime.Definitions.PublishAsync(BenchFiles.Bytes("Procurement.uji-pelamar.json"));
        await api.Runtime.Definitions.PublishAsync(BenchFiles.Bytes("Procurement.uji-pengadaan.json"));
        var start = Submission.Start(
            new Beginning("uji-pengadaan", new Routing("MAGELANG")),
            new Started { Facts = Json.Parse("""{"kuota":{"F-000":1,"F-001":1,"F-002":1,"F-003":1}}""") }
        );
        return (await api.Runtime.Committer.SubmitAsync(start)).Instance.Value;
    }

    private static Task<HttpResponseMessage> SendAsync(
        AnApi api,
        long batch,
        string form,
        string file,
        string who = Panitia
    ) => api.PostAsync(who, $"kasus/{batch}/impor/{form}", file, "text/csv");

    private static async Task WriteAsync(AnApi api, long batch, string form, string file)
    {
        var report = await AnApi.BodyAsync(await SendAsync(api, batch, form, file));
        var mark = report.GetProperty("tanda").GetString();
        var written = await SendAsync(api, batch, $"{form}?pasti={mark}", file);
        Assert.That((int)written.StatusCode, Is.EqualTo(200), await written.Content.ReadAsStringAsync());
        await api.Runtime.StepAsync();
    }

    private static async Task<byte[]> SheetAsync(AnApi api, long batch)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/kasus/{batch}/peringkat/SKD");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await api.Cast.TokenAsync(Panitia));
        request.Headers.Accept.ParseAdd("text/csv");
        using var answer = await api.Http.SendAsync(request);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private static string NameIn(string file) => file.Split('\n')[1].Split(',')[2];

    /// <summary>The repository's definitions with the forms of the bench.</summary>
    private sealed class Folder : IDisposable
    {
        public Folder()
        {
            foreach (var file in Directory.EnumerateFiles(AnApi.Workflows, "*", SearchOption.AllDirectories))
            {
                var copy = System.IO.Path.Combine(Path, System.IO.Path.GetRelativePath(AnApi.Workflows, file));
                Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
            foreach (var form in (string[])["uji-pelamar", "uji-skd"])
                File.WriteAllBytes(
                    System.IO.Path.Combine(Path, "impor", $"{form}.json"),
                    BenchFiles.Bytes($"Procurement.impor-{form}.json")
                );
        }

        public string Path { get; } = Directory.CreateTempSubdirectory("magang-impor").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
