namespace Magang.Workflows.Regulations.Metro;

/// <summary>
/// Perwali Metro 32/2024 Pasal 7 huruf b: Rekomendasi oleh pelaksana harian (Plh.) diterima dengan peringatan.
/// </summary>
/// <remarks>DEC-09: Plh. with a warning.</remarks>
internal sealed class Met015b : Rule
{
    public override string Id => "MET-015b";

    public override Truth Holds(Inquiry q) =>
        q["rec.SignerCapacity"].State == FactState.Absent || q["rec.SignerCapacity"] != "PLH";
}
