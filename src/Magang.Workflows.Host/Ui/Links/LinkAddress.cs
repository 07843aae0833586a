using Magang.Workflows.Host.Accounts;

namespace Magang.Workflows.Host.Ui.Links;

/// <summary>Where links to cases lead.</summary>
internal static class LinkAddress
{
    /// <summary>The path of a link.</summary>
    public static string Path(string token) => $"/m/{token}";

    /// <summary>The whole link, under the address that the operator names, else under the one by which this page was reached.</summary>
    public static string Whole(HttpContext context, string token) =>
        PublicAddress.Of(
            Environment.GetEnvironmentVariable(PublicAddress.Variable),
            $"{context.Request.Scheme}://{context.Request.Host}"
        ) + Path(token);
}
