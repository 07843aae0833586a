using System.Net;
using System.Net.Sockets;

namespace Magang.Workflows.Host.Http;

/// <summary>The two things that a request needs of a network.</summary>
/// <param name="ResolveAsync">All addresses of a name.</param>
/// <param name="ConnectAsync">A connection to exactly this address and port.</param>
internal sealed record HttpNetwork(
    Func<string, CancellationToken, Task<IPAddress[]>> ResolveAsync,
    Func<IPAddress, int, CancellationToken, Task<Stream>> ConnectAsync
)
{
    /// <summary>The network of this machine.</summary>
    public static readonly HttpNetwork Real = new(Dns.GetHostAddressesAsync, OpenAsync);

    private static async Task<Stream> OpenAsync(IPAddress address, int port, CancellationToken cancel)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address, port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
