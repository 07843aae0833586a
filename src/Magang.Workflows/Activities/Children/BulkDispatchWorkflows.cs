using System.Text.Json;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities.Children;

/// <summary><c>Elsa.BulkDispatchWorkflows</c>: starts a workflow for each item, and waits for all unless told otherwise.</summary>
/// <remarks>
/// Its state holds counts: how many were started, ended and faulted; the children are rows. For each end it runs what
/// its port holds, with the variable <c>ChildInstanceId</c>. It completes when all are counted and no port runs any more.
/// </remarks>
public sealed class BulkDispatchWorkflows : StartsChildren
{
    /// <summary>Most items; a plan of more is a mistake, or wants several activities.</summary>
    public const int MostItems = 100_000;

    private const int Started = FirstCell;
    private const int Ended = FirstCell + 1;
    private const int FaultedCount = FirstCell + 2;

    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Elsa.BulkDispatchWorkflows", _ => new BulkDispatchWorkflows())
    {
        Inputs =
        [
            .. CommonInputs,
            new("items", "Object"),
            new("defaultItemInputKey", "String"),
            new("correlationIdFunction", "String"),
            new("startNewTrace", "Boolean"),
            new("channelName", "String"),
        ],
        Ports = ["childCompleted", "childFaulted"],
        Outcomes = ["Completed", "Canceled", "Done"],
    };

    /// <inheritdoc />
    protected override int OwnCells => 3;

    /// <inheritdoc />
    protected override bool WaitsUnlessTold => true;

    /// <inheritdoc />
    protected override JsonElement Plan(Execution execution)
    {
        var items = BulkItems.Of(execution);
        if (items.Count == 0)
            return Json.Null;
        var input = CommonInput(execution);
        var key = execution.Text("defaultItemInputKey") ?? "Item";
        return Json.Build(writer =>
        {
            writer.WriteStartArray();
            foreach (var item in items)
            {
                var own = item.ValueKind == JsonValueKind.Object ? item : BulkItems.Named(key, item);
                Write(writer, execution, input, own, Correlation(execution, key, item));
            }
            writer.WriteEndArray();
        });
    }

    /// <inheritdoc />
    protected override void Start(Execution execution, DefinitionAnswered found, JsonElement order, bool waits)
    {
        var hears = Heard(execution, waits);
        var place = 0;
        foreach (var one in order.EnumerateArray())
            Start(execution, found, execution.ChildKeyOf(++place), one, hears);
        execution.Cells[Started] = place;
        if (waits)
            execution.Wait(BookmarkKind.Child, execution.Node.Id);
        else
            execution.Complete();
    }

    /// <inheritdoc />
    protected override void Hear(Execution execution, ChildNews news)
    {
        execution.Cells[news is ChildFaulted ? FaultedCount : Ended]++;
        var port = news switch
        {
            ChildFaulted => execution.Node.Port("childFaulted"),
            ChildEnded { Ending: SubStatus.Finished } => execution.Node.Port("childCompleted"),
            _ => null,
        };
        if (port is null)
            CompleteIfAll(execution);
        else
            execution.Schedule(port, locals: VariablesOf(news));
    }

    /// <inheritdoc />
    public override void ChildCompleted(Execution execution, ActivityNode child, ChildEnding ending) =>
        CompleteIfAll(execution);

    private static void CompleteIfAll(Execution execution)
    {
        var cells = execution.Cells;
        if (cells[Ended] + cells[FaultedCount] >= cells[Started] && !execution.HasOpenChildren)
            execution.Complete(["Completed", "Done"]);
    }

    private static string? Correlation(Execution execution, string key, JsonElement item)
    {
        if (!execution.Node.Inputs.TryGetValue("correlationIdFunction", out var function))
            return null;
        var value = function.Evaluate(new ItemScope(execution, key, item));
        return value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? null : Json.Text(value);
    }

    /// <summary>What the activity in a port finds about the child that it is run for.</summary>
    private static Dictionary<string, JsonElement> VariablesOf(ChildNews news) =>
        new(StringComparer.Ordinal)
        {
            ["ChildInstanceId"] = Json.Of(news.Child.ToString()),
            ["WorkflowSubStatus"] = Json.Of((news is ChildEnded ended ? ended.Ending : SubStatus.Faulted).ToString()),
            ["WorkflowOutput"] = OutputsOf(news),
        };
}
