using System.Text.Json;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities.Children;

/// <summary>What all activities that start other workflows have in common.</summary>
/// <remarks>
/// What is started is computed when the activity runs, and kept until the database has said which version is published:
/// a definition that is not there is an incident here, never a child that nobody hears of. A start itself cannot fail
/// then, and its news find the activity by the key under which it started it.
/// </remarks>
public abstract class StartsChildren : Activity
{
    /// <summary>Inputs that all have.</summary>
    protected static readonly InputType[] CommonInputs =
    [
        new("workflowDefinitionId", "String", Required: true),
        new("input", "Object"),
        new("waitForCompletion", "Boolean"),
    ];

    // The input by which Elsa tells a child who started it.
    private const string ParentInput = "ParentInstanceId";

    // Numbers that it keeps: whether an incident of its own is to be retried, whether it waits, and the subclass's own.
    private const int RaisedCell = 0;
    private const int WaitsCell = 1;

    /// <summary>The first number that a subclass may use.</summary>
    protected const int FirstCell = 2;

    /// <summary>Numbers that a subclass keeps.</summary>
    protected virtual int OwnCells => 0;

    /// <summary>True where it waits unless told otherwise.</summary>
    protected virtual bool WaitsUnlessTold => false;

    /// <inheritdoc />
    public sealed override void Execute(Execution execution)
    {
        var definition = execution.Text("workflowDefinitionId");
        if (string.IsNullOrWhiteSpace(definition))
            throw new InputUnusableException(
                execution.Node.Id,
                "workflowDefinitionId",
                definition,
                "id alur yang sudah terbit"
            );
        ChildDepth.Check(execution, definition);
        execution.Cells = new int[FirstCell + OwnCells];
        execution.Cells[WaitsCell] = Waits(execution) ? 1 : 0;
        var order = Plan(execution);
        if (order.ValueKind == JsonValueKind.Null)
        {
            execution.Complete();
            return;
        }
        execution.Memory = order;
        execution.AskDefinition(definition);
    }

    /// <inheritdoc />
    public sealed override void Resume(Execution execution, Bookmark bookmark, Stimulus stimulus)
    {
        switch (stimulus)
        {
            case DefinitionAnswered { Version: > 0 } found:
                var order = execution.Memory;
                execution.Memory = default;
                Start(execution, found, order, IsWaiting(execution));
                break;
            case DefinitionAnswered missing when IsFirstTime(execution):
                throw new ChildDefinitionMissingException(execution.Node.Id, missing.DefinitionId);
            case DefinitionAnswered missing:
                execution.AskDefinition(missing.DefinitionId);
                break;
            case ChildFaulted faulted when IsWaiting(execution) && Mode(execution) == OnChildFault.Fault:
                if (IsFirstTime(execution))
                    throw new ChildStoppedException(execution.Node.Id, faulted.Child, faulted.Code);
                break;
            case ChildNews news:
                Hear(execution, news);
                break;
        }
    }

    /// <summary>What will be started, by <see cref="Write"/>; a JSON null where nothing is.</summary>
    protected abstract JsonElement Plan(Execution execution);

    /// <summary>Starts what was planned.</summary>
    /// <param name="execution">Its own.</param>
    /// <param name="found">The version that is started.</param>
    /// <param name="order">What <see cref="Plan"/> gave.</param>
    /// <param name="waits">True where it waits for what it starts.</param>
    protected abstract void Start(Execution execution, DefinitionAnswered found, JsonElement order, bool waits);

    /// <summary>Hears of a child that it started.</summary>
    protected abstract void Hear(Execution execution, ChildNews news);

    /// <summary>What is said to the parent where it waits.</summary>
    protected static ParentHears Heard(Execution execution, bool waits) =>
        (waits, Mode(execution)) switch
        {
            (false, _) => ParentHears.Nothing,
            (_, OnChildFault.Wait) => ParentHears.End,
            (_, OnChildFault.Fault) => ParentHears.EndAndFaults,
            _ => ParentHears.EndOrFault,
        };

    /// <summary>Writes one child of a plan: its input and its correlation id.</summary>
    /// <param name="writer">Where a value may stand.</param>
    /// <param name="execution">The activity's execution.</param>
    /// <param name="input">What the activity gives to all; an object or null.</param>
    /// <param name="own">What this one is given besides; it outranks the rest.</param>
    /// <param name="correlation">Its correlation id, or null.</param>
    protected static void Write(
        Utf8JsonWriter writer,
        Execution execution,
        JsonElement input,
        JsonElement own,
        string? correlation
    )
    {
        writer.WriteStartObject();
        writer.WriteStartObject("input");
        if (!Has(own, ParentInput))
            writer.WriteString(ParentInput, execution.Instance.ToString());
        WriteMembers(writer, input, name => name == ParentInput || Has(own, name));
        WriteMembers(writer, own, _ => false);
        writer.WriteEndObject();
        if (correlation is not null)
            writer.WriteString("correlation", correlation);
        writer.WriteEndObject();
    }

    /// <summary>Starts one child.</summary>
    protected static void Start(
        Execution execution,
        DefinitionAnswered found,
        string key,
        JsonElement one,
        ParentHears hears
    ) =>
        execution.Emit(
            new ChildStarted(
                key,
                found.DefinitionId,
                execution.Context.Routing,
                new Started
                {
                    Input = Json.Member(one, "input"),
                    CorrelationId = one.TryGetProperty("correlation", out var correlation)
                        ? correlation.GetString()
                        : null,
                    Parent = execution.Instance,
                    ParentKey = key,
                    ParentHears = hears,
                    Depth = execution.State.Depth + 1,
                }
            )
            {
                Version = found.Version,
            }
        );

    /// <summary>The input that all children are given: an object, or a JSON null.</summary>
    /// <exception cref="InputUnusableException">It is something else.</exception>
    protected static JsonElement CommonInput(Execution execution)
    {
        var input = execution.Input("input");
        return input.ValueKind is JsonValueKind.Object or JsonValueKind.Null or JsonValueKind.Undefined
            ? input
            : throw new InputUnusableException(
                execution.Node.Id,
                "input",
                input.GetRawText(),
                "objek berisi masukan alur anak"
            );
    }

    /// <summary>Its outputs, an object.</summary>
    protected static JsonElement OutputsOf(ChildNews news) =>
        news is ChildEnded { Outputs: { ValueKind: JsonValueKind.Object } outputs } ? outputs : Json.EmptyObject;

    private bool Waits(Execution execution) =>
        execution.Input("waitForCompletion").ValueKind is JsonValueKind.Null or JsonValueKind.Undefined
            ? WaitsUnlessTold
            : execution.Flag("waitForCompletion");

    private static bool IsWaiting(Execution execution) => execution.Cells[WaitsCell] == 1;

    private static OnChildFault Mode(Execution execution) => OnChildFaultProperty.Of(execution.Node);

    /// <summary>True before an incident of its own; false when that is retried, which comes here again with the same stimulus.</summary>
    private static bool IsFirstTime(Execution execution)
    {
        var isFirst = execution.Cells[RaisedCell] == 0;
        execution.Cells[RaisedCell] = isFirst ? 1 : 0;
        return isFirst;
    }

    private static bool Has(JsonElement value, string name) =>
        Json.Member(value, name).ValueKind != JsonValueKind.Undefined;

    private static void WriteMembers(Utf8JsonWriter writer, JsonElement from, Predicate<string> isLeftOut)
    {
        if (from.ValueKind != JsonValueKind.Object)
            return;
        foreach (var member in from.EnumerateObject())
        {
            if (isLeftOut(member.Name))
                continue;
            writer.WritePropertyName(member.Name);
            member.Value.WriteTo(writer);
        }
    }
}
