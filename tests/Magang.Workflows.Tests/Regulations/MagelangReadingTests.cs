using System.Text.Json.Nodes;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Tests.Regulations;

/// <summary>How Perbup Magelang 69/2022 and the exchange programmes are read where their words leave room.</summary>
public sealed class MagelangReadingTests
{
    [TestCase("EXACT", "2024-09-05", ExpectedResult = "ACCEPT")]
    [TestCase("EXACT", "2024-09-06", ExpectedResult = "REJECT")]
    [TestCase("COMPLETED_YEARS", "2025-09-04", ExpectedResult = "ACCEPT")]
    [TestCase("COMPLETED_YEARS", "2025-09-05", ExpectedResult = "REJECT")]
    public string I05_the_upper_age_is_read_as_the_parameter_says(string reading, string applied) =>
        Outcome(
            "magelang-pns",
            $$$"""{"applicant":{"BirthDate":"1989-09-05"},"applyDate":"{{{applied}}}"}""",
            "MGL-010a",
            $"age.maxReading={reading}"
        );

    [TestCase("EXACT", ExpectedResult = "REJECT")]
    [TestCase("COMPLETED_YEARS", ExpectedResult = "ACCEPT")]
    public string I05_pppk_read_it_alike(string reading) =>
        Outcome(
            "magelang-pppk",
            """{"applicant":{"BirthDate":"1967-09-30"},"applyDate":"2024-10-01","position":{"RetirementAge":58}}""",
            "MGL-021a",
            $"age.maxReading={reading}"
        );

    [TestCase("1_MARCH", ExpectedResult = "REJECT")]
    [TestCase("28_FEBRUARY", ExpectedResult = "ACCEPT")]
    public string A_birthday_on_29_February_is_kept_as_the_parameter_says(string birthday) =>
        Outcome(
            "magelang-pns",
            """{"applicant":{"BirthDate":"2008-02-29"},"applyDate":"2026-02-28"}""",
            "MGL-010a",
            $"age.leapBirthday={birthday}"
        );

    [Test]
    public void The_day_of_applying_is_that_of_the_region()
    {
        const string facts = """{"applicant":{"BirthDate":"2006-09-07","SubmittedAt":"2024-09-06T17:30:00Z"}}""";

        Assert.That(Outcome("magelang-pns", facts, "MGL-010a"), Is.EqualTo("ACCEPT"));
        Assert.That(Outcome("magelang-pns", facts, "MGL-010t"), Is.EqualTo("ACCEPT"));
    }

    [TestCase("\"ADMINISTRASI\",\"SKD\",\"SKB\"", ExpectedResult = "ACCEPT")]
    [TestCase("\"ADMINISTRASI\",\"SKD\"", ExpectedResult = "HOLD")]
    [TestCase("", ExpectedResult = "HOLD")]
    [TestCase("\"ADMINISTRASI\",\"SKB\"", ExpectedResult = "REJECT")]
    [TestCase("\"ADMINISTRASI\",\"SKD\",\"SKB\",\"SKB\"", ExpectedResult = "REJECT")]
    public string MGL_011_waits_in_the_middle_and_refuses_what_is_out_of_turn(string steps) =>
        Outcome("magelang-pns", $$$"""{"selection":{"Steps":[{{{steps}}}]}}""", "MGL-011");

    [TestCase("""{"documents":{"D1":{"Valid":true},"D2":{"Valid":true}}}""", ExpectedResult = "ACCEPT")]
    [TestCase("""{"documents":{"D1":{"Valid":true}}}""", ExpectedResult = "HOLD", Description = "M31")]
    [TestCase("""{"documents":{"D1":{"Valid":true},"D2":{"Valid":false}}}""", ExpectedResult = "REJECT")]
    [TestCase("""{"documents":{"D1":{"Valid":true},"D2":null}}""", ExpectedResult = "REJECT")]
    [TestCase("""{"submittedDocs":["D1","D2"]}""", ExpectedResult = "ACCEPT")]
    [TestCase("""{"submittedDocs":["D1"]}""", ExpectedResult = "HOLD")]
    [TestCase("{}", ExpectedResult = "HOLD")]
    public string M31_each_document_is_judged_for_itself(string papers)
    {
        var file = JsonNode.Parse(papers)!.AsObject();
        file["requiredDocs"] = new JsonArray("D1", "D2");
        return Outcome("magelang-pns", file.ToJsonString(), "MGL-013a");
    }

    [Test]
    public void M31_the_missing_document_is_named() =>
        Assert.That(
            Find("magelang-pns", """{"requiredDocs":["D1"],"documents":{"D1":null}}""", "MGL-013a").Message,
            Does.Contain("D1")
        );

    [TestCase("ni", ExpectedResult = "ACCEPT")]
    [TestCase("nip", ExpectedResult = "ACCEPT")]
    public string MGL_013b_takes_the_older_name_of_the_number_too(string name) =>
        Outcome(
            "magelang-pns",
            $$$"""
            {"pertek":{"Date":"2026-11-25"},"{{{name}}}":{"IssuedOn":"2026-12-01"},
             "skCpns":{"Date":"2026-12-01","SignerRole":"PPK"}}
            """,
            "MGL-013b"
        );

    [TestCase("LULUS", ExpectedResult = "ACCEPT")]
    [TestCase("TIDAK_LULUS", ExpectedResult = "TASK")]
    public string MGL_018a_works_out_whether_pasal_15_is_met(string result) =>
        Outcome(
            "magelang-pns",
            $$$"""
            {"ratingElements":[{"Predicate":"BAIK"}],"rating":{"SignedByAssessor":true,"SignedByAssessorSuperior":true},
             "health":{"IssuerKind":"TIM_PENGUJI_KESEHATAN","Fit":true},"prajab":{"Result":"{{{result}}}"},
             "documents":{"STTPP":{"Valid":true}},"cpns":{"Terminated":false}}
            """,
            "MGL-018a"
        );

    [TestCase("A", "V", ExpectedResult = "REJECT")]
    [TestCase("V", "A", ExpectedResult = "REJECT")]
    [TestCase("V", "B", ExpectedResult = "ACCEPT")]
    public string MGL_003e_a_relation_counts_in_both_directions(string one, string other) =>
        Outcome(
            "magelang-pns",
            $$$"""
            {"panselMembers":[{"Id":"V","Recused":false}],"applicants":[{"Id":"A"}],
             "relations":[{"A":"{{{one}}}","B":"{{{other}}}","Kind":"KELUARGA"}]}
            """,
            "MGL-003e"
        );

    [Test]
    public void MGL_019_never_decides_what_its_articles_decide_themselves()
    {
        var finding = Find("magelang-pppk", """{"planning":{"FacilitiesReady":false}}""", "MGL-019");

        Assert.That((finding.Result, finding.Outcome), Is.EqualTo((Truth.False, Workflows.Regulations.Outcome.Accept)));
        Assert.That(ARuleset.Named("magelang-pppk").WholeRuleIds, Does.Contain("MGL-008"));
    }

    [TestCase("\"K3\",\"K2\",\"K1\"", ExpectedResult = "ACCEPT", Description = "H06")]
    [TestCase("\"K2\",\"K3\",\"K1\"", ExpectedResult = "WARN")]
    [TestCase("\"K3\",\"K2\"", ExpectedResult = "WARN")]
    [TestCase(
        """{"Id":"K3","Category":"NEW_HIRE","ProposedAt":"2025-01-03"},"K2","K1" """,
        ExpectedResult = "ACCEPT",
        Description = "a candidate may be repeated"
    )]
    public string H06_the_ranking_follows_category_and_day(string ranking) =>
        Outcome(
            "esdm",
            $$$"""
            {"candidates":[{"Id":"K1","Category":"JFT","ProposedAt":"2025-01-01"},
                           {"Id":"K2","Category":"ADMINISTRATOR_PENGAWAS","ProposedAt":"2025-01-02"},
                           {"Id":"K3","Category":"NEW_HIRE","ProposedAt":"2025-01-03"}],
             "ranking":[{{{ranking}}}]}
            """,
            "ESD-04"
        );

    [TestCase(1, ExpectedResult = "ACCEPT")]
    [TestCase(0, ExpectedResult = "REJECT")]
    public string ESD_03_the_tolerance_is_in_days(int days) =>
        Outcome("esdm", """{"a":{"Start":"2025-01-02","End":"2025-04-02"}}""", "ESD-03", $"esdm.toleranceDays={days}");

    [TestCase(426, 114, 60, ExpectedResult = "ACCEPT", Description = "71, 19 and 10 per cent")]
    [TestCase(427, 113, 60, ExpectedResult = "WARN")]
    [TestCase(0, 0, 0, ExpectedResult = "WARN")]
    public string BUM_01_the_tolerance_is_in_points(int ojt, int coaching, int formal) =>
        Outcome(
            "bumn",
            $$$"""
            {"hours":{"Ojt":{{{ojt}}},"Coaching":{{{coaching}}},"Formal":{{{formal}}},"Total":{{{ojt
                + coaching
                + formal}}}}}
            """,
            "BUM-01"
        );

    [Test]
    public void BUM_01_takes_a_tolerance_of_half_a_point() =>
        Assert.That(
            Outcome(
                "bumn",
                """{"hours":{"Ojt":424,"Coaching":116,"Formal":60,"Total":600}}""",
                "BUM-01",
                "bumn.tolerancePoints=0.5"
            ),
            Is.EqualTo("WARN")
        );

    [TestCase("PNS", ExpectedResult = "ACCEPT")]
    [TestCase("PPPK", ExpectedResult = "REJECT")]
    public string PSD_05_every_member_is_a_civil_servant(string status)
    {
        var file = AFile.Named("berkas-panselda.json");
        file["teamAdm"]!["Members"]!
            .AsArray()
            .Add(JsonNode.Parse($$$"""{"Nip":"198001012005011020","Field":"KEUANGAN","Status":"{{{status}}}"}"""));
        return Outcome("panselda", file.ToJsonString(), "PSD-05");
    }

    [TestCase(1, ExpectedResult = "REJECT")]
    [TestCase(2, ExpectedResult = "ACCEPT")]
    public string EXC_03_the_longest_exchange_is_a_parameter(int years) =>
        Outcome(
            "pertukaran",
            """{"a":{"Start":"2026-03-01","End":"2027-03-01"}}""",
            "EXC-03",
            $"exchange.maxYears={years}"
        );

    private static string Outcome(string regulation, string facts, string rule, params string[] parameters) =>
        Find(regulation, facts, rule, parameters).Outcome.ToText();

    private static Finding Find(string regulation, string facts, string rule, params string[] parameters)
    {
        var file = JsonNode.Parse(facts)!.AsObject();
        Assert.That(ARuleset.Schema.Faults(file.ToElement()), Is.Empty);
        return file.Ask(ARuleset.Named(regulation), rule, new DateOnly(2026, 12, 15), parameters);
    }
}
