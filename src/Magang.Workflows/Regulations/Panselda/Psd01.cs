namespace Magang.Workflows.Regulations.Panselda;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 27 ayat (1) dan (4): PPK membentuk Panselda; ditetapkan dengan Keputusan PPK.
/// </summary>
internal sealed class Psd01 : Rule
{
    public override string Id => "PSD-01";

    public override Truth Holds(Inquiry q) =>
        q["panselda.DecreeSignerRole"] == "PPK" & q["panselda.DecreeDate"] <= q["selection.StartOn"];
}
