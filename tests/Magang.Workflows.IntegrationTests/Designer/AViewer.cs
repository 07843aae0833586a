using System.Text.Json;
using System.Threading.Channels;
using Magang.Workflows.IntegrationTests.Accounts;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Magang.Workflows.IntegrationTests.Designer;

/// <summary>Studio's viewer as far as it listens to the hub, in the browser of somebody who is signed in.</summary>
internal sealed class AViewer : IAsyncDisposable
{
    private const string Hub = "http://localhost/elsa/hubs/workflow-instance";

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(15);

    private readonly HubConnection _connection;
    private readonly Channel<(string Name, JsonElement Message)> _heard = Channel.CreateUnbounded<(
        string,
        JsonElement
    )>();
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private AViewer(HubConnection connection)
    {
        _connection = connection;
        foreach (
            var name in (string[])
                ["ActivityExecutionLogUpdatedAsync", "WorkflowExecutionLogUpdatedAsync", "WorkflowInstanceUpdatedAsync"]
        )
            connection.On<JsonElement>(name, message => _heard.Writer.TryWrite((name, message)));
        connection.Closed += _ =>
        {
            _closed.TrySetResult();
            return Task.CompletedTask;
        };
    }

    /// <summary>Opens one, by the cookies of a browser.</summary>
    public static async Task<AViewer> OpenAsync(
        ASite site,
        Visitor visitor,
        string? origin = "http://localhost",
        HttpTransportType transport = HttpTransportType.WebSockets,
        string query = ""
    )
    {
        var server = (TestServer)site.Services.GetRequiredService<IServer>();
        var cookies = string.Join("; ", visitor.Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));
        var viewer = new AViewer(
            new HubConnectionBuilder()
                .WithUrl(
                    Hub + query,
                    transport,
                    options =>
                    {
                        options.HttpMessageHandlerFactory = _ => server.CreateHandler();
                        options.Headers["Cookie"] = cookies;
                        if (origin is not null)
                            options.Headers["Origin"] = origin;
                        options.WebSocketFactory = async (context, cancel) =>
                        {
                            var client = server.CreateWebSocketClient();
                            client.ConfigureRequest = request =>
                            {
                                request.Headers.Cookie = cookies;
                                request.Headers.Origin = origin;
                            };
                            return await client.ConnectAsync(context.Uri, cancel);
                        };
                    }
                )
                .Build()
        );
        await viewer._connection.StartAsync();
        return viewer;
    }

    /// <summary>Observes an instance.</summary>
    public Task ObserveAsync(long instance) => _connection.InvokeAsync("ObserveInstanceAsync", $"{instance}");

    /// <summary>The next thing it hears; the test fails where nothing comes.</summary>
    public async Task<(string Name, JsonElement Message)> HearAsync()
    {
        using var limit = new CancellationTokenSource(Soon);
        return await _heard.Reader.ReadAsync(limit.Token);
    }

    /// <summary>Whether something was heard that was not read yet.</summary>
    public bool HasHeard => _heard.Reader.TryPeek(out _);

    /// <summary>Waits until the server ends it; the test fails where it does not.</summary>
    public Task EndAsync() => _closed.Task.WaitAsync(Soon);

    public async ValueTask DisposeAsync() => await _connection.DisposeAsync();
}
