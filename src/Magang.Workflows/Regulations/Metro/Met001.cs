namespace Magang.Workflows.Regulations.Metro;

/// <summary>
/// Perwali Metro 32/2024 Pasal 1: Definisi: Daerah; Pemerintah Daerah; Sekretaris Daerah; Perangkat Daerah;
/// Badan; PNS; Magang; Instansi Pemerintah; APBD (9 istilah). 'Magang adalah bentuk kegiatan proses kerja dalam
/// kurun waktu tertentu bersifat sementara pembelajaran yang memberikan wawasan dan pengalaman praktis.'
/// </summary>
internal sealed class Met001 : Rule
{
    public override string Id => "MET-001";

    public override Truth Holds(Inquiry q) => q["glossary"].Count.IsExactly(DefinedTerms);

    // Pasal 1 defines nine terms.
    private const int DefinedTerms = 9;
}
