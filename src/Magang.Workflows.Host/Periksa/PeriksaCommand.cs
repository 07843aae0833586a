using System.CommandLine;
using System.Globalization;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Regulations;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Host.Periksa;

/// <summary>The command <c>magang periksa</c>: runs rules on facts, or cases with known answers.</summary>
internal static class PeriksaCommand
{
    /// <summary>Exit code when a case disagrees.</summary>
    private const int Disagrees = 1;

    /// <summary>Exit code when facts, parameters or names are refused.</summary>
    private const int Refused = 2;

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var regulation = new Option<string?>("--regulasi")
        {
            Description =
                $"Regulasi yang dipakai: {string.Join(", ", KnownRegulations.Names)}; "
                + "tanpa ini setiap kasus diperiksa menurut regulasinya sendiri.",
        };
        var facts = new Option<string?>("--fakta") { Description = "Berkas fakta JSON; - untuk masukan standar." };
        var cases = new Option<string?>("--kasus")
        {
            Description = "Berkas daftar kasus dengan jawaban yang diharapkan.",
        };
        var gate = new Option<string?>("--gerbang") { Description = "Hanya aturan gerbang ini (lihat magang aturan)." };
        var rules = new Option<string?>("--aturan") { Description = "Hanya aturan ini, dipisahkan koma." };
        var asOf = new Option<string?>("--per")
        {
            Description = "Tanggal pemeriksaan (yyyy-MM-dd); bawaan: hari ini menurut zona wilayahnya.",
        };
        var parameters = new Option<string[]>("--parameter")
        {
            Description = "Parameter pengganti, nama=nilai; boleh berulang.",
        };
        var workflows = new Option<string?>("--workflows")
        {
            Description = "Folder workflows; bawaan: yang terdekat ke atas.",
        };
        var region = new Option<string?>("--wilayah")
        {
            Description =
                "Kode daerah, misalnya METRO: regulasi pertamanya, zonanya dan parameter yang digantinya berlaku.",
        };
        var json = new Option<bool>("--json") { Description = "Untuk --kasus: satu baris JSON setiap kasus." };
        var command = new Command("periksa", "Periksa fakta menurut regulasi; sebutkan pasal setiap temuan.")
        {
            regulation,
            facts,
            cases,
            gate,
            rules,
            asOf,
            parameters,
            workflows,
            region,
            json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(facts) is null == result.GetValue(cases) is null)
                result.AddError("Sebutkan salah satu: --fakta BERKAS atau --kasus BERKAS.");
            if (result.GetValue(cases) is not null && result.GetValue(region) is not null)
                result.AddError("--wilayah hanya untuk --fakta: kasus menyebut parameternya sendiri.");
            if (
                result.GetValue(facts) is not null
                && result.GetValue(regulation) is null
                && result.GetValue(region) is null
            )
                result.AddError($"Sebutkan --wilayah, atau --regulasi: {string.Join(", ", KnownRegulations.Names)}.");
            if (result.GetValue(gate) is not null && result.GetValue(rules) is not null)
                result.AddError("Sebutkan --gerbang atau --aturan, tidak keduanya.");
            if (result.GetValue(asOf) is { } day && ParseDay(day) is null)
                result.AddError($"--per '{day}' bukan tanggal; tulis yyyy-MM-dd.");
        });
        command.SetAction(result =>
            Run(
                new PeriksaRequest(
                    result.GetValue(regulation),
                    result.GetValue(facts),
                    result.GetValue(cases),
                    result.GetValue(gate),
                    (result.GetValue(rules) ?? "").Split(
                        ',',
                        StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                    ),
                    result.GetValue(asOf) is { } day ? ParseDay(day) : null,
                    result.GetValue(parameters) ?? [],
                    result.GetValue(workflows),
                    result.GetValue(region),
                    result.GetValue(json)
                ),
                new PeriksaConsole(
                    Console.OpenStandardInput,
                    new Utf8Lines(Console.OpenStandardOutput()),
                    new Utf8Lines(Console.OpenStandardError())
                ),
                TimeProvider.System
            )
        );
        return command;
    }

    /// <summary>Runs the command.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="console">Where input is from and output goes to.</param>
    /// <param name="clock">Says what day it is where none was given.</param>
    /// <returns>The exit code: 0, 1 when a case disagrees, 2 when something is refused.</returns>
    internal static int Run(PeriksaRequest request, PeriksaConsole console, TimeProvider clock)
    {
        try
        {
            var workflows = WorkflowsFolder.Find(request.Workflows, Environment.CurrentDirectory);
            var files = new RegulationFiles(workflows);
            var schema = files.FactsSchema();
            if (request.Cases is { } cases)
            {
                var rulesets = new CaseRulesets(files, request.Regulation);
                return new CaseRun(rulesets, schema, console).Run(cases, request.Json) ? 0 : Disagrees;
            }

            var region = request.Region is { } code
                ? RegionFile.Named(workflows, code).Reference(files, orgTree: default)
                : null;
            var ruleset = region?.RulesetOf(request.Regulation) ?? files.Ruleset(request.Regulation!);
            var office = region?.Clock ?? KnownRegulations.Find(ruleset.Name)!.Clock(ruleset);
            FactsRun.Run(request, ruleset, schema, region, request.AsOf ?? office.DayOf(clock.GetUtcNow()), console);
            return 0;
        }
        catch (FactsRefusedException e)
        {
            return Refuse(console, e.Code, e.Faults);
        }
        catch (ParametersRefusedException e)
        {
            return Refuse(console, e.Code, e.Faults);
        }
        catch (MagangException e)
        {
            console.Error.Line(e.Message);
            return Refused;
        }
    }

    private static int Refuse(PeriksaConsole console, string code, IEnumerable<string> faults)
    {
        foreach (var fault in faults)
            console.Error.Line($"{fault} [{code}]");
        return Refused;
    }

    private static DateOnly? ParseDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
