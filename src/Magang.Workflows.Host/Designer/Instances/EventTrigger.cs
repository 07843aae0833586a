using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Api;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Postgres.Committing;

namespace Magang.Workflows.Host.Designer.Instances;

/// <summary>Events as Elsa takes them: to all who wait for them, or to one instance.</summary>
/// <param name="runtime">The engine.</param>
/// <param name="door">Lets in.</param>
internal sealed class EventTrigger(EngineRuntime runtime, Door door)
{
    private readonly EventEndpoints _events = new(runtime, door);

    /// <summary>Adds it to Elsa's API.</summary>
    public void Map(IEndpointRouteBuilder api) => api.MapPost("/events/{nama}/trigger", TriggerAsync);

    private async Task<IResult> TriggerAsync(string nama, HttpContext context, CancellationToken cancel)
    {
        // The right is asked for before what was sent is looked at, as for all others.
        await door.HolderAsync(context, Right.PublishEvent);
        var body = await ElsaBody.ReadAsync<TriggerBody>(context.Request, cancel);
        // Elsa's clients send no key: each of their requests is an event of its own.
        var key = OperationKey.Optional(context, fromBody: null) ?? $"elsa-{Guid.NewGuid():n}";
        if (string.IsNullOrEmpty(body?.WorkflowInstanceId))
        {
            var action = new EventToAll(body?.Input, body?.CorrelationId, key);
            await _events.PublishAsync(nama, action, context, daerah: null, () => key, cancel);
            return Results.Ok();
        }

        if (ElsaIds.Instance(body.WorkflowInstanceId) is not { } instance)
            throw new IntakeRefusedException("workflowInstanceId", "diharapkan nomor berkas");
        var (_, actor, row) = await door.CaseAsync(context, Right.SteerCase, instance.Value, cancel);
        if (runtime.InnerEvents.Contains(nama))
            throw new AccessRefusedException(
                $"menyampaikan peristiwa '{nama}' dari luar",
                "alur kerja sendiri, setelah gerbangnya dilalui"
            );
        var payload = EventIntake.Take(runtime.Regulations, body.Input ?? default, row.Routing.Person);
        var arrived = new EventArrived(nama, payload.Facts) { By = actor, OperationId = key };
        await runtime.Committer.SubmitAsync(
            Submission.To(row.Id, arrived) with
            {
                Personal = payload.Personal,
            },
            cancel
        );
        return Results.Ok();
    }
}

/// <summary>What comes with an event.</summary>
/// <param name="WorkflowInstanceId">The one instance that hears it; null for all.</param>
/// <param name="CorrelationId">Only instances with it hear the event; null where all do.</param>
/// <param name="Input">Facts by their names, and plain values; null for nothing.</param>
internal sealed record TriggerBody(string? WorkflowInstanceId, string? CorrelationId, JsonElement? Input);
