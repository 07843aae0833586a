namespace Magang.Workflows.Regulations.Palu;

/// <summary>
/// Panduan ASN Magang Nasional Kota Palu BAB II.C.6: 'Sebelum diberangkatkan' pembekalan: hak, tugas, tanggung
/// jawab; etika kerja; norma di lokasi; keterampilan.
/// </summary>
internal sealed class PalS06 : Rule
{
    public override string Id => "PAL-S06";

    public override Truth Holds(Inquiry q) =>
        q["briefing.HeldOn"] <= q["departure.On"]
        & Every.Of(Topics, topic => q["briefing.Topics"].Contains(topic))
        & q["briefing.Attendees"].Contains(q["p.Nip"]);

    public override string? Explain(Inquiry q) =>
        Every.Missing("Materi yang belum diberikan", Topics, k => q["briefing.Topics"].Contains(k));

    private static readonly string[] Topics = ["HAK", "TUGAS_TANGGUNG_JAWAB", "ETIKA", "NORMA_LOKASI", "KETERAMPILAN"];
}
