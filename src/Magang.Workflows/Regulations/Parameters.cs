using System.Collections.Frozen;
using System.Diagnostics;
using System.Text.Json;

namespace Magang.Workflows.Regulations;

/// <summary>The parameters in force on one day, overrides included.</summary>
public sealed class Parameters
{
    private readonly FrozenDictionary<string, ParameterText> _known;
    private readonly DateOnly _on;
    private readonly ParameterOverrides _overrides;
    private readonly List<ParameterUse>? _used;

    internal Parameters(
        FrozenDictionary<string, ParameterText> known,
        DateOnly on,
        ParameterOverrides overrides,
        List<ParameterUse>? used = null
    )
    {
        _known = known;
        _on = on;
        _overrides = overrides;
        _used = used;
    }

    /// <summary>The same, noting what is taken, each once.</summary>
    internal Parameters NotingIn(List<ParameterUse> used) => new(_known, _on, _overrides, used);

    /// <summary>The value of a parameter.</summary>
    /// <exception cref="UnreachableException">A rule asks for a parameter that no data file has.</exception>
    public JsonElement this[string name]
    {
        get
        {
            var isGiven = _overrides.Values.TryGetValue(name, out var given);
            if (!_known.TryGetValue(name, out var text))
                return isGiven ? given : throw new UnreachableException($"no regulation has the parameter '{name}'");
            var usual = text.On(_on);
            Note(text, isGiven ? given : usual, usual);
            return isGiven ? given : usual;
        }
    }

    private void Note(ParameterText text, JsonElement value, JsonElement usual)
    {
        if (_used is null || _used.Exists(use => ReferenceEquals(use.Text, text)))
            return;
        var by = _overrides.OfItsRegion.GetValueOrDefault(text.Name);
        _used.Add(new ParameterUse(text, value, usual, by, by is null ? null : _overrides.Region));
    }

    /// <summary>A whole number.</summary>
    public int Int(string name) => this[name].GetInt32();

    /// <summary>A number.</summary>
    public decimal Number(string name) => this[name].GetDecimal();

    /// <summary>A choice of yes or no.</summary>
    public bool Flag(string name) => this[name].GetBoolean();

    /// <summary>A text.</summary>
    public string Text(string name) => this[name].GetString()!;

    /// <summary>A list of texts.</summary>
    public string[] Texts(string name) => [.. this[name].EnumerateArray().Select(t => t.GetString()!)];
}
