namespace Magang.Workflows.Regulations.Metro;

/// <summary>
/// Perwali Metro 32/2024 Pasal 15 ayat (2): Untuk mengetahui: a. perilaku; b. kinerja; c. keberhasilan
/// pelaksanaan Magang.
/// </summary>
internal sealed class Met038 : Rule
{
    public override string Id => "MET-038";

    public override Truth Holds(Inquiry q) =>
        IsFound(q, "PERILAKU") & IsFound(q, "KINERJA") & IsFound(q, "KEBERHASILAN");

    public override string? Explain(Inquiry q)
    {
        string[] aspects = ["PERILAKU", "KINERJA", "KEBERHASILAN"];
        var missing = aspects.Where(k => !IsFound(q, k).IsTrue).ToArray();
        return $"Aspek yang belum terjawab: {string.Join(", ", missing)}";
    }

    private static Truth IsFound(Inquiry q, string aspect) =>
        q["monitorings"].Any(m => m["Findings"].Any(f => f["Aspect"] == aspect));
}
