namespace Magang.Workflows.Regulations.Palu;

/// <summary>
/// Panduan ASN Magang Nasional Kota Palu BAB II.C.10: 'Peserta akan mempresentasikan hasil magangnya kepada
/// pimpinan': pengalaman, hasil, rekomendasi yang dapat diterapkan.
/// </summary>
internal sealed class PalS10 : Rule
{
    public override string Id => "PAL-S10";

    public override Truth Holds(Inquiry q) =>
        q["presentation.HeldOn"] >= q["recall.On"]
        & q["presentation.Items"]
            .All(i => i["Experience"].NotBlank & i["Result"].NotBlank & i["Recommendations"].Count > 0);
}
