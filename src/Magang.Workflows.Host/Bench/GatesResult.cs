using System.Text.Json;

namespace Magang.Workflows.Host.Bench;

/// <summary>What the measurement of gates came to.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="Baseline">The hand-written transactions.</param>
/// <param name="Pgbench">PostgreSQL's own program; null where it is not installed.</param>
/// <param name="Metro">The engine on a Metro gate with all its rules.</param>
/// <param name="Settings">How server, machine and measurement were set, in the order to print.</param>
internal sealed record GatesResult(
    Figures Engine,
    Figures Baseline,
    Figures? Pgbench,
    Figures Metro,
    IReadOnlyList<KeyValuePair<string, string>> Settings
)
{
    /// <summary>What the engine must reach beside the better baseline.</summary>
    public const double Needed = 3;

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The engine's rate by that of the better baseline.</summary>
    public double Ratio =>
        Engine.GatesPerSecond / Math.Max(1e-9, Math.Max(Baseline.GatesPerSecond, Pgbench?.GatesPerSecond ?? 0));

    /// <summary>For programs.</summary>
    public string ToJson() =>
        JsonSerializer.Serialize(
            new
            {
                Engine = Rounded(Engine),
                Baseline = Rounded(Baseline),
                Pgbench = Pgbench is null ? null : Rounded(Pgbench),
                Metro = Rounded(Metro),
                Ratio = Math.Round(Ratio, 2),
                Settings = Settings.ToDictionary(
                    setting => setting.Key,
                    setting => setting.Value,
                    StringComparer.Ordinal
                ),
            },
            Readable
        );

    /// <summary>For people, one line each.</summary>
    public IEnumerable<string> ToLines()
    {
        yield return $"{"", -22} {"gerbang/s", 10} {"p50 ms", 8} {"p99 ms", 8} {"baris", 7} {"byte WAL", 9}";
        yield return Line("mesin", Engine);
        yield return Line("SQL tulis tangan", Baseline);
        yield return Pgbench is null ? "pgbench                tidak ada di mesin ini" : Line("pgbench", Pgbench);
        yield return Line("gerbang Metro", Metro);
        yield return FormattableString.Invariant(
            $"Mesin: {Ratio:0.00} kali baseline yang lebih cepat (syarat: {Needed:0.0})."
        );
        yield return string.Join("; ", Settings.Select(setting => $"{setting.Key} = {setting.Value}"));
    }

    private static string Line(string name, Figures part) =>
        FormattableString.Invariant(
            $"{name, -22} {part.GatesPerSecond, 10:0} {part.P50Ms, 8:0.0} {part.P99Ms, 8:0.0} {part.RowsPerGate, 7:0.0} {part.WalBytesPerGate, 9:0}"
        );

    private static Figures Rounded(Figures part) =>
        new(
            Math.Round(part.GatesPerSecond, 1),
            Math.Round(part.P50Ms, 2),
            Math.Round(part.P99Ms, 2),
            Math.Round(part.RowsPerGate, 2),
            Math.Round(part.WalBytesPerGate, 0)
        );
}
