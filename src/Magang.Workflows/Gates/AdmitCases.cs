using System.Text.Json;
using Magang.Workflows.Activities;
using Magang.Workflows.Activities.Children;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Gates;

/// <summary><c>Magang.AdmitCases</c>: starts a case for each row of every arrival, until the flow takes it away.</summary>
/// <remarks>
/// An arrival is an event <c>{rows: [{person, key, facts, input?}]}</c>; the key is the case's correlation id. However many
/// come, the batch keeps only their count. A row without person or key, or with a key that the arrival has twice, is an
/// incident before any row of the arrival is taken; its retry takes the others.
/// </remarks>
public sealed class AdmitCases : Activity
{
    // Numbers that it keeps: cases so far, and 1 while an incident stands over an arrival.
    private const int CountCell = 0;
    private const int RaisedCell = 1;

    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Magang.AdmitCases", _ => new AdmitCases())
    {
        Inputs =
        [
            new("definition", "String", Required: true),
            new("event", "String", Required: true),
            new("share", "Object"),
        ],
        Outputs = ["count"],
    };

    /// <inheritdoc />
    public override void Execute(Execution execution)
    {
        ChildDepth.Check(execution, Definition(execution));
        execution.Cells = new int[2];
        execution.Output("count", Json.Of(0));
        Listen(execution);
    }

    /// <inheritdoc />
    public override void Resume(Execution execution, Bookmark bookmark, Stimulus stimulus)
    {
        Admit(execution, ((EventArrived)stimulus).Payload);
        Listen(execution);
    }

    private static void Listen(Execution execution)
    {
        var name = execution.Text("event");
        if (string.IsNullOrWhiteSpace(name))
            throw new InputUnusableException(execution.Node.Id, "event", name, "nama peristiwa");
        while (execution.TakeKept(name) is { } arrived)
            Admit(execution, arrived.Payload);
        execution.Wait(BookmarkKind.Event, name);
    }

    private static void Admit(Execution execution, JsonElement payload)
    {
        // All rows are looked at before one is taken: what an incident interrupts leaves nothing behind.
        var rows = Usable(execution, Json.Member(payload, "rows"));
        var definition = Definition(execution);
        var shared = NewCase.Shared(execution);
        foreach (var (key, row) in rows)
            execution.Emit(NewCase.Of(execution, definition, row, shared, key, correlation: key));
        execution.State.ChildrenOpen += rows.Count;
        execution.Cells[CountCell] += rows.Count;
        execution.Output("count", Json.Of(execution.Cells[CountCell]));
    }

    private static List<(string Key, JsonElement Row)> Usable(Execution execution, JsonElement rows)
    {
        var usable = new List<(string, JsonElement)>();
        string? fault = null;
        if (rows.ValueKind == JsonValueKind.Array)
        {
            var keys = new HashSet<string>(StringComparer.Ordinal);
            var place = 0;
            foreach (var row in rows.EnumerateArray())
            {
                place++;
                var key = Json.Text(Json.Member(row, "key"));
                if (key.Length == 0 || Json.Text(Json.Member(row, "person")).Length == 0)
                    fault ??= $"baris ke-{place} tidak menyebut orang atau kuncinya";
                else if (!keys.Add(key))
                    fault ??= $"kunci pada baris ke-{place} sudah ada pada baris lain";
                else
                    usable.Add((key, row));
            }
        }
        else
        {
            fault = "tidak ada daftar 'rows'";
        }
        var isFirst = execution.Cells[RaisedCell] == 0;
        execution.Cells[RaisedCell] = fault is not null && isFirst ? 1 : 0;
        return fault is null || !isFirst ? usable : throw new ArrivalUnusableException(execution.Node.Id, fault);
    }

    private static string Definition(Execution execution)
    {
        var definition = execution.Text("definition");
        return string.IsNullOrWhiteSpace(definition)
            ? throw new InputUnusableException(execution.Node.Id, "definition", definition, "id alur yang sudah terbit")
            : definition;
    }
}

/// <summary>Rows that came to a batch cannot all become cases. None of the arrival was taken yet.</summary>
/// <param name="activityId">The activity.</param>
/// <param name="fault">What is wrong.</param>
public sealed class ArrivalUnusableException(string activityId, string fault)
    : MagangException(
        "MGW-230",
        $"Kiriman pelamar pada aktivitas '{activityId}' tidak dapat diterima seluruhnya: {fault}. "
            + "Belum ada yang diterima. Ulangi insiden ini untuk menerima baris lainnya, "
            + "lalu kirim baris yang salah itu lagi setelah diperbaiki."
    );
