using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Magang.Workflows.Host.Http;

/// <summary>A host that workflows may call: one scheme, one name or all names below one, one port.</summary>
/// <param name="Scheme"><c>https</c>, or <c>http</c> where the operator wrote it out.</param>
/// <param name="Name">The name in lower case, or <c>*.</c> and a domain for every name below it.</param>
/// <param name="Port">1 to 65535.</param>
public sealed record AllowedHost(string Scheme, string Name, int Port)
{
    /// <summary>Reads <c>host</c>, <c>host:port</c>, <c>*.domain</c>, or one of these behind <c>https://</c> or <c>http://</c>.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out AllowedHost? host)
    {
        host = null;
        var written = text.Contains("://", StringComparison.Ordinal) ? text : $"https://{text}";
        var isBelow = written.Contains("://*.", StringComparison.Ordinal);
        if (
            !Uri.TryCreate(
                isBelow ? written.Replace("://*.", "://", StringComparison.Ordinal) : written,
                UriKind.Absolute,
                out var url
            )
            || url.Scheme is not ("http" or "https")
            || url.PathAndQuery is not "/"
            || url.UserInfo.Length > 0
            || HostText.Problem(url) is not null
        )
            return false;
        var name = HostText.Of(url);
        // "*.id" would be half a country.
        if (isBelow && (url.HostNameType != UriHostNameType.Dns || !name.Contains('.', StringComparison.Ordinal)))
            return false;
        host = new AllowedHost(url.Scheme, isBelow ? $"*.{name}" : name, url.Port);
        return true;
    }

    /// <summary>Whether an address is one of this host's.</summary>
    public bool Covers(Uri url) => url.Scheme == Scheme && url.Port == Port && CoversName(HostText.Of(url));

    /// <summary>Whether a name is this host's.</summary>
    public bool CoversName(string name) =>
        Name.StartsWith("*.", StringComparison.Ordinal)
            ? name.Length > Name.Length - 1 && name.EndsWith(Name[1..], StringComparison.Ordinal)
            : name == Name;

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Scheme}://{Name}:{Port}");
}
