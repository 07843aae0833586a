using System.Collections.Immutable;
using Magang.Workflows.Definitions;

namespace Magang.Workflows.Outlines.Words;

/// <summary>Gates and tasks: where the regulation or a person decides.</summary>
internal static class GateWords
{
    public static IEnumerable<KeyValuePair<string, ActivityWords>> Rows =>
        [
            new("Magang.Gate", new("Gerbang", Gate) { Theme = ActivityTheme.Gate, When = Verdict }),
            new("Magang.Task", new("Tugas", Task) { Theme = ActivityTheme.Task, When = Decision }),
        ];

    /// <summary>The rules of the gate, where it is named in the definition itself and the ruleset has it.</summary>
    public static IReadOnlyList<string> RulesOf(Saying s) =>
        s is { Ruleset: { } rules }
        && s.Text("gate") is { } gate
        && rules.GateNames.Contains(gate, StringComparer.Ordinal)
            ? rules.Gate(gate)
            : [];

    private static string Gate(Saying s)
    {
        var gate = s.Text("gate", "(tidak disebut)");
        var rules = RulesOf(s);
        var examined =
            rules.Count > 0 ? $"Gerbang {gate} memeriksa {rules.Count} aturan."
            : s.Ruleset is null ? $"Gerbang {gate} diperiksa menurut peraturan daerahnya."
            : $"Gerbang {gate} tidak ada pada {s.Ruleset.Version}: diperiksa menurut peraturan daerahnya.";
        return examined
            + s.If("statusOnPass", status => $" Bila diterima, status berkas menjadi {status}.")
            + s.If("statusOnReject", status => $" Bila ditolak, status berkas menjadi {status}.");
    }

    private static string? Verdict(ActivityNode node, string port) =>
        port switch
        {
            Gates.Gate.Passed => "diterima",
            Gates.Gate.Held => "ditahan (bukti belum ada)",
            Gates.Gate.Refused => "ditolak",
            _ => null,
        };

    private static string Task(Saying s)
    {
        // A title that is put together when the task opens is told by the step's name.
        var title = FlowWays.LiteralText(s.Node, "title") is { Length: > 0 } literal ? literal : s.Node.Name;
        var who = RoleWords.Of(s.Text("role", "siapa pun"));
        var which =
            s.If("opd", opd => $" ({opd})")
            + s.If(
                "person",
                person => who.Equals(person, StringComparison.OrdinalIgnoreCase) ? " sendiri" : $" ({person})"
            );
        var asked = title == s.Node.Name ? "" : $": {title}";
        var barred = s.List("notDoneBy") is { IsEmpty: false } others
            ? $" Bukan orang yang mengerjakan {string.Join(" atau ", others.Select(s.StepOf))}."
            : "";
        return (
                s.Is("optional")
                    ? $"{who}{which} boleh mengerjakannya, tidak wajib{asked}."
                    : $"Tugas {who}{which}{asked}."
            )
            + s.If("dueWorkingDays", days => $" Tenggat {days} hari kerja.")
            + (s.Is("evidenceRequired") ? " Bukti wajib diunggah." : "")
            + barred
            + (s.List("decisions") is [var only] ? $" Selesai dengan {only}." : "");
    }

    private static string? Decision(ActivityNode node, string port) => $"diputuskan {port}";
}
