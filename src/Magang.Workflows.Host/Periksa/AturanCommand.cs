using System.CommandLine;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Regulations;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Host.Periksa;

/// <summary>The command <c>magang aturan</c>: which rule says what, and at which gates it stands.</summary>
internal static class AturanCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var regulation = new Option<string?>("--regulasi")
        {
            Description =
                $"Regulasi: {string.Join(", ", KnownRegulations.Names)}; bawaan: yang pertama daerahnya, atau metro.",
        };
        var region = new Option<string?>("--wilayah")
        {
            Description = "Kode daerah, misalnya METRO: parameter yang digantinya disebut dengan alasannya.",
        };
        var workflows = new Option<string?>("--workflows")
        {
            Description = "Folder workflows; bawaan: yang terdekat ke atas.",
        };
        var table = new Option<bool>("--tabel")
        {
            Description = "Tulis tabel semua regulasi dengan predikat dan kasusnya (isi docs/aturan.md).",
        };
        var cases = new Option<string[]>("--kasus") { Description = "Untuk --tabel: berkas kasus; boleh berulang." };
        var command = new Command("aturan", "Daftar aturan: pasal, bobot dan gerbangnya.")
        {
            regulation,
            region,
            workflows,
            table,
            cases,
        };
        command.SetAction(result =>
        {
            var console = new PeriksaConsole(
                Console.OpenStandardInput,
                new Utf8Lines(Console.OpenStandardOutput()),
                new Utf8Lines(Console.OpenStandardError())
            );
            return result.GetValue(table)
                ? RunTable(result.GetValue(cases) ?? [], result.GetValue(workflows), console)
                : Run(result.GetValue(regulation), result.GetValue(region), result.GetValue(workflows), console);
        });
        return command;
    }

    /// <summary>Writes the table of all regulations, with the cases that show each rule.</summary>
    /// <returns>The exit code: 0, 1 when a rule has no case both ways, 2 when a file is refused.</returns>
    internal static int RunTable(IReadOnlyList<string> caseFiles, string? workflows, PeriksaConsole console)
    {
        try
        {
            var files = new RegulationFiles(WorkflowsFolder.Find(workflows, Environment.CurrentDirectory));
            var (rulesets, notes) = (files.All(), files.Notes());
            var cases = RuleCases.Of(caseFiles.Select(path => JsonInput.Read(path, console.Input)));
            console.Output.Line(RuleTable.Of(rulesets, notes, cases).TrimEnd('\n'));
            var gaps = RuleTable.Gaps(rulesets, notes, cases);
            foreach (var gap in gaps)
                console.Error.Line($"{gap}.");
            return gaps.IsEmpty ? 0 : 1;
        }
        catch (MagangException e)
        {
            console.Error.Line(e.Message);
            return 2;
        }
    }

    /// <summary>Prints the rules of one regulation, and its parameters with what a region takes otherwise.</summary>
    /// <returns>The exit code: 0, or 2 when a name is refused.</returns>
    internal static int Run(string? regulation, string? code, string? workflows, PeriksaConsole console)
    {
        try
        {
            var folder = WorkflowsFolder.Find(workflows, Environment.CurrentDirectory);
            var files = new RegulationFiles(folder);
            var region = code is null ? null : RegionFile.Named(folder, code).Reference(files, orgTree: default);
            var ruleset = region?.RulesetOf(regulation) ?? files.Ruleset(regulation ?? "metro");
            Print(ruleset, console.Output);
            ParameterList.Print(ruleset, region, console.Output);
            return 0;
        }
        catch (MagangException e)
        {
            console.Error.Line(e.Message);
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
