namespace Magang.Workflows.Definitions;

/// <summary>The variables an activity can see: its own scope's, its containers', the workflow's.</summary>
internal sealed class VariableScope(ActivityNode node, VariableIndex index)
{
    private static readonly string[] LoopNames = ["CurrentValue", "CurrentIndex"];

    /// <summary>The nearest variable of this id; where none has it, of this name.</summary>
    public VariableDeclaration? Find(string? idOrName) => idOrName is null ? null : ById(idOrName) ?? ByName(idOrName);

    /// <summary>Whether a loop around the activity makes a variable of this name as it runs.</summary>
    public bool IsOfLoop(string? name)
    {
        if (!LoopNames.Contains(name, StringComparer.Ordinal))
            return false;
        for (var at = node.Container; at is not null; at = at.Container)
            if (
                (at.Type == "Elsa.For" && name == "CurrentValue")
                || at.Type is "Elsa.ForEach" or "Elsa.ParallelForEach" or "Elsa.BulkDispatchWorkflows"
            )
                return true;
        return false;
    }

    /// <summary>All names in scope.</summary>
    public IEnumerable<string> Names => All().Select(variable => variable.Name);

    private VariableDeclaration? ById(string id)
    {
        for (var at = node; at is not null; at = at.Container)
            if (index.ById(at, id) is { } variable)
                return variable;
        return index.ById(id);
    }

    private VariableDeclaration? ByName(string name)
    {
        for (var at = node; at is not null; at = at.Container)
            if (index.ByName(at, name) is { } variable)
                return variable;
        return index.ByName(name);
    }

    private IEnumerable<VariableDeclaration> All()
    {
        for (var at = node; at is not null; at = at.Container)
            foreach (var variable in at.Variables)
                yield return variable;
        foreach (var variable in index.Workflow)
            yield return variable;
    }
}
