namespace Magang.Workflows.Regulations.Magelang;

/// <summary>Perbup Magelang 69/2022 Pasal 29: Juknis seleksi CASN ditetapkan dengan Keputusan PyB.</summary>
internal sealed class Mgl029 : Rule
{
    public override string Id => "MGL-029";

    public override Truth Holds(Inquiry q) =>
        q["juknis.SignerRole"] == "PYB" & q["juknis.Date"] <= q["selection.StartOn"];
}
