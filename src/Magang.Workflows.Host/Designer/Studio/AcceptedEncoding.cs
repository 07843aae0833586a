using Microsoft.Net.Http.Headers;

namespace Magang.Workflows.Host.Designer.Studio;

/// <summary>In which form a browser takes what is there both as brotli and as gzip.</summary>
internal static class AcceptedEncoding
{
    /// <summary>The smaller one.</summary>
    public const string Brotli = "br";

    /// <summary>What browsers take without TLS.</summary>
    public const string Gzip = "gzip";

    /// <summary>Neither: it must be unpacked.</summary>
    public const string None = "";

    /// <summary>The smallest form that a request takes; <c>q=0</c> refuses one.</summary>
    public static string Of(HttpRequest request)
    {
        if (!StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var accepted))
            return None;
        foreach (var form in (string[])[Brotli, Gzip])
        {
            var asked =
                accepted.FirstOrDefault(one => one.Value.Equals(form, StringComparison.OrdinalIgnoreCase))
                ?? accepted.FirstOrDefault(one => one.Value == "*");
            if (asked is not null && asked.Quality is not 0)
                return form;
        }

        return None;
    }
}
