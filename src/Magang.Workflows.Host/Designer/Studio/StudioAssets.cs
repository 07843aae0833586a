using System.Diagnostics;
using System.Security.Cryptography;

namespace Magang.Workflows.Host.Designer.Studio;

/// <summary>What is ours around Studio: its frame's style, its scripts and Studio's words in Indonesian.</summary>
internal static class StudioAssets
{
    private const string Folder = "/designer/bingkai/";

    /// <summary>The style of the frame.</summary>
    public static string Style => Of("bingkai.css");

    /// <summary>Indonesian for Studio's own words, as JSON: from English text to text, <c>{0}</c> standing for anything.</summary>
    public static string Dictionary => Of("kata-studio.json");

    /// <summary>The scripts, in the order in which they run.</summary>
    public static IReadOnlyList<string> Scripts => [Of("penjaga.js"), Of("penerjemah.js"), Of("perancang.js")];

    private static readonly Dictionary<string, Asset> All = new(StringComparer.Ordinal)
    {
        ["bingkai.css"] = new("bingkai.css", "text/css; charset=utf-8"),
        ["kata-studio.json"] = new("kata-studio.json", "application/json; charset=utf-8"),
        ["penjaga.js"] = new("penjaga.js", "text/javascript; charset=utf-8"),
        ["penerjemah.js"] = new("penerjemah.js", "text/javascript; charset=utf-8"),
        ["perancang.js"] = new("perancang.js", "text/javascript; charset=utf-8"),
    };

    /// <summary>Serves them, under names that change with their content.</summary>
    public static void Map(IEndpointRouteBuilder server)
    {
        foreach (var asset in All.Values)
            server
                .MapMethods(
                    Folder + asset.Address,
                    [HttpMethods.Get, HttpMethods.Head],
                    (HttpContext context) =>
                    {
                        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                        return TypedResults.Bytes(asset.Content, asset.Type);
                    }
                )
                .ExcludeFromDescription();
    }

    private static string Of(string name) => Folder + All[name].Address;

    private sealed class Asset(string name, string type)
    {
        public byte[] Content { get; } = Read(name);

        public string Type => type;

        public string Address =>
            $"{Path.GetFileNameWithoutExtension(name)}.{Convert.ToHexStringLower(SHA256.HashData(Content))[..12]}{Path.GetExtension(name)}";

        private static byte[] Read(string name)
        {
            using var stream =
                typeof(StudioAssets).Assembly.GetManifestResourceStream($"perancang/{name}")
                ?? throw new UnreachableException($"{name} is missing.");
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        }
    }
}
