using Magang.Workflows.Definitions;

namespace Magang.Workflows.Host.Designer.Definitions;

/// <summary>Reads what requests carry.</summary>
internal static class Bodies
{
    /// <summary>The whole body, as far as one document can be large: a little more is read, so that it is refused for its size.</summary>
    public static async Task<byte[]> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        using var all = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while (all.Length <= DocumentText.MaxBytes && (read = await request.Body.ReadAsync(buffer, cancel)) > 0)
            all.Write(buffer, 0, read);
        return all.ToArray();
    }
}
