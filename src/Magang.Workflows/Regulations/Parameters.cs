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

    internal Parameters(FrozenDictionary<string, ParameterText> known, DateOnly on, ParameterOverrides overrides)
    {
        _known = known;
        _on = on;
        _overrides = overrides;
    }

    /// <summary>The value of a parameter.</summary>
    /// <exception cref="UnreachableException">A rule asks for a parameter that no data file has.</exception>
    public JsonElement this[string name]
    {
        get
        {
            if (_overrides.Values.TryGetValue(name, out var given))
                return given;
            return _known.TryGetValue(name, out var text)
                ? text.On(_on)
                : throw new UnreachableException($"no regulation has the parameter '{name}'");
        }
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
