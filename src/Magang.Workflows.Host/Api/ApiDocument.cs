using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Magang.Workflows.Host.Api;

/// <summary>What the description of the API says of all its endpoints together.</summary>
internal static class ApiDocument
{
    private const string Bearer = "bearer";
    private const string Session = "sesi";

    // What may be asked by anybody.
    private static readonly string[] Open = ["Kesehatan", "Masuk"];

    /// <summary>Says how callers show who they are.</summary>
    public static Task AddSecurityAsync(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken cancel
    )
    {
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [Bearer] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "Tanda sesi dari POST /api/v1/masuk (mgs_…), atau kunci API dengan cakupannya (mgw_…).",
            },
            [Session] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Cookie,
                Name = Accounts.AccountSetup.SessionCookie,
                Description = "Sesi peramban yang masuk pada halaman /masuk; hanya dari halaman server ini sendiri.",
            },
        };
        foreach (
            var operation in document.Paths.Values.SelectMany(path => path.Operations?.Values.AsEnumerable() ?? [])
        )
        {
            if (Open.Contains(operation.OperationId, StringComparer.Ordinal))
                continue;
            operation.Security =
            [
                new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] },
                new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Session, document)] = [] },
            ];
        }

        return Task.CompletedTask;
    }
}
