using Magang.Workflows.Definitions;
using Magang.Workflows.Host.Api;

namespace Magang.Workflows.Host.Designer;

/// <summary>Turns what is refused into the one answer whose words Studio shows.</summary>
/// <remarks>
/// Studio is silent about 401, 403, 409 and 500 and loses what was drawn; of 400 it shows the message. So whatever would
/// have changed something and did not is 400, whatever it is elsewhere. 401 stays: the page around Studio asks to sign in again.
/// </remarks>
/// <param name="log">Where failures of the program go.</param>
internal sealed class ElsaRefusals(ILogger log)
{
    private const int MostSentences = 10;

    /// <summary>Lets a request through, and answers what it throws.</summary>
    public async ValueTask<object?> AnswerAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        // Some parameters that cannot be read are told by the status alone.
        if (context.Response.StatusCode == StatusCodes.Status400BadRequest)
        {
            var unread = RequestRefusedException.Of(unreadable: null);
            return Answer(context, StatusCodes.Status400BadRequest, unread.Code, unread.Message, [unread.Message]);
        }

        try
        {
            return await next(invocation);
        }
        catch (MagangException refusal)
        {
            var status = Problems.StatusOf(refusal);
            if (status == StatusCodes.Status500InternalServerError)
                Refusals.Failed(log, refusal, context.Request.Path);
            return Answer(context, status, refusal.Code, refusal.Message, SentencesOf(refusal));
        }
        catch (BadHttpRequestException unreadable) when (!context.Response.HasStarted)
        {
            var refusal = RequestRefusedException.Of(unreadable);
            return Answer(context, unreadable.StatusCode, refusal.Code, refusal.Message, [refusal.Message]);
        }
        catch (Exception failure)
            when (failure is not OperationCanceledException && !context.Response.HasStarted && !IsRead(context))
        {
            Refusals.Failed(log, failure, context.Request.Path);
            var words = Problems.Unexpected(context.Request.Path).Detail!;
            return Answer(context, StatusCodes.Status500InternalServerError, "MGW-599", words, [words]);
        }
    }

    // A definition that is refused says each of its faults; who sees ten corrects those first.
    private static string[] SentencesOf(MagangException refusal)
    {
        if (refusal is not DefinitionRefusedException refused)
            return [refusal.Message];
        string[] shown =
        [
            .. refused
                .Findings.Where(finding => finding.Severity == FindingSeverity.Problem)
                .Take(MostSentences)
                .Select(finding => $"{finding.Brief ?? finding.Sentence} [{finding.Code}]"),
        ];
        var more = refused.ProblemCount - shown.Length;
        return more > 0 ? [.. shown, $"Dan {more} kesalahan lagi."] : shown;
    }

    /// <summary>A refusal whose status the endpoint knows better, because Studio takes no other.</summary>
    /// <param name="shown">The status that is answered.</param>
    /// <param name="refusal">The refusal.</param>
    public static IResult Answer(int shown, MagangException refusal) =>
        ElsaJson.Result(
            new ElsaRefusal(
                shown,
                refusal.Message,
                new ElsaFaults(SentencesOf(refusal)),
                refusal.Code,
                refusal.Message,
                Problems.StatusOf(refusal)
            ),
            shown
        );

    private static IResult Answer(
        HttpContext context,
        int status,
        string code,
        string message,
        IReadOnlyList<string> sentences
    )
    {
        var shown =
            IsRead(context) || status == StatusCodes.Status401Unauthorized ? status : StatusCodes.Status400BadRequest;
        return ElsaJson.Result(
            new ElsaRefusal(shown, message, new ElsaFaults(sentences), code, message, status),
            shown
        );
    }

    private static bool IsRead(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
}

/// <summary>A refusal as Studio reads it.</summary>
/// <param name="StatusCode">The HTTP status.</param>
/// <param name="Message">What happened, why, what to do.</param>
/// <param name="Errors">The same, where Studio looks for it.</param>
/// <param name="Code">For example <c>MGW-867</c>.</param>
/// <param name="Detail">The message once more, where problem details have it.</param>
/// <param name="Status">The HTTP status that it has where Studio does not ask.</param>
internal sealed record ElsaRefusal(
    int StatusCode,
    string Message,
    ElsaFaults Errors,
    string Code,
    string Detail,
    int Status
);

/// <summary>The sentences that Studio shows.</summary>
/// <param name="GeneralErrors">One each.</param>
internal sealed record ElsaFaults(IReadOnlyList<string> GeneralErrors);
