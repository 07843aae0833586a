using Magang.Workflows.Regulations;

namespace Magang.Workflows.Tests.Regulations;

/// <summary>Every rule three ways: it holds on the complete file, one change breaks it, one gap leaves it open.</summary>
public sealed class RuleTableTests
{
    // Rule; what makes it false (path = json, several with "&"); what must be missing to leave it open.
    private static readonly (string Rule, string Breaks, string Opens)[] Table =
    [
        ("MET-001", "glossary=[\"Daerah\"]", "glossary"),
        ("MET-002", "step.Phase=\"LAINNYA\"", "step.Phase"),
        ("MET-003", "rejections[0].Reason=\" \"", "rejections"),
        ("MET-004", "activity.Form=\"LAINNYA\"", "activity.Form"),
        ("MET-005", "activity.Path=\"KLASIKAL\"", "activity.Path"),
        ("MET-006", "host.Kind=\"PERORANGAN\"", "host"),
        ("MET-007", "a.End=\"2026-05-20\"", "a.End"),
        ("MET-008", "assignmentLetter.EffectiveFrom=\"2026-04-21\"", "assignmentLetter.EffectiveFrom"),
        ("MET-009", "coordination.Date=\"2026-04-07\"", "coordination.Status"),
        ("MET-010", "plan.AuthoredBy=\"OPD\"", "plan"),
        ("MET-011", "plan.CoordinatedOpds=[]", "plan.Needs"),
        ("MET-012", "p.Status=\"PPPK\"", "p.Status"),
        ("MET-013", "health.FitMentally=false", "health.ValidUntil"),
        ("MET-013b", "health.ValidUntil=\"2026-04-19\"", "health"),
        ("MET-014", "rec.SignerNip=\"199001012015011001\"", "rec.Decision"),
        ("MET-015", "rec.SignerEselon=\"III.a\"", "orgTree"),
        ("MET-015b", "rec.SignerCapacity=\"PLH\"", ""),
        ("MET-016", "ratings[1].Predicate=\"CUKUP\"", "ratings[0].Predicate"),
        ("MET-017", "discipline[0].Until=null", "discipline"),
        ("MET-018", "suspensions[0].Until=null", "suspensions"),
        ("MET-019", "rec=null", "health"),
        ("MET-020", "proposal.Participants=[]", "proposal.Participants"),
        ("MET-021", "kwk.SignerRole=\"SEKDA\"", "kwk.Signed"),
        ("MET-022", "assignmentLetter.BasisKwkNumber=\"KWK-2\"", "kwk.Number"),
        ("MET-023", "assignmentLetter.Date=\"2026-04-12\"", "assignmentLetter.SignerRole"),
        ("MET-024", "handover.Tasks=[]", "handover"),
        ("MET-025", "handover.Tasks[0].RecipientStatus=\"PPPK\"", "handover.Tasks[0].RecipientOnMagang"),
        ("MET-026", "attendance[2].Code=\"ALPA\"", "attendance"),
        ("MET-027", "report.SubmittedAt=null", "report"),
        ("MET-028", "report.ReceivedByKepalaBadanAt=\"2026-05-29\"", "report.ReceivedByKepalaBadanAt"),
        ("MET-029", "report.Sections[7].WordCount=0", "report.Sections"),
        ("MET-030", "report.Sub=[]&report.Sub={\"II.a\":[\"TUJUAN\"]}", "report.Sub"),
        ("MET-031", "report.Activities[0].ProblemId=\"M9\"", "report.Problems"),
        ("MET-032", "report.PeriodFrom=\"2026-04-21\"", "report.Approach"),
        ("MET-033", "report.Suggestions=\"\"", "report.Conclusion"),
        ("MET-034", "implementationPlan.Items=[]", "implementationPlan"),
        ("MET-035", "costs[0].Fund=\"APBN\"", "costs[0].Fund"),
        ("MET-036", "costs[0].Component=\"HONORARIUM_NARASUMBER\"", "costs"),
        ("MET-036b", "costs[0].Component=\"UANG_HARIAN\"", "costs"),
        ("MET-037", "monitorings=[]", "monitorings[0].ByUnit"),
        ("MET-038", "monitorings[1].Findings=[]", "monitorings[1].Findings"),
        ("MET-039", "monitorings[0].ScheduledOn=null", "monitorings[0].HeldOn"),
        ("MET-040", "monitorings[1].HeldOn=\"2026-05-20\"", "host.Place"),
        ("MET-041", "monitorings[1].Place=\"LOKASI_2\"", "a.ActualEnd"),
        ("MET-042", "monReport.PassedSekdaAt=null", "monReport.ReachedWaliKotaAt"),
        ("MET-043", "evaluation.Date=\"2026-05-18\"", "evaluation.ByUnit"),
        ("MET-044", "evalReport.To=\"SEKDA\"", "evalReport.PassedSekdaAt"),
        ("MET-045", "a.AssignmentDate=\"2024-11-24\"", "a.AssignmentDate"),
        ("MET-046", "sla.IsPolicy=false", "sla.ApprovedBy"),
        ("XCT-01", "nip=\"199013012015011001\"", "nip&p.Nip"),
        ("XCT-02", "p.Status=\"PPPK\"", "p.Status&nip&p.Nip"),
        ("XCT-03", "h.Level=\"R\"", "h.Level"),
        ("XCT-04", "kuadran=6", "kuadran&ratings"),
        ("XCT-05", "jpYear=19.5", "jpYear"),
        ("XCT-06", "p.Status=\"PPPK\"&jpUsedInContractYear=5", "p.Status&jpUsedInContractYear"),
        ("XCT-07", "activity.Abroad=true", "activity.Jp"),
        ("XCT-08", "d=\"2026-05-01\"", "d"),
        ("XCT-09", "viewer.Purposes=[]", "auditEntryWritten"),
        ("XCT-10", "notice.SentAt=\"2026-02-05T09:00:01+07:00\"", "notice"),
        ("XCT-11", "verify.Conclusion=\"INVALID\"", "cert"),
        ("XCT-11a", "cert.Status=\"EXPIRED\"", "cert.Status"),
        ("XCT-11b", "signer.NikHash=\"h2\"", "verify"),
        ("XCT-12", "assignments[0].End=\"2026-04-20\"", "assignments"),
    ];

    private static IEnumerable<TestCaseData> Rules =>
        Table.Select(t => new TestCaseData(t.Rule).SetArgDisplayNames(t.Rule));

    [Test]
    public void The_table_has_every_rule() =>
        Assert.That(Table.Select(t => t.Rule), Is.EquivalentTo(ARuleset.Metro.RuleIds));

    [TestCaseSource(nameof(Rules))]
    public void It_holds_on_the_complete_file(string rule) =>
        Assert.That(AFile.Complete().Ask(rule).Result, Is.EqualTo(Truth.True));

    [TestCaseSource(nameof(Rules))]
    public void One_change_breaks_it(string rule)
    {
        var file = AFile.Complete();
        foreach (var change in Table.First(t => t.Rule == rule).Breaks.Split('&'))
            file.With(
                change[..change.IndexOf('=', StringComparison.Ordinal)],
                change[(change.IndexOf('=', StringComparison.Ordinal) + 1)..]
            );

        var finding = file.Ask(rule);

        Assert.That(finding.Result, Is.EqualTo(Truth.False));
        Assert.That(finding.Outcome, Is.EqualTo(finding.Text.OutcomeOf(Truth.False)));
        Assert.That(finding.Message, Does.StartWith(finding.Text.OutcomeIfFalse).And.Contains("Yang terbaca"));
    }

    [TestCaseSource(nameof(Rules))]
    public void A_gap_leaves_it_open(string rule)
    {
        var gaps = Table.First(t => t.Rule == rule).Opens;
        // A capacity that is not recorded is definitive (DEC-09): this rule alone has nothing to wait for.
        if (gaps.Length == 0)
            Assert.That(AFile.Complete().Without("rec.SignerCapacity").Ask(rule).Result, Is.EqualTo(Truth.True));
        var file = AFile.Complete();
        foreach (var gap in gaps.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            if (rule == "XCT-06" && gap == "p.Status")
                file.With("p.Status", "\"PPPK\"");
            else if (rule == "XCT-02" && gap == "p.Status")
                file.With("p.Status", "\"PPPK\"");
            else
                file.Without(gap);
        }

        var finding = file.Ask(rule);

        if (gaps.Length > 0)
        {
            Assert.That(finding.Result, Is.EqualTo(Truth.Absent));
            Assert.That(finding.Message, Does.StartWith("Belum dapat dinilai").And.Contains("Belum ada:"));
        }
    }

    [Test]
    public void The_complete_file_passes_every_gate_and_every_fact_is_known()
    {
        var file = AFile.Complete().ToElement();

        Assert.That(ARuleset.Schema.Faults(file), Is.Empty);
        foreach (var gate in ARuleset.Metro.GateNames)
            Assert.That(
                Examination.OfGate(ARuleset.Metro, gate, Fact.Of(file), AFile.AsOf).Outcome,
                Is.EqualTo(Outcome.Accept),
                gate
            );
    }
}
