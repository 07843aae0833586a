using System.Globalization;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Designer.Definitions;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Ui.Languages;
using Magang.Workflows.Pictures;
using Magang.Workflows.Postgres.Definitions;
using Magang.Workflows.Proofs;

namespace Magang.Workflows.Host.Ui.Drawings;

/// <summary>What speaks against publishing a version: each breach with its article, and the shortest way to it on the drawing.</summary>
internal sealed class CheckPages(PageFrames frames, EngineRuntime runtime, Shelf shelf)
{
    /// <summary>Adds them.</summary>
    public void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/alur/{definisi}/pemeriksaan", NewestAsync);
        pages.MapGet("/alur/{definisi}/{versi:int}/pemeriksaan", ShowAsync);
        pages.MapGet("/alur/{definisi}/{versi:int}/pemeriksaan/{nomor:int}/gambar", PictureAsync);
    }

    // What is drawn now: the draft, or else the newest version.
    private async Task<IResult> NewestAsync(HttpContext context, string definisi)
    {
        await frames.RequireAsync(context, Right.SeeDesigns);
        var newest = (await shelf.ListAsync(definisi, context.RequestAborted)).MaxBy(row => row.Key.Version);
        return newest is null
            ? throw new DefinitionMissingException(definisi, version: null)
            : Results.Redirect(CheckAddress.Of(newest.Key));
    }

    private async Task<IResult> ShowAsync(HttpContext context, string definisi, int versi)
    {
        await frames.RequireAsync(context, Right.SeeDesigns);
        var (definition, report) = await ReportAsync(definisi, versi, context.RequestAborted);
        return PageFrames.Show<CheckPage>(
            new
            {
                Frame = await frames.OfAsync(context, Words.T("Pemeriksaan {0}", definition.Name)),
                Definition = definition,
                Report = report,
            }
        );
    }

    private async Task<IResult> PictureAsync(HttpContext context, string definisi, int versi, int nomor, bool? lengkap)
    {
        await frames.RequireAsync(context, Right.SeeDesigns);
        var (definition, report) = await ReportAsync(definisi, versi, context.RequestAborted);
        if (
            nomor < 1
            || nomor > report.Findings.Length
            || report.Findings[nomor - 1] is not { Way.IsEmpty: false } breach
        )
            throw new PartUnknownException(definisi, nomor.ToString(CultureInfo.InvariantCulture));
        var last = definition.Nodes.FirstOrDefault(node => node.Id == breach.ActivityId);
        return SvgAnswer.Of(
            context,
            Picture.Svg(
                definition,
                new PictureOptions
                {
                    // The stage in which it happens, unless all is asked for.
                    Part = lengkap is true ? null : last?.Container?.Id,
                    Levels = lengkap is true ? int.MaxValue : 1,
                    Marks = Workflows.Pictures.Marks.OfBreach(definition, breach),
                    Caption = breach.Brief ?? breach.Sentence,
                }
            )
        );
    }

    private async Task<(Definition Definition, ProofReport Report)> ReportAsync(
        string definisi,
        int versi,
        CancellationToken cancel
    )
    {
        var definition = await shelf.DefinitionAsync(new DefinitionKey(definisi, versi), cancel);
        return (definition, await runtime.Definitions.ReportAsync(definition, cancel));
    }
}

/// <summary>Where the checks of drawings are.</summary>
internal static class CheckAddress
{
    /// <summary>The check of one version.</summary>
    public static string Of(DefinitionKey key) => $"{DrawingAddress.Of(key)}/pemeriksaan";

    /// <summary>The picture of the way to one finding.</summary>
    /// <param name="key">The version.</param>
    /// <param name="number">Which finding, from 1.</param>
    /// <param name="whole">Whether all stages are opened.</param>
    public static string Picture(DefinitionKey key, int number, bool whole) =>
        string.Create(CultureInfo.InvariantCulture, $"{Of(key)}/{number}/gambar{(whole ? "?lengkap=true" : "")}");
}
