namespace Magang.Workflows.Regulations.Metro;

/// <summary>
/// Perwali Metro 32/2024 Pasal 14: Uang harian sudah memuat uang makan: keduanya tidak dibayarkan untuk hari
/// yang sama.
/// </summary>
/// <remarks>DEC-24: a full daily allowance already pays for meals.</remarks>
internal sealed class Met036b : Rule
{
    public override string Id => "MET-036b";

    public override Truth Holds(Inquiry q)
    {
        var costs = q["costs"];
        return !costs.Any(x =>
            x["Component"] == "UANG_HARIAN" && costs.Any(y => y["Component"] == "MAKAN" && y["On"] == x["On"])
        );
    }
}
