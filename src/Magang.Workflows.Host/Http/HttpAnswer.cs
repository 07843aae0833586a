using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Magang.Workflows.Host.Intake;

namespace Magang.Workflows.Host.Http;

/// <summary>What a service answered, as far as it may be kept.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Headers">Those that are no credentials.</param>
/// <param name="ContentType">The body's type as the service says it; empty where it says none.</param>
/// <param name="Content">The body as text.</param>
/// <param name="RetryAfter">How long the service asks to be left alone; null where it does not.</param>
internal sealed record HttpAnswer(
    int Status,
    ImmutableArray<(string Name, ImmutableArray<string> Values)> Headers,
    string ContentType,
    string Content,
    TimeSpan? RetryAfter
)
{
    /// <summary>Most bytes of a body.</summary>
    public const int MostBytes = 1024 * 1024;

    private static readonly string[] Credentials = ["Set-Cookie", "Set-Cookie2", "WWW-Authenticate", "Authorization"];

    /// <summary>Reads an answer to its end.</summary>
    /// <exception cref="HttpRefusedException">It is too large, no text, or holds what must not be kept.</exception>
    public static async Task<HttpAnswer> ReadAsync(HttpResponseMessage response, Uri url, CancellationToken cancel)
    {
        var type = response.Content.Headers.ContentType;
        var bytes = await BytesAsync(response.Content, url, cancel);
        if (bytes.Length > 0 && response.Content.Headers.ContentEncoding.Count > 0)
            throw HttpRefusedException.Unusable(url, "terkompresi");
        var content = Text(bytes, type?.CharSet, url);
        ImmutableArray<(string, ImmutableArray<string> Values)> headers =
        [
            .. response
                .Headers.Concat(response.Content.Headers)
                .Where(header => !Credentials.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
                .Select(header => (header.Key, header.Value.ToImmutableArray())),
        ];
        if (HoldsNip(content) || headers.Any(header => header.Values.Any(PlainText.HoldsNip)))
            throw HttpRefusedException.Unusable(
                url,
                "memuat nomor 18 angka seperti NIP, yang tidak boleh masuk jurnal"
            );
        return new HttpAnswer((int)response.StatusCode, headers, type?.ToString() ?? "", content, Wait(response));
    }

    /// <summary>The job's result.</summary>
    public JsonElement ToJson(int attempts) =>
        Json.Build(writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("status", Status);
            writer.WriteStartObject("headers");
            foreach (var (name, values) in Headers)
            {
                writer.WriteStartArray(name);
                foreach (var value in values)
                    writer.WriteStringValue(value);
                writer.WriteEndArray();
            }
            writer.WriteEndObject();
            writer.WriteString("contentType", ContentType);
            writer.WriteString("content", Content);
            writer.WriteNumber("attempts", attempts);
            writer.WriteEndObject();
        });

    private static async Task<byte[]> BytesAsync(HttpContent content, Uri url, CancellationToken cancel)
    {
        if (content.Headers.ContentLength > MostBytes)
            throw HttpRefusedException.TooLarge(url);
        await using var stream = await content.ReadAsStreamAsync(cancel);
        var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancel)) > 0)
        {
            if (bytes.Length + read > MostBytes)
                throw HttpRefusedException.TooLarge(url);
            bytes.Write(buffer, 0, read);
        }
        return bytes.ToArray();
    }

    private static string Text(byte[] bytes, string? charset, Uri url)
    {
        try
        {
            var encoding = Encoding.GetEncoding(
                charset?.Trim('"') ?? "utf-8",
                EncoderFallback.ExceptionFallback,
                DecoderFallback.ExceptionFallback
            );
            var start = bytes.AsSpan().StartsWith(encoding.Preamble) ? encoding.Preamble.Length : 0;
            return encoding.GetString(bytes, start, bytes.Length - start);
        }
        catch (ArgumentException)
        {
            // Not of its encoding, or an encoding that is not known: DecoderFallbackException is one too.
            throw HttpRefusedException.Unusable(url, "bukan teks");
        }
    }

    /// <summary>As written, and as a reader of JSON sees it: a digit can be written as \u0031.</summary>
    private static bool HoldsNip(string content)
    {
        if (PlainText.HoldsNip(content))
            return true;
        if (!content.Contains('\\', StringComparison.Ordinal))
            return false;
        try
        {
            return PlainText.HoldsNip(Json.Parse(content));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static TimeSpan? Wait(HttpResponseMessage response) =>
        response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            // Both clocks are the service's: ours may go wrong.
            { Date: { } until } when response.Headers.Date is { } now => until - now,
            _ => null,
        };
}
