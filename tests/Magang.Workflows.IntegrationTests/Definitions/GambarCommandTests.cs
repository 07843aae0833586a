using System.Text;
using Magang.Workflows.Host.Definitions;
using Magang.Workflows.Host.Periksa;
using Magang.Workflows.IntegrationTests.Api;

namespace Magang.Workflows.IntegrationTests.Definitions;

public sealed class GambarCommandTests
{
    [Test]
    public async Task A_definition_is_drawn_by_its_id_and_a_case_by_its_number()
    {
        var target = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{Guid.NewGuid()}.svg");
        try
        {
            var definition = await RunAsync("magang-metro-gelombang", target);
            Assert.That(definition.Exit, Is.Zero, definition.Error);
            Assert.That(await File.ReadAllTextAsync(target), Does.StartWith("<svg ").And.Contain("Gelombang magang"));

            var drawn = await RunAsync("42", target);
            Assert.That(
                (drawn.Exit, drawn.Asked),
                Is.EqualTo((0, "kasus/42/gambar?tingkat=1&bagian=a%20b")),
                drawn.Error
            );
            Assert.That(await File.ReadAllTextAsync(target), Is.EqualTo("<svg/>"));
        }
        finally
        {
            File.Delete(target);
        }
    }

    [TestCase("magang-mitro", "maksud Anda 'magang-metro'", "MGW-750")]
    [TestCase("-3", "Tidak ada berkas maupun definisi '-3'", "MGW-750")]
    public async Task What_is_neither_is_refused(string named, string sentence, string code)
    {
        var run = await RunAsync(named, "x.svg");

        Assert.That((run.Exit, run.Output, run.Asked), Is.EqualTo((2, "", "")));
        Assert.That(run.Error, Does.Contain(sentence).And.Contain(code));
    }

    [Test]
    public async Task A_place_that_cannot_be_written_is_named()
    {
        var run = await RunAsync("42", Path.Combine(TestContext.CurrentContext.WorkDirectory, "tidak-ada", "x.svg"));

        Assert.That(run.Exit, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("tidak-ada").And.Contain("MGW-751"));
    }

    private static async Task<(int Exit, string Output, string Error, string Asked)> RunAsync(
        string named,
        string target
    )
    {
        var asked = "";
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        var part = named == "42" ? "a b" : null;
        var exit = await GambarCommand.RunAsync(
            new GambarRequest(named, target, part, 1, AnApi.Workflows),
            (path, _) =>
            {
                asked = path;
                return Task.FromResult("<svg/>"u8.ToArray());
            },
            new Utf8Lines(output),
            new Utf8Lines(error),
            CancellationToken.None
        );
        return (exit, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()), asked);
    }
}
