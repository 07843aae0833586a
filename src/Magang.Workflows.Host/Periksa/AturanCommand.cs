using System.CommandLine;
using Magang.Workflows.Host.Regulations;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Host.Periksa;

/// <summary>The command <c>magang aturan</c>: which rule says what, and at which gates it stands.</summary>
internal static class AturanCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var regulation = new Option<string>("--regulasi")
        {
            Description = "Regulasi: metro (dengan aturan lintas) atau lintas.",
            DefaultValueFactory = _ => "metro",
        };
        var workflows = new Option<string?>("--workflows")
        {
            Description = "Folder workflows; bawaan: yang terdekat ke atas.",
        };
        var command = new Command("aturan", "Daftar aturan: pasal, bobot dan gerbangnya.") { regulation, workflows };
        command.SetAction(result =>
            Run(
                result.GetValue(regulation)!,
                result.GetValue(workflows),
                new Utf8Lines(Console.OpenStandardOutput()),
                new Utf8Lines(Console.OpenStandardError())
            )
        );
        return command;
    }

    /// <summary>Prints the table.</summary>
    /// <returns>The exit code: 0, or 2 when a name is refused.</returns>
    internal static int Run(string regulation, string? workflows, Utf8Lines output, Utf8Lines error)
    {
        try
        {
            var files = new RegulationFiles(WorkflowsFolder.Find(workflows, Environment.CurrentDirectory));
            Print(files.Ruleset(regulation), output);
            return 0;
        }
        catch (MagangException e)
        {
            error.Line(e.Message);
            return 2;
        }
    }

    private static void Print(Ruleset ruleset, Utf8Lines output)
    {
        var gates = ruleset
            .GateNames.SelectMany(g => ruleset.Gate(g).Select(r => (Rule: r, Gate: g)))
            .ToLookup(g => g.Rule, g => g.Gate, StringComparer.Ordinal);
        var widest = ruleset.Rules.Max(r => r.Text.Citation.Length);
        output.Line($"{"ATURAN", -9} {"PASAL".PadRight(widest)} {"BOBOT", -6} GERBANG");
        foreach (var rule in ruleset.Rules.Select(r => r.Text))
        {
            var severity = rule.Severity.ToString().ToLowerInvariant();
            var where = string.Join(", ", gates[rule.Id]);
            output.Line(
                $"{rule.Id, -9} {rule.Citation.PadRight(widest)} {severity, -6} {(where.Length > 0 ? where : "-")}"
            );
        }

        output.Line(
            $"{ruleset.Rules.Length} aturan, {ruleset.GateNames.Count()} gerbang, {ruleset.Version}, {ruleset.ContentHash}"
        );
    }
}
