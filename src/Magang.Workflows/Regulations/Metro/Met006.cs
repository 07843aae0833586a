namespace Magang.Workflows.Regulations.Metro;

/// <summary>
/// Perwali Metro 32/2024 Pasal 5 ayat (1): Magang 'dapat dilakukan antara lain pada: a. Instansi Pemerintah;
/// dan b. Instansi Non Pemerintah'.
/// </summary>
internal sealed class Met006 : Rule
{
    public override string Id => "MET-006";

    public override Truth Holds(Inquiry q) => q["host.Kind"].In("INSTANSI_PEMERINTAH", "INSTANSI_NON_PEMERINTAH");
}
