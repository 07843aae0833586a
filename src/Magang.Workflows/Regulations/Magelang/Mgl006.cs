namespace Magang.Workflows.Regulations.Magelang;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 6: 'Penetapan Kebutuhan Pegawai ASN dilaksanakan sesuai ketentuan peraturan
/// perundang-undangan.'
/// </summary>
internal sealed class Mgl006 : Rule
{
    public override string Id => "MGL-006";

    public override Truth Holds(Inquiry q) => q["need.MinisterDecreeNumber"].IsRecorded;
}
