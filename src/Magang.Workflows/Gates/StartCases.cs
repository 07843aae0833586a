using System.Text.Json;
using Magang.Workflows.Activities;
using Magang.Workflows.Activities.Children;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Gates;

/// <summary><c>Magang.StartCases</c>: starts a case for each participant of the batch, or for each matter that is nobody's.</summary>
/// <remarks>
/// A participant is <c>{person, opd, host, facts, input}</c>; the case's dossier is the batch's facts named in <c>share</c>
/// with the participant's own laid over them. A case that is about no person, such as a follow-up action, has no
/// <c>person</c>; where it has no <c>opd</c> either, it is no OPD's.
/// </remarks>
public sealed class StartCases : Activity
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Magang.StartCases", _ => new StartCases())
    {
        Inputs =
        [
            new("definition", "String", Required: true),
            new("participants", "Object", Required: true),
            new("share", "Object"),
        ],
        Outputs = ["count"],
    };

    /// <inheritdoc />
    public override void Execute(Execution execution)
    {
        var definition = execution.Text("definition") ?? "";
        var participants = execution.Input("participants");
        if (participants.ValueKind != JsonValueKind.Array)
            throw new InputUnusableException(
                execution.Node.Id,
                "participants",
                participants.GetRawText(),
                "daftar peserta"
            );
        ChildDepth.Check(execution, definition);
        var shared = NewCase.Shared(execution);
        var count = 0;
        foreach (var participant in participants.EnumerateArray())
        {
            count++;
            execution.Emit(Child(execution, definition, participant, shared, count));
        }
        execution.State.ChildrenOpen += count;
        execution.Output("count", Json.Of(count));
        execution.Complete();
    }

    private static ChildStarted Child(
        Execution execution,
        string definition,
        JsonElement participant,
        JsonElement shared,
        int place
    )
    {
        var named = Json.Member(participant, "person");
        var isNobodys = named.ValueKind == JsonValueKind.Undefined;
        var person = Json.Text(named);
        if (person.Length == 0 && !isNobodys)
            throw new InputUnusableException(execution.Node.Id, $"participants[{place - 1}].person", "", "kunci orang");
        var key = isNobodys ? execution.ChildKeyOf(place) : person;
        return NewCase.Of(execution, definition, participant, shared, key);
    }
}
