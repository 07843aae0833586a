using System.Text.Json;
using Magang.Workflows.Host.Api;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Host.Ui.Languages;

namespace Magang.Workflows.Host.Ui.Cases;

/// <summary>What gates decided, as people read it.</summary>
internal static class VerdictText
{
    private const string Accepted = "ACCEPT";

    // What a rule of many facts reads is looked up in the API.
    private const int MostValues = 12;

    /// <summary>A verdict for its page.</summary>
    public static ShownVerdict Of(VerdictView verdict) =>
        new(
            WordText.Of(verdict.Gate),
            Outcome(verdict.Verdict),
            Color(verdict.Verdict),
            [.. verdict.Findings.Where(finding => finding.Outcome != Accepted).Select(Finding)],
            [
                .. verdict
                    .Findings.Where(finding => finding.Outcome == Accepted)
                    .Select(finding => (finding.Rule, finding.Citation)),
            ]
        );

    /// <summary>An outcome in words.</summary>
    public static string Outcome(string outcome) =>
        outcome switch
        {
            Accepted => Words.T("Terpenuhi"),
            "WARN" => Words.T("Terpenuhi, dengan peringatan"),
            "TASK" => Words.T("Terpenuhi, masih ada pekerjaan"),
            "HOLD" => Words.T("Ditahan: bukti belum lengkap"),
            "REJECT" => Words.T("Ditolak"),
            _ => outcome,
        };

    private static string OfRule(string outcome) =>
        outcome switch
        {
            "WARN" => "Peringatan",
            "TASK" => Words.T("Masih ada pekerjaan"),
            _ => Outcome(outcome),
        };

    internal static string Color(string outcome) =>
        outcome switch
        {
            Accepted => "bg-green-lt",
            "REJECT" => "bg-red-lt",
            _ => "bg-yellow-lt",
        };

    private static ShownFinding Finding(FindingView finding) =>
        new(finding.Rule, finding.Citation, OfRule(finding.Outcome), finding.Message, [.. Values(finding.Inputs)]);

    private static IEnumerable<(string Name, string Value)> Values(JsonElement inputs) =>
        inputs.ValueKind == JsonValueKind.Object
            ? inputs
                .EnumerateObject()
                .Take(MostValues)
                .Select(input => (FactText.Name(input.Name), FactText.Of(input.Value)))
            : [];
}
