using System.Net;
using System.Net.Sockets;

namespace Magang.Workflows.Host.Http;

/// <summary>Says which addresses are not of the public internet.</summary>
/// <remarks>
/// Sources: IANA's special-purpose registries for IPv4 and IPv6 (RFC 6890 and its updates). Of IPv6 only 2000::/3 is
/// public, and of that what carries an IPv4 address is as public as that address.
/// </remarks>
internal static class AddressClass
{
    private static readonly IPNetwork PublicIPv6 = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");
    private static readonly IPNetwork Teredo = IPNetwork.Parse("2001::/32");

    private static readonly (IPNetwork Network, string Class)[] NotPublic =
    [
        .. Of("alamat yang tidak ditentukan", "0.0.0.0/8", "::/128"),
        .. Of("mesin ini sendiri", "127.0.0.0/8", "::1/128"),
        .. Of("jaringan dalam", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"),
        .. Of("jaringan dalam", "fc00::/7", "fec0::/10", "64:ff9b:1::/48"),
        .. Of("sambungan setempat", "169.254.0.0/16", "fe80::/10"),
        .. Of("siaran ke banyak penerima", "224.0.0.0/4", "ff00::/8"),
        .. Of("alamat cadangan", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15", "198.51.100.0/24"),
        .. Of("alamat cadangan", "203.0.113.0/24", "240.0.0.0/4"),
        .. Of("alamat cadangan", "::/96", "100::/64", "2001:db8::/32", "3fff::/20"),
    ];

    /// <summary>The class of an address that is not public; null for a public one.</summary>
    public static string? Of(IPAddress address)
    {
        if (Embedded(address).Select(Of).FirstOrDefault(inner => inner is not null) is { } embedded)
            return embedded;
        foreach (var (network, name) in NotPublic)
        {
            if (network.Contains(address))
                return name;
        }
        if (
            address.AddressFamily == AddressFamily.InterNetwork
            || address.IsIPv4MappedToIPv6
            || Nat64.Contains(address)
        )
            return null;
        // 2001::/23 is for protocols, Teredo among them, whose inner addresses were looked at.
        return PublicIPv6.Contains(address) ? null : "alamat cadangan";
    }

    /// <summary>IPv4 addresses that an IPv6 address leads to: mapped, NAT64, 6to4, Teredo (server and client), ISATAP.</summary>
    private static IEnumerable<IPAddress> Embedded(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            yield break;
        var bytes = address.GetAddressBytes();
        if (address.IsIPv4MappedToIPv6 || Nat64.Contains(address))
            yield return new IPAddress(bytes.AsSpan(12, 4));
        if (SixToFour.Contains(address))
            yield return new IPAddress(bytes.AsSpan(2, 4));
        if (Teredo.Contains(address))
        {
            yield return new IPAddress(bytes.AsSpan(4, 4));
            yield return new IPAddress([.. bytes.Skip(12).Select(part => (byte)~part)]);
        }
        if ((bytes[8] | 2) == 2 && bytes[9] == 0 && bytes[10] == 0x5e && bytes[11] == 0xfe)
            yield return new IPAddress(bytes.AsSpan(12, 4));
    }

    private static IEnumerable<(IPNetwork Network, string Class)> Of(string name, params string[] networks) =>
        networks.Select(network => (IPNetwork.Parse(network), name));
}
