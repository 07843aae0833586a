using Magang.Workflows.Host.Accounts;

namespace Magang.Workflows.Host.Api;

/// <summary>Who the caller is, by his session or his key.</summary>
internal sealed class CallerEndpoint(Callers callers)
{
    /// <summary>Where it answers.</summary>
    public const string Path = "/api/v1/saya";

    /// <summary>Adds it to the API.</summary>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/saya", AskAsync)
            .WithTags("Akun")
            .WithName("Saya")
            .WithSummary(
                "Siapa yang memanggil: akun dengan penugasannya hari ini, atau kunci dengan cakupannya (saya:baca)."
            )
            .Produces<CallerAnswer>()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);

    private async Task<IResult> AskAsync(HttpContext context, CancellationToken cancel)
    {
        var caller = await callers.RequireAsync(context, Scopes.Self);
        return Results.Ok(
            new CallerAnswer(
                caller.Key,
                caller.Region,
                [
                    .. caller.Offices.Select(office => new OfficeAnswer(
                        office.Region,
                        office.Role,
                        office.Opd,
                        office.Kind
                    )),
                ],
                caller.Scopes
            )
        );
    }
}

/// <summary>Who calls.</summary>
/// <param name="Key">As journals name him.</param>
/// <param name="Region">Code of his region.</param>
/// <param name="Offices">What he may act as today; empty for a key.</param>
/// <param name="Scopes">What a key may do; empty for a person.</param>
public sealed record CallerAnswer(
    string Key,
    string Region,
    IReadOnlyList<OfficeAnswer> Offices,
    IReadOnlyList<string> Scopes
);

/// <summary>An office that is held today.</summary>
/// <param name="Region">Code of the region.</param>
/// <param name="Role">For example <c>SEKDA</c>.</param>
/// <param name="Opd">The OPD, or null.</param>
/// <param name="Kind"><c>DEFINITIF</c>, <c>PLT</c> or <c>PLH</c>.</param>
public sealed record OfficeAnswer(string Region, string Role, string? Opd, string Kind);
