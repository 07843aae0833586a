using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Designer;
using Magang.Workflows.Host.Designer.Definitions;
using Magang.Workflows.Host.Designer.Instances;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Ui;

namespace Magang.Workflows.Host.Api;

/// <summary>The web server with the pages and the API, around an engine that runs.</summary>
public static class ApiServer
{
    /// <summary>Builds it; the caller starts and disposes it, and the engine after it.</summary>
    /// <param name="runtime">The engine.</param>
    /// <param name="configure">What else the host needs: addresses, logging.</param>
    public static WebApplication Build(EngineRuntime runtime, Action<WebApplicationBuilder> configure)
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory }
        );
        builder.Services.AddOpenApi(document => document.AddDocumentTransformer(ApiDocument.AddSecurityAsync));
        builder.Services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter());
            options.SerializerOptions.Converters.Add(new WholeTextConverter());
        });
        // Else a parameter that cannot be read is answered without a word.
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        builder.Services.AddAccounts(runtime);
        builder.Services.AddPages();
        builder.Services.AddDefinitions(runtime);
        builder.Services.AddInstances(runtime);
        configure(builder);
        var server = builder.Build();
        server.Use(next => context => Refusals.AnswerAsync(context, next, server.Logger));
        server.UsePages();
        server.UseInstances();
        server.MapPages(runtime);
        server.MapOpenApi();
        var api = server.MapGroup("/api/v1").AddEndpointFilter(CrossSite.GuardAsync);
        var callers = server.Services.GetRequiredService<Callers>();
        var door = server.Services.GetRequiredService<Door>();
        new BatchEndpoints(runtime, door).Map(api);
        new TaskEndpoints(runtime, door).Map(api);
        new CaseEndpoints(runtime, door).Map(api);
        new ErrandEndpoints(runtime, door).Map(api);
        new EventEndpoints(runtime, door).Map(api);
        new EvidenceEndpoints(runtime, door).Map(api);
        new NoticeEndpoints(runtime, door).Map(api);
        new ImportEndpoints(runtime, door).Map(api);
        new RankingEndpoints(runtime, door).Map(api);
        new CalendarEndpoints(runtime, door).Map(api);
        new HealthEndpoint(runtime).Map(api);
        new CallerEndpoint(callers).Map(api);
        new SignInEndpoints(callers, runtime.Accounts).Map(api);
        server.MapDesigner(runtime);
        return server;
    }
}
