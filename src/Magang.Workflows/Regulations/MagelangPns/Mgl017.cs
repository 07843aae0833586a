namespace Magang.Workflows.Regulations.MagelangPns;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 17: Sudah 1 tahun dan memenuhi syarat tetapi belum diangkat karena sesuatu
/// sebab: hanya dapat diangkat bila bukan karena kesalahan yang bersangkutan.
/// </summary>
internal sealed class Mgl017 : Rule
{
    public override string Id => "MGL-017";

    public override Truth Holds(Inquiry q) => q["lateReason.FaultOf"] != "CALON";
}
