using System.Net;
using System.Xml.Linq;

namespace Magang.Workflows.IntegrationTests.Api;

/// <summary>A case as a picture: how far it has come, for whoever may see the case, with nothing personal in it.</summary>
public sealed class PictureTests
{
    [Test]
    public async Task A_case_is_drawn_with_what_is_done_and_what_waits()
    {
        await using var api = await AnApi.StartAsync();
        var batch = await api.OpenBatchAsync(AnApi.Row());
        var instance = (await api.CasesAsync(batch))[0];

        var answer = await api.AskAsync(AnApi.Operator, $"kasus/{instance}/gambar");
        var svg = await answer.Content.ReadAsStringAsync();
        var titles = XDocument
            .Parse(svg)
            .Descendants(XName.Get("title", "http://www.w3.org/2000/svg"))
            .Select(title => title.Value)
            .ToArray();

        Assert.Multiple(() =>
        {
            Assert.That((int)answer.StatusCode, Is.EqualTo(200), svg);
            Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("image/svg+xml"));
            Assert.That(titles, Does.Contain("Selesai"));
            Assert.That(titles, Has.Some.StartsWith("Menunggu di sini: menunggu Kepala OPD, tenggat "));
            Assert.That(titles, Does.Contain("Boleh dikerjakan: boleh: Kepala Badan"));
            Assert.That(svg, Does.Contain($"Berkas {instance}, status VERIFIKASI_SYARAT"));
            Assert.That(svg, Does.Not.Contain(AnApi.NipA).And.Not.Contain("Budi Contoh"));
        });
    }

    [Test]
    public async Task What_cannot_be_shown_is_refused()
    {
        await using var api = await AnApi.StartAsync();
        var batch = await api.OpenBatchAsync(AnApi.Row());
        var instance = (await api.CasesAsync(batch))[0];
        (string Who, string Asked, string Code)[] refused =
        [
            (AnApi.Operator, $"{instance + 1000}/gambar", "MGW-505"),
            ("kepala-b;peran=KEPALA_OPD;opd=DINAS_B", $"{instance}/gambar", "MGW-505"),
            (AnApi.Operator, $"{instance}/gambar?bagian=lain", "MGW-122"),
        ];

        foreach (var (who, asked, code) in refused)
        {
            var answer = await api.AskAsync(who, $"kasus/{asked}");

            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), asked);
            Assert.That((await AnApi.BodyAsync(answer)).GetProperty("code").GetString(), Is.EqualTo(code), asked);
        }
    }
}
