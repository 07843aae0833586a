namespace Magang.Workflows.Regulations.Palu;

/// <summary>
/// Panduan ASN Magang Nasional Kota Palu BAB I.C: Sepuluh manfaat program (agen perubahan; pengetahuan teknis;
/// pemahaman tugas dan regulasi; efektif dan efisien; pemecahan masalah; profesionalisme; visi misi; adaptasi;
/// jejaring; pelayanan publik).
/// </summary>
internal sealed class Pal004 : Rule
{
    public override string Id => "PAL-004";

    public override Truth Holds(Inquiry q) => q["benefits"].Count.IsExactly(Benefits);

    // BAB I.C lists ten.
    private const int Benefits = 10;
}
