namespace Magang.Workflows.Regulations.MagelangPppk;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 25 ayat (2)-(3): Ditetapkan Calon PPPK dengan Keputusan PPK; keputusan +
/// kelengkapan disampaikan kepada Kepala BKN untuk mendapat nomor induk PPPK.
/// </summary>
internal sealed class Mgl025b : Rule
{
    public override string Id => "MGL-025b";

    public override Truth Holds(Inquiry q)
    {
        var decided = q["skCalonPppk.Date"];
        var sent = q["niRequest.SentOn"];
        var issued = q["ni.IssuedOn"];
        // The two ends decide even where the day between is not known.
        return q["skCalonPppk.SignerRole"] == "PPK" & decided <= issued & decided <= sent & sent <= issued;
    }
}
