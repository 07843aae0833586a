using System.Text.Json;
using Magang.Workflows.Definitions;
using Magang.Workflows.Host.Api;

namespace Magang.Workflows.Host.Designer;

/// <summary>Reads what Studio sends.</summary>
internal static class ElsaBody
{
    /// <summary>The body in a shape of its own; the default where none was sent.</summary>
    /// <exception cref="RequestRefusedException">It cannot be read as what is expected.</exception>
    public static async Task<T?> ReadAsync<T>(HttpRequest request, CancellationToken cancel)
    {
        if (!request.HasJsonContentType())
            return default;
        var body = await BytesAsync(request.Body, cancel);
        if (body.Length == 0)
            return default;
        try
        {
            return JsonSerializer.Deserialize<T>(body, ElsaJson.Options);
        }
        catch (JsonException)
        {
            throw RequestRefusedException.Of(unreadable: null);
        }
    }

    /// <summary>The whole body, as far as one document can be large: a little more is read, so that it is refused for its size.</summary>
    public static async Task<byte[]> BytesAsync(Stream body, CancellationToken cancel)
    {
        using var all = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while (all.Length <= DocumentText.MaxBytes && (read = await body.ReadAsync(buffer, cancel)) > 0)
            all.Write(buffer, 0, read);
        return all.ToArray();
    }

    /// <summary>The body as an object; an empty one where there is none.</summary>
    /// <exception cref="DefinitionRefusedException">It is no JSON object.</exception>
    public static async Task<JsonElement> ObjectAsync(HttpRequest request, CancellationToken cancel)
    {
        var body = await BytesAsync(request.Body, cancel);
        return body.Length == 0 ? Json.EmptyObject : DocumentText.Read(body);
    }

    /// <summary>The ids that a bulk action is about, each once.</summary>
    /// <param name="request">The request.</param>
    /// <param name="member">Where they stand.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="RequestRefusedException">There is no such list.</exception>
    public static async Task<IReadOnlyList<string>> IdsAsync(
        HttpRequest request,
        string member,
        CancellationToken cancel
    ) => Ids(await ObjectAsync(request, cancel), member);

    /// <summary>The ids in a list of an object, each once.</summary>
    /// <exception cref="RequestRefusedException">There is no such list.</exception>
    public static IReadOnlyList<string> Ids(JsonElement body, string member)
    {
        var list = Json.Member(body, member);
        return
            list.ValueKind == JsonValueKind.Array
            && list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String)
            ? [.. list.EnumerateArray().Select(item => item.GetString()!).Distinct(StringComparer.Ordinal)]
            : throw new RequestRefusedException($"'{member}' harus berupa daftar id");
    }
}
