using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Magang.Workflows.IntegrationTests.Periksa;

/// <summary>The command as its users start it: a process of its own, with files, exit code and both outputs.</summary>
public sealed class PeriksaCommandTests
{
    private static readonly string Root = FindRoot();
    private static readonly string Kasus = Path.Combine(Root, "tests", "Magang.Workflows.Tests", "Kasus");
    private static readonly string Complete = Path.Combine(Kasus, "berkas-lengkap.json");

    [Test]
    public async Task A_complete_file_is_accepted_with_every_rule_named()
    {
        var run = await Magang(
            input: null,
            "periksa",
            "--regulasi",
            "metro",
            "--fakta",
            Complete,
            "--per",
            "2026-06-02"
        );

        var answer = JsonNode.Parse(run.Output)!;
        Assert.That(run.Exit, Is.Zero, run.Error);
        Assert.That((string?)answer["verdict"], Is.EqualTo("ACCEPT"));
        Assert.That((string?)answer["asOf"], Is.EqualTo("2026-06-02"));
        Assert.That(answer["findings"]!.AsArray(), Has.Count.EqualTo(61));
        Assert.That(answer["unusedFacts"]!.AsArray().Select(f => (string?)f), Is.EqualTo(["costs[].On"]));
    }

    [Test]
    public async Task A_gate_reads_standard_input_and_takes_parameters()
    {
        const string facts = """{"a":{"AssignmentDate":"2025-03-03","End":"2025-04-01"},"kuadran":9}""";

        var run = await Magang(
            facts,
            "periksa",
            "--regulasi",
            "metro",
            "--fakta",
            "-",
            "--gerbang",
            "PERPANJANGAN",
            "--parameter",
            "metro.maxDays=29",
            "--per",
            "2025-03-22"
        );

        var answer = JsonNode.Parse(run.Output)!;
        Assert.That(run.Exit, Is.Zero, run.Error);
        Assert.That((string?)answer["verdict"], Is.EqualTo("REJECT"));
        Assert.That(answer["parameters"]!.ToJsonString(), Is.EqualTo("""{"metro.maxDays":29}"""));
        Assert.That(answer["unusedFacts"]!.ToJsonString(), Is.EqualTo("""["kuadran"]"""));
        var finding = answer["findings"]![0]!;
        Assert.That((string?)finding["citation"], Is.EqualTo("Perwali Metro 32/2024 Pasal 5 ayat (2)"));
        Assert.That(
            finding["inputs"]!.ToJsonString(),
            Is.EqualTo("""{"a.End":"2025-04-01","a.AssignmentDate":"2025-03-03"}""")
        );
    }

    [Test]
    public async Task A_region_s_overrides_are_taken_and_told()
    {
        const string facts = """{"a":{"AssignmentDate":"2026-03-02","End":"2026-03-31"}}""";
        using var folder = new AWorkflowsFolder(
            "metro.json",
            """{"parameter":"metro.maxDays","value":20,"reason":"Dinas kekurangan orang","decidedBy":"Kepala BKPSDM","from":"2026-01-01"}"""
        );
        string[] asked = ["periksa", "--wilayah", "METRO", "--fakta", "-", "--gerbang", "PERPANJANGAN"];

        var run = await Magang(facts, [.. asked, "--per", "2026-03-02", "--workflows", folder.Path]);
        var before = await Magang(facts, [.. asked, "--per", "2025-12-31", "--workflows", folder.Path]);
        var listed = await Magang(input: null, "aturan", "--wilayah", "METRO", "--workflows", folder.Path);

        var answer = JsonNode.Parse(run.Output)!;
        Assert.That(run.Exit, Is.Zero, run.Error);
        Assert.That(((string?)answer["region"], (string?)answer["verdict"]), Is.EqualTo(("METRO", "REJECT")));
        Assert.That(answer["parameters"]!.ToJsonString(), Is.EqualTo("""{"metro.maxDays":20}"""));
        Assert.That(
            (string?)answer["findings"]![0]!["message"],
            Does.Contain("Kota Metro memakai metro.maxDays = 20 sebagai ganti 30")
        );
        Assert.That((string?)JsonNode.Parse(before.Output)!["verdict"], Is.Not.EqualTo("REJECT"));
        Assert.That(
            listed.Output,
            Does.Match("(?m)^metro.maxDays +30 +peraturan .*\n.*METRO: 20 sejak 2026-01-01: Dinas kekurangan orang")
        );
    }

    [Test]
    public async Task Refused_facts_are_all_told_one_a_line()
    {
        const string facts = """{"healt":{},"a":{"End":"31-12-2025"},"p":{"Status":"PNSS"}}""";

        var run = await Magang(facts, "periksa", "--regulasi", "metro", "--fakta", "-");

        Assert.That((run.Exit, run.Output), Is.EqualTo((2, "")));
        var lines = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines, Has.Length.EqualTo(3).And.All.EndsWith("[MGW-204]"));
        Assert.That(lines[0], Does.Contain("maksud Anda 'health'?"));
    }

    [TestCase("MGW-201", "--aturan", "MET-999")]
    [TestCase("MGW-202", "--gerbang", "RENCNA")]
    [TestCase("MGW-205", "--parameter", "metro.maxday=1")]
    public async Task Wrong_names_are_refused_with_their_code(string code, string option, string value)
    {
        var run = await Magang("{}", "periksa", "--regulasi", "metro", "--fakta", "-", option, value);

        Assert.That(run.Exit, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain($"[{code}]"));
    }

    [Test]
    public async Task The_case_file_agrees_and_cases_of_others_are_counted()
    {
        var run = await Magang(
            input: null,
            "periksa",
            "--regulasi",
            "metro",
            "--kasus",
            Path.Combine(Kasus, "cases-facts.json")
        );

        Assert.That(run.Exit, Is.Zero, run.Output);
        Assert.That(run.Output, Does.Contain("80 kasus diperiksa").And.Contain("80 sesuai, 0 berbeda"));
        Assert.That(run.Output, Does.Contain("107 kasus regulasi lain tidak diperiksa").And.Contain("palu_magang 22"));
    }

    [Test]
    public async Task A_case_that_differs_or_is_refused_says_why_and_fails_the_run()
    {
        const string cases = """
            [{"id":"X1","system":"metro_magang","checks":["MET-010"],"asOf":"2026-01-05","parameters":{},
              "facts":{"plan":{"AuthoredBy":"OPD"}},"expected":"ACCEPT","expectedByRule":{"MET-010":"true"}},
             {"id":"X2","system":"metro_magang","checks":["MET-010"],"asOf":"2026-01-05","parameters":{},
              "facts":{"plan":{"Author":"BADAN"}},"expected":"HOLD"},
             {"id":"X3","system":"palu_magang","checks":["PAL-K1"],"asOf":"2026-01-05","facts":{},"expected":"HOLD"}]
            """;

        var run = await Magang(cases, "periksa", "--regulasi", "metro", "--kasus", "-", "--json");

        Assert.That(run.Exit, Is.EqualTo(1));
        var lines = run
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => JsonElement.Parse(l))
            .ToArray();
        Assert.That(lines.Select(l => l.GetProperty("agrees").GetBoolean()), Is.EqualTo([false, false]));
        Assert.That(lines[0].GetProperty("verdict").GetString(), Is.EqualTo("REJECT"));
        Assert.That(
            lines[1].GetProperty("differences")[0].GetString(),
            Does.Contain("plan.Author: fakta tidak dikenal")
        );
        Assert.That(run.Error, Does.Contain("0 sesuai, 2 berbeda").And.Contain("palu_magang 1"));
    }

    [Test]
    public async Task The_rules_are_listed_with_article_weight_and_gates()
    {
        var run = await Magang(input: null, "aturan");

        Assert.That(run.Exit, Is.Zero, run.Error);
        Assert.That(
            run.Output,
            Does.Match(@"MET-007 +Perwali Metro 32/2024 Pasal 5 ayat \(2\) +block +PERPANJANGAN, SURAT_PENUGASAN")
        );
        Assert.That(run.Output, Does.Contain("63 aturan, 24 gerbang"));
    }

    [TestCase("palu", "berkas-palu.json", "PENETAPAN")]
    [TestCase("palu-presentasi", "berkas-palu-presentasi.json", "PAPARAN")]
    [TestCase("magelang-pns", "berkas-magelang-pns.json", "SELEKSI_ADMINISTRASI")]
    [TestCase("magelang-pppk", "berkas-magelang-pppk.json", "PERJANJIAN_KERJA")]
    [TestCase("panselda", "berkas-panselda.json", "PEMBENTUKAN")]
    [TestCase("pertukaran", "berkas-pertukaran.json", "PERTUKARAN")]
    [TestCase("esdm", "berkas-esdm.json", "KELULUSAN")]
    [TestCase("bumn", "berkas-bumn.json", "KOMPOSISI")]
    public async Task Every_programme_is_examined_at_its_gates(string regulation, string file, string gate)
    {
        var facts = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Kasus, file)))!.AsObject();
        // No other assignment: the decree's gate of Palu asks for it too.
        facts["assignments"] = new JsonArray();

        var run = await Magang(
            facts.ToJsonString(),
            "periksa",
            "--regulasi",
            regulation,
            "--fakta",
            "-",
            "--gerbang",
            gate,
            "--per",
            "2026-12-15"
        );

        Assert.That(run.Exit, Is.Zero, run.Error);
        var answer = JsonNode.Parse(run.Output)!;
        Assert.That((string?)answer["verdict"], Is.EqualTo("ACCEPT"), run.Output);
        Assert.That((string?)answer["regulation"], Is.EqualTo(regulation));
    }

    [Test]
    public async Task Without_a_gate_a_programme_asks_its_own_rules_only()
    {
        var run = await Magang(
            input: null,
            "periksa",
            "--regulasi",
            "bumn",
            "--fakta",
            Path.Combine(Kasus, "berkas-bumn.json")
        );

        var answer = JsonNode.Parse(run.Output)!;
        Assert.That((string?)answer["verdict"], Is.EqualTo("ACCEPT"), run.Output);
        Assert.That(answer["findings"]!.AsArray(), Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Without_a_regulation_every_case_is_judged_by_its_own()
    {
        var run = await Magang(input: null, "periksa", "--kasus", Path.Combine(Kasus, "cases-facts.json"));

        Assert.That(run.Exit, Is.Zero, run.Output);
        Assert.That(
            run.Output,
            Does.Contain("187 kasus diperiksa menurut regulasi masing-masing: 187 sesuai, 0 berbeda.")
        );
    }

    [Test]
    public async Task A_case_of_a_regulation_that_is_not_known_is_counted()
    {
        const string cases = """
            [{"id":"X1","system":"kota_lain","checks":["PAL-K0"],"asOf":"2026-01-05","facts":{},"expected":"HOLD"},
             {"id":"X2","checks":["PAL-K0"],"asOf":"2026-01-05","facts":{},"expected":"HOLD"}]
            """;

        var run = await Magang(cases, "periksa", "--kasus", "-");

        Assert.That(run.Output, Does.Contain("0 kasus diperiksa").And.Contain("(tanpa system) 1, kota_lain 1"));
    }

    [Test]
    public async Task Facts_need_a_regulation()
    {
        var run = await Magang("{}", "periksa", "--fakta", "-");

        Assert.That(run.Exit, Is.Not.Zero);
        Assert.That(run.Error, Does.Contain("Sebutkan --wilayah, atau --regulasi: metro, palu,"));
    }

    [Test]
    public async Task The_table_of_all_rules_is_the_file_in_docs()
    {
        var run = await Magang(
            input: null,
            "aturan",
            "--tabel",
            "--kasus",
            Path.Combine(Kasus, "cases-facts.json"),
            "--kasus",
            Path.Combine(Kasus, "kasus-terbuka.json"),
            "--kasus",
            Path.Combine(Kasus, "kasus-aturan.json")
        );

        Assert.That((run.Exit, run.Error), Is.EqualTo((0, "")));
        Assert.That(run.Output, Is.EqualTo(await File.ReadAllTextAsync(Path.Combine(Root, "docs", "aturan.md"))));
    }

    [Test]
    public async Task The_page_of_contracts_is_the_file_in_docs()
    {
        var run = await Magang(input: null, "kontrak", "--tabel");

        Assert.That((run.Exit, run.Error), Is.EqualTo((0, "")));
        Assert.That(run.Output, Is.EqualTo(await File.ReadAllTextAsync(Path.Combine(Root, "docs", "klausul.md"))));
    }

    [Test]
    public async Task Clauses_of_one_regulation_are_listed_with_their_articles()
    {
        var run = await Magang(input: null, "kontrak", "--regulasi", "metro");

        Assert.That(run.Exit, Is.Zero, run.Error);
        Assert.That(
            run.Output,
            Does.Contain("Pasal 16 ayat (1), Pasal 16 ayat (2): Tidak ada magang yang ditutup tanpa evaluasi akhir.")
        );
    }

    [Test]
    public async Task The_table_fails_when_a_rule_has_no_case()
    {
        var run = await Magang("[]", "aturan", "--tabel", "--kasus", "-");

        Assert.That(run.Exit, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain("PAL-K1 tidak punya kasus yang memenuhinya."));
    }

    internal static async Task<(int Exit, string Output, string Error)> Magang(string? input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            WorkingDirectory = Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "magang.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (input is not null)
            await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    internal static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Magang.Workflows.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("no Magang.Workflows.sln above the tests");
    }
}
