using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Api;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Postgres.Committing;

namespace Magang.Workflows.Host.Designer.Definitions;

/// <summary>Starts an instance of a published workflow that is of no programme, in the administrator's region.</summary>
internal sealed class RunEndpoints(EngineRuntime runtime, Door door, Callers callers, Shelf shelf)
{
    private const string InstanceHeader = "x-elsa-workflow-instance-id";
    private const string RefusedHeader = "x-elsa-workflow-cannot-start";

    /// <summary>Adds them to Elsa's API.</summary>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/workflow-definitions/{definitionId}/execute", ExecuteAsync);
        api.MapPost("/workflow-definitions/{definitionId}/dispatch", DispatchAsync);
    }

    private async Task<IResult> ExecuteAsync(string definitionId, HttpContext context, CancellationToken cancel)
    {
        var (row, instance) = await StartAsync(definitionId, context, cancel);
        var started = await runtime.Instances.FindAsync(instance, cancel);
        return ElsaJson.Result(
            new
            {
                workflowState = new
                {
                    id = instance.ToString(),
                    definitionId,
                    definitionVersionId = ElsaIds.Of(row.Key),
                    definitionVersion = row.Key.Version,
                    status = started?.Status.ToString() ?? nameof(Status.Running),
                    subStatus = started?.SubStatus.ToString() ?? nameof(SubStatus.Suspended),
                    isExecuting = false,
                    bookmarks = Array.Empty<object>(),
                    incidents = Array.Empty<object>(),
                    isSystem = false,
                    completionCallbacks = Array.Empty<object>(),
                    activityExecutionContexts = Array.Empty<object>(),
                    scheduledActivities = Array.Empty<object>(),
                    executionLogSequence = started?.Revision ?? 0,
                    input = new { },
                    output = new { },
                    properties = new { },
                    createdAt = started?.StartedAt,
                    updatedAt = started?.LastAt,
                },
            }
        );
    }

    private async Task<IResult> DispatchAsync(string definitionId, HttpContext context, CancellationToken cancel)
    {
        var (_, instance) = await StartAsync(definitionId, context, cancel);
        return ElsaJson.Result(new { workflowInstanceId = instance.ToString() });
    }

    private async Task<(ShelfRow Row, InstanceId Instance)> StartAsync(
        string definitionId,
        HttpContext context,
        CancellationToken cancel
    )
    {
        try
        {
            return await TryStartAsync(definitionId, context, cancel);
        }
        catch (MagangException)
        {
            // Studio looks at no status here: without this it says that the workflow was started.
            context.Response.Headers[RefusedHeader] = bool.TrueString;
            throw;
        }
    }

    private async Task<(ShelfRow Row, InstanceId Instance)> TryStartAsync(
        string definitionId,
        HttpContext context,
        CancellationToken cancel
    )
    {
        var caller = await door.HolderAsync(context, Right.Design);
        var (region, actor) = door.Policy.In(caller, Right.Design, given: null);
        var body = await ElsaBody.ObjectAsync(context.Request, cancel);
        var row = await shelf.GetAsync(definitionId, ChoiceOf(body), cancel);
        if (!row.IsPublished)
            throw new DraftNotRunException(row.Key);
        var definition = await runtime.Definitions.GetAsync(row.Key, cancel);
        if (definition.Programme is { } programme)
            throw new ProgrammeNotRunException(definitionId, programme.Name);
        var started = new Started
        {
            By = actor,
            Input = InputOf(body),
            CorrelationId = Text(body, "correlationId"),
        };
        var beginning = new Beginning(definitionId, new Routing(region.Code))
        {
            Version = row.Key.Version,
            Key = OperationKey.Optional(context, fromBody: null),
        };
        var answer = await runtime.Committer.SubmitAsync(Submission.Start(beginning, started), cancel);
        await callers.WriteAsync(
            context,
            caller,
            SecurityEvents.DefinitionRun,
            $"{row.Detail} instans {answer.Instance}",
            cancel
        );
        context.Response.Headers[InstanceHeader] = answer.Instance.ToString();
        return (row, answer.Instance);
    }

    private static VersionChoice ChoiceOf(JsonElement body)
    {
        var given = Json.Member(body, "versionOptions");
        return given.ValueKind is JsonValueKind.String or JsonValueKind.Number
            ? VersionChoice.Read(Json.Text(given), VersionChoice.Published)
            : VersionChoice.Published;
    }

    // A start from here is about nobody, so it can carry no number of a person.
    private static JsonElement InputOf(JsonElement body)
    {
        var input = Json.Member(body, "input");
        if (input.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
            return default;
        if (input.ValueKind != JsonValueKind.Object)
            throw new RunInputRefusedException();
        return PlainText.HoldsNip(input) ? throw new IntakeRefusedException("input", PlainText.NoNip) : input;
    }

    private static string? Text(JsonElement body, string name) =>
        Json.Member(body, name) is { ValueKind: JsonValueKind.String } text && text.GetString()!.Length > 0
            ? text.GetString()
            : null;
}
