namespace Magang.Workflows.Regulations.MagelangPns;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 11 ayat (5): SKB menilai kompetensi bidang sesuai kebutuhan Jabatan.
/// </summary>
internal sealed class Mgl011d : Rule
{
    public override string Id => "MGL-011d";

    public override Truth Holds(Inquiry q) =>
        q["skb.Score"].IsRecorded & q["skb.PositionCode"] == q["applicant.PositionCode"];
}
