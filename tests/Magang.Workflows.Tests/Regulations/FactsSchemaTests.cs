using Magang.Workflows.Regulations;

namespace Magang.Workflows.Tests.Regulations;

public sealed class FactsSchemaTests
{
    [TestCase("healt", "{}", "healt: fakta tidak dikenal (maksud Anda 'health'?)")]
    [TestCase("a.Ended", "1", "a.Ended: fakta tidak dikenal (maksud Anda 'End'?)")]
    [TestCase("a.End", "20260519", "a.End: diharapkan tanggal (yyyy-MM-dd), yang diberikan angka")]
    [TestCase("a.End", "\"2026-02-30\"", "a.End: diharapkan tanggal yang ada")]
    [TestCase("a.End", "\"19-05-2026\"", "a.End: diharapkan tanggal yang ada")]
    [TestCase("a.End", "null", "a.End: diharapkan tanggal (yyyy-MM-dd), yang diberikan null")]
    [TestCase("p.Status", "\"PNSS\"", "p.Status: isi tidak dikenal")]
    [TestCase("ratings[1].Year", "2024.5", "ratings[1].Year: diharapkan bilangan bulat")]
    [TestCase("ratings", "{}", "ratings: diharapkan daftar, yang diberikan objek")]
    [TestCase("health.FitMentally", "\"true\"", "health.FitMentally: diharapkan true atau false, yang diberikan teks")]
    [TestCase("notice.SentAt", "\"2026-02-05T08:59:00\"", "notice.SentAt: diharapkan waktu dengan zona")]
    [TestCase("orgTree.DINAS_A", "1", "orgTree[DINAS_A]: diharapkan teks atau null")]
    [TestCase("nip", "1", "nip: diharapkan teks atau objek")]
    [TestCase("letter.ExternalNumber", "\"123\"", "letter.ExternalNumber: diharapkan nomor lengkap")]
    [TestCase("health.FitMentally", "{\"$pribadi\":\"x\"}", "health.FitMentally: diharapkan true atau false")]
    public void A_fault_is_told_by_its_path_and_what_is_expected(string path, string json, string fault) =>
        Assert.That(
            ARuleset.Schema.Faults(AFile.Complete().With(path, json).ToElement()),
            Has.Length.EqualTo(1).And.One.StartsWith(fault)
        );

    [Test]
    public void All_faults_are_told_together()
    {
        var file = AFile.Complete().With("a.End", "1").With("x", "1").With("p.Status", "\"X\"");

        Assert.That(
            () => ARuleset.Schema.Check(file.ToElement()),
            Throws.TypeOf<FactsRefusedException>().With.Property(nameof(FactsRefusedException.Faults)).Length.EqualTo(3)
        );
    }

    [Test]
    public void A_name_written_twice_is_refused() =>
        Assert.That(
            ARuleset.Schema.Faults(System.Text.Json.JsonElement.Parse("""{"kuadran":1,"kuadran":2}""")),
            Is.EqualTo(["kuadran: tertulis dua kali"])
        );

    [Test]
    public void Stored_facts_may_have_references_where_values_are_personal()
    {
        var stored = AFile.Complete().With("health.FitMentally", """{"$pribadi":"x"}""").ToElement();
        var elsewhere = AFile.Complete().With("plan.AuthoredBy", """{"$pribadi":"x"}""").ToElement();

        Assert.That(ARuleset.Schema.Faults(stored, references: true), Is.Empty);
        Assert.That(ARuleset.Schema.Faults(elsewhere, references: true), Is.Not.Empty);
    }

    [TestCase("""{"type":"object","properties":{}}""", "ditutup")]
    [TestCase("""{"type":"object","minProperties":1}""", "minProperties")]
    [TestCase("""{"type":"strin"}""", "strin")]
    [TestCase("""{"type":"string","format":"time"}""", "time")]
    [TestCase("""{"$ref":"#/$defs/none"}""", "rujukan")]
    public void A_schema_that_the_validator_does_not_fully_know_is_refused(string facts, string why) =>
        Assert.That(
            () => FactsSchema.Load($$$"""{"$defs":{"facts":{{{facts}}}}}"""),
            Throws.TypeOf<FactsSchemaRefusedException>().With.Message.Contains(why)
        );
}
