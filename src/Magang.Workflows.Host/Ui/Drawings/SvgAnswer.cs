using System.IO.Compression;
using System.Text;

namespace Magang.Workflows.Host.Ui.Drawings;

/// <summary>A drawing as an answer.</summary>
internal static class SvgAnswer
{
    /// <summary>The answer; pressed where the browser takes that: a drawing is a sixth of its size then.</summary>
    /// <param name="context">The request.</param>
    /// <param name="svg">The drawing.</param>
    public static IResult Of(HttpContext context, string svg)
    {
        // Drawn with styles of its own, and nothing else may come with it.
        context.Response.Headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
        context.Response.Headers.Vary = "Accept-Encoding";
        var drawn = Encoding.UTF8.GetBytes(svg);
        if (context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase))
        {
            context.Response.Headers.ContentEncoding = "gzip";
            drawn = Pressed(drawn);
        }

        return Results.Bytes(drawn, "image/svg+xml; charset=utf-8");
    }

    private static byte[] Pressed(byte[] plain)
    {
        using var pressed = new MemoryStream();
        using (var press = new GZipStream(pressed, CompressionLevel.Fastest))
            press.Write(plain);
        return pressed.ToArray();
    }
}
