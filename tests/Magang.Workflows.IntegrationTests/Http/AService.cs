using System.Net;
using System.Text;
using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Http;
using Magang.Workflows.Postgres.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Magang.Workflows.IntegrationTests.Http;

/// <summary>A real web server on loopback, and a worker that may call it.</summary>
internal sealed class AService : IAsyncDisposable
{
    private readonly WebApplication _server;

    private AService(WebApplication server) => _server = server;

    /// <summary>For example <c>http://127.0.0.1:40123</c>.</summary>
    public string Address => _server.Urls.Single();

    /// <summary>Host and port.</summary>
    public string Authority => Address["http://".Length..];

    /// <summary>Every request that came, in order: method, path, headers, body.</summary>
    public List<(string Method, string Path, IHeaderDictionary Headers, string Body)> Seen { get; } = [];

    public static async Task<AService> StartAsync(Func<HttpContext, AService, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        var service = new AService(server);
        server.Run(async context =>
        {
            using var body = new StreamReader(context.Request.Body, Encoding.UTF8);
            var seen = (
                context.Request.Method,
                context.Request.Path.Value!,
                new HeaderDictionary(
                    context.Request.Headers.ToDictionary(
                        header => header.Key,
                        header => header.Value,
                        StringComparer.OrdinalIgnoreCase
                    )
                ),
                await body.ReadToEndAsync()
            );
            lock (service.Seen)
                service.Seen.Add(seen);
            await answer(context, service);
        });
        await server.StartAsync();
        return service;
    }

    public static Task<AService> StartAsync(int status, string body = "", string contentType = "text/plain") =>
        StartAsync(
            (context, _) =>
            {
                context.Response.StatusCode = status;
                context.Response.ContentType = contentType;
                return context.Response.WriteAsync(body);
            }
        );

    /// <summary>Allowed to be called, and to be on this machine.</summary>
    public HttpOptions Allowed =>
        HttpOptions.None with
        {
            Hosts = [HostOf(Address)],
            Local = [Authority],
            Timeout = TimeSpan.FromSeconds(20),
        };

    public static AllowedHost HostOf(string text) =>
        AllowedHost.TryParse(text, out var host) ? host : throw new ArgumentException(text, nameof(text));

    public static HttpWorker AWorker(HttpOptions options, HttpNetwork? network = null) =>
        new(options, network ?? HttpNetwork.Real, NullLogger.Instance);

    /// <summary>An attempt at a request.</summary>
    public static async Task<JobAttempt> AskAsync(
        HttpOptions options,
        string url,
        string method = "GET",
        string more = "",
        bool isLast = false,
        HttpNetwork? network = null
    ) => await AWorker(options, network).DoAsync(AJob(url, method, more, isLast), CancellationToken.None);

    /// <summary>The result of the last attempt at a request.</summary>
    public static async Task<JsonElement> ResultAsync(
        HttpOptions options,
        string url,
        string method = "GET",
        string more = "",
        HttpNetwork? network = null
    ) => (await AskAsync(options, url, method, more, isLast: true, network)).Result;

    /// <summary>The code of the failure that a request ends with.</summary>
    public static async Task<string> CodeAsync(
        HttpOptions options,
        string url,
        string method = "GET",
        HttpNetwork? network = null
    )
    {
        var result = await ResultAsync(options, url, method, network: network);
        return Json.Text(Json.Member(result, "code")) is { Length: > 0 } code ? code : result.GetRawText();
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static Job AJob(string url, string method, string more, bool isLast)
    {
        var headers = more.Contains("\"headers\"", StringComparison.Ordinal) ? "" : ",\"headers\":{}";
        var expected = more.Contains("\"expected\"", StringComparison.Ordinal) ? "" : ",\"expected\":[]";
        var rest = more.Length == 0 ? "" : $",{more}";
        return new Job(
            new InstanceId(7),
            3,
            "http",
            Json.Parse(
                $$"""{"url":{{JsonSerializer.Serialize(url)}},"method":"{{method}}"{{headers}}{{expected}}{{rest}} }"""
            )
        )
        {
            IsLast = isLast,
        };
    }
}

/// <summary>Names that lead where a test says, one answer after the other; the last stays.</summary>
internal sealed class Names(params string[] answers)
{
    private int _asked;

    /// <summary>How often a name was looked up.</summary>
    public int Asked => _asked;

    /// <summary>Where connections went.</summary>
    public List<string> Connected { get; } = [];

    /// <summary>Connections to any address lead to this port on loopback.</summary>
    public HttpNetwork LeadingTo(int port) =>
        new(
            (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(answers[Math.Min(_asked++, answers.Length - 1)])]),
            (address, _, cancel) =>
            {
                Connected.Add(address.ToString());
                return HttpNetwork.Real.ConnectAsync(IPAddress.Loopback, port, cancel);
            }
        );
}
