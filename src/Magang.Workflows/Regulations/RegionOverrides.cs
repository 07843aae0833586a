using System.Collections.Immutable;
using System.Text.Json;

namespace Magang.Workflows.Regulations;

/// <summary>All that a region takes otherwise than its regulations have it. Immutable.</summary>
public sealed class RegionOverrides
{
    private RegionOverrides(string region, ImmutableArray<RegionOverride> all) => (Region, All) = (region, all);

    /// <summary>Nothing is taken otherwise.</summary>
    public static RegionOverrides None { get; } = new("", []);

    /// <summary>The region as people say it, for example "Kota Metro".</summary>
    public string Region { get; }

    /// <summary>Those of all days, in the order written.</summary>
    public ImmutableArray<RegionOverride> All { get; }

    /// <summary>Checks what a region's file says, wholly.</summary>
    /// <param name="region">The region as people say it.</param>
    /// <param name="rulesets">The regulations that the region uses.</param>
    /// <param name="written">As its file has them.</param>
    /// <exception cref="RegionOverridesRefusedException">Every fault, with its place; then none applies.</exception>
    public static RegionOverrides Of(
        string region,
        IReadOnlyList<Ruleset> rulesets,
        IReadOnlyList<RegionOverrideText> written
    )
    {
        var faults = ImmutableArray.CreateBuilder<string>();
        var read = ImmutableArray.CreateBuilder<(int Place, RegionOverride Override)>();
        for (var place = 0; place < written.Count; place++)
        {
            var found = FaultsOf(rulesets, written[place]).ToArray();
            faults.AddRange(found.Select(fault => $"overrides[{place}]: {fault}"));
            if (found.Length == 0)
                read.Add((place, Whole(written[place])));
        }
        foreach (var (place, own) in read)
        {
            var earlier = read.Where(other =>
                other.Place < place && other.Override.Parameter == own.Parameter && other.Override.Overlaps(own)
            );
            faults.AddRange(
                earlier.Select(other =>
                    $"overrides[{place}]: parameter '{own.Parameter}' sudah diganti oleh overrides[{other.Place}] pada hari yang sama"
                )
            );
        }

        return faults.Count == 0
            ? new RegionOverrides(region, [.. read.Select(one => one.Override)])
            : throw new RegionOverridesRefusedException(region, faults.ToImmutable());
    }

    /// <summary>Those in force on a day that a regulation knows.</summary>
    public ParameterOverrides On(Ruleset ruleset, DateOnly day)
    {
        if (All.IsEmpty)
            return ParameterOverrides.None;
        var inForce = All.Where(own => own.IsInForceOn(day) && ruleset.ParameterTexts.ContainsKey(own.Parameter));
        return ParameterOverrides.OfRegion(Region, inForce);
    }

    private static IEnumerable<string> FaultsOf(IReadOnlyList<Ruleset> rulesets, RegionOverrideText written)
    {
        if (string.IsNullOrWhiteSpace(written.Parameter))
            yield return "parameter belum disebut";
        else if (written.Parameter.StartsWith("timezone.", StringComparison.Ordinal))
            yield return $"parameter '{written.Parameter}': zona daerah ditulis pada 'zone', bukan di sini";
        else if (written.Value.ValueKind is JsonValueKind.Undefined)
            yield return $"parameter '{written.Parameter}': nilainya (value) belum ditulis";
        else if (ValueFault(rulesets, written.Parameter, written.Value) is { } fault)
            yield return fault;
        var name = written.Parameter ?? "?";
        if (string.IsNullOrWhiteSpace(written.Reason))
            yield return $"parameter '{name}': alasan (reason) wajib ditulis";
        if (string.IsNullOrWhiteSpace(written.DecidedBy))
            yield return $"parameter '{name}': siapa yang menetapkan (decidedBy) wajib ditulis";
        if (written.From is null)
            yield return $"parameter '{name}': tanggal mulai berlaku (from) wajib ditulis";
        if (written.Until < written.From)
            yield return $"parameter '{name}': berakhir (until) sebelum mulai berlaku (from)";
    }

    private static string? ValueFault(IReadOnlyList<Ruleset> rulesets, string name, JsonElement value)
    {
        var knowing = rulesets.Where(ruleset => ruleset.ParameterTexts.ContainsKey(name)).ToArray();
        if (knowing.Length > 0)
            return knowing
                .Select(ruleset => ParameterOverrides.FaultOf(ruleset, name, value))
                .FirstOrDefault(f => f is not null);
        var names = rulesets.SelectMany(ruleset => ruleset.ParameterTexts.Keys).Distinct(StringComparer.Ordinal);
        return $"parameter '{name}': tidak dikenal oleh regulasi daerah ini ({string.Join(", ", rulesets.Select(r => r.Name))}){NearestWord.Hint(name, names)}";
    }

    private static RegionOverride Whole(RegionOverrideText written) =>
        new(
            written.Parameter!,
            written.Value.Clone(),
            written.Reason!.Trim(),
            written.DecidedBy!.Trim(),
            written.From!.Value,
            written.Until
        );
}
