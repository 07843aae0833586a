namespace Magang.Workflows.Regulations.Metro;

/// <summary>
/// Perwali Metro 32/2024 Lampiran II.a: Pendahuluan terdiri atas: 1 Latar Belakang; 2 Perumusan Masalah; 3
/// Tujuan Magang; 4 Manfaat Magang.
/// </summary>
internal sealed class Met030 : Rule
{
    public override string Id => "MET-030";

    public override Truth Holds(Inquiry q)
    {
        var parts = q["report.Sub"].Entry("II.a");
        var all = Truth.True;
        foreach (var part in RequiredParts)
            all &= parts.Contains(part);
        return all;
    }

    // Lampiran II.a angka 1-4.
    private static readonly string[] RequiredParts = ["LATAR_BELAKANG", "PERUMUSAN_MASALAH", "TUJUAN", "MANFAAT"];

    public override string? Explain(Inquiry q)
    {
        var parts = q["report.Sub"].Entry("II.a");
        var missing = RequiredParts.Where(p => parts.Contains(p).IsFalse).ToArray();
        return missing.Length == 0 ? null : $"Subbagian yang belum ada: {string.Join(", ", missing)}";
    }
}
