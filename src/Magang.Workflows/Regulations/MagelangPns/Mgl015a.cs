namespace Magang.Workflows.Regulations.MagelangPns;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 15 ayat (1) huruf a dan ayat (2): 'setiap unsur penilaian prestasi kerja
/// paling rendah bernilai baik', dibuktikan penilaian pejabat penilai dan atasan pejabat penilai.
/// </summary>
internal sealed class Mgl015a : Rule
{
    public override string Id => "MGL-015a";

    public override Truth Holds(Inquiry q)
    {
        var elements = q["ratingElements"];
        return elements.Count > 0
            & elements.All(e => e["Predicate"].In("BAIK", "SANGAT BAIK"))
            & q["rating.SignedByAssessor"].Holds
            & q["rating.SignedByAssessorSuperior"].Holds;
    }
}
