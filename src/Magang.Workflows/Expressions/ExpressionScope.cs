using System.Collections.Immutable;
using System.Text.Json;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Expressions;

/// <summary>What an expression may look at and, in scripts, change.</summary>
public abstract class ExpressionScope
{
    /// <summary>The instance.</summary>
    public abstract InstanceId Instance { get; }

    /// <summary>Whose case it is.</summary>
    public abstract Routing Routing { get; }

    /// <summary>The instant of the burst; a script's <c>Date</c> starts from it.</summary>
    public abstract DateTimeOffset Now { get; }

    /// <summary>Today in the region's zone.</summary>
    /// <exception cref="MagangException">The instance's region is not known.</exception>
    public abstract DateOnly Today { get; }

    /// <summary>The case's correlation id, or null.</summary>
    public abstract string? CorrelationId { get; set; }

    /// <summary>The definition's id.</summary>
    public abstract string DefinitionId { get; }

    /// <summary>The variable of this name that is nearest in scope.</summary>
    public abstract bool TryGetVariable(string name, out JsonElement value);

    /// <summary>Sets the nearest variable of this name; a name that nobody declared becomes one of the workflow.</summary>
    public abstract void SetVariable(string name, JsonElement value);

    /// <summary>Names of all variables in scope.</summary>
    public abstract IEnumerable<string> VariableNames { get; }

    /// <summary>What this one evaluation is given besides, by name; a script finds it as <c>args.item</c> and <c>getItem()</c>.</summary>
    public virtual IEnumerable<KeyValuePair<string, JsonElement>> Arguments => [];

    /// <summary>The workflow's input of this name.</summary>
    public abstract bool TryGetInput(string name, out JsonElement value);

    /// <summary>All inputs by name: those that were given, then those that are declared and were not, as null.</summary>
    public abstract IEnumerable<KeyValuePair<string, JsonElement>> Inputs { get; }

    /// <summary>What an activity gave last.</summary>
    /// <param name="activity">Its id or its name.</param>
    /// <param name="output">The output's name, in either case of its first letter.</param>
    /// <returns>A JSON null where it gave nothing yet, or is not there.</returns>
    public virtual JsonElement OutputOf(string activity, string output) => Json.Null;

    /// <summary>The last <c>result</c> that any activity gave; a JSON null where none did.</summary>
    public virtual JsonElement LastResult => Json.Null;

    /// <summary>Reads the output that a function such as <c>getResultFromRead1</c> stands for; null where it stands for none.</summary>
    public virtual Func<JsonElement>? OutputReader(string function) => null;

    /// <summary>Takes the outcomes that a script sets; null where the script decides no outcomes.</summary>
    public virtual Action<ImmutableArray<string>>? OutcomeTaker => null;

    /// <summary>A fact of the dossier by path, for example <c>a.End</c>; undefined where absent. Personal values stay references.</summary>
    public abstract JsonElement Fact(string path);
}
