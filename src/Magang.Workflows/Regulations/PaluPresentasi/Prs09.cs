namespace Magang.Workflows.Regulations.PaluPresentasi;

/// <summary>
/// Berita pemaparan hasil magang Palu (18-06-2025): Catatan khusus kepada Kepala BPSDMD: pengiriman peserta
/// 'lebih terarah dan berdasarkan kebutuhan strategis daerah'.
/// </summary>
internal sealed class Prs09 : Rule
{
    public override string Id => "PRS-09";

    public override Truth Holds(Inquiry q) => q["batch.StrategicNeedIds"].Count > 0;
}
