using System.Text.Json.Nodes;
using Magang.Workflows.Definitions;
using Magang.Workflows.Outlines;
using Magang.Workflows.Tests.Definitions;
using Magang.Workflows.Tests.Regulations;

namespace Magang.Workflows.Tests.Outlines;

public sealed class OutlineTests
{
    /// <summary>All that are read; one of them in token mode only.</summary>
    private static readonly string[] Names = [.. CorpusTests.Readable, "own-back-edge-cross"];

    [TestCaseSource(nameof(Names))]
    public void Every_definition_that_can_be_read_is_told_with_each_activity_once(string name)
    {
        var mode = name == "own-back-edge-cross" ? FlowMode.Token : (FlowMode?)null;
        var definition = Corpus.Beside(name, mode, TestCatalog.Find).Read(Corpus.Read(name));
        var outline = Outline.Of(definition);
        var told = All(outline.Lines).Where(line => line.ActivityId is not null).ToArray();

        Assert.That(told.Select(line => line.ActivityId), Is.Unique);
        Assert.That(
            definition
                .Nodes.Where(node => node.Type is not ("Elsa.Start" or "Elsa.Sequence" or "Elsa.Flowchart"))
                .Select(node => node.Id),
            Is.SubsetOf(told.Select(line => line.ActivityId))
        );
        Assert.That(told.Select(line => line.Number), Is.Unique.And.All.Not.Null);
        Assert.That(All(outline.Lines).Select(line => line.Text), Is.All.Not.Contain("\n").And.All.Not.Empty);
    }

    [Test]
    public void A_sequence_is_told_in_its_order()
    {
        Assert.That(
            Told(ADefinition.Of("Elsa.Sequence", ADefinition.Line("a"), ADefinition.Line("b"))),
            Is.EqualTo(
                """
                1. Menulis ke catatan server: x.
                2. Menulis ke catatan server: x.

                """
            )
        );
    }

    [Test]
    public void A_way_back_names_the_step_it_leads_to()
    {
        Assert.That(
            Told(ADefinition.Flow("a b c", "a-b", "b:Ulang-a", "b:Lanjut-c")),
            Is.EqualTo(
                """
                1. Menulis ke catatan server: x.
                2. Menulis ke catatan server: x.
                   → Bila 'Lanjut': lanjut ke langkah 3.
                   → Bila 'Ulang': kembali ke langkah 1.
                3. Menulis ke catatan server: x.
                   → Cabang ini berakhir di sini.

                """
            )
        );
    }

    [Test]
    public void Branches_that_meet_are_told_below_their_step_and_what_they_meet_in_after_it()
    {
        var flow = ADefinition.Flow("tanya a b temu", "tanya:True-a", "tanya:False-b", "a-temu", "b-temu");
        flow["root"]!["activities"]![0] = JsonNode.Parse(
            $$"""{"id":"tanya","type":"Elsa.FlowDecision","version":1,"name":"Sudah lengkap?","condition":{{ADefinition.Input("Boolean", "JavaScript", "\"getVariable('n') > 2\"")}} }"""
        );

        Assert.That(
            Told(flow),
            Is.EqualTo(
                """
                1. Sudah lengkap? Diperiksa: variabel n lebih dari 2?
                   - Bila ya:
                     2. Menulis ke catatan server: x.
                        → Lanjut ke langkah 4.
                   - Bila tidak:
                     3. Menulis ke catatan server: x.
                        → Lanjut ke langkah 4.
                4. Menulis ke catatan server: x. (Ke sini dari langkah 2 dan 3.)
                   → Cabang ini berakhir di sini.

                """
            )
        );
    }

    [Test]
    public void A_fork_tells_every_branch_and_one_that_nothing_is_drawn_for_ends()
    {
        var flow = ADefinition.Flow("bagi a b", "bagi:Satu-a", "bagi:Dua-b");
        flow["root"]!["activities"]![0] = JsonNode.Parse(
            $$"""{"id":"bagi","type":"Elsa.FlowFork","version":1,"branches":{{ADefinition.Input("Object", "Object", "[\"Satu\",\"Dua\",\"Tiga\"]")}} }"""
        );

        Assert.That(
            Told(flow),
            Is.EqualTo(
                """
                1. Bersamaan berjalan:
                   - Cabang Satu:
                     2. Menulis ke catatan server: x.
                        → Cabang ini berakhir di sini.
                   - Cabang Dua:
                     3. Menulis ke catatan server: x.
                        → Cabang ini berakhir di sini.
                   → Cabang Tiga: tidak ada jalan lanjut, cabang ini berhenti di sini.

                """
            )
        );
    }

    [Test]
    public void What_an_activity_holds_is_told_below_it_and_numbered_after_it()
    {
        var choice =
            $$"""{"id":"i","type":"Elsa.If","version":1,"condition":{{ADefinition.Input("Boolean", "Literal", "true")}},"then":{"id":"s","type":"Elsa.Sequence","version":1,"activities":[{{ADefinition.Line("a")}},{{ADefinition.Line("b")}}]},"else":{{ADefinition.Line("c")}} }""";
        var stage =
            $$"""{"id":"t","type":"Elsa.Sequence","version":1,"name":"Tahap dua","activities":[{{ADefinition.Line("d")}}]}""";
        var definition = ADefinition.Of("Elsa.Sequence", choice, stage);

        Assert.That(
            Told(definition),
            Is.EqualTo(
                """
                1. Diperiksa: true?
                   - Bila ya:
                     1.1. Menulis ke catatan server: x.
                     1.2. Menulis ke catatan server: x.
                   - Bila tidak:
                     1.3. Menulis ke catatan server: x.
                2. Tahap dua. Tahap dengan langkah-langkah ini:
                   2.1. Menulis ke catatan server: x.

                """
            )
        );
        Assert.That(
            Told(definition, new OutlineOptions { Levels = 1 }),
            Is.EqualTo(
                """
                1. Tahap dengan 4 langkah di dalamnya.
                2. Tahap dua. Tahap dengan 1 langkah di dalamnya.

                """
            )
        );
    }

    [TestCase(
        "Elsa.Delay",
        """ "timeSpan":{"expression":{"type":"Literal","value":"3.00:00:00"} } """,
        "Menunggu 3 hari."
    )]
    [TestCase("Elsa.Event", """ "eventName":"siap" """, "Menunggu peristiwa 'siap'.")]
    [TestCase(
        "Elsa.SetVariable",
        """ "variable":{"id":"v","name":"v"},"value":{"expression":{"type":"Literal","value":7} } """,
        "Variabel v menjadi 7."
    )]
    [TestCase(
        "Elsa.ForEach",
        """ "items":{"expression":{"type":"JavaScript","value":"getInput('daftar')"} } """,
        "Untuk setiap unsur masukan daftar, satu demi satu:"
    )]
    [TestCase(
        "Elsa.While",
        """ "condition":{"expression":{"type":"JavaScript","value":"variables.n < 3"} } """,
        "Selama variabel n kurang dari 3, diulang:"
    )]
    [TestCase("Elsa.For", """ "start":1,"end":5 """, "Untuk setiap angka dari 1 sampai 5:")]
    [TestCase(
        "Elsa.DispatchWorkflow",
        """ "workflowDefinitionId":"anak","waitForCompletion":true """,
        "Membuka alur 'anak' sebagai berkas baru dan menunggunya selesai."
    )]
    [TestCase("Elsa.Timer", """ "interval":"01:00:00" """, "Menunggu 1 jam; di awal alur: memulai alur setiap 1 jam.")]
    [TestCase(
        "Elsa.Fault",
        """ "message":"Habis" """,
        "Alur dihentikan sebagai gagal: Habis; pengelola dapat mengulang atau membatalkannya."
    )]
    [TestCase("Magang.Status", """ "status":"SELESAI" """, "Status berkas menjadi SELESAI.")]
    [TestCase("Magang.Send", """ "to":"Parent","event":"siap" """, "Menyampaikan peristiwa 'siap' ke gelombangnya.")]
    [TestCase(
        "Magang.WaitUntilDay",
        """ "day":"2025-01-02","plusDays":3,"time":"07:00" """,
        "Menunggu sampai 3 hari sesudah 2025-01-02 pukul 07.00; yang sudah lewat tidak ditunggu."
    )]
    [TestCase(
        "Magang.SetFacts",
        """ "facts":{"expression":{"type":"JavaScript","value":"({ a: { End: hariIni() }, n: 1 })"} } """,
        "Mencatat ke berkas: a.End, n."
    )]
    [TestCase(
        "Magang.Task",
        """ "title":"Periksa","role":"SEKDA","decisions":{"expression":{"type":"Object","value":"[\"YA\",\"TIDAK\"]"} },"dueWorkingDays":2,"evidenceRequired":true,"notDoneBy":{"expression":{"type":"Object","value":"[\"lain\"]"} } """,
        "Tugas Sekretaris Daerah: Periksa. Tenggat 2 hari kerja. Bukti wajib diunggah. Bukan orang yang mengerjakan 'lain'."
    )]
    [TestCase(
        "Magang.Task",
        """ "title":"Batalkan","role":"KEPALA_BADAN","optional":true """,
        "Kepala Badan boleh mengerjakannya, tidak wajib: Batalkan."
    )]
    public void An_activity_is_told_in_a_sentence(string type, string inputs, string sentence)
    {
        var definition = ADefinition.Of("Elsa.Sequence", $$"""{"id":"x","type":"{{type}}","version":1,{{inputs}} }""");
        definition["variables"] = JsonNode.Parse(
            """[{"id":"v","name":"v","typeName":"Object"},{"id":"n","name":"n","typeName":"Int32"}]"""
        );
        definition["inputs"] = JsonNode.Parse("""[{"name":"daftar","type":"Object"}]""");

        Assert.That(Outline.Of(ADefinition.Read(definition)).Lines.Single().Text, Is.EqualTo(sentence));
    }

    [Test]
    public void A_gate_names_its_rules_with_their_articles()
    {
        var definition = ADefinition.Read(
            ADefinition.Of("Elsa.Sequence", """{"id":"g","type":"Magang.Gate","version":1,"gate":"DINAS_LUAR"}""")
        );

        var brief = Outline.Of(definition, new OutlineOptions { Ruleset = ARuleset.Metro });
        var full = Outline.Of(definition, new OutlineOptions { Ruleset = ARuleset.Metro, Full = true });

        Assert.That(
            brief.Lines.Single().Lines.Single().Text,
            Is.EqualTo("MET-026, Pasal 10 ayat (2): 'PNS peserta Magang ... berstatus dinas luar.'")
        );
        Assert.That(
            full.Lines.Single().Lines.Single().Text,
            Does.Contain("menjadi pekerjaan yang terbuka").And.Contain("bukti: ")
        );
        Assert.That(
            brief.Head.Single(head => head.Label == "Dasar").Text,
            Does.Contain("Peraturan Wali Kota Metro Nomor 32 Tahun 2024")
        );
        Assert.That(Outline.Of(definition).Lines.Single().Lines, Is.Empty);
    }

    [Test]
    public void A_gate_that_the_rules_do_not_have_is_told_all_the_same()
    {
        var definition = ADefinition.Read(
            ADefinition.Of("Elsa.Sequence", """{"id":"g","type":"Magang.Gate","version":1,"gate":"LAIN"}""")
        );

        Assert.That(
            Outline.Of(definition, new OutlineOptions { Ruleset = ARuleset.Metro }).Lines.Single().Text,
            Is.EqualTo("Gerbang LAIN tidak ada pada metro-2024+lintas-2026: diperiksa menurut peraturan daerahnya.")
        );
    }

    [Test]
    public void Long_flows_of_any_shape_are_told_quickly_and_without_running_out_of_stack()
    {
        const int Many = 3000;
        var ids = string.Join(' ', Enumerable.Range(0, Many).Select(i => $"n{i}"));
        var chain = Enumerable.Range(1, Many - 1).Select(i => $"n{i - 1}-n{i}").ToArray();
        var ladder = Enumerable
            .Range(1, (Many / 2) - 1)
            .SelectMany(i => new[] { $"n{(2 * i) - 2}-n{(2 * i) - 1}", $"n{(2 * i) - 2}-n{2 * i}" })
            .ToArray();

        Assert.That(Told(ADefinition.Flow(ids, chain)).Split('\n'), Has.Length.EqualTo(Many + 2));
        Assert.That(
            Told(ADefinition.Flow(ids, ladder)).Split('\n').Max(line => line.Length),
            Is.LessThan(OutlineText.Width)
        );
    }

    [Test]
    public void No_line_of_text_is_longer_than_a_page_is_wide()
    {
        var line = JsonNode.Parse(ADefinition.Line("a"))!;
        line["name"] = string.Join(' ', Enumerable.Repeat("kata", 200));

        Assert.That(
            Told(ADefinition.Of("Elsa.Sequence", line.ToJsonString())).Split('\n').Select(written => written.Length),
            Is.All.LessThanOrEqualTo(OutlineText.Width)
        );
    }

    private static string Told(JsonNode definition, OutlineOptions? options = null)
    {
        var text = OutlineText.Of(Outline.Of(ADefinition.Read(definition, FlowMode.Token), options));
        return text[(text.IndexOf("\n\n1. ", StringComparison.Ordinal) + 2)..];
    }

    private static IEnumerable<OutlineLine> All(IEnumerable<OutlineLine> lines) =>
        lines.SelectMany(line => All(line.Lines).Prepend(line));
}
