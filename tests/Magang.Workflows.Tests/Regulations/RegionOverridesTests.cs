using System.Text.Json;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Tests.Regulations;

public sealed class RegionOverridesTests
{
    private static readonly Ruleset[] Metro = [ARuleset.Metro];

    [Test]
    public void The_value_of_a_region_judges_from_its_first_day_to_its_last()
    {
        var own = Of(Twenty with { Until = new(2026, 6, 30) });

        Assert.That(Days(own, "2025-12-31"), Is.EqualTo("30"));
        Assert.That(Days(own, "2026-01-01"), Is.EqualTo("20"));
        Assert.That(Days(own, "2026-06-30"), Is.EqualTo("20"));
        Assert.That(Days(own, "2026-07-01"), Is.EqualTo("30"));
    }

    [Test]
    public void The_finding_says_that_the_region_does_so_why_and_that_it_was_the_law()
    {
        var finding = Ask(Of(Twenty));

        Assert.That(finding.Outcome, Is.EqualTo(Outcome.Reject));
        Assert.That(
            finding.Message,
            Does.EndWith(
                "Kota Metro memakai metro.maxDays = 20 sebagai ganti 30 (Pasal 5 ayat (2); DEC-01) sejak 2026-01-01: "
                    + "Dinas kekurangan orang (ditetapkan Kepala BKPSDM). "
                    + "Perhatian: nilai semula adalah ketentuan peraturan (Pasal 5 ayat (2); DEC-01)."
            )
        );
    }

    [Test]
    public void A_ceiling_that_is_loosened_is_told_where_the_rule_holds_too()
    {
        var finding = Ask(Of(Twenty with { Value = Json("45") }));

        Assert.That(finding.Outcome, Is.EqualTo(Outcome.Accept));
        Assert.That(finding.Message, Does.StartWith("Terpenuhi. Kota Metro memakai metro.maxDays = 45"));
    }

    [Test]
    public void The_journal_has_the_values_taken_and_who_decided_them()
    {
        var verdict = Verdict.Of([Ask(Of(Twenty))]);
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            VerdictJson.WriteProperties(writer, verdict, Audience.Journal);
            writer.WriteEndObject();
        }

        var written = JsonElement.Parse(buffer.WrittenSpan).GetProperty("findings")[0];
        Assert.That(written.GetProperty("parameters").GetProperty("metro.maxDays").GetInt32(), Is.EqualTo(20));
        Assert.That(
            written.GetProperty("overrides")[0].GetRawText(),
            Is.EqualTo(
                """{"parameter":"metro.maxDays","value":20,"usual":30,"source":"Pasal 5 ayat (2); DEC-01","law":true,"region":"Kota Metro","reason":"Dinas kekurangan orang.","decidedBy":"Kepala BKPSDM","from":"2026-01-01"}"""
            )
        );
    }

    [Test]
    public void A_value_given_by_hand_goes_before_the_region_s_and_is_not_told_as_its()
    {
        var both = Of(Twenty)
            .On(ARuleset.Metro, new(2026, 3, 2))
            .With(ParameterOverrides.Parse(ARuleset.Metro, ["metro.maxDays=29"]));

        Assert.That(both.Values["metro.maxDays"].GetInt32(), Is.EqualTo(29));
        Assert.That(both.OfItsRegion, Is.Empty);
    }

    [TestCase(
        "metro.maxDay",
        "20",
        "overrides[0]: parameter 'metro.maxDay': tidak dikenal oleh regulasi daerah ini (metro) (maksud Anda 'metro.maxDays'?)"
    )]
    [TestCase("palu.maxYears", "1", "overrides[0]: parameter 'palu.maxYears': tidak dikenal")]
    [TestCase(
        "metro.maxDays",
        "\"dua puluh\"",
        "overrides[0]: parameter 'metro.maxDays': isi \"dua puluh\" tidak cocok"
    )]
    [TestCase("metro.maxDays", "-1", "overrides[0]: parameter 'metro.maxDays': isi -1 tidak cocok")]
    [TestCase("metro.dayKind", "\"MINGGU\"", "overrides[0]: parameter 'metro.dayKind': isi 'MINGGU' tidak dikenal")]
    [TestCase(
        "timezone.metro",
        "\"Asia/Makassar\"",
        "overrides[0]: parameter 'timezone.metro': zona daerah ditulis pada 'zone'"
    )]
    public void A_parameter_that_cannot_be_so_is_refused(string parameter, string value, string fault) =>
        Assert.That(
            Faults(Twenty with { Parameter = parameter, Value = Json(value) }),
            Has.Length.EqualTo(1).And.One.StartsWith(fault)
        );

    [Test]
    public void Everything_that_is_wrong_is_told_by_its_place()
    {
        var faults = Faults(
            Twenty,
            Twenty with
            {
                From = new(2026, 5, 1),
            },
            Twenty with
            {
                Reason = " ",
                DecidedBy = null,
                From = null,
            },
            Twenty with
            {
                Parameter = "health.validityDays",
                Until = new(2025, 1, 1),
            }
        );

        Assert.That(
            faults,
            Is.EqualTo([
                "overrides[2]: parameter 'metro.maxDays': alasan (reason) wajib ditulis",
                "overrides[2]: parameter 'metro.maxDays': siapa yang menetapkan (decidedBy) wajib ditulis",
                "overrides[2]: parameter 'metro.maxDays': tanggal mulai berlaku (from) wajib ditulis",
                "overrides[3]: parameter 'health.validityDays': berakhir (until) sebelum mulai berlaku (from)",
                "overrides[1]: parameter 'metro.maxDays' sudah diganti oleh overrides[0] pada hari yang sama",
            ])
        );
    }

    [Test]
    public void Days_that_only_meet_do_not_overlap() =>
        Assert.That(
            Of(Twenty with { Until = new(2026, 4, 30) }, Twenty with { From = new(2026, 5, 1) }).All,
            Has.Length.EqualTo(2)
        );

    [Test]
    public void What_no_article_sets_is_policy() =>
        Assert.That(
            ARuleset
                .All.SelectMany(ruleset => ruleset.ParameterTexts.Values)
                .Where(text => !text.IsLaw)
                .Select(text => text.Name)
                .Distinct(),
            Is.EquivalentTo([
                "health.validityDays",
                "health.metro.acceptedIssuers",
                "palu.maxYears",
                "palu.complaintWorkingDays",
                "age.leapBirthday",
                "timezone.metro",
                "timezone.palu",
                "timezone.magelang",
            ])
        );

    private static RegionOverrideText Twenty { get; } =
        new()
        {
            Parameter = "metro.maxDays",
            Value = Json("20"),
            Reason = "Dinas kekurangan orang.",
            DecidedBy = "Kepala BKPSDM",
            From = new(2026, 1, 1),
        };

    private static JsonElement Json(string json) => JsonElement.Parse(json);

    private static RegionOverrides Of(params RegionOverrideText[] written) =>
        RegionOverrides.Of("Kota Metro", Metro, written);

    private static string[] Faults(params RegionOverrideText[] written) =>
        [.. Assert.Throws<RegionOverridesRefusedException>(() => Of(written))!.Faults];

    private static string Days(RegionOverrides own, string day) =>
        ARuleset
            .Metro.ParametersOn(
                DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
                own.On(ARuleset.Metro, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))
            )["metro.maxDays"]
            .GetRawText();

    // Thirty days, which the data allows.
    private static Finding Ask(RegionOverrides own)
    {
        var facts = Json("""{"a":{"AssignmentDate":"2026-03-02","End":"2026-03-31"}}""");
        var day = new DateOnly(2026, 3, 2);
        return Examination.Of(ARuleset.Metro, ["MET-007"], Fact.Of(facts), day, own.On(ARuleset.Metro, day)).Findings[
            0
        ];
    }
}
