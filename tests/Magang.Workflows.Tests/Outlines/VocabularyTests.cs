using System.Text.Json;
using System.Text.Json.Nodes;
using Magang.Workflows.Activities;
using Magang.Workflows.Outlines;
using Magang.Workflows.Outlines.Words;
using Magang.Workflows.Tests.Definitions;

namespace Magang.Workflows.Tests.Outlines;

/// <summary>Whoever adds an activity type also says what it does.</summary>
public sealed class VocabularyTests
{
    [Test]
    public void Every_type_that_the_engine_runs_has_words()
    {
        Assert.That(
            ActivityCatalog.Types.Select(type => type.Name).Where(name => !Vocabulary.Has(name)),
            Is.Empty,
            "Add a row to the table of its subject in src/Magang.Workflows/Outlines/Words."
        );
    }

    [TestCase("3.02:00:00", "3 hari 2 jam")]
    [TestCase("00:00:00.5", "0,5 detik")]
    [TestCase("01:30:00", "1 jam 30 menit")]
    public void Lengths_of_time_are_told_in_words(string written, string told)
    {
        Assert.That(Sentence("Elsa.Delay", "timeSpan", "Literal", written), Is.EqualTo($"Menunggu {told}."));
    }

    [TestCase("getVariable('hasil') == 'LANJUT'", "variabel hasil adalah 'LANJUT'")]
    [TestCase("fakta('a.End') != null && !getDitarik()", "tanggal selesai sudah ada dan tidak (variabel Ditarik)")]
    [TestCase("variables.n >= 3 || (a(), 1)", "skrip ‹variables.n >= 3 || (a(), 1)›")]
    [TestCase("(getInput('n') + 1) * 2 < 9 && (x.y || true)", "skrip ‹(getInput('n') + 1) * 2 < 9 && (x.y || true)›")]
    [TestCase("getInput('peserta').length > 0", "banyaknya masukan peserta lebih dari 0")]
    [TestCase("'KWK/' + hariIni().substr(0, 4)", "'KWK/' + tahun ini")]
    [TestCase("opdAsal()", "OPD asal peserta")]
    [TestCase("getVariable('x') ? 'A' : 'B'", "'A' bila variabel x, selain itu 'B'")]
    [TestCase("var a = 1; return a;", "skrip ‹var a = 1; return a;›")]
    public void Scripts_are_told_as_people_say_them_and_others_as_they_are_written(string script, string told)
    {
        Assert.That(
            Sentence("Elsa.Correlate", "correlationId", "JavaScript", script),
            Is.EqualTo($"Nomor kaitan berkas menjadi {told}.")
        );
    }

    [TestCase("KEPALA_OPD", "Kepala OPD")]
    [TestCase("SEKDA", "Sekretaris Daerah")]
    [TestCase("Pak Camat", "Pak Camat")]
    public void Roles_are_told_as_people_say_them(string role, string told)
    {
        var task = $$"""{"id":"x","type":"Magang.Task","version":1,"title":"x","role":"{{role}}"}""";

        Assert.That(Outline.Of(Read(task)).Lines.Single().Text, Is.EqualTo($"Tugas {told}."));
    }

    private static string Sentence(string type, string input, string expression, string value) =>
        Outline
            .Of(
                Read(
                    $$"""{"id":"x","type":"{{type}}","version":1,"{{input}}":{"expression":{"type":"{{expression}}","value":{{JsonSerializer.Serialize(value)}} } } }"""
                )
            )
            .Lines.Single()
            .Text;

    private static Workflows.Definitions.Definition Read(string activity)
    {
        var definition = ADefinition.Of("Elsa.Sequence", activity);
        definition["inputs"] = JsonNode.Parse("""[{"name":"n","type":"Int32"},{"name":"peserta","type":"Object"}]""");
        return ADefinition.Read(definition);
    }
}
