namespace Magang.Workflows.Regulations.MagelangPppk;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 26 ayat (4): Perjanjian kerja paling sedikit memuat: a tugas; b target
/// kinerja; c masa; d hak dan kewajiban; e larangan; f sanksi.
/// </summary>
internal sealed class Mgl026d : Rule
{
    public override string Id => "MGL-026d";

    public override Truth Holds(Inquiry q) => Every.Of(Clauses, clause => q["contract.Clauses"].Contains(clause));

    public override string? Explain(Inquiry q) =>
        Every.Missing("Klausul yang belum dimuat", Clauses, k => q["contract.Clauses"].Contains(k));

    // Huruf a-f.
    private static readonly string[] Clauses =
    [
        "TUGAS",
        "TARGET_KINERJA",
        "MASA",
        "HAK_KEWAJIBAN",
        "LARANGAN",
        "SANKSI",
    ];
}
