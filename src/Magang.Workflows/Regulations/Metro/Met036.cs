namespace Magang.Workflows.Regulations.Metro;

/// <summary>
/// Perwali Metro 32/2024 Pasal 14: Biaya 'terdiri atas: a. transport perjalanan dinas; b. uang saku; c. makan;
/// d. penginapan; dan e. penyusunan pelaporan'.
/// </summary>
internal sealed class Met036 : Rule
{
    public override string Id => "MET-036";

    public override Truth Holds(Inquiry q) =>
        q["costs"].All(c => c["Component"].In("TRANSPORT", "UANG_SAKU", "MAKAN", "PENGINAPAN", "PENYUSUNAN_PELAPORAN"));
}
