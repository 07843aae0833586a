namespace Magang.Workflows.Regulations.Lintas;

/// <summary>
/// PP 49/2018 Pasal 40 ayat (1): PPPK: 'paling lama 24 (dua puluh empat) jam pelajaran dalam 1 (satu) tahun
/// masa perjanjian kerja' (dikecualikan JPT utama/madya tertentu).
/// </summary>
internal sealed class Xct06 : Rule
{
    public override string Id => "XCT-06";

    public override Truth Holds(Inquiry q) =>
        q["p.Status"] != "PPPK"
        | q["p.IsJptUtamaMadya"].Holds
        | q["jpUsedInContractYear"].Number.With(q["activity.Jp"].Number, (used, more) => used + more)
            <= q.Parameters.Number("pppk.maxJpPerContractYear");
}
