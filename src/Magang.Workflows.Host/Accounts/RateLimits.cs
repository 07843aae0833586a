using System.Threading.RateLimiting;
using Magang.Workflows.Host.Api;
using Magang.Workflows.Host.Designer;
using Microsoft.AspNetCore.RateLimiting;

namespace Magang.Workflows.Host.Accounts;

/// <summary>How often something may be tried or sent within a minute; each server counts for itself.</summary>
internal static class RateLimits
{
    /// <summary>The limit on how often somebody may try to sign in from one address.</summary>
    public const string SignIn = "masuk";

    /// <summary>The limit on how often an account by its pages, a session or key by the API, may send what can be a file.</summary>
    public const string Upload = "unggah";

    /// <summary>Most files, and forms that can hold one, within a minute.</summary>
    public const int UploadsPerMinute = 120;

    private const int TriesPerMinute = 60;

    /// <summary>Adds them to the web server.</summary>
    public static void AddRateLimits(this IServiceCollection services) =>
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.AddPolicy(SignIn, context => PerMinute(context, AddressOf(context), TriesPerMinute));
            limits.AddPolicy(Upload, context => PerMinute(context, SenderOf(context), UploadsPerMinute));
            limits.OnRejected = (rejected, cancel) => new ValueTask(AnswerAsync(rejected.HttpContext, cancel));
        });

    private static RateLimitPartition<string> PerMinute(HttpContext context, string who, int most) =>
        HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetSlidingWindowLimiter(
                who,
                _ => new SlidingWindowRateLimiterOptions
                {
                    PermitLimit = most,
                    Window = TimeSpan.FromMinutes(1),
                    SegmentsPerWindow = 6,
                }
            )
            : RateLimitPartition.GetNoLimiter("");

    private static string AddressOf(HttpContext context) => Callers.AddressOf(context) ?? "";

    // Many people of an office share an address. A token is not looked up here: a false one is refused right after.
    private static string SenderOf(HttpContext context) =>
        SignedIn.AccountOf(context.User) is { } account ? $"A-{account}"
        : context.Request.Headers.Authorization is [{ Length: > 0 } token] ? Convert.ToHexString(Secrets.Hash(token))
        : AddressOf(context);

    private static Task AnswerAsync(HttpContext context, CancellationToken cancel)
    {
        var isUpload = context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName == Upload;
        var refusal = isUpload ? (MagangException)new TooManyUploadsException() : new TooManyTriesException();
        var path = context.Request.Path;
        if (path.StartsWithSegments("/api", StringComparison.Ordinal))
            return Results.Problem(Problems.Of(refusal, path)).ExecuteAsync(context);
        return path.StartsWithSegments(DesignerServer.Path, StringComparison.Ordinal)
            ? ElsaRefusals.Answer(StatusCodes.Status400BadRequest, refusal).ExecuteAsync(context)
            : context.Response.WriteAsync(refusal.Message, cancel);
    }
}
