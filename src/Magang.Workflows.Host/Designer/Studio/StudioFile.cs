using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace Magang.Workflows.Host.Designer.Studio;

/// <summary>One of Elsa Studio's files, as it lies beside the program.</summary>
/// <param name="path">Its address below <c>/designer/</c>, with <c>/</c> between folders.</param>
/// <param name="full">Where it is, without the ending of a pressed form.</param>
/// <param name="version">Version of Studio: with the address and the form it says what the bytes are.</param>
internal sealed partial class StudioFile(string path, string full, string version)
{
    private static readonly FileExtensionContentTypeProvider Types = new()
    {
        Mappings = { [".dat"] = "application/octet-stream", [".cur"] = "image/x-icon" },
    };

    private readonly bool _isPressed = !File.Exists(full);

    private readonly string _type = Types.TryGetContentType(path, out var type) ? type : "application/octet-stream";

    /// <summary>Whether the name changes with the content, so that browsers may keep it for ever.</summary>
    public bool IsFingerprinted { get; } = Fingerprint().IsMatch(path);

    /// <summary>Answers with it, in the smallest form that the browser takes.</summary>
    public IResult Send(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = IsFingerprinted ? "public, max-age=31536000, immutable" : "no-cache";
        // A worker obeys the policy of its own file, not that of the page.
        headers.ContentSecurityPolicy = StudioPages.Policy;
        if (!_isPressed)
            return TypedResults.PhysicalFile(full, _type, entityTag: Tag("utuh"));
        headers.Vary = HeaderNames.AcceptEncoding;
        var encoding = AcceptedEncoding.Of(context.Request);
        if (encoding == AcceptedEncoding.None)
            return TypedResults.Stream(
                new GZipStream(File.OpenRead(full + ".gz"), CompressionMode.Decompress),
                _type,
                entityTag: Tag("utuh")
            );
        headers.ContentEncoding = encoding;
        return TypedResults.PhysicalFile(
            full + (encoding == AcceptedEncoding.Brotli ? ".br" : ".gz"),
            _type,
            entityTag: Tag(encoding)
        );
    }

    private EntityTagHeaderValue Tag(string form) => new($"\"{version}-{form}\"");

    // Blazor's own: ten letters before the ending. Monaco's: eight after a hyphen.
    [GeneratedRegex(
        @"^_framework/.*\.[a-z0-9]{10}\.(wasm|dat|js)$|\.[a-z0-9]{10}\.bundle\.scp\.css$|^_content/BlazorMonaco/.*-[A-Za-z0-9_-]{8}\.js$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Fingerprint();
}
