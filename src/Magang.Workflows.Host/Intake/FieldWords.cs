using System.Collections.Frozen;
using System.Diagnostics;
using System.Text.Json;

namespace Magang.Workflows.Host.Intake;

/// <summary>Fields of forms as people call them.</summary>
public static class FieldWords
{
    private static readonly FrozenDictionary<string, string> Labels = Read();

    // Sentences rather than names or codes: these get room.
    private static readonly FrozenSet<string> Long = new[]
    {
        "AbsenceReason",
        "Achievement",
        "Action",
        "AdaptationNeeds",
        "Approach",
        "BestPracticeRationale",
        "CancelReason",
        "Challenges",
        "ChangeReason",
        "Conclusion",
        "ConflictDeclared",
        "Description",
        "EndReason",
        "ExpectedResult",
        "Experience",
        "Feedback",
        "NeedStatement",
        "Note",
        "NotesAccepted",
        "OpportunitiesAndChallenges",
        "Outcome",
        "OutcomeIndicator",
        "Output",
        "Preparation",
        "Progress",
        "Reason",
        "Recommendation",
        "Result",
        "Suggestions",
        "Text",
        "ToolsAndMaterials",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Units = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["IDR"] = "rupiah",
        ["JP (jam pelajaran)"] = "jam pelajaran",
        ["calendar days after the announcement, 0 for none"] = "hari kalender sesudah pengumuman, 0 bila tidak ada",
        ["calendar year"] = "tahun kalender",
        ["hours"] = "jam",
        ["months"] = "bulan",
        ["percent"] = "persen",
        ["percent of total spending"] = "persen dari seluruh belanja",
        ["persons"] = "orang",
        ["points"] = "angka nilai",
        ["positions"] = "jabatan",
        ["words"] = "kata",
        ["years"] = "tahun",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a field is called; its own name where nobody gave it words.</summary>
    /// <param name="path">As <see cref="FormField.Path"/>.</param>
    public static string Label(string path)
    {
        var whole = path.TrimEnd('[', ']');
        return Labels.GetValueOrDefault(whole) ?? Leaf(whole);
    }

    /// <summary>Whether a field has words of its own.</summary>
    public static bool Has(string path) => Labels.ContainsKey(path.TrimEnd('[', ']'));

    /// <summary>Whether a text is told in sentences.</summary>
    public static bool IsLong(string path) => Long.Contains(Leaf(path));

    /// <summary>A unit in Indonesian; itself where it is not known.</summary>
    public static string Unit(string unit) => Units.GetValueOrDefault(unit, unit);

    private static string Leaf(string path) => path[(path.LastIndexOf('.') + 1)..];

    private static FrozenDictionary<string, string> Read()
    {
        using var stream =
            typeof(FieldWords).Assembly.GetManifestResourceStream("kata-isian.json")
            ?? throw new UnreachableException("kata-isian.json is missing.");
        return JsonSerializer
            .Deserialize<Dictionary<string, string>>(stream)!
            .ToFrozenDictionary(StringComparer.Ordinal);
    }
}
