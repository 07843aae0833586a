namespace Magang.Workflows.Regulations.Metro;

/// <summary>
/// Perwali Metro 32/2024 Pasal 8 ayat (2): 'PNS peserta Magang ... ditetapkan dengan Keputusan Wali Kota.'
/// </summary>
/// <remarks>DEC-11: the Badan selects and proposes; the decree is the legal act.</remarks>
internal sealed class Met021 : Rule
{
    public override string Id => "MET-021";

    public override Truth Holds(Inquiry q) =>
        q["kwk"].IsRecorded
        & q["kwk.Signed"].Holds
        & q["kwk.SignerRole"] == "WALI_KOTA"
        & q["kwk.Participants"].Contains(q["p.Nip"]);
}
