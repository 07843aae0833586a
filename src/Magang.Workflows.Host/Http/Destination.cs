using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace Magang.Workflows.Host.Http;

/// <summary>An address that was checked, and the only network addresses that may be connected to for it.</summary>
/// <param name="Url">The address.</param>
/// <param name="Addresses">What its name led to when it was checked; each was looked at. Never empty.</param>
internal sealed record Destination(Uri Url, ImmutableArray<IPAddress> Addresses)
{
    /// <summary>Checks an address: how it is written, whether its host is allowed, and where its name leads.</summary>
    /// <remarks>
    /// The name is looked up once, here. Since the connection then goes to these very addresses, a name that leads
    /// elsewhere a moment later leads nowhere.
    /// </remarks>
    /// <exception cref="HttpRefusedException">It may not be called, or its name is not known.</exception>
    public static async Task<Destination> CheckAsync(
        Uri url,
        HttpOptions options,
        HttpNetwork network,
        CancellationToken cancel
    )
    {
        if (url.Scheme is not ("https" or "http"))
            throw HttpRefusedException.BadUrl(url, "hanya https yang dipanggil");
        if (url.UserInfo.Length > 0)
            throw HttpRefusedException.BadUrl(url, "alamat tidak boleh memuat akun");
        if (HostText.Problem(url) is { } problem)
            throw HttpRefusedException.BadUrl(url, problem);
        if (!options.Hosts.Any(host => host.Covers(url)))
            throw url.Scheme == "http" && options.Hosts.Any(host => host.CoversName(HostText.Of(url)))
                ? HttpRefusedException.BadUrl(url, "http tanpa TLS tidak diizinkan untuk host ini")
                : HttpRefusedException.HostNotAllowed(url);
        var addresses = await AddressesAsync(url, network, cancel);
        if (options.Local.Contains(HostText.WithPort(url), StringComparer.Ordinal))
            return new Destination(url, addresses);
        // All, not the first public one: a name with one address inside is not a name to be trusted.
        foreach (var address in addresses)
        {
            if (AddressClass.Of(address) is { } kind)
                throw HttpRefusedException.AddressNotPublic(url, address, kind);
        }
        return new Destination(url, addresses);
    }

    private static async Task<ImmutableArray<IPAddress>> AddressesAsync(
        Uri url,
        HttpNetwork network,
        CancellationToken cancel
    )
    {
        var name = HostText.Of(url);
        if (IPAddress.TryParse(name, out var literal))
            return [literal];
        try
        {
            var found = await network.ResolveAsync(name, cancel).WaitAsync(cancel);
            return found.Length > 0 ? [.. found] : throw HttpRefusedException.NotConnected(url, "nama tidak dikenal");
        }
        catch (SocketException)
        {
            throw HttpRefusedException.NotConnected(url, "nama tidak dikenal");
        }
    }
}
