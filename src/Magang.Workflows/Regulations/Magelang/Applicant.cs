using Magang.Workflows.Calendars;

namespace Magang.Workflows.Regulations.Magelang;

/// <summary>What Pasal 10 ayat (2) asks of applicants for PNS and Pasal 21 ayat (2), in the same words, for PPPK.</summary>
internal static class Applicant
{
    // 'pidana penjara 2 (dua) tahun atau lebih'.
    private const int LongSentenceMonths = 24;

    /// <summary>The day of applying: given, or the day of the region's zone on which the application was sent.</summary>
    public static Fact ApplyDate(Inquiry q)
    {
        var given = q["applyDate"];
        if (given.State != FactState.Absent)
            return given;
        var submitted = q["applicant.SubmittedAt"].Instant;
        return submitted.State == FactState.Present
            ? q.Derived("applyDate", OfficeClock.In(q.Parameters.Text("timezone.magelang")).DayOf(submitted.Value))
            : given;
    }

    /// <summary>Whether an age was reached by the day of applying.</summary>
    public static Truth IsAtLeast(Inquiry q, int years) =>
        Born(q).Then(born => Birthday(q, born, years)) <= ApplyDate(q).Day;

    /// <summary>Whether an age was not exceeded on the day of applying, as age.maxReading reads it (DEC-16).</summary>
    /// <param name="q">What may be asked.</param>
    /// <param name="years">The age; absent where it is not known.</param>
    public static Truth IsAtMost(Inquiry q, Known<decimal> years)
    {
        var born = Born(q);
        if (years.State != FactState.Present)
            return ApplyDate(q).Day <= new Known<DateOnly>(years.State, default);
        var most = (int)Math.Clamp(years.Value, 0, DateOnly.MaxValue.Year);
        var last =
            q.Parameters.Text("age.maxReading") == "COMPLETED_YEARS"
                ? born.Then(day => Birthday(q, day, most + 1).AddDays(-1))
                : born.Then(day => Birthday(q, day, most));
        return ApplyDate(q).Day <= last;
    }

    /// <summary>Huruf b: no final sentence of two years or more (DEC-17).</summary>
    public static Truth HasNoLongSentence(Inquiry q) =>
        !q["convictions"].Any(c => c["FinalAndBinding"].Holds & c["PrisonMonths"] >= LongSentenceMonths);

    /// <summary>Huruf c: no dismissal against the own will from public service, none in dishonour from a company.</summary>
    public static Truth HasNoDishonourableDismissal(Inquiry q) =>
        !q["dismissals"]
            .Any(d =>
                d["As"].In("CPNS", "PNS", "PPPK", "TNI", "POLRI") & d["Kind"].In("PDHTAPS", "PTDH")
                | d["As"].In("SWASTA", "BUMN", "BUMD") & d["Kind"] == "PTDH"
            );

    /// <summary>Huruf d: neither civil servant, nor soldier, nor police.</summary>
    public static Truth HoldsNoPost(Inquiry q) => !q["applicant.CurrentStatus"].In("CPNS", "PNS", "TNI", "POLRI");

    /// <summary>Huruf e: in no party and no practical politics.</summary>
    public static Truth IsOutOfPolitics(Inquiry q) =>
        !q["applicant.PartyMember"].Holds & !q["applicant.PracticalPolitics"].Holds;

    /// <summary>Huruf f: educated as the post asks.</summary>
    public static Truth IsQualified(Inquiry q) =>
        q["position.Qualifications"].Contains(q["applicant.QualificationCode"]);

    /// <summary>Huruf g: two papers, of health and of freedom from drugs, each from who may issue it.</summary>
    public static Truth IsHealthyAndClean(Inquiry q) =>
        q["health.IssuerKind"] == "FASKES_PEMERINTAH"
        & q["health.Fit"].Holds
        & q["drugTest"].IsRecorded
        & q["drugTest.Negative"].Holds
        & q["drugTest.IssuerKind"].In("FASKES_PEMERINTAH", "BADAN_BERWENANG");

    /// <summary>Ayat (3): added requirements are reviewed and published.</summary>
    public static Truth ExtraRequirementsAreLawful(Inquiry q) =>
        q["extraRequirements"].All(x => x["LegalReviewPassed"].Holds & x["PublishedInAnnouncement"].Holds);

    private static Known<DateOnly> Born(Inquiry q) => q["applicant.BirthDate"].Day;

    private static DateOnly Birthday(Inquiry q, DateOnly born, int years) =>
        Anniversary.Of(born, years, leapToMarch: q.Parameters.Text("age.leapBirthday") == "1_MARCH");
}
