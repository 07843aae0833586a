namespace Magang.Workflows.Regulations.Panselda;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 27 (konflik peran): Anggota pemantau tidak boleh merangkap pelaksana.
/// </summary>
/// <remarks>DEC-19: the same office may stand in both, the same person may not.</remarks>
internal sealed class Psd09 : Rule
{
    public override string Id => "PSD-09";

    public override Truth Holds(Inquiry q) =>
        !q["teamMon.Members"]
            .Any(m => IsMember(q["teamAdm.Members"], m["Nip"]) | IsMember(q["teamTest.Members"], m["Nip"]));

    private static Truth IsMember(Fact members, Fact nip) => members.Any(x => x["Nip"] == nip);
}
