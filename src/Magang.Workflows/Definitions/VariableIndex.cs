using System.Collections.Immutable;

namespace Magang.Workflows.Definitions;

/// <summary>Finds variables of one scope without a search: scopes may hold a thousand, and a hundred may nest.</summary>
internal sealed class VariableIndex(ImmutableArray<VariableDeclaration> workflow)
{
    private readonly Dictionary<int, Names> _containers = [];
    private readonly Names _workflow = new(workflow);

    /// <summary>The variables of the workflow itself.</summary>
    public ImmutableArray<VariableDeclaration> Workflow => workflow;

    /// <summary>The workflow's own variable of this id, or null.</summary>
    public VariableDeclaration? ById(string id) => _workflow.Ids.GetValueOrDefault(id);

    /// <summary>The workflow's own variable of this name, or null.</summary>
    public VariableDeclaration? ByName(string name) => _workflow.ByName.GetValueOrDefault(name);

    /// <summary>The container's own variable of this id, or null.</summary>
    public VariableDeclaration? ById(ActivityNode container, string id) =>
        container.Variables.IsDefaultOrEmpty ? null : Of(container).Ids.GetValueOrDefault(id);

    /// <summary>The container's own variable of this name, or null.</summary>
    public VariableDeclaration? ByName(ActivityNode container, string name) =>
        container.Variables.IsDefaultOrEmpty ? null : Of(container).ByName.GetValueOrDefault(name);

    private Names Of(ActivityNode container)
    {
        if (!_containers.TryGetValue(container.Index, out var names))
            _containers[container.Index] = names = new Names(container.Variables);
        return names;
    }

    private sealed class Names
    {
        public Names(ImmutableArray<VariableDeclaration> variables)
        {
            foreach (var variable in variables)
            {
                Ids.TryAdd(variable.Id, variable);
                ByName.TryAdd(variable.Name, variable);
            }
        }

        public Dictionary<string, VariableDeclaration> Ids { get; } = new(StringComparer.Ordinal);
        public Dictionary<string, VariableDeclaration> ByName { get; } = new(StringComparer.Ordinal);
    }
}
