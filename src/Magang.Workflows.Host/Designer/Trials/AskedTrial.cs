using System.Collections.Immutable;
using System.Globalization;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Host.Designer.Trials;

/// <summary>What the page of a trial is asked for, as its address says it: a trial can be sent to a colleague.</summary>
/// <param name="Definition">The definition's id.</param>
/// <param name="Version">The version that is tried; empty for the one that new cases get.</param>
/// <param name="Other">The version that it is compared with; empty for none.</param>
/// <param name="Places">Who takes part; empty for all.</param>
/// <param name="Shown">Whose way is shown; null for the first.</param>
/// <param name="Runs">Whether it is to run.</param>
public sealed record AskedTrial(
    string Definition,
    string Version,
    string Other,
    ImmutableArray<int> Places,
    int? Shown,
    bool Runs
)
{
    /// <summary>Where the pages are.</summary>
    public const string Path = "/designer/uji-coba";

    /// <summary>The page's address without what is asked.</summary>
    public string Page => $"{Path}/{Uri.EscapeDataString(Definition)}";

    /// <summary>The page for one version, before anything runs.</summary>
    public static string For(DefinitionKey key) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Path}/{Uri.EscapeDataString(key.DefinitionId)}?versi={key.Version}"
        );

    /// <summary>Reads an address; what is no number in it is passed over.</summary>
    public static AskedTrial Of(string definition, IQueryCollection asked) =>
        new(
            definition,
            asked["versi"].ToString(),
            asked["banding"].ToString(),
            [.. asked["peserta"].Select(Number).OfType<int>().Distinct().Order()],
            Number(asked["lihat"]),
            asked.ContainsKey("jalan")
        );

    /// <summary>The address at which one participant's way is shown.</summary>
    public string At(int place) => $"{Page}?{Query(place)}#perjalanan";

    /// <summary>The address of his picture.</summary>
    /// <param name="place">Whose.</param>
    /// <param name="levels">How many levels are opened; null for all.</param>
    public string Picture(int place, int? levels) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Page}/gambar?{Query(place)}{(levels is { } opened ? $"&tingkat={opened}" : "")}"
        );

    private string Query(int place) =>
        string.Join(
            '&',
            (string[])
                [
                    $"versi={Uri.EscapeDataString(Version)}",
                    $"banding={Uri.EscapeDataString(Other)}",
                    .. Places.Select(one => string.Create(CultureInfo.InvariantCulture, $"peserta={one}")),
                    string.Create(CultureInfo.InvariantCulture, $"lihat={place}"),
                    "jalan=1",
                ]
        );

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
