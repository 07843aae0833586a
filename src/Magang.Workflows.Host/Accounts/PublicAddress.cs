namespace Magang.Workflows.Host.Accounts;

/// <summary>The address under which people reach the server; links for them begin with it.</summary>
public static class PublicAddress
{
    /// <summary>Environment variable with it, where a web server with TLS stands before this one.</summary>
    public const string Variable = "MAGANG_ALAMAT";

    /// <summary>The operator's, or the first that the server listens on; without a slash at its end.</summary>
    /// <param name="named">What the operator named, or null.</param>
    /// <param name="served">What the server listens on.</param>
    /// <exception cref="PublicAddressException">What was named is no address of a web server.</exception>
    public static string Of(string? named, string served)
    {
        var address = string.IsNullOrWhiteSpace(named) ? served : named.Trim();
        return Uri.TryCreate(address, UriKind.Absolute, out var read) && read.Scheme is ("http" or "https")
            ? address.TrimEnd('/')
            : throw new PublicAddressException(address);
    }

    /// <summary>The link by which an account's password is set.</summary>
    public static string Invitation(string address, string secret) => $"{address}/undangan/{secret}";
}
