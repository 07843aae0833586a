using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Magang.Workflows.Host.Designer.Trials;
using Magang.Workflows.Host.Periksa;
using Magang.Workflows.IntegrationTests.Demo;
using Magang.Workflows.Simulations;

namespace Magang.Workflows.IntegrationTests.Designer.Trials;

/// <summary>The command: what it tells, what it compares, and how it ends.</summary>
public sealed class SimulasiCommandTests
{
    [Test]
    public void It_tells_each_participant_with_days_tasks_reminders_and_the_article_of_each_verdict()
    {
        var (exit, output, error) = Run(new("magang-metro", null, [1, 6], null, null, new TrialBounds(), false));

        Assert.That((exit, error), Is.EqualTo((0, "")));
        Assert.That(output, Does.Contain("01 Ayu Larasati (tanpa hambatan): berakhir SELESAI"));
        Assert.That(
            output,
            Does.Contain("06 Fajar Nugroho (nilai kinerja 2024 KURANG): berakhir TIDAK_MEMENUHI_SYARAT")
        );
        Assert.That(output, Does.Match("MET-016 .*Pasal 7"));
        Assert.That(output, Does.Contain("Pengingat: Magang berkas 2 (peserta P-1) sampai pada hari ke-25 dari 30"));
        Assert.That(
            output,
            Does.Match(@"\d{4}-\d\d-\d\d  .+ · Kepala Dinas Kominfo \(dibuka \d{4}-\d\d-\d\d, tenggat ")
        );
        Assert.That(output, Does.Contain("Semua berkas berakhir."));
        Assert.That(output, Does.Not.Contain("Bagus"));
    }

    [Test]
    public void A_changed_definition_is_compared_with_the_shipped_one_for_whom_it_changes_what()
    {
        using var changed = new Changed(
            "magang-metro",
            text => text.Replace("\"value\": \"SEKDA\"", "\"value\": \"KEPALA_BADAN\"", StringComparison.Ordinal)
        );

        var (exit, output, error) = Run(
            new(changed.Path, null, [1, 3], SimulasiRequest.Shipped, null, new TrialBounds(), false)
        );

        Assert.That(error, Is.Empty);
        Assert.That(exit, Is.AnyOf(0, 1));
        Assert.That(output, Does.Contain("── Dibandingkan dengan magang-metro dalam folder workflows ──"));
        Assert.That(output, Does.Match("Tugas '.+' kini untuk Kepala Badan, sebelumnya Sekretaris Daerah\\."));
        Assert.That(output, Does.Match("Tidak berubah: .*03"));
    }

    [Test]
    public void The_same_definition_changes_nothing_for_anybody()
    {
        var (exit, output, _) = Run(
            new("magang-palu", null, [], SimulasiRequest.Shipped, null, new TrialBounds(), false)
        );

        Assert.That(exit, Is.Zero);
        Assert.That(output, Does.Contain("Tidak ada yang berubah bagi siapa pun."));
    }

    [Test]
    public void As_JSON_it_is_one_line_and_a_bound_that_was_reached_is_told_by_the_exit_code()
    {
        var (exit, output, _) = Run(new("magang-metro-gelombang", null, [], null, null, new TrialBounds(60), true));

        var told = JsonNode.Parse(output)!;
        Assert.That(output.TrimEnd(), Does.Not.Contain("\n"));
        Assert.That(exit, Is.EqualTo(1));
        Assert.That((string?)told["alasanBerhenti"], Is.EqualTo("batas-langkah"));
        // What a step asks of registers is answered before the end.
        Assert.That((int)told["langkah"]!, Is.InRange(60, 70));
    }

    [Test]
    public void A_definition_without_a_story_is_tried_by_made_up_officials()
    {
        using var own = new Changed(
            "magang-metro",
            _ =>
                """
                    {"definitionId":"uji-sendiri","name":"Uji sendiri","root":{"id":"r","type":"Elsa.Sequence","activities":[
                     {"id":"a","type":"Magang.Task","title":"Periksa","role":"SEKDA","decisions":["SETUJU"],"dueWorkingDays":3}]}}
                    """
        );

        var (exit, output, error) = Run(new(own.Path, null, [], null, null, new TrialBounds(), false));

        Assert.That((exit, error), Is.EqualTo((0, "")));
        Assert.That(output, Does.Contain("'Periksa' tidak ada pada kisah contoh; dijawab SETUJU oleh petugas rekaan."));
        Assert.That(output, Does.Contain("Periksa: Setuju · Sekretaris Daerah (dibuka "));
    }

    [TestCase("magang-metro", "palu-2026-kisah.json", 0, null, "[MGW-900]")]
    [TestCase("magang-metro", null, 99, null, "[MGW-901]")]
    [TestCase("magang-metro", null, 0, "magang-palu", "[MGW-903]")]
    [TestCase("tidak-ada", null, 0, null, "[MGW-750]")]
    [TestCase("magang-metro", "tidak-ada.json", 0, null, "[MGW-620]")]
    public void What_cannot_be_tried_is_refused_with_its_code(
        string named,
        string? cases,
        int place,
        string? other,
        string code
    )
    {
        var path = cases is null ? null : Path.Combine(ADemo.Workflows, "contoh", cases);
        ImmutableArray<int> places = place == 0 ? [] : [place];

        var (exit, output, error) = Run(new(named, path, places, other, null, new TrialBounds(), false));

        Assert.That((exit, output), Is.EqualTo((2, "")));
        Assert.That(error, Does.Contain(code));
    }

    private static (int Exit, string Output, string Error) Run(SimulasiRequest request)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        var exit = SimulasiCommand.Run(
            request with
            {
                Workflows = ADemo.Workflows,
            },
            new Utf8Lines(output),
            new Utf8Lines(error),
            TimeProvider.System
        );
        var told = Encoding.UTF8.GetString(output.ToArray());
        TestContext.Out.WriteLine(told);
        return (exit, told, Encoding.UTF8.GetString(error.ToArray()));
    }

    /// <summary>A shipped definition with something changed, in a file of its own.</summary>
    private sealed class Changed : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("magang-uji-coba-");

        public Changed(string definition, Func<string, string> change)
        {
            var text = File.ReadAllText(System.IO.Path.Combine(ADemo.Workflows, definition + ".json"));
            var changed = change(text);
            Assert.That(changed, Is.Not.EqualTo(text), "nothing was changed");
            Path = System.IO.Path.Combine(_folder.FullName, definition + ".json");
            File.WriteAllText(Path, changed);
        }

        public string Path { get; }

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
