using System.Globalization;
using System.Text.Json.Nodes;
using Magang.Workflows.Regulations;
using Magang.Workflows.Tests.Proofs.Wandering;
using Magang.Workflows.Tests.Regulations;

namespace Magang.Workflows.Tests.Proofs;

/// <summary>What gates read is written by those whom the contract names, and by nobody else.</summary>
public class OriginTests
{
    private const string Case = "magang-metro";
    private const string Batch = "magang-metro-gelombang";

    private static readonly (string Edit, string Workflow, string Code, Action<Drawing> Draw)[] Harms =
    [
        ("a fact written by the drawing", Case, "MGW-955", d => Written(d, Health)),
        ("a fact written out", Case, "MGW-955", d => Written(d, "{\"health\":{\"FitPhysically\":true}}", "Object")),
        ("a fact that is computed", Case, "MGW-955", d => Written(d, "getVariable('kwkMasuk').fakta")),
        ("a whole subject at once", Case, "MGW-955", d => Written(d, "({ health: getVariable('putusan') })")),
        (
            "a fact among harmless ones",
            Case,
            "MGW-955",
            d => Written(d, "({ catatan: 1, health: { FitPhysically: true } })")
        ),
        ("a fact chosen by a condition", Case, "MGW-955", d => Written(d, "fakta('x') == 1 ? ({}) : " + Health)),
        (
            "a fact by a member that is computed",
            Case,
            "MGW-955",
            d => Written(d, "(function () { var f = {}; f['hea' + 'lth'] = 1; return f; })()")
        ),
        (
            "a fact in a sequence",
            Case,
            "MGW-955",
            d => d.Insert("kabar-mulai", "Done", Pieces.Sequence("urut", Facts("tulis", Health)))
        ),
        ("a fact added by a task", Case, "MGW-955", d => d.Input("surat-sehat", "facts", Health, "JavaScript")),
        ("a fact of a task by another role", Case, "MGW-955", d => d.Input("kirim-evaluasi", "role", "OPERATOR_BADAN")),
        ("a list that no longer grows", Case, "MGW-955", d => d.Activity("perbaiki-monitoring").Remove("append")),
        ("another role asked for the letter", Case, "MGW-956", d => d.Input("surat-sehat", "role", "KEPALA_OPD")),
        (
            "a form that asks for the decree",
            Case,
            "MGW-956",
            d => d.Input("presensi", "fields", "[\"kwk.Signed\"]", "Object")
        ),
        (
            "a form whose fields are computed",
            Case,
            "MGW-956",
            d => d.Input("presensi", "fields", "getVariable('hasil')", "JavaScript")
        ),
        (
            "a form that lets a list grow",
            Case,
            "MGW-956",
            d => d.Input("rekam-kepegawaian", "append", "[\"ratings\"]", "Object")
        ),
        (
            "a variable set before it is written down",
            Case,
            "MGW-957",
            d => d.Insert("tunggu-keputusan", "Done", Pieces.Set("palsu", "kwkMasuk", "1"))
        ),
        (
            "a variable that takes another event",
            Case,
            "MGW-957",
            d => d.Input("tunggu-keputusan", "eventName", "kabar")
        ),
        ("a variable declared with a value", Case, "MGW-957", d => Declared(d, "kwkMasuk")),
        (
            "a variable set by a script",
            Case,
            "MGW-957",
            d => d.Insert("kabar-mulai", "Done", Script("setVariable('kwkMasuk', 1)"))
        ),
        (
            "a variable set by its own function",
            Case,
            "MGW-957",
            d => d.Insert("kabar-mulai", "Done", Script("setPerpanjangan(1)"))
        ),
        (
            "a decree said otherwise",
            Batch,
            "MGW-957",
            d => d.Input("siarkan-keputusan", "payload", "({ kwk: { Signed: true } })", "JavaScript")
        ),
        (
            "cases started with facts",
            Batch,
            "MGW-957",
            d => d.Input("mulai-berkas", "participants", "[{ person: 'P-1', facts: { health: {} } }]", "JavaScript")
        ),
        ("a decree that is signed before it is", Batch, "MGW-871", Early),
        (
            "no double assignment, never asked",
            Case,
            "MGW-871",
            d => d.Insert("gerbang-syarat", "Terima", Facts("kosong", "({ assignments: [] })"))
        ),
    ];

    private static readonly (string Edit, string Workflow, Action<Drawing> Draw)[] Harmless =
    [
        ("an own fact", Case, d => Written(d, "({ catatan: { Ruang: 'B' } })")),
        ("an own fact of the clock", Case, d => Written(d, "({ catatan: { Hari: hariIni() } })")),
        (
            "an own fact by a task",
            Case,
            d => d.Input("presensi", "facts", "({ catatan: getVariable('formulir') })", "JavaScript")
        ),
        ("nothing written", Case, d => Written(d, "({})")),
        ("an own field of a form", Case, d => d.Input("terima-laporan", "fields", "[\"catatan\"]", "Object")),
        ("one field fewer", Case, d => d.Input("rekam-kepegawaian", "fields", "[\"ratings\"]", "Object")),
        ("a part of a field", Case, d => d.Input("lengkapi-berkas", "fields", "[\"health.FitMentally\"]", "Object")),
        (
            "an own variable",
            Case,
            d => d.Variable("tambahan").Insert("kabar-mulai", "Done", Pieces.Set("isi", "tambahan", "1"))
        ),
        ("an own event with a payload", Case, d => d.Insert("kabar-mulai", "Done", Said("halo", "({ isi: 1 })"))),
        (
            "an event that others write down, without a payload",
            Case,
            d => d.Insert("kabar-mulai", "Done", Said("siap", "({})"))
        ),
        (
            "the same script with other quotes",
            Case,
            d => d.Input("alih-tugas", "facts", "({handover:{ByRole:\"KEPALA_PD\",Date:hariIni()}})", "JavaScript")
        ),
        (
            "the same facts written once more",
            Case,
            d =>
                d.Insert(
                    "teken-perpanjangan",
                    "TANDA_TANGANI",
                    Facts("lagi", "({ a: { End: getVariable('perpanjangan').a.End } })")
                )
        ),
    ];

    private const string Health = "({ health: { FitPhysically: true, FitMentally: true } })";

    private static IEnumerable<TestCaseData> HarmCases =>
        Harms.Select(edit => new TestCaseData(edit.Workflow, edit.Code, edit.Draw).SetArgDisplayNames(edit.Edit));

    private static IEnumerable<TestCaseData> HarmlessCases =>
        Harmless.Select(edit => new TestCaseData(edit.Workflow, edit.Draw).SetArgDisplayNames(edit.Edit));

    private static IEnumerable<string> Workflows => Drawing.Shipped;

    [TestCaseSource(nameof(HarmCases))]
    public void A_fact_from_elsewhere_is_refused(string workflow, string code, Delegate draw)
    {
        var drawing = Drawing.Of(workflow);
        ((Action<Drawing>)draw)(drawing);

        var findings = Proving.Findings(drawing);

        foreach (var finding in findings)
            TestContext.Out.WriteLine(finding);
        Assert.That(findings.Select(finding => finding.Code), Does.Contain(code));
    }

    [TestCaseSource(nameof(HarmlessCases))]
    public void A_fact_that_no_gate_reads_publishes(string workflow, Delegate draw)
    {
        var drawing = Drawing.Of(workflow);
        ((Action<Drawing>)draw)(drawing);

        Assert.That(Proving.Findings(drawing).Select(finding => finding.ToString()), Is.Empty);
    }

    [Test]
    public void The_refusal_names_the_article_the_gate_and_the_way()
    {
        var drawing = Drawing.Of(Case);
        Written(drawing, Health);

        var finding = Proving.Findings(drawing).Single();

        Assert.That(finding.Citation, Does.Contain("Pasal 7"));
        Assert.That(finding.Sentence, Does.Contain("health.FitPhysically").And.Contain("PEMERIKSAAN_SYARAT"));
        Assert.That(finding.Way.Select(step => step.ActivityId).Last(), Is.EqualTo("tulis"));
    }

    /// <summary>One drawing writes every fact that a gate of its regulation reads; each is found.</summary>
    [TestCaseSource(nameof(Workflows))]
    public void Every_fact_that_a_gate_reads_is_watched(string workflow)
    {
        var definition = Shipped.Definition(workflow);
        var read = ReadBy(definition.Programme!.Regulation);
        var drawing = Drawing.Of(workflow);
        var root = drawing.Activity(drawing.Charts().Select(Drawing.IdOf).First());
        foreach (var (path, place) in read.Select((path, place) => (path, place)))
            root["activities"]!
                .AsArray()
                .Add(
                    Facts(
                        Id(place),
                        "({ "
                            + string.Join(": { ", path.Split('.'))
                            + ": true"
                            + new string('}', path.Count(letter => letter == '.'))
                            + " })"
                    )
                );

        var found = Proving
            .Findings(drawing)
            .Where(finding => finding.Code == "MGW-955")
            .Select(finding => finding.ActivityId)
            .ToHashSet(StringComparer.Ordinal);

        Assert.That(read, Is.Not.Empty);
        Assert.That(read.Where((_, place) => !found.Contains(Id(place))), Is.Empty);

        static string Id(int place) => string.Create(CultureInfo.InvariantCulture, $"tulis-{place}");
    }

    /// <summary>What the proof takes from the schema is what the predicates do: they run on every case that there is.</summary>
    [Test]
    public void Every_fact_that_a_rule_reads_at_a_gate_is_watched()
    {
        var unwatched = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var text in CaseFileTests.Files.SelectMany(CaseFileTests.Read))
        {
            var facts = Fact.Of(text.GetProperty("facts"));
            var asOf = DateOnly.Parse(text.GetProperty("asOf").GetString()!, CultureInfo.InvariantCulture);
            foreach (var rule in text.GetProperty("checks").EnumerateArray().Select(check => check.GetString()!))
            foreach (var ruleset in ARuleset.All.Where(one => IsAsked(one, rule)))
            foreach (var input in Examination.Of(ruleset, [rule], facts, asOf).Findings.SelectMany(one => one.Inputs))
                // The result of another rule is an input too, and no fact.
                if (Plain(input.Path) is var path && IsFact(path) && Shipped.Readers.Of(ruleset.Name, path).IsEmpty)
                    unwatched.Add($"{rule} reads {path}");
        }

        Assert.That(unwatched, Is.Empty);
    }

    private static bool IsAsked(Ruleset ruleset, string rule) =>
        ruleset
            .Regulations.Where(text => text.System != KnownRegulations.CrossCutting)
            .Any(text => text.Gates.Values.Any(rules => rules.Contains(rule)));

    private static bool IsFact(string path) => Named().Any(fact => Within(fact.Path, path) || Within(path, fact.Path));

    private static List<(string Rule, string Path)> Named()
    {
        var all = new List<(string, string)>();
        var schema = Json.Parse(RepositoryFolder.Read("workflows", "regulasi", "fakta.schema.json"));
        Below(schema.GetProperty("$defs").GetProperty("facts"), "", all);
        return all;
    }

    private static void Below(System.Text.Json.JsonElement node, string path, List<(string, string)> all)
    {
        if (node.ValueKind != System.Text.Json.JsonValueKind.Object)
            return;
        if (node.TryGetProperty("x-rules", out var rules))
            all.AddRange(rules.EnumerateArray().Select(rule => (rule.GetString()!, path)));
        if (node.TryGetProperty("properties", out var members))
            foreach (var member in members.EnumerateObject())
                Below(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}", all);
        foreach (var inner in new[] { "items", "additionalProperties" })
            if (node.TryGetProperty(inner, out var below))
                Below(below, path, all);
    }

    private static string[] ReadBy(string regulation) =>
        [.. Named().Select(one => one.Path).Distinct().Where(path => !Shipped.Readers.Of(regulation, path).IsEmpty)];

    private static string Plain(string path) => FactsSchema.Normalise(path).Replace("[]", "", StringComparison.Ordinal);

    private static bool Within(string path, string above) =>
        path == above || path.StartsWith(above + ".", StringComparison.Ordinal);

    private static void Written(Drawing drawing, string facts, string kind = "JavaScript") =>
        drawing.Insert("bukti-terkumpul", "Done", Facts("tulis", facts, kind));

    private static JsonObject Facts(string id, string facts, string kind = "JavaScript") =>
        Pieces.Of(id, "Magang.SetFacts", ("facts", Drawing.Written(facts, kind)));

    private static JsonObject Script(string script) =>
        Pieces.Of("skrip", "Elsa.RunJavaScript", ("script", Drawing.Written(script, "JavaScript")));

    private static JsonObject Said(string name, string payload) =>
        Pieces.Of(
            "kata",
            "Magang.Send",
            ("to", Drawing.Written("Children")),
            ("event", Drawing.Written(name)),
            ("payload", Drawing.Written(payload, "JavaScript"))
        );

    private static void Declared(Drawing drawing, string variable) =>
        drawing.Source["variables"]!.AsArray().First(one => one!["name"]!.GetValue<string>() == variable)!["value"] =
            new JsonObject { ["kwk"] = 1 };

    private static void Early(Drawing drawing)
    {
        var facts = drawing.Activity("catat-keputusan")["facts"]!.DeepClone();
        drawing.Insert("usul-penetapan", "USULKAN", Pieces.Of("dini", "Magang.SetFacts", ("facts", facts)));
    }
}
