using Microsoft.Extensions.Primitives;

namespace Magang.Workflows.Host.Access;

/// <summary>Refuses what another site has a browser do here with the cookie of who is signed in.</summary>
/// <remarks>
/// The cookie is SameSite=Lax, so browsers leave it out of most of that; this holds also for sister hosts of one site,
/// and for browsers that are old. Keys and tokens are never sent by a browser on its own.
/// </remarks>
internal static class CrossSite
{
    private static readonly string[] Safe = [HttpMethods.Get, HttpMethods.Head, HttpMethods.Options];

    /// <summary>Lets a request of the API through, or refuses it.</summary>
    /// <exception cref="CrossSiteException">It changes something and comes from another site.</exception>
    public static ValueTask<object?> GuardAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var request = invocation.HttpContext.Request;
        return
            Safe.Contains(request.Method, StringComparer.Ordinal)
            || request.Headers.Authorization.Count > 0
            || IsOwn(request)
            ? next(invocation)
            : throw new CrossSiteException();
    }

    /// <summary>Whether a request comes from a page of this server, or from no page at all.</summary>
    /// <remarks>What says neither is no browser of today: those send the one or the other with whatever changes something.</remarks>
    public static bool IsOwn(HttpRequest request) =>
        !StringValues.IsNullOrEmpty(request.Headers["Sec-Fetch-Site"])
            ? request.Headers["Sec-Fetch-Site"] is ["same-origin" or "none"]
            : StringValues.IsNullOrEmpty(request.Headers.Origin)
                || request.Headers.Origin is [var origin] && origin == $"{request.Scheme}://{request.Host}";
}

/// <summary>A request came from a page of another site.</summary>
public sealed class CrossSiteException()
    : MagangException(
        "MGW-810",
        "Permintaan ini datang dari situs lain, jadi tidak dijalankan. Lakukan dari halaman server ini sendiri, atau kirim dengan Authorization: Bearer."
    );
