using System.Collections.Immutable;
using System.Text.Json;

namespace Magang.Workflows.Regulations;

/// <summary>Parameters that one examination takes otherwise than the regulation's data has them.</summary>
public sealed class ParameterOverrides
{
    private ParameterOverrides(ImmutableSortedDictionary<string, JsonElement> values) => Values = values;

    /// <summary>The region whose overrides are in it, as people say it; null where none are.</summary>
    public string? Region { get; private init; }

    /// <summary>The overrides of the region, by parameter; what was given by hand is not in it.</summary>
    public ImmutableDictionary<string, RegionOverride> OfItsRegion { get; private init; } =
        ImmutableDictionary<string, RegionOverride>.Empty;

    /// <summary>No parameter is overridden.</summary>
    public static ParameterOverrides None { get; } =
        new(ImmutableSortedDictionary.Create<string, JsonElement>(StringComparer.Ordinal));

    /// <summary>The overridden parameters, by name.</summary>
    public ImmutableSortedDictionary<string, JsonElement> Values { get; }

    /// <summary>Checks overrides against the parameters that a ruleset knows.</summary>
    /// <exception cref="ParametersRefusedException">Every fault: unknown names, wrong types, values not allowed.</exception>
    public static ParameterOverrides Of(Ruleset ruleset, IEnumerable<KeyValuePair<string, JsonElement>> given)
    {
        var faults = ImmutableArray.CreateBuilder<string>();
        var values = None.Values.ToBuilder();
        foreach (var (name, value) in given)
        {
            if (FaultOf(ruleset, name, value) is { } fault)
                faults.Add(fault);
            else
                values[name] = value.Clone();
        }

        return faults.Count == 0
            ? new ParameterOverrides(values.ToImmutable())
            : throw new ParametersRefusedException(faults.ToImmutable());
    }

    /// <summary>The overrides of a region that are in force.</summary>
    internal static ParameterOverrides OfRegion(string region, IEnumerable<RegionOverride> inForce)
    {
        var given = inForce.ToImmutableDictionary(own => own.Parameter, StringComparer.Ordinal);
        return given.IsEmpty
            ? None
            : new ParameterOverrides(
                given.ToImmutableSortedDictionary(own => own.Key, own => own.Value.Value, StringComparer.Ordinal)
            )
            {
                Region = region,
                OfItsRegion = given,
            };
    }

    /// <summary>These, and others before them where both have a parameter.</summary>
    public ParameterOverrides With(ParameterOverrides first) =>
        new(Values.SetItems(first.Values))
        {
            Region = Region,
            OfItsRegion = OfItsRegion.RemoveRange(first.Values.Keys),
        };

    /// <summary>Reads overrides written as "name=value"; values that are no JSON are texts.</summary>
    /// <exception cref="ParametersRefusedException">Every fault, as in <see cref="Of"/>.</exception>
    public static ParameterOverrides Parse(Ruleset ruleset, IEnumerable<string> given)
    {
        var pairs = new List<KeyValuePair<string, JsonElement>>();
        var faults = ImmutableArray.CreateBuilder<string>();
        foreach (var text in given)
        {
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
                faults.Add($"parameter '{text}': tulis sebagai nama=nilai, misalnya metro.maxDays=30");
            else
                pairs.Add(new(text[..equals].Trim(), ValueOf(text[(equals + 1)..].Trim())));
        }

        if (faults.Count == 0)
            return Of(ruleset, pairs);
        throw new ParametersRefusedException([
            .. faults,
            .. pairs.Select(p => FaultOf(ruleset, p.Key, p.Value)).OfType<string>(),
        ]);
    }

    private static JsonElement ValueOf(string text)
    {
        try
        {
            return JsonElement.Parse(text);
        }
        catch (JsonException)
        {
            return JsonSerializer.SerializeToElement(text);
        }
    }

    internal static string? FaultOf(Ruleset ruleset, string name, JsonElement value)
    {
        if (!ruleset.ParameterTexts.TryGetValue(name, out var text))
            return $"parameter '{name}': tidak dikenal{NearestWord.Hint(name, ruleset.ParameterTexts.Keys)}";
        var usual = text.Values[^1].Value;
        if (!IsLike(usual, value))
            return $"parameter '{name}': isi {value.GetRawText()} tidak cocok, yang diharapkan {text.Unit}, misalnya {usual.GetRawText()}";
        if (!text.Allowed.IsDefaultOrEmpty && !text.Allowed.Contains(value.ToString(), StringComparer.Ordinal))
        {
            var hint = NearestWord.Hint(value.ToString(), text.Allowed);
            return $"parameter '{name}': isi '{value}' tidak dikenal, pilih salah satu dari {string.Join(", ", text.Allowed)}{hint}";
        }

        return null;
    }

    private static bool IsLike(JsonElement usual, JsonElement value) =>
        usual.ValueKind switch
        {
            JsonValueKind.True or JsonValueKind.False => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            // From nothing upward, and whole where the usual value is: days, years, hours of lessons.
            JsonValueKind.Number => value.ValueKind == JsonValueKind.Number
                && value.TryGetDecimal(out var n)
                && n >= 0
                && (value.TryGetInt32(out _) || !usual.TryGetInt32(out _)),
            JsonValueKind.Array => value.ValueKind == JsonValueKind.Array
                && value.EnumerateArray().All(v => v.ValueKind == JsonValueKind.String),
            _ => value.ValueKind == usual.ValueKind,
        };
}
