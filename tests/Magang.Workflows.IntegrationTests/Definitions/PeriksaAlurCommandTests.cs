using System.Text;
using Magang.Workflows.Definitions;
using Magang.Workflows.Host.Definitions;
using Magang.Workflows.Host.Periksa;
using Magang.Workflows.Host.Regulations;
using Magang.Workflows.IntegrationTests.Periksa;
using Magang.Workflows.Postgres.Definitions;

namespace Magang.Workflows.IntegrationTests.Definitions;

/// <summary>A contract of the office's own: a decree is announced only once a gate that nobody draws was passed.</summary>
public sealed class PeriksaAlurCommandTests
{
    private const string Impossible = """
        {"regulasi":"palu","versi":"uji","judul":"Uji","program":[{"nama":"palu-aduan","alur":["magang-palu-aduan"],"klausul":[
          {"id":"UJI-1","jenis":"didahului","pasal":"Pasal 99","kalimat":"Aduan diselesaikan sesudah gerbang UJI.","peristiwa":{"status":"*"},"oleh":{"gerbang":"UJI"}}]}]}
        """;

    [Test]
    public async Task A_breach_is_told_with_article_and_way_and_the_exit_code_is_one()
    {
        using var folder = new AWorkflowsFolder();
        await AddAsync(folder, Impossible);

        var broken = Run("magang-palu-aduan", folder.Path);

        Assert.That(broken.Exit, Is.EqualTo(1), broken.Error);
        Assert.That(
            broken.Output,
            Does.Contain("[MGW-871] Klausul UJI-1 (Pasal 99)")
                .And.Match("   1\\. [a-z-]+\n")
                .And.Contain("1 pelanggaran")
        );
    }

    [Test]
    public async Task A_contract_that_cannot_be_read_is_told()
    {
        using var folder = new AWorkflowsFolder();
        await AddAsync(folder, "{}");

        var run = Run("magang-palu-aduan", folder.Path);

        Assert.That((run.Exit, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.Contain("MGW-870"));
    }

    [Test]
    public async Task A_breach_is_drawn()
    {
        using var folder = new AWorkflowsFolder();
        await AddAsync(folder, Impossible);
        var target = Path.Combine(folder.Path, "gambar.svg");
        using var output = new MemoryStream();
        using var error = new MemoryStream();

        var exit = await GambarCommand.RunAsync(
            new GambarRequest("magang-palu-aduan", target, Part: null, int.MaxValue, folder.Path)
            {
                ShowsBreach = true,
            },
            (_, _) => throw new InvalidOperationException("no server is asked"),
            new Utf8Lines(output),
            new Utf8Lines(error),
            CancellationToken.None
        );

        Assert.That(exit, Is.Zero, Encoding.UTF8.GetString(error.ToArray()));
        Assert.That(await File.ReadAllTextAsync(target), Does.Contain("melanggar Pasal 99"));
    }

    [Test]
    public async Task Nothing_that_breaks_a_clause_is_published_and_what_was_published_stays()
    {
        using var folder = new AWorkflowsFolder();
        var document = await File.ReadAllBytesAsync(Path.Combine(folder.Path, "magang-palu-aduan.json"));
        await using var database = await TestDatabase.CreateAsync();
        var (before, _) = await new DefinitionStore(database.Source, TimeProvider.System).PublishAsync(document);
        await AddAsync(folder, Impossible);
        var store = new DefinitionStore(database.Source, TimeProvider.System, new RegulationFiles(folder.Path).Proof());
        var changed = Encoding.UTF8.GetBytes(
            Encoding
                .UTF8.GetString(document)
                .Replace("\"description\":", "\"keterangan\":1,\"description\":", StringComparison.Ordinal)
        );

        var refused = (await Assert.ThrowsAsync<DefinitionRefusedException>(() => store.PublishAsync(changed)))!;
        var again = await store.PublishAsync(document);

        Assert.That(changed, Is.Not.EqualTo(document));
        Assert.That(refused.Findings.Select(finding => finding.Clause), Is.EqualTo(["UJI-1"]));
        Assert.That(again, Is.EqualTo((before, false)));
        Assert.That((await store.GetAsync(before)).Name, Is.Not.Empty);
    }

    private static Task AddAsync(AWorkflowsFolder folder, string contract)
    {
        foreach (var shipped in Directory.GetFiles(Path.Combine(folder.Path, "regulasi"), "*-kontrak.json"))
            File.Delete(shipped);
        return File.WriteAllTextAsync(Path.Combine(folder.Path, "regulasi", "uji-kontrak.json"), contract);
    }

    private static (int Exit, string Output, string Error) Run(string named, string workflows)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        var exit = PeriksaAlurCommand.Run(named, workflows, new Utf8Lines(output), new Utf8Lines(error));
        return (exit, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }
}
