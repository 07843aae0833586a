namespace Magang.Workflows.Regulations.Panselda;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 27 ayat (2) huruf b: Asisten Sekretaris Daerah sebagai Wakil Ketua.
/// </summary>
internal sealed class Psd03 : Rule
{
    public override string Id => "PSD-03";

    public override Truth Holds(Inquiry q) => q["panselda.Member.WAKIL_KETUA.Position"] == "ASISTEN_SEKDA";
}
