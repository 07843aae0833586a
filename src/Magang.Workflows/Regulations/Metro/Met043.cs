namespace Magang.Workflows.Regulations.Metro;

/// <summary>
/// Perwali Metro 32/2024 Pasal 16 ayat (1): 'Badan melaksanakan evaluasi akhir terhadap pelaksanaan Magang.'
/// </summary>
internal sealed class Met043 : Rule
{
    public override string Id => "MET-043";

    public override Truth Holds(Inquiry q) =>
        q["evaluation"].IsRecorded & q["evaluation.ByUnit"] == "BADAN" & q["evaluation.Date"] >= q["a.ActualEnd"];
}
