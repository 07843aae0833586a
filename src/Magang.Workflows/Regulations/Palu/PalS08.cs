namespace Magang.Workflows.Regulations.Palu;

/// <summary>
/// Panduan ASN Magang Nasional Kota Palu BAB II.C.8: Dimonitor penyelenggara; 'Evaluasi dilakukan secara
/// berkala untuk menilai perkembangan, pencapaian, dan tantangan'; umpan balik diberikan.
/// </summary>
internal sealed class PalS08 : Rule
{
    public override string Id => "PAL-S08";

    public override Truth Holds(Inquiry q)
    {
        var evaluations = q["evaluations"];
        return evaluations.Count >= PaluDerived.MinEvaluations(q).Number
            & evaluations.All(e =>
                e["Progress"].NotBlank & e["Achievement"].NotBlank & e["Challenges"].NotBlank & e["Feedback"].NotBlank
            );
    }
}
