namespace Magang.Workflows.Regulations.Metro;

/// <summary>
/// Perwali Metro 32/2024 Pasal 15 ayat (3): Kedua bentuk dihubungkan 'dan': keduanya wajib.
/// </summary>
internal sealed class Met041 : Rule
{
    public override string Id => "MET-041";

    public override Truth Holds(Inquiry q)
    {
        var formsDone = q["formsDone"];
        return formsDone.State == FactState.Absent
            ? q.ResultOf("MET-039", "formsDone[TELEKOMUNIKASI]") & q.ResultOf("MET-040", "formsDone[KUNJUNGAN]")
            : formsDone.Contains("TELEKOMUNIKASI") & formsDone.Contains("KUNJUNGAN");
    }
}
