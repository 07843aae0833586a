using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Expressions;

namespace Magang.Workflows.Tests.Expressions;

/// <summary>A scope of plain dictionaries.</summary>
internal sealed class AScope : ExpressionScope
{
    public Dictionary<string, JsonElement> Variables { get; } = new(StringComparer.Ordinal);
    public Dictionary<string, JsonElement> Given { get; } = new(StringComparer.Ordinal);
    public Dictionary<string, JsonElement> Facts { get; } = new(StringComparer.Ordinal);

    public override InstanceId Instance { get; } = new(42);
    public override DateTimeOffset Now { get; } = new(2026, 2, 2, 1, 2, 3, TimeSpan.Zero);
    public override DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);
    public override Routing Routing { get; } = new("METRO");
    public override string? CorrelationId { get; set; }
    public override string DefinitionId => "uji";
    public override IEnumerable<string> VariableNames => Variables.Keys;
    public override IEnumerable<KeyValuePair<string, JsonElement>> Inputs => Given;

    public AScope With(string variable, string json)
    {
        Variables[variable] = Json.Parse(json);
        return this;
    }

    public override bool TryGetVariable(string name, out JsonElement value) => Variables.TryGetValue(name, out value);

    public override void SetVariable(string name, JsonElement value) => Variables[name] = value;

    public override bool TryGetInput(string name, out JsonElement value) => Given.TryGetValue(name, out value);

    public override JsonElement Fact(string path) => Facts.GetValueOrDefault(path);
}
