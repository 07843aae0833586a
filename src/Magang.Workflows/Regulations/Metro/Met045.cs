namespace Magang.Workflows.Regulations.Metro;

/// <summary>
/// Perwali Metro 32/2024 Pasal 17: Mulai berlaku pada tanggal diundangkan: 25 November 2024.
/// </summary>
internal sealed class Met045 : Rule
{
    public override string Id => "MET-045";

    public override Truth Holds(Inquiry q) => q["a.AssignmentDate"] >= InForceFrom;

    // Berita Daerah Kota Metro 2024 No. 32: promulgated on that day.
    private static readonly DateOnly InForceFrom = new(2024, 11, 25);
}
