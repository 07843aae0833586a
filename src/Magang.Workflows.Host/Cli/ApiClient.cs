using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Magang.Workflows.Host.Api;

namespace Magang.Workflows.Host.Cli;

/// <summary>Talks to the API of a server that runs.</summary>
internal sealed class ApiClient : IDisposable
{
    /// <summary>Where a server listens unless it is told otherwise.</summary>
    public const string DefaultServer = "http://127.0.0.1:5080";

    /// <summary>Says that nobody is signed in, or the session is over.</summary>
    private const string NotSignedIn = "MGW-673";

    private readonly HttpClient _http;
    private readonly string _server;

    /// <param name="server">The server's address.</param>
    /// <param name="token">A key, or the token of a session; null where nobody is signed in.</param>
    /// <exception cref="ServerAddressException">It is none.</exception>
    public ApiClient(string server, string? token)
    {
        if (!Uri.TryCreate(server.TrimEnd('/') + "/api/v1/", UriKind.Absolute, out var address))
            throw new ServerAddressException(server);
        _server = server;
        // Who waits longer than this for a hundred thousand rows has lost the server.
        _http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(15) };
        _http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("magang", "1"));
        _http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue($"({System})"));
        if (token is not null)
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>A server, as who signed in there.</summary>
    /// <exception cref="SessionFileException">The session that is kept cannot be read.</exception>
    public static ApiClient AsSignedIn(string server) => new(server, SavedSession.TokenFor(server));

    /// <summary>Asks.</summary>
    /// <exception cref="ServerSilentException">Nothing answers there.</exception>
    /// <exception cref="NotSignedInHereException">Nobody is signed in there.</exception>
    /// <exception cref="ServerRefusedException">The server refuses; the sentence is its own.</exception>
    public Task<JsonElement> GetAsync(string path, CancellationToken cancel) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, path), cancel);

    /// <summary>Asks for something that is not JSON.</summary>
    /// <inheritdoc cref="GetAsync"/>
    public Task<byte[]> GetBytesAsync(string path, CancellationToken cancel) =>
        SendForBytesAsync(new HttpRequestMessage(HttpMethod.Get, path), cancel);

    /// <summary>Acts, with JSON.</summary>
    /// <inheritdoc cref="GetAsync"/>
    public Task<JsonElement> PostAsync(string path, JsonElement body, CancellationToken cancel) =>
        SendAsync(
            new HttpRequestMessage(HttpMethod.Post, path)
            {
                Content = new StringContent(body.GetRawText(), Encoding.UTF8, "application/json"),
            },
            cancel
        );

    /// <summary>Acts, where nothing is said and nothing comes back.</summary>
    /// <inheritdoc cref="GetAsync"/>
    public Task PostAsync(string path, CancellationToken cancel) =>
        SendForBytesAsync(new HttpRequestMessage(HttpMethod.Post, path), cancel);

    /// <summary>Sends bytes.</summary>
    /// <inheritdoc cref="GetAsync"/>
    public Task<JsonElement> PostAsync(
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
        return SendAsync(request, cancel);
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    private static string System =>
        OperatingSystem.IsWindows() ? "Windows"
        : OperatingSystem.IsMacOS() ? "Mac OS"
        : "Linux";

    private async Task<JsonElement> SendAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        try
        {
            return JsonElement.Parse(await SendForBytesAsync(request, cancel));
        }
        catch (JsonException)
        {
            throw new ServerAddressException(_server);
        }
    }

    private async Task<byte[]> SendForBytesAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        using (request)
        {
            try
            {
                using var response = await _http.SendAsync(request, cancel);
                var body = await response.Content.ReadAsByteArrayAsync(cancel);
                if (response.IsSuccessStatusCode)
                    return body;
                var refusal = new ServerRefusedException((int)response.StatusCode, body);
                throw refusal.Code == NotSignedIn ? new NotSignedInHereException(_server) : refusal;
            }
            catch (Exception e)
                when (e is HttpRequestException or TaskCanceledException && !cancel.IsCancellationRequested)
            {
                throw new ServerSilentException(_server);
            }
        }
    }
}
