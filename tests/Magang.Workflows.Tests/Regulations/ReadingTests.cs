using Magang.Workflows.Regulations;

namespace Magang.Workflows.Tests.Regulations;

/// <summary>Readings (DEC-nn) and derived facts that no case of the office pins.</summary>
public sealed class ReadingTests
{
    [TestCase("\"PLT\"", "\"\"", "REJECT")]
    [TestCase("\"PLT\"", "null", "REJECT")]
    [TestCase("\"PLH\"", "\"SP-1\"", "ACCEPT")]
    [TestCase("\"DEFINITIF\"", "null", "ACCEPT")]
    public void DEC_09_an_acting_official_recommends_with_an_order_letter(
        string capacity,
        string letter,
        string expected
    )
    {
        var file = AFile.Complete().With("rec.SignerCapacity", capacity).With("rec.OrderLetterNumber", letter);

        Assert.That(file.Ask("MET-015").Outcome.ToText(), Is.EqualTo(expected));
    }

    [Test]
    public void DEC_09_an_order_letter_not_yet_delivered_holds() =>
        Assert.That(AFile.Complete().Without("rec.OrderLetterNumber").Ask("MET-015").Outcome, Is.EqualTo(Outcome.Hold));

    [TestCase("SETDA", "ACCEPT")]
    [TestCase("DINAS_B", "REJECT")]
    public void DEC_09_whoever_stands_above_the_unit_may_recommend(string unit, string expected) =>
        Assert.That(
            AFile.Complete().With("rec.SignerUnit", $"\"{unit}\"").Ask("MET-015").Outcome.ToText(),
            Is.EqualTo(expected)
        );

    [TestCase("2026-04-30", "ACCEPT")]
    [TestCase("2026-05-01", "REJECT")]
    public void DEC_08_a_health_letter_is_good_for_thirty_days(string checkDate, string expected)
    {
        var file = AFile.Complete().With("health.ValidUntil", "\"2026-12-31\"").With("checkDate", $"\"{checkDate}\"");

        Assert.That(file.Ask("MET-013").Outcome.ToText(), Is.EqualTo(expected));
    }

    [Test]
    public void DEC_08_a_private_clinic_is_no_accepted_issuer_but_may_be_made_one()
    {
        var file = AFile.Complete().With("health.IssuerKind", "\"KLINIK_SWASTA\"");

        Assert.That(file.Ask("MET-013").Outcome, Is.EqualTo(Outcome.Reject));
        Assert.That(
            file.Ask("MET-013", null, """health.metro.acceptedIssuers=["KLINIK_SWASTA"]""").Outcome,
            Is.EqualTo(Outcome.Accept)
        );
    }

    [Test]
    public void DEC_10_a_year_without_paper_holds_where_the_engine_knows_the_years()
    {
        var file = AFile.Complete().With("ratings", """[{"Year":2025,"Predicate":"BAIK"}]""");

        var derived = file.Ask("MET-016");
        var given = file.With("requiredYears", "[2025,2024]").Ask("MET-016");

        Assert.That((derived.Outcome, given.Outcome), Is.EqualTo((Outcome.Hold, Outcome.Reject)));
    }

    [TestCase("rating.years=3", "HOLD")]
    [TestCase("rating.years=1", "ACCEPT")]
    [TestCase("rating.minPredicate=SANGAT BAIK", "REJECT")]
    public void DEC_10_years_and_least_predicate_are_parameters(string parameter, string expected) =>
        Assert.That(AFile.Complete().Ask("MET-016", null, parameter).Outcome.ToText(), Is.EqualTo(expected));

    [Test]
    public void DEC_29_punishment_counts_on_each_known_day_and_on_the_day_of_asking_before_any_is_known()
    {
        var file = AFile.Complete().With("discipline[0].Until", "\"2026-04-06\"");
        Assert.That(file.Ask("MET-017").Outcome, Is.EqualTo(Outcome.Reject), "still running at the proposal");
        file.Without("stipulation");
        Assert.That(file.Ask("MET-017").Outcome, Is.EqualTo(Outcome.Accept), "over before decree and assignment");
        file.Without("kwk").Without("a");
        Assert.That(file.Ask("MET-017", new(2026, 4, 6)).Outcome, Is.EqualTo(Outcome.Reject));
        Assert.That(file.Ask("MET-017", new(2026, 4, 7)).Outcome, Is.EqualTo(Outcome.Accept));
    }

    [Test]
    public void Future_days_are_not_missing_from_attendance()
    {
        var file = AFile.Complete().With("attendance", """[{"Date":"2026-04-20","Code":"DL"}]""");

        Assert.That(file.Ask("MET-026", new(2026, 4, 20)).Outcome, Is.EqualTo(Outcome.Accept));
        var next = file.Ask("MET-026", new(2026, 4, 21));
        Assert.That((next.Result, next.Outcome), Is.EqualTo((Truth.False, Outcome.Task)));
        Assert.That(next.Message, Does.Contain("Belum berkode DL: 2026-04-21."));
    }

    [Test]
    public void Working_days_of_a_year_without_calendar_are_not_guessed()
    {
        var file = AFile.Complete().With("a.AssignmentDate", "\"2025-04-21\"").With("a.ActualEnd", "\"2025-05-20\"");

        Assert.That(file.Ask("MET-026").Result, Is.EqualTo(Truth.Absent));
    }

    [Test]
    public void Unknown_levels_and_predicates_in_the_lists_are_seen_without_the_single_facts()
    {
        var file = AFile.Complete().Without("h").Without("kuadran");
        Assert.That((file.Ask("XCT-03").Result, file.Ask("XCT-04").Result), Is.EqualTo((Truth.True, Truth.True)));

        file.With("discipline[0].Level", "\"R\"").With("ratings[0].Predicate", "\"BAGUS\"");
        Assert.That((file.Ask("XCT-03").Result, file.Ask("XCT-04").Result), Is.EqualTo((Truth.False, Truth.False)));
    }

    [Test]
    public void A_number_is_asked_for_the_status_that_is_recorded()
    {
        var pns = AFile.Complete();
        Assert.That((pns.Ask("XCT-01").Result, pns.Ask("XCT-02").Result), Is.EqualTo((Truth.True, Truth.True)));
        var pppk = AFile.Complete().With("p.Status", "\"PPPK\"").With("nip", "\"200012312024211001\"");
        Assert.That((pppk.Ask("XCT-01").Result, pppk.Ask("XCT-02").Result), Is.EqualTo((Truth.True, Truth.True)));
        var swapped = AFile.Complete().With("nip", "\"200012312024211001\"");
        Assert.That(swapped.Ask("XCT-01").Result, Is.EqualTo(Truth.False));
    }

    [Test]
    public void A_refused_number_is_explained_without_its_digits()
    {
        var file = AFile.Complete().With("p.Status", "\"PPPK\"").With("nip", "\"200013312024213001\"");

        Assert.That(
            file.Ask("XCT-02").Detail,
            Is.EqualTo(
                "Yang keliru: angka ke-1 sampai ke-8 (tanggal lahir) seharusnya tanggal yang ada, ttttbbhh; "
                    + "angka ke-15 (jenis kelamin) seharusnya 1 (pria) atau 2 (wanita)"
            )
        );
    }
}
