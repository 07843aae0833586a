namespace Magang.Workflows.Regulations.Lintas;

/// <summary>
/// PP 11/2017 Pasal 203 ayat (4): PNS: pengembangan kompetensi paling sedikit 20 JP per tahun.
/// </summary>
internal sealed class Xct05 : Rule
{
    public override string Id => "XCT-05";

    public override Truth Holds(Inquiry q) => q["jpYear"] >= q.Parameters.Number("pns.minJpPerYear");
}
