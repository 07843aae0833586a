namespace Magang.Workflows.Regulations.Palu;

/// <summary>
/// Panduan ASN Magang Nasional Kota Palu BAB II.C: Sebelas tahap berurutan: 1 Penetapan Lokasi; 2 Sosialisasi;
/// 3 Seleksi; 4 Pemanggilan; 5 Penetapan; 6 Pembekalan; 7 Pengiriman; 8 Monev; 9 Penarikan; 10 Presentasi; 11
/// Penerapan.
/// </summary>
internal sealed class PalS00 : Rule
{
    public override string Id => "PAL-S00";

    public override Truth Holds(Inquiry q) => StageOrder.MayBegin(q);
}
