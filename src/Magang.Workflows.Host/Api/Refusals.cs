namespace Magang.Workflows.Host.Api;

/// <summary>Turns what endpoints refuse into problem details, in one place.</summary>
internal static partial class Refusals
{
    /// <summary>Lets a request go on, and answers what it throws.</summary>
    public static async Task AnswerAsync(HttpContext context, RequestDelegate next, ILogger log)
    {
        try
        {
            await next(context);
            // Some parameters that cannot be read are told by the status alone.
            if (
                context.Response is
                { StatusCode: StatusCodes.Status400BadRequest, HasStarted: false, ContentLength: null }
            )
                await Results
                    .Problem(Problems.Of(RequestRefusedException.Of(unreadable: null), context.Request.Path))
                    .ExecuteAsync(context);
        }
        catch (MagangException refusal) when (!context.Response.HasStarted)
        {
            if (Problems.StatusOf(refusal) == StatusCodes.Status500InternalServerError)
                Failed(log, refusal, context.Request.Path);
            await Results.Problem(Problems.Of(refusal, context.Request.Path)).ExecuteAsync(context);
        }
        catch (BadHttpRequestException refusal) when (!context.Response.HasStarted)
        {
            var problem = Problems.Of(RequestRefusedException.Of(refusal), context.Request.Path);
            problem.Status = refusal.StatusCode;
            await Results.Problem(problem).ExecuteAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for an answer any more.
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            Failed(log, failure, context.Request.Path);
            await Results.Problem(Problems.Unexpected(context.Request.Path)).ExecuteAsync(context);
        }
    }

    [LoggerMessage(50, LogLevel.Error, "A request to {Path} failed")]
    internal static partial void Failed(ILogger log, Exception failure, string path);
}
