using System.Text.Json.Nodes;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Tests.Regulations;

/// <summary>How the guide of Palu is read where its words leave room, and what is derived.</summary>
public sealed class PaluReadingTests
{
    private const string ThreeMonths = """{"a":{"Start":"2024-07-15","End":"2024-10-14"}""";

    [TestCase("2024-07-21", "", ExpectedResult = "ACCEPT", Description = "the first week is not over")]
    [TestCase("2024-07-22", "", ExpectedResult = "TASK")]
    [TestCase("2024-07-22", "2024-07-15/2024-07-21", ExpectedResult = "ACCEPT")]
    [TestCase("2024-07-29", "2024-07-15/2024-07-21", ExpectedResult = "TASK")]
    public string PAL_W5_expects_a_report_for_each_week_that_is_over(string asOf, string reported) =>
        Outcome(
            $$"""{{ThreeMonths}},"periodicReports":[{"Period":"{{reported}}","SubmittedAt":"2024-07-22"}]}""",
            "PAL-W5",
            asOf
        );

    [TestCase("2024-10-14", ExpectedResult = "ACCEPT")]
    [TestCase("2024-10-15", ExpectedResult = "TASK", Description = "the last week ended with the placement")]
    public string PAL_W5_expects_the_last_short_period_when_the_placement_is_over(string asOf) =>
        Outcome(
            """
            {"a":{"Start":"2024-10-01","End":"2024-10-14"},"recall":{"On":"2024-10-14"},
             "periodicReports":[{"Period":"2024-10-01/2024-10-10","SubmittedAt":"2024-10-11"}]}
            """,
            "PAL-W5",
            asOf,
            "palu.periodicReportEveryDays=10"
        );

    [Test]
    public void PAL_W5_expects_nothing_after_the_recall() =>
        Assert.That(
            Outcome(
                """
                {"a":{"Start":"2024-07-15","End":"2024-10-14"},"recall":{"On":"2024-07-24"},
                 "periodicReports":[{"Period":"2024-07-15/2024-07-21","SubmittedAt":"2024-07-22"},
                                    {"Period":"2024-07-22/2024-07-24","SubmittedAt":"2024-07-25"}]}
                """,
                "PAL-W5",
                "2024-10-20"
            ),
            Is.EqualTo("ACCEPT")
        );

    [TestCase("2024-08-12", 1, ExpectedResult = "ACCEPT", Description = "29 days: one at least")]
    [TestCase("2024-09-12", 1, ExpectedResult = "TASK", Description = "60 days: two")]
    [TestCase("2024-09-12", 2, ExpectedResult = "ACCEPT")]
    [TestCase("2025-01-31", 3, ExpectedResult = "ACCEPT", Description = "92 days when it ended: three")]
    [TestCase("2024-07-14", 0, ExpectedResult = "ACCEPT", Description = "not begun")]
    public string PAL_S08_expects_an_evaluation_for_each_thirty_days(string asOf, int written)
    {
        const string evaluation = """{"Progress":"a","Achievement":"b","Challenges":"c","Feedback":"d"}""";
        var evaluations = string.Join(',', Enumerable.Repeat(evaluation, written));
        return Outcome($$"""{{ThreeMonths}},"evaluations":[{{evaluations}}]}""", "PAL-S08", asOf);
    }

    [TestCase("2026-08-06", "2026-08-03", ExpectedResult = "TASK", Description = "E25: the third working day")]
    [TestCase("2026-08-05", "2026-08-03", ExpectedResult = "ACCEPT")]
    [TestCase("2026-08-19", "2026-08-14", ExpectedResult = "ACCEPT", Description = "17 August is no working day")]
    [TestCase("2026-08-20", "2026-08-14", ExpectedResult = "TASK")]
    [TestCase("2024-08-02", "2024-08-01", ExpectedResult = "TASK", Description = "no calendar of 2024: at once")]
    public string PAL_H3_escalates_on_the_third_working_day(string asOf, string received) =>
        Outcome(
            $$$"""
            {"complaintChannel":{"Enabled":true},"complaints":[{"ReceivedAt":"{{{received}}}","AcknowledgedAt":null}]}
            """,
            "PAL-H3",
            asOf
        );

    [TestCase("LIFETIME", "2001-01-01", ExpectedResult = "REJECT")]
    [TestCase("5_YEARS", "2021-02-10", ExpectedResult = "REJECT")]
    [TestCase("5_YEARS", "2021-02-09", ExpectedResult = "ACCEPT")]
    public string PAL_K5_looks_back_as_far_as_the_parameter_says(string lookback, string decided) =>
        Outcome(
            $$$"""{"discipline":[{"Level":"BERAT","DecidedOn":"{{{decided}}}","Annulled":false}]}""",
            "PAL-K5",
            "2026-02-10",
            $"palu.disciplineLookback={lookback}"
        );

    [TestCase("2026-01-05", ExpectedResult = "ACCEPT")]
    [TestCase("2026-01-06", ExpectedResult = "REJECT", Description = "written after the check")]
    [TestCase("2025-12-07", ExpectedResult = "ACCEPT", Description = "day 30")]
    [TestCase("2025-12-06", ExpectedResult = "REJECT", Description = "day 31")]
    public string PAL_K7_takes_no_letter_from_the_future_and_none_too_old(string issued) =>
        Outcome(
            $$$"""
            {"health":{"IssuerKind":"PUSKESMAS","FitPhysically":true,"IssuedOn":"{{{issued}}}","ValidUntil":"2026-02-28"}}
            """,
            "PAL-K7",
            "2026-01-05"
        );

    [Test]
    public void PAL_K7_takes_other_issuers_where_the_organiser_decided_so() =>
        Assert.That(
            Outcome(
                """{"health":{"IssuerKind":"RS_PEMERINTAH","FitPhysically":true,"ValidUntil":"2026-02-28"}}""",
                "PAL-K7",
                "2026-01-05",
                "health.palu.acceptedIssuers=[\"PUSKESMAS\",\"RS_PEMERINTAH\"]"
            ),
            Is.EqualTo("ACCEPT")
        );

    [Test]
    public void PAL_K1_takes_other_statuses_where_the_organiser_decided_so() =>
        Assert.That(
            Outcome(
                """{"p":{"Status":"PPPK_PARUH_WAKTU","Agency":"PEMKOT_PALU"}}""",
                "PAL-K1",
                "2026-01-05",
                "palu.allowedStatuses=[\"PNS\",\"PPPK\",\"PPPK_PARUH_WAKTU\"]"
            ),
            Is.EqualTo("ACCEPT")
        );

    [TestCase("\"SK-9\"", ExpectedResult = "ACCEPT")]
    [TestCase("null", ExpectedResult = "REJECT")]
    public string PAL_S09_lets_a_participant_leave_early_by_decision(string decision) =>
        Outcome(
            $$$"""
            {"recall":{"On":"2026-03-01"},"a":{"End":"2026-04-11"},"participant":{"WithdrawalDecision":{{{decision}}}},
             "finalEvaluation":{"HasSuccessData":true,"HasImpactData":true,"Recommendation":"lanjutkan"}}
            """,
            "PAL-S09",
            "2026-03-02"
        );

    [TestCase("2026-01-20", ExpectedResult = "REJECT", Description = "suspended on the first day")]
    [TestCase("2026-02-20", ExpectedResult = "ACCEPT")]
    public string PAL_K6_asks_for_the_check_and_the_first_day(string from) =>
        Outcome(
            $$$"""{"a":{"Start":"2026-02-01"},"suspensions":[{"From":"{{{from}}}","Until":null}]}""",
            "PAL-K6",
            "2026-01-05"
        );

    [Test]
    public void PAL_H2_knows_transport_by_the_code_of_metro_too() =>
        Assert.That(
            Outcome(
                """{"costs":[{"Component":"PENGINAPAN"},{"Component":"UANG_HARIAN"},{"Component":"TRANSPORT"}]}""",
                "PAL-H2",
                "2026-01-05"
            ),
            Is.EqualTo("ACCEPT")
        );

    [Test]
    public void PAL_W5_names_the_periods_without_a_report() =>
        Assert.That(
            Find($$"""{{ThreeMonths}},"periodicReports":[]}""", "PAL-W5", "2024-07-23").Message,
            Does.Contain("Periode tanpa laporan: 2024-07-15/2024-07-21.")
        );

    [Test]
    public void PAL_S02_names_the_offices_that_were_not_reached() =>
        Assert.That(
            Find(
                """{"targetOpds":["OPD_1","OPD_2"],"socializations":[{"Opd":"OPD_1","HeldOn":"2025-01-20"}]}""",
                "PAL-S02",
                "2025-02-10"
            ).Message,
            Does.Contain("OPD yang belum dijangkau: OPD_2.")
        );

    private static string Outcome(string facts, string rule, string asOf, params string[] parameters) =>
        Find(facts, rule, asOf, parameters).Outcome.ToText();

    private static Finding Find(string facts, string rule, string asOf, params string[] parameters)
    {
        var file = JsonNode.Parse(facts)!.AsObject();
        Assert.That(ARuleset.Schema.Faults(file.ToElement()), Is.Empty);
        var day = DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture);
        return file.Ask(ARuleset.Named("palu"), rule, day, parameters);
    }
}
