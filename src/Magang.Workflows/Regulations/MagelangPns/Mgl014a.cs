namespace Magang.Workflows.Regulations.MagelangPns;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 14 ayat (1): 'Calon PNS menjalani masa percobaan selama 1 (satu) tahun.'
/// </summary>
/// <remarks>DEC-35: TMT plus one year less a day.</remarks>
internal sealed class Mgl014a : Rule
{
    public override string Id => "MGL-014a";

    public override Truth Holds(Inquiry q)
    {
        var last = Anniversary.LastDay(q["probation.Start"].Day, years: 1);
        return q["probation.End"].Day >= last & q["probation.End"].Day <= last;
    }
}
