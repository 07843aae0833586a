using System.Collections.Immutable;

namespace Magang.Workflows.Host.Http;

/// <summary>Where workflows may send HTTP requests. Nothing is allowed unless the operator names it.</summary>
public sealed record HttpOptions
{
    /// <summary>Nothing is allowed.</summary>
    public static readonly HttpOptions None = new();

    /// <summary>Hosts that may be called.</summary>
    public ImmutableArray<AllowedHost> Hosts { get; init; } = [];

    /// <summary>
    /// <c>host:port</c> of allowed hosts whose address may be of this machine or of an inner network. For tests, and for
    /// a service that stands inside on purpose; it is logged at each start.
    /// </summary>
    public ImmutableArray<string> Local { get; init; } = [];

    /// <summary>Secrets by name.</summary>
    public ImmutableDictionary<string, HttpSecret> Secrets { get; init; } =
        ImmutableDictionary<string, HttpSecret>.Empty;

    /// <summary>How long one attempt may take, redirects included, unless the activity says otherwise. 1 s to 100 s; 30 s unless set.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);
}

/// <summary>A secret that is put into a header as the request is sent.</summary>
/// <param name="Value">The whole value of the header, for example <c>Bearer …</c>. Never logged.</param>
/// <param name="Hosts">The hosts it may be sent to.</param>
public sealed record HttpSecret(string Value, ImmutableArray<AllowedHost> Hosts)
{
    /// <inheritdoc />
    public override string ToString() => "(rahasia)";
}
