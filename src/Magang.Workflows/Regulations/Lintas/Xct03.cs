namespace Magang.Workflows.Regulations.Lintas;

/// <summary>
/// PP 94/2021 Pasal 8: Hukuman disiplin: ringan (teguran lisan; tertulis; pernyataan tidak puas tertulis);
/// sedang (potong tukin 25% 6/9/12 bulan); berat (turun jabatan 12 bulan; bebas jabatan jadi pelaksana 12
/// bulan; pemberhentian dengan hormat tidak atas permintaan sendiri).
/// </summary>
internal sealed class Xct03 : Rule
{
    public override string Id => "XCT-03";

    public override Truth Holds(Inquiry q)
    {
        var one = q["h"];
        return one.State == FactState.Absent && q["discipline"].State != FactState.Absent
            ? q["discipline"].All(IsKnown)
            : IsKnown(one);
    }

    private static Truth IsKnown(Fact punishment) => punishment["Level"].In("RINGAN", "SEDANG", "BERAT");
}
