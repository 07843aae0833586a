using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Api;

namespace Magang.Workflows.Host.Cli;

/// <summary>Talks to the API of a server that runs.</summary>
internal sealed class ApiClient : IDisposable
{
    /// <summary>Where a server listens unless it is told otherwise.</summary>
    public const string DefaultServer = "http://127.0.0.1:5080";

    private readonly HttpClient _http;
    private readonly string _server;

    /// <param name="server">The server's address.</param>
    /// <exception cref="ServerAddressException">It is none.</exception>
    public ApiClient(string server)
    {
        if (!Uri.TryCreate(server.TrimEnd('/') + "/api/v1/", UriKind.Absolute, out var address))
            throw new ServerAddressException(server);
        _server = server;
        // Who waits longer than this for a hundred thousand rows has lost the server.
        _http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(15) };
    }

    /// <summary>Asks.</summary>
    /// <exception cref="ServerSilentException">Nothing answers there.</exception>
    /// <exception cref="ServerRefusedException">The server refuses; the sentence is its own.</exception>
    public Task<JsonElement> GetAsync(Actor actor, string path, CancellationToken cancel) =>
        SendAsync(actor, new HttpRequestMessage(HttpMethod.Get, path), cancel);

    /// <summary>Asks for something that is not JSON.</summary>
    /// <inheritdoc cref="GetAsync"/>
    public Task<byte[]> GetBytesAsync(Actor actor, string path, CancellationToken cancel) =>
        SendForBytesAsync(actor, new HttpRequestMessage(HttpMethod.Get, path), cancel);

    /// <summary>Acts, with JSON.</summary>
    /// <inheritdoc cref="GetAsync"/>
    public Task<JsonElement> PostAsync(Actor actor, string path, JsonElement body, CancellationToken cancel) =>
        SendAsync(
            actor,
            new HttpRequestMessage(HttpMethod.Post, path)
            {
                Content = new StringContent(body.GetRawText(), Encoding.UTF8, "application/json"),
            },
            cancel
        );

    /// <summary>Sends bytes.</summary>
    /// <inheritdoc cref="GetAsync"/>
    public Task<JsonElement> PostAsync(
        Actor actor,
        string path,
        byte[] content,
        string mediaType,
        string? key,
        CancellationToken cancel
    )
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(content) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        if (key is not null)
            request.Headers.Add(OperationKey.Header, key);
        return SendAsync(actor, request, cancel);
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    private async Task<JsonElement> SendAsync(Actor actor, HttpRequestMessage request, CancellationToken cancel)
    {
        try
        {
            return JsonElement.Parse(await SendForBytesAsync(actor, request, cancel));
        }
        catch (JsonException)
        {
            throw new ServerAddressException(_server);
        }
    }

    private async Task<byte[]> SendForBytesAsync(Actor actor, HttpRequestMessage request, CancellationToken cancel)
    {
        using (request)
        {
            request.Headers.Add(ActingUser.Header, ActingUser.Write(actor));
            try
            {
                using var response = await _http.SendAsync(request, cancel);
                var body = await response.Content.ReadAsByteArrayAsync(cancel);
                if (!response.IsSuccessStatusCode)
                    throw new ServerRefusedException((int)response.StatusCode, body);
                return body;
            }
            catch (Exception e)
                when (e is HttpRequestException or TaskCanceledException && !cancel.IsCancellationRequested)
            {
                throw new ServerSilentException(_server);
            }
        }
    }
}
