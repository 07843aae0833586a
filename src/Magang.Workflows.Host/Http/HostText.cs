using System.Globalization;

namespace Magang.Workflows.Host.Http;

/// <summary>The host of an address as text: one way of writing each, so that comparing is enough.</summary>
internal static class HostText
{
    /// <summary>The host in lower case; an IPv6 address without brackets.</summary>
    public static string Of(Uri url) => url.IdnHost.ToLowerInvariant();

    /// <summary>Host and port, as <c>MAGANG_HTTP_LOKAL</c> names them.</summary>
    public static string WithPort(Uri url) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(url.HostNameType == UriHostNameType.IPv6 ? $"[{Of(url)}]" : Of(url))}:{url.Port}"
        );

    /// <summary>What is wrong with the way the host is written; null where nothing is.</summary>
    /// <remarks>Libraries disagree about 0x7f.1, 017700000001 and 127.1: none of these is a way to write a host here.</remarks>
    public static string? Problem(Uri url)
    {
        var written = Written(url);
        if (written.Any(letter => !char.IsAscii(letter)) || written.Contains('%', StringComparison.Ordinal))
            return "nama host harus ditulis dengan huruf ASCII (punycode)";
        if (url.HostNameType == UriHostNameType.IPv6)
            return null;
        if (url.HostNameType == UriHostNameType.IPv4)
            return written == url.Host ? null : "alamat IP harus ditulis sebagai empat angka desimal";
        if (url.HostNameType != UriHostNameType.Dns || url.Host.EndsWith('.'))
            return "nama host tidak sah";
        var last = url.Host[(url.Host.LastIndexOf('.') + 1)..];
        return char.IsAsciiDigit(last[0]) ? "nama host tidak boleh berupa angka" : null;
    }

    /// <summary>The host as somebody wrote it, before it was made canonical.</summary>
    private static string Written(Uri url)
    {
        var text = url.OriginalString;
        var start = text.IndexOf("://", StringComparison.Ordinal) + 3;
        var end = text.IndexOfAny(['/', '?', '#', '\\'], start);
        var authority = end < 0 ? text[start..] : text[start..end];
        authority = authority[(authority.LastIndexOf('@') + 1)..];
        var colon = authority.LastIndexOf(':');
        return colon > authority.LastIndexOf(']') ? authority[..colon] : authority;
    }
}
