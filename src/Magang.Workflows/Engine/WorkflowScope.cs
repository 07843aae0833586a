using System.Text.Json;

namespace Magang.Workflows.Engine;

/// <summary>What a used workflow has for itself while it runs, besides its variables.</summary>
/// <param name="input">The inputs given to it, an object.</param>
internal sealed class WorkflowScope(JsonElement input)
{
    /// <summary>The inputs given to it, an object.</summary>
    public JsonElement Input { get; } = input;

    /// <summary>The outputs it has set so far.</summary>
    public Dictionary<string, JsonElement> Outputs { get; init; } = new(StringComparer.Ordinal);

    /// <summary>A copy that can be changed without changing this one.</summary>
    public WorkflowScope Copy() => new(Input) { Outputs = new(Outputs, StringComparer.Ordinal) };
}
