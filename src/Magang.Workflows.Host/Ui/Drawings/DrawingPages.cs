using System.Globalization;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Designer.Definitions;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Ui.Languages;
using Magang.Workflows.Outlines;
using Magang.Workflows.Pictures;
using Magang.Workflows.Postgres.Definitions;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Host.Ui.Drawings;

/// <summary>Workflows for those who only look: the list, and each version as a picture and in words.</summary>
internal sealed class DrawingPages(PageFrames frames, EngineRuntime runtime, Shelf shelf)
{
    /// <summary>Adds them.</summary>
    public void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/alur", (Delegate)ListAsync);
        pages.MapGet("/alur/{definisi}", NewestAsync);
        pages.MapGet("/alur/{definisi}/{versi:int}", ShowAsync);
        pages.MapGet("/alur/{definisi}/{versi:int}/gambar", PictureAsync);
        new CheckPages(frames, runtime, shelf).Map(pages);
    }

    private async Task<IResult> ListAsync(HttpContext context)
    {
        await frames.RequireAsync(context, Right.SeeDesigns);
        var clock = runtime.Regulations.Reference.RegionOf(region: null).Clock;
        var all = (await shelf.ListAsync(context.RequestAborted)).Where(one => one.Draft is null);
        return PageFrames.Show<DrawingsPage>(
            new
            {
                Frame = await frames.OfAsync(context, Words.T("Alur kerja")),
                Drawings = (IReadOnlyList<ListedDrawing>)
                    [
                        .. all.GroupBy(one => one.Key.DefinitionId, StringComparer.Ordinal)
                            .Select(Offered)
                            .OrderBy(one => one.Head.Name, StringComparer.Ordinal)
                            .Select(one => new ListedDrawing(
                                one.Key,
                                one.Head.Name,
                                OfficeText.Day(clock.DayOf(one.CreatedAt)),
                                one.IsRetired
                            )),
                    ],
            }
        );
    }

    private async Task<IResult> NewestAsync(HttpContext context, string definisi)
    {
        await frames.RequireAsync(context, Right.SeeDesigns);
        var all = await shelf.ListAsync(definisi, context.RequestAborted);
        if (all.Count == 0)
            throw new DefinitionMissingException(definisi, version: null);
        return Results.Redirect(DrawingAddress.Of(Offered(all).Key));
    }

    private async Task<IResult> ShowAsync(HttpContext context, string definisi, int versi, string? bagian)
    {
        var cancel = context.RequestAborted;
        await frames.RequireAsync(context, Right.SeeDesigns);
        var all = await shelf.ListAsync(definisi, cancel);
        var row =
            all.FirstOrDefault(one => one.Key.Version == versi)
            ?? throw new DefinitionMissingException(definisi, versi);
        var definition = await shelf.DefinitionAsync(row, cancel);
        var part = bagian is null
            ? null
            : definition.Nodes.FirstOrDefault(node => node.Id == bagian)
                ?? throw new PartUnknownException(definisi, bagian);
        var outline = Outline.Of(definition, new OutlineOptions { Ruleset = RulesOf(definition) });
        return PageFrames.Show<DrawingPage>(
            new
            {
                Frame = await frames.OfAsync(context, definition.Name) with
                {
                    TitleIsGiven = true,
                },
                Shown = new ShownDrawing(
                    definition,
                    outline,
                    [.. all.Where(one => one.Draft is null).Select(one => (one.Key, one.IsRetired))],
                    all.FirstOrDefault(one => one.Draft is not null)?.Key,
                    part,
                    [.. definition.Nodes.Where(node => node is { IsLeaf: false, Container: not null })]
                ),
            }
        );
    }

    private async Task<IResult> PictureAsync(
        HttpContext context,
        string definisi,
        int versi,
        string? bagian,
        int? tingkat
    )
    {
        await frames.RequireAsync(context, Right.SeeDesigns);
        var definition = await shelf.DefinitionAsync(new DefinitionKey(definisi, versi), context.RequestAborted);
        return SvgAnswer.Of(
            context,
            Picture.Svg(definition, new PictureOptions { Part = bagian, Levels = tingkat ?? int.MaxValue })
        );
    }

    // Newest first; one that is retired only where all are, a draft only where nothing was ever published.
    private static ShelfRow Offered(IEnumerable<ShelfRow> rows) =>
        rows.OrderBy(one => one.Draft is not null)
            .ThenBy(one => one.IsRetired)
            .ThenByDescending(one => one.Key.Version)
            .First();

    // A region may serve other regulations than the definition was drawn for: then its gates are told by name alone.
    private Ruleset? RulesOf(Definition definition)
    {
        var regions = runtime.Regulations.Reference.Regions.Values;
        return definition.Nodes.Any(node => node.Type == "Magang.Gate")
            ? regions
                .SelectMany(region => region.Rulesets)
                .FirstOrDefault(ruleset => ruleset.Name == (definition.Regulation ?? ruleset.Name))
            : null;
    }
}

/// <summary>A workflow as the list shows it.</summary>
/// <param name="Key">The version that new cases get.</param>
/// <param name="Name">The name shown to people.</param>
/// <param name="Published">The day on which that version was published, written out.</param>
/// <param name="IsRetired">True where no new case may start in it.</param>
public sealed record ListedDrawing(DefinitionKey Key, string Name, string Published, bool IsRetired);

/// <summary>A version as its page shows it.</summary>
/// <param name="Definition">It.</param>
/// <param name="Outline">It in words.</param>
/// <param name="Versions">All of its versions, newest first, and whether no new case may start in each.</param>
/// <param name="Draft">The draft that is drawn over them; null where there is none.</param>
/// <param name="Part">The stage that the picture shows; null for the whole.</param>
/// <param name="Stages">The stages that a picture can show, in document order.</param>
public sealed record ShownDrawing(
    Definition Definition,
    Outline Outline,
    IReadOnlyList<(DefinitionKey Key, bool IsRetired)> Versions,
    DefinitionKey? Draft,
    ActivityNode? Part,
    IReadOnlyList<ActivityNode> Stages
)
{
    /// <summary>Where its picture is.</summary>
    /// <param name="levels">How many levels are opened; null for all.</param>
    public string Picture(int? levels)
    {
        string[] asked =
        [
            .. Part is null ? (string[])[] : [$"bagian={Uri.EscapeDataString(Part.Id)}"],
            .. levels is { } opened ? (string[])[string.Create(CultureInfo.InvariantCulture, $"tingkat={opened}")] : [],
        ];
        return $"{DrawingAddress.Of(Definition.Key)}/gambar{(asked.Length > 0 ? "?" : "")}{string.Join('&', asked)}";
    }
}

/// <summary>Where pages of workflows are.</summary>
internal static class DrawingAddress
{
    /// <summary>The page of one version.</summary>
    public static string Of(DefinitionKey key) =>
        string.Create(CultureInfo.InvariantCulture, $"/alur/{Uri.EscapeDataString(key.DefinitionId)}/{key.Version}");
}
