using System.Text.Json;

namespace Magang.Workflows.IntegrationTests.Api;

/// <summary>Personal values are in two tables alone, and are shown to whom they may be.</summary>
public sealed class PrivacyTests
{
    private const string Discipline =
        """{"discipline":[{"Level":"SEDANG","From":"2019-03-04","Until":"2019-09-05"}],"suspensions":[],"ratings":[{"Year":2026,"Predicate":"SANGAT BAIK"}]}""";

    private const string Letter = "isi surat keterangan sehat yang tidak boleh bocor";

    private static readonly string[] Values =
    [
        AnApi.NipA,
        "Budi Contoh",
        "SANGAT BAIK",
        "2019-03-04",
        "2019-09-05",
        // Of the health letter; its issuer's kind is no sign, since a verdict lists the kinds that count.
        "2026-07-08",
    ];

    [Test]
    public async Task No_table_but_the_erasable_ones_has_a_personal_value()
    {
        await using var api = await AnApi.StartAsync();
        await ACaseJudgedAsync(api);

        foreach (var value in Values)
        {
            var found = await TablesWithAsync(api, value);

            Assert.That(found, Is.Not.Empty, $"{value} must be somewhere, or the test looks for the wrong thing");
            Assert.That(found.Where(table => !table.StartsWith("person", StringComparison.Ordinal)), Is.Empty, value);
        }
    }

    [Test]
    public async Task The_Badan_sees_the_values_and_the_Sekda_sees_that_there_are_some()
    {
        await using var api = await AnApi.StartAsync();
        var instance = await ACaseJudgedAsync(api);

        var badan = (await api.GetAsync(AnApi.Operator, $"kasus/{instance}")).GetProperty("dossier");
        var sekda = (await api.GetAsync(AnApi.Sekda, $"kasus/{instance}")).GetProperty("dossier");

        Assert.Multiple(() =>
        {
            Assert.That(Level(badan), Is.EqualTo("SEDANG"));
            Assert.That(badan.GetProperty("p").GetProperty("Nip").GetString(), Is.EqualTo(AnApi.NipA));
            Assert.That(Level(sekda), Is.EqualTo("‹data pribadi›"));
            Assert.That(sekda.GetProperty("p").GetProperty("Nip").GetString(), Is.EqualTo("‹data pribadi›"));
        });
    }

    [Test]
    public async Task A_participant_sees_his_own_general_values_and_not_the_specific_ones()
    {
        await using var api = await AnApi.StartAsync();
        var instance = await ACaseJudgedAsync(api);

        var own = (await api.GetAsync("P-1;peran=PESERTA", $"kasus/{instance}")).GetProperty("dossier");

        Assert.That(own.GetProperty("p").GetProperty("Nip").GetString(), Is.EqualTo(AnApi.NipA));
        Assert.That(Level(own), Is.EqualTo("‹data pribadi›"));
    }

    [Test]
    public async Task A_verdict_shows_its_inputs_to_the_Badan_and_hides_them_from_others()
    {
        await using var api = await AnApi.StartAsync();
        var instance = await ACaseJudgedAsync(api);

        var badan = Inputs(await api.GetAsync(AnApi.Operator, $"kasus/{instance}/putusan"), "MET-016");
        var sekda = Inputs(await api.GetAsync(AnApi.Sekda, $"kasus/{instance}/putusan"), "MET-016");

        Assert.Multiple(() =>
        {
            Assert.That(badan.GetRawText(), Does.Contain("SANGAT BAIK"));
            Assert.That(sekda.GetRawText(), Does.Not.Contain("SANGAT BAIK").And.Contain("‹data pribadi›"));
        });
    }

    [Test]
    public async Task What_was_erased_is_told_to_be_erased()
    {
        await using var api = await AnApi.StartAsync();
        var instance = await ACaseJudgedAsync(api);
        Assert.That(await TablesWithAsync(api, Letter), Is.EqualTo(["evidence_content"]));
        await api.Runtime.People.EraseAsync("P-1", DateTimeOffset.UtcNow);

        var dossier = (await api.GetAsync(AnApi.Operator, $"kasus/{instance}")).GetProperty("dossier");

        Assert.That(Level(dossier), Is.EqualTo("‹telah dihapus›"));
        Assert.That(await TablesWithAsync(api, AnApi.NipA), Is.Empty);
        Assert.That(await TablesWithAsync(api, Letter), Is.Empty);
    }

    private static string? Level(JsonElement dossier) =>
        dossier.GetProperty("discipline")[0].GetProperty("Level").GetString();

    private static JsonElement Inputs(JsonElement verdicts, string rule) =>
        verdicts
            .EnumerateArray()
            .SelectMany(verdict => verdict.GetProperty("findings").EnumerateArray())
            .First(finding => finding.GetProperty("rule").GetString() == rule)
            .GetProperty("inputs");

    /// <summary>A case that has come through the gate of Ps 7, with health letter, recommendation, ratings and an old punishment.</summary>
    internal static async Task<long> ACaseJudgedAsync(AnApi api)
    {
        const string Participant = "P-1;peran=PESERTA";
        var batch = await api.OpenBatchAsync(AnApi.Row());
        var instance = (await api.CasesAsync(batch))[0];
        var uploaded = await api.PostAsync(Participant, $"kasus/{instance}/bukti", Letter, "application/pdf");
        var hash = (await AnApi.BodyAsync(uploaded)).GetProperty("hash").GetString();
        await DoAsync(
            "rekomendasi",
            AnApi.KepalaDinasA,
            """{"rec":{"Decision":"DIREKOMENDASIKAN","SignerNip":"197001012000011001","SignerEselon":"II.b","SignerUnit":"DINAS_A"}}"""
        );
        await DoAsync(
            "surat-sehat",
            Participant,
            """{"health":{"FitPhysically":true,"FitMentally":true,"IssuedOn":"2026-07-08","ValidUntil":"2027-07-08","IssuerKind":"RS_PEMERINTAH"}}""",
            $"[\"{hash}\"]"
        );
        await DoAsync("rekam-kepegawaian", AnApi.Operator, Discipline);
        await api.Runtime.StepAsync();
        return instance;

        async Task DoAsync(string activity, string who, string form, string evidence = "[]") =>
            await api.CompleteAsync(
                who,
                (await api.TaskAsync(instance, activity)).GetProperty("id").GetString()!,
                "KIRIM",
                form,
                evidence
            );
    }

    private static async Task<string[]> TablesWithAsync(AnApi api, string value)
    {
        var columns = new List<(string Table, string Column, string Type)>();
        await using (
            var command = api.Source.CreateCommand(
                """
                SELECT c.table_name, c.column_name, c.udt_name
                  FROM information_schema.columns AS c
                  JOIN information_schema.tables AS t USING (table_schema, table_name)
                 WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.udt_name IN ('text', 'bytea', '_text')
                """
            )
        )
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
                columns.Add((reader.GetString(0), reader.GetString(1), reader.GetString(2)));
        }

        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (table, column, type) in columns)
        {
            var expression = type switch
            {
                "bytea" => $"position(convert_to(@value, 'UTF8') IN \"{column}\") > 0",
                "_text" => $"array_to_string(\"{column}\", ' ') LIKE '%' || @value || '%'",
                _ => $"\"{column}\" LIKE '%' || @value || '%'",
            };
#pragma warning disable CA2100 // Names come from the catalogue of the test's own database.
            await using var command = api.Source.CreateCommand(
                $"SELECT EXISTS (SELECT FROM \"{table}\" WHERE {expression})"
            );
#pragma warning restore CA2100
            command.Parameters.AddWithValue("value", value);
            if (await command.ExecuteScalarAsync() is true)
                found.Add(table);
        }

        return [.. found];
    }
}
