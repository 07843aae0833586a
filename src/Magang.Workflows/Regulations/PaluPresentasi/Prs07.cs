namespace Magang.Workflows.Regulations.PaluPresentasi;

/// <summary>
/// Berita pemaparan hasil magang Palu (18-06-2025): 'hasil magang secara langsung mendukung penguatan 35
/// program kerja prioritas Pemkot Palu'.
/// </summary>
/// <remarks>DEC-15: the administrator loads the catalogue; it is never invented here.</remarks>
internal sealed class Prs07 : Rule
{
    public override string Id => "PRS-07";

    public override Truth Holds(Inquiry q)
    {
        var programmes = q["item.PriorityProgramIds"];
        var catalogue = q["priorityCatalog.Items"];
        return programmes.Count > 0
            & programmes.All(x => catalogue.Contains(x))
            & catalogue.Count.IsExactly(PriorityProgrammes);
    }

    // '35 program kerja prioritas Pemkot Palu'.
    private const int PriorityProgrammes = 35;
}
