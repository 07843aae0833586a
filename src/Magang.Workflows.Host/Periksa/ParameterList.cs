using Magang.Workflows.Engine;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Host.Periksa;

/// <summary>Lists the parameters of a regulation: their values, whether law or policy sets them, and what a region takes.</summary>
internal static class ParameterList
{
    /// <summary>Prints the list; nothing where the regulation has no parameters.</summary>
    /// <param name="ruleset">The regulation.</param>
    /// <param name="region">The region whose overrides are told; null for none.</param>
    /// <param name="output">Where to.</param>
    public static void Print(Ruleset ruleset, RegionReference? region, Utf8Lines output)
    {
        var texts = ruleset.ParameterTexts.Values.OrderBy(text => text.Name, StringComparer.Ordinal).ToArray();
        if (texts.Length == 0)
            return;
        var rows = texts.Select(text => (Text: text, Value: ParameterUse.Shown(text.Values[^1].Value))).ToArray();
        var (name, value) = (rows.Max(row => row.Text.Name.Length), rows.Max(row => row.Value.Length));
        output.Line("");
        output.Line($"{"PARAMETER".PadRight(name)} {"NILAI".PadRight(value)} PENETAP   SUMBER");
        foreach (var (text, shown) in rows)
        {
            var by = text.IsLaw ? "peraturan" : "kebijakan";
            output.Line($"{text.Name.PadRight(name)} {shown.PadRight(value)} {by} {text.Source} ({text.Unit})");
            foreach (var own in region?.Overrides.All.Where(own => own.Parameter == text.Name) ?? [])
                output.Line($"  {region!.Code}: {Told(own)}");
        }
    }

    private static string Told(RegionOverride own)
    {
        var until = own.Until is { } last ? $" sampai {last:yyyy-MM-dd}" : "";
        return $"{ParameterUse.Shown(own.Value)} sejak {own.From:yyyy-MM-dd}{until}: {own.Reason} (ditetapkan {own.DecidedBy})";
    }
}
