using Magang.Workflows.Host.Engine;
using Npgsql;

namespace Magang.Workflows.Host.Api;

/// <summary>Whether the server can work.</summary>
internal sealed class HealthEndpoint(EngineRuntime runtime)
{
    /// <summary>Adds it to the API. It needs no acting user.</summary>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/kesehatan", AskAsync)
            .WithTags("Kesehatan")
            .WithName("Kesehatan")
            .WithSummary("Apakah server dapat bekerja.")
            .Produces<Health>()
            .Produces<Health>(StatusCodes.Status503ServiceUnavailable);

    private async Task<IResult> AskAsync(CancellationToken cancel)
    {
        var reference = runtime.Regulations.Reference.ContentHash;
        try
        {
            await runtime.Definitions.ListAsync(cancel);
            return Results.Ok(new Health("SEHAT", "TERHUBUNG", reference));
        }
        catch (NpgsqlException)
        {
            return Results.Json(new Health("SAKIT", "TIDAK_TERHUBUNG", reference), statusCode: 503);
        }
    }
}

/// <summary>How the server is.</summary>
/// <param name="Status"><c>SEHAT</c> or <c>SAKIT</c>.</param>
/// <param name="Database"><c>TERHUBUNG</c> or <c>TIDAK_TERHUBUNG</c>.</param>
/// <param name="Reference">Content hash of the rules and reference data that it works with.</param>
public sealed record Health(string Status, string Database, string Reference);
