using System.Text.Json.Nodes;
using Magang.Workflows.Identity;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Tests.Regulations;

/// <summary>Cases that the rules as first written did not decide, and the readings that decide them.</summary>
public sealed class OpenCaseTests
{
    private const string March3To = "{\"a\":{\"AssignmentDate\":\"2025-03-03\",\"End\":\"2025-04-0";

    [TestCase("1", ExpectedResult = "ACCEPT")]
    [TestCase("2", ExpectedResult = "ACCEPT", Description = "day 1 is then 4 March: 30 days")]
    [TestCase("3", ExpectedResult = "REJECT")]
    public string A21_the_assignment_date_need_not_be_day_one(string last) =>
        Outcome(March3To + last + "\"}}", "MET-007", "metro.dayOneIsAssignmentDate=false");

    [TestCase("2026-04-20", ExpectedResult = "ACCEPT", Description = "A19's 30 working days, over Lebaran")]
    [TestCase("2026-04-21", ExpectedResult = "REJECT")]
    public string A22_thirty_days_may_be_working_days(string end) =>
        Outcome($$$"""{"a":{"AssignmentDate":"2026-03-02","End":"{{{end}}}"}}""", "MET-007", "metro.dayKind=WORKING");

    [Test]
    public void A22_working_days_of_a_year_without_a_calendar_cannot_be_told() =>
        Assert.That(Outcome(March3To + "1\"}}", "MET-007", "metro.dayKind=WORKING"), Is.EqualTo("HOLD"));

    [TestCase("2025-03-03", ExpectedResult = "ACCEPT")]
    [TestCase("2025-03-02", ExpectedResult = "REJECT")]
    public string A32_a_letter_without_date_counts_from_the_local_day_of_signing(string assigned) =>
        Outcome(
            $$$"""{"assignmentLetter":{"SignedAt":"2025-03-02T17:30:00Z","EffectiveFrom":null},"a":{"AssignmentDate":"{{{assigned}}}"}}""",
            "MET-008"
        );

    [TestCase("2025-03-03", ExpectedResult = "WARN")]
    [TestCase("2025-03-04", ExpectedResult = "ACCEPT")]
    public string C13_daily_allowance_and_meals_exclude_each_other_by_day(string mealsOn) =>
        Outcome(
            $$$"""
            {"costs":[{"Component":"UANG_HARIAN","Fund":"APBD","On":"2025-03-03"},
                      {"Component":"MAKAN","Fund":"APBD","On":"{{{mealsOn}}}"}]}
            """,
            "MET-036b"
        );

    [Test]
    public void L02_spaces_are_taken_out_at_intake()
    {
        var parsed = Nip.TryParse("19700101 200001 1 001", out var nip, out _);

        Assert.That(parsed, Is.True);
        Assert.That(Outcome($$$"""{"nip":"{{{nip.Value}}}"}""", "XCT-01"), Is.EqualTo("ACCEPT"));
    }

    [TestCase("EXPIRED", "VALID", ExpectedResult = "HOLD")]
    [TestCase("EXPIRED", "INVALID", ExpectedResult = "REJECT")]
    [TestCase("ISSUE", "VALID", ExpectedResult = "ACCEPT")]
    public string L14_an_expired_certificate_makes_the_signing_wait(string status, string conclusion) =>
        Outcome(
            $$$"""
            {"cert":{"Status":"{{{status}}}"},"signer":{"NikHash":"h"},"document":{"ExpectedSignerNikHash":"h"},
             "verify":{"Conclusion":"{{{conclusion}}}"}}
            """,
            "XCT-11"
        );

    [TestCase("XCT-11")]
    [TestCase("XCT-11a")]
    public void L14_holds_with_the_certificate_alone(string rule) =>
        Assert.That(Outcome("""{"cert":{"Status":"EXPIRED"}}""", rule), Is.EqualTo("HOLD"));

    [Test]
    public void M49_an_unknown_quadrant_waits_for_a_person()
    {
        var finding = JsonNode.Parse("""{"kuadran":9}""")!.AsObject().Ask("XCT-04");

        Assert.That((finding.Result, finding.Outcome), Is.EqualTo((Truth.False, Workflows.Regulations.Outcome.Hold)));
    }

    private static string Outcome(string facts, string rule, params string[] parameters)
    {
        var file = JsonNode.Parse(facts)!.AsObject();
        Assert.That(ARuleset.Schema.Faults(file.ToElement()), Is.Empty);
        return file.Ask(rule, new DateOnly(2026, 2, 2), parameters).Outcome.ToText();
    }
}
