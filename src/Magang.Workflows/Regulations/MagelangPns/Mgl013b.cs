namespace Magang.Workflows.Regulations.MagelangPns;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 13 ayat (2): Ditetapkan 'dengan Keputusan PPK setelah mendapatkan persetujuan
/// teknis dan penetapan nomor induk pegawai dari BKN'.
/// </summary>
internal sealed class Mgl013b : Rule
{
    public override string Id => "MGL-013b";

    public override Truth Holds(Inquiry q) =>
        q["pertek.Date"] <= q["skCpns.Date"] & IssuedOn(q) <= q["skCpns.Date"] & q["skCpns.SignerRole"] == "PPK";

    // "nip" is the number itself in other files; an object of that name is the older spelling of "ni".
    private static Fact IssuedOn(Inquiry q) =>
        q["ni"].State == FactState.Absent && q["nip"].Value.ValueKind == System.Text.Json.JsonValueKind.Object
            ? q["nip.IssuedOn"]
            : q["ni.IssuedOn"];
}
