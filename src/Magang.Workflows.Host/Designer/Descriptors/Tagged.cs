using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Magang.Workflows.Host.Designer.Descriptors;

/// <summary>An answer that is asked for again and again: made and pressed once, not sent to who has it.</summary>
internal sealed class Tagged
{
    private readonly byte[] _plain;
    private readonly byte[] _brotli;
    private readonly byte[] _gzip;

    /// <param name="json">UTF-8 JSON.</param>
    public Tagged(byte[] json)
    {
        _plain = json;
        _brotli = Pressed(json, into => new BrotliStream(into, CompressionLevel.Optimal));
        _gzip = Pressed(json, into => new GZipStream(into, CompressionLevel.Optimal));
        Tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(json))[..32]}\"";
    }

    /// <summary>Changes with the content.</summary>
    public string Tag { get; }

    /// <summary>Sends it, or says that the caller has it.</summary>
    public IResult For(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ETag = Tag;
        headers.CacheControl = "private, no-cache";
        headers.Vary = HeaderNames.AcceptEncoding;
        if (context.Request.Headers.IfNoneMatch.SelectMany(Split).Any(tag => tag is "*" || tag == Tag))
            return Results.StatusCode(StatusCodes.Status304NotModified);
        var accepted = context.Request.Headers.AcceptEncoding;
        var (bytes, encoding) =
            Takes(accepted, "br") ? (_brotli, "br")
            : Takes(accepted, "gzip") ? (_gzip, "gzip")
            : (_plain, null);
        if (encoding is not null)
            headers.ContentEncoding = encoding;
        return Results.Bytes(bytes, "application/json; charset=utf-8");
    }

    private static bool Takes(StringValues accepted, string encoding) =>
        accepted
            .SelectMany(Split)
            .Select(word => word.Split(';', StringSplitOptions.TrimEntries))
            .Any(word =>
                word[0].Equals(encoding, StringComparison.OrdinalIgnoreCase)
                && !word.Skip(1).Any(part => part is "q=0" or "q=0.0" or "q=0.00" or "q=0.000")
            );

    private static string[] Split(string? value) => (value ?? "").Split(',', StringSplitOptions.TrimEntries);

    private static byte[] Pressed(byte[] plain, Func<Stream, Stream> press)
    {
        using var pressed = new MemoryStream();
        using (var stream = press(pressed))
            stream.Write(plain);
        return pressed.ToArray();
    }
}
