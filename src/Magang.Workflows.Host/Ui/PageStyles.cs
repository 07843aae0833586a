using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;

namespace Magang.Workflows.Host.Ui;

/// <summary>The style sheets of the pages, served under names that change with their content, so that browsers keep them for ever.</summary>
internal static class PageStyles
{
    private const string Folder = "/gaya/";

    // Tabler's own comes pressed from the build; ours is small.
    private static readonly Sheet Tabler = new("tabler", Read("tabler.css.br"), Read("tabler.css.gz"));
    private static readonly Sheet Own = new(
        "magang",
        Pressed(Read("magang.css"), brotli: true),
        Pressed(Read("magang.css"), brotli: false)
    );

    /// <summary>Where pages find them, in the order in which they apply.</summary>
    public static IReadOnlyList<string> Addresses { get; } = [Folder + Tabler.Name, Folder + Own.Name];

    /// <summary>Serves them.</summary>
    public static void Map(IEndpointRouteBuilder server)
    {
        foreach (var sheet in (Sheet[])[Tabler, Own])
            server.MapGet(Folder + sheet.Name, context => sheet.SendAsync(context)).ExcludeFromDescription();
    }

    private static byte[] Read(string name)
    {
        using var stream =
            typeof(PageStyles).Assembly.GetManifestResourceStream($"gaya/{name}")
            ?? throw new UnreachableException($"{name} is missing.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static byte[] Pressed(byte[] plain, bool brotli)
    {
        using var pressed = new MemoryStream();
        using (
            Stream press = brotli
                ? new BrotliStream(pressed, CompressionLevel.Optimal)
                : new GZipStream(pressed, CompressionLevel.Optimal)
        )
            press.Write(plain);
        return pressed.ToArray();
    }

    /// <summary>A style sheet, pressed in two ways.</summary>
    private sealed class Sheet(string stem, byte[] brotli, byte[] gzip)
    {
        public string Name { get; } = $"{stem}.{Convert.ToHexStringLower(SHA256.HashData(gzip))[..12]}.css";

        public async Task SendAsync(HttpContext context)
        {
            var accepted = context.Request.Headers.AcceptEncoding;
            var response = context.Response;
            response.ContentType = "text/css; charset=utf-8";
            response.Headers.CacheControl = "public, max-age=31536000, immutable";
            response.Headers.Vary = "Accept-Encoding";
            if (Takes(accepted, "br"))
            {
                response.Headers.ContentEncoding = "br";
                await response.Body.WriteAsync(brotli, context.RequestAborted);
            }
            else if (Takes(accepted, "gzip"))
            {
                response.Headers.ContentEncoding = "gzip";
                await response.Body.WriteAsync(gzip, context.RequestAborted);
            }
            else
            {
                await using var plain = new GZipStream(new MemoryStream(gzip), CompressionMode.Decompress);
                await plain.CopyToAsync(response.Body, context.RequestAborted);
            }
        }

        private static bool Takes(StringValues accepted, string encoding) =>
            accepted
                .SelectMany(value => (value ?? "").Split(',', StringSplitOptions.TrimEntries))
                .Any(value => value.Split(';')[0].Equals(encoding, StringComparison.OrdinalIgnoreCase));
    }
}
