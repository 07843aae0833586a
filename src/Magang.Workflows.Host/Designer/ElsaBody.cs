using System.Text.Json;
using Magang.Workflows.Host.Api;

namespace Magang.Workflows.Host.Designer;

/// <summary>Reads what Studio sends.</summary>
internal static class ElsaBody
{
    /// <summary>The body; the default where none was sent.</summary>
    /// <exception cref="RequestRefusedException">It cannot be read as what is expected.</exception>
    public static async Task<T?> ReadAsync<T>(HttpContext context, CancellationToken cancel)
    {
        if (context.Request.ContentLength is 0 || !context.Request.HasJsonContentType())
            return default;
        try
        {
            return await context.Request.ReadFromJsonAsync<T>(ElsaJson.Options, cancel);
        }
        catch (JsonException)
        {
            throw RequestRefusedException.Of(unreadable: null);
        }
    }
}
