using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Expressions;

namespace Magang.Workflows.Activities.Children;

/// <summary>An activity's scope with the item besides for which one of its expressions is evaluated.</summary>
internal sealed class ItemScope(Execution execution, string name, JsonElement item) : ExpressionScope
{
    public override IEnumerable<KeyValuePair<string, JsonElement>> Arguments => [KeyValuePair.Create(name, item)];
    public override InstanceId Instance => execution.Instance;
    public override Routing Routing => execution.Routing;
    public override DateTimeOffset Now => execution.Now;
    public override DateOnly Today => execution.Today;
    public override string DefinitionId => execution.DefinitionId;
    public override IEnumerable<string> VariableNames => execution.VariableNames;
    public override IEnumerable<KeyValuePair<string, JsonElement>> Inputs => execution.Inputs;

    public override string? CorrelationId
    {
        get => execution.CorrelationId;
        set => execution.CorrelationId = value;
    }

    public override bool TryGetVariable(string name, out JsonElement value) =>
        execution.TryGetVariable(name, out value);

    public override void SetVariable(string name, JsonElement value) => execution.SetVariable(name, value);

    public override bool TryGetInput(string name, out JsonElement value) => execution.TryGetInput(name, out value);

    public override JsonElement Fact(string path) => execution.Fact(path);
}
