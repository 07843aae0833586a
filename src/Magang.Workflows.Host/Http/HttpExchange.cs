using System.Net;
using System.Text.Json;

namespace Magang.Workflows.Host.Http;

/// <summary>Sends one request and follows its redirects, each to a place that was checked anew.</summary>
/// <remarks>
/// Nothing of HttpClient's own ways is used: no redirects, proxy, cookies, decompression, shared connections. At another
/// scheme, host or port a request arrives without credentials and without headers of the definition's own.
/// </remarks>
/// <param name="options">Where requests may go.</param>
/// <param name="network">Looks names up and connects.</param>
internal sealed class HttpExchange(HttpOptions options, HttpNetwork network)
{
    private const int MostRedirects = 5;
    private const int MostHeaderKilobytes = 64;

    private static readonly TimeSpan ConnectTime = TimeSpan.FromSeconds(10);
    private static readonly string[] KeptElsewhere = ["Accept", "Accept-Language", "User-Agent"];

    /// <summary>Sends it.</summary>
    /// <exception cref="HttpRefusedException">There is no answer that can be used.</exception>
    public async Task<HttpAnswer> SendAsync(HttpOrder order, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(order.Timeout ?? options.Timeout);
        var hop = new Hop(order.Url, order.Method, order.Content is not null, IsAtHome: true, MayBeDone: false);
        for (var redirects = 0; ; redirects++)
        {
            var step = await StepAsync(order, hop, cancel, patience.Token);
            if (step.Answer is { } answer)
                return answer;
            if (redirects == MostRedirects)
                throw Late(HttpRefusedException.BadRedirect(hop.Url, $"sudah {MostRedirects} kali"), step.Next!);
            hop = step.Next!;
        }
    }

    private async Task<(HttpAnswer? Answer, Hop? Next)> StepAsync(
        HttpOrder order,
        Hop hop,
        CancellationToken cancel,
        CancellationToken patience
    )
    {
        var isConnected = false;
        try
        {
            var destination = await Destination.CheckAsync(hop.Url, options, network, patience);
            using var handler = Handler(destination, () => isConnected = true);
            using var invoker = new HttpMessageInvoker(handler);
            using var request = Request(order, hop);
            using var response = await invoker.SendAsync(request, patience);
            return Follow(hop, response) is { } next
                ? (null, next)
                : (await HttpAnswer.ReadAsync(response, hop.Url, patience), null);
        }
        catch (HttpRefusedException refusal) when (hop.MayBeDone && !refusal.MayBeDone)
        {
            throw Late(refusal, hop);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw Broken(hop, isConnected, "waktu habis");
        }
        catch (HttpRequestException fault) when (fault.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            throw HttpRefusedException.TooLarge(hop.Url);
        }
        catch (HttpRequestException fault)
        {
            var wasSent = isConnected && fault.HttpRequestError is not HttpRequestError.SecureConnectionError;
            throw Broken(hop, wasSent, fault.HttpRequestError.ToString());
        }
        catch (Exception fault)
            when (fault is not (HttpRefusedException or OutOfMemoryException)
                && (isConnected || fault is IOException)
                && !cancel.IsCancellationRequested
            )
        {
            // Whatever it is: something may have been received, so the worker must not fail and be called again.
            throw Broken(hop, isConnected, fault.GetType().Name);
        }
    }

    private static HttpRefusedException Broken(Hop hop, bool wasSent, string why) =>
        wasSent || hop.MayBeDone
            ? HttpRefusedException.Unanswered(hop.Url, why)
            : HttpRefusedException.NotConnected(hop.Url, why);

    /// <summary>The refusal of a later hop, where an earlier one may have done what was asked.</summary>
    private static HttpRefusedException Late(HttpRefusedException refusal, Hop hop) =>
        hop.MayBeDone ? HttpRefusedException.After(refusal) : refusal;

    private SocketsHttpHandler Handler(Destination destination, Action connected) =>
        new()
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            ActivityHeadersPropagator = null,
            ConnectTimeout = ConnectTime,
            MaxResponseHeadersLength = MostHeaderKilobytes,
            PooledConnectionLifetime = TimeSpan.Zero,
            ConnectCallback = async (_, cancel) =>
            {
                var stream = await ConnectAsync(destination, cancel);
                connected();
                return stream;
            },
        };

    private async Task<Stream> ConnectAsync(Destination destination, CancellationToken cancel)
    {
        for (var i = 0; ; i++)
        {
            try
            {
                return await network.ConnectAsync(destination.Addresses[i], destination.Url.Port, cancel);
            }
            catch (Exception fault)
                when (fault is System.Net.Sockets.SocketException or IOException && i + 1 < destination.Addresses.Length
                )
            {
                // The next address of the same name.
            }
        }
    }

    private HttpRequestMessage Request(HttpOrder order, Hop hop)
    {
        var request = new HttpRequestMessage(new HttpMethod(hop.Method), hop.Url);
        foreach (var (name, values) in order.Headers)
        {
            if (!hop.IsAtHome && !KeptElsewhere.Contains(name, StringComparer.OrdinalIgnoreCase))
                continue;
            request.Headers.TryAddWithoutValidation(name, values.Select(value => Value(value, hop.Url)));
        }
        request.Headers.TryAddWithoutValidation("Idempotency-Key", order.Key);
        if (request.Headers.UserAgent.Count == 0)
            request.Headers.TryAddWithoutValidation("User-Agent", "Magang.Workflows");
        if (hop.HasContent)
        {
            request.Content = new ByteArrayContent(order.Content!);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", order.ContentType);
        }
        return request;
    }

    private string Value(JsonElement value, Uri url)
    {
        if (value.ValueKind == JsonValueKind.String)
            return value.GetString()!;
        var name = Json.Text(Json.Member(value, "secret"));
        return options.Secrets.TryGetValue(name, out var secret) && secret.Hosts.Any(host => host.Covers(url))
            ? secret.Value
            : throw HttpRefusedException.NoSecret(name, url);
    }

    /// <summary>Where a redirect leads (RFC 9110, 15.4); null where the answer is none.</summary>
    private static Hop? Follow(Hop hop, HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        if (status is not (301 or 302 or 303 or 307 or 308) || !response.Headers.NonValidated.Contains("Location"))
            return null;
        if (response.Headers.Location is not { } location || !Uri.TryCreate(hop.Url, location, out var url))
            throw HttpRefusedException.BadRedirect(hop.Url, "alamatnya tidak terbaca");
        if (hop.Url.Scheme == "https" && url.Scheme != "https")
            throw HttpRefusedException.BadRedirect(hop.Url, "ke alamat tanpa TLS");
        // 303 always asks for a GET; 301 and 302 do after a POST, as every client does.
        var isSeen = (status == 303 && hop.Method != "HEAD") || (status is 301 or 302 && hop.Method == "POST");
        return new Hop(
            url,
            isSeen ? "GET" : hop.Method,
            hop.HasContent && !isSeen,
            hop.IsAtHome && IsSameOrigin(hop.Url, url),
            hop.MayBeDone || (isSeen && hop.Method is not "GET")
        );
    }

    private static bool IsSameOrigin(Uri one, Uri other) =>
        one.Scheme == other.Scheme && one.Port == other.Port && HostText.Of(one) == HostText.Of(other);

    /// <param name="Url">Where this hop goes.</param>
    /// <param name="Method">Its method.</param>
    /// <param name="HasContent">Whether the body goes along.</param>
    /// <param name="IsAtHome">True as long as every hop went to the scheme, host and port of the first.</param>
    /// <param name="MayBeDone">True where an earlier hop took the request and only sent us on for the answer.</param>
    private sealed record Hop(Uri Url, string Method, bool HasContent, bool IsAtHome, bool MayBeDone);
}
