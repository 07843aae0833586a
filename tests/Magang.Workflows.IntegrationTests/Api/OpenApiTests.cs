using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Magang.Workflows.IntegrationTests.Api;

public sealed class OpenApiTests
{
    [Test]
    public async Task The_document_lists_every_endpoint_with_a_summary()
    {
        await using var api = await AnApi.StartAsync();

        var document = await api.Http.GetFromJsonAsync<JsonElement>("/openapi/v1.json");

        var listed = document
            .GetProperty("paths")
            .EnumerateObject()
            .SelectMany(path =>
                path.Value.EnumerateObject().Select(verb => (path.Name, Verb: verb.Name, Json: verb.Value))
            )
            .ToArray();
        var mapped = api
            .Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal))
            .Count();
        Assert.Multiple(() =>
        {
            Assert.That(listed, Has.Length.EqualTo(mapped).And.Length.GreaterThan(15));
            Assert.That(
                listed.Where(item => !item.Json.TryGetProperty("summary", out _)).Select(item => item.Name),
                Is.Empty
            );
            Assert.That(document.GetProperty("openapi").GetString(), Does.StartWith("3."));
        });
    }

    [Test]
    public async Task A_healthy_server_says_so()
    {
        await using var api = await AnApi.StartAsync();

        var health = await api.Http.GetFromJsonAsync<JsonElement>("/api/v1/kesehatan");

        Assert.That(health.GetProperty("status").GetString(), Is.EqualTo("SEHAT"));
    }
}
