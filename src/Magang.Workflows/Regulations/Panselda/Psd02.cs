namespace Magang.Workflows.Regulations.Panselda;

/// <summary>Perbup Magelang 69/2022 Pasal 27 ayat (2) huruf a: Sekretaris Daerah sebagai Ketua.</summary>
internal sealed class Psd02 : Rule
{
    public override string Id => "PSD-02";

    public override Truth Holds(Inquiry q) => q["panselda.Member.KETUA.Position"] == "SEKDA";
}
