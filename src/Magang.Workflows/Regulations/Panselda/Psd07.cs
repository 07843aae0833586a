namespace Magang.Workflows.Regulations.Panselda;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 27 ayat (2) huruf f: Tim pemantauan ujian: 1 Ketua = Kepala PD pengawas
/// (Inspektur); 2 anggota PNS pada PD itu.
/// </summary>
internal sealed class Psd07 : Rule
{
    public override string Id => "PSD-07";

    public override Truth Holds(Inquiry q)
    {
        var members = q["teamMon.Members"];
        return q["teamMon.Chair"] == "INSPEKTUR"
            & members.Count > 0
            & members.All(m => m["Unit"] == "INSPEKTORAT" & m["Status"] == "PNS");
    }
}
