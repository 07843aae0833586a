namespace Magang.Workflows.Regulations.Magelang;

/// <summary>Perbup Magelang 69/2022 Pasal 30: Berlaku pada tanggal diundangkan 28 Desember 2022.</summary>
internal sealed class Mgl030 : Rule
{
    public override string Id => "MGL-030";

    public override Truth Holds(Inquiry q) => q["selection.StartOn"] >= InForceFrom;

    // Berita Daerah Kab. Magelang 2022 No. 70: promulgated on that day.
    private static readonly DateOnly InForceFrom = new(2022, 12, 28);
}
