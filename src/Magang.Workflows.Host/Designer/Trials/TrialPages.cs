using System.Collections.Immutable;
using Magang.Workflows.Calendars;
using Magang.Workflows.Definitions;
using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Designer.Definitions;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Ui;
using Magang.Workflows.Host.Ui.Drawings;
using Magang.Workflows.Host.Ui.Languages;
using Magang.Workflows.Host.Ui.Trials;
using Magang.Workflows.Pictures;
using Magang.Workflows.Simulations;

namespace Magang.Workflows.Host.Designer.Trials;

/// <summary>Tries a version of a definition on made-up people, beside the designer. Nothing is written.</summary>
internal sealed class TrialPages(PageFrames frames, EngineRuntime runtime, Shelf shelf)
{
    /// <summary>Bursts of one trial on a page: of the shipped samples none needs a tenth of them.</summary>
    private const int MostSteps = 5000;

    private static readonly TrialBounds Bounds = new(MostSteps);

    private readonly TrialVersions _versions = new(runtime.Definitions, shelf);
    private readonly Lazy<ImmutableArray<TrialStory>> _stories = new(() => TrialStory.All(runtime.Workflows));

    /// <summary>Adds them.</summary>
    public void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(AskedTrial.Path + "/{definisi}", ShowAsync);
        pages.MapGet(AskedTrial.Path + "/{definisi}/gambar", DrawAsync);
    }

    private async Task<IResult> ShowAsync(HttpContext context, string definisi)
    {
        await frames.RequireAsync(context, Right.SeeDesigns);
        var ground = await GroundAsync(context, definisi);
        var asked = ground.Asked;
        return PageFrames.Show<TrialPage>(
            new
            {
                Frame = await frames.OfAsync(context, Words.T("Uji coba alur")),
                Shown = new ShownTrial(
                    asked,
                    ground.Tried.Name,
                    await _versions.OfAsync(definisi, context.RequestAborted),
                    ground.Whole.Story,
                    [.. Choices(ground)],
                    asked.Runs ? await ResultAsync(ground, context.RequestAborted) : null
                ),
            }
        );
    }

    private async Task<IResult> DrawAsync(HttpContext context, string definisi, int? tingkat)
    {
        await frames.RequireAsync(context, Right.SeeDesigns);
        var ground = await GroundAsync(context, definisi);
        var trial = Run(ground, ground.Around);
        var shown = Shown(trial, ground.Asked);
        var clock = ground.Clock;
        return SvgAnswer.Of(
            context,
            Picture.Svg(
                shown.Life.Definition,
                new PictureOptions
                {
                    Levels = tingkat ?? int.MaxValue,
                    Marks = shown.MarksOf(clock),
                    Caption = Words.T("Uji coba: {0}", new TrialTelling(ground.Chosen, clock).NameOf(shown.Place)),
                }
            )
        );
    }

    private async Task<Ground> GroundAsync(HttpContext context, string definition)
    {
        var cancel = context.RequestAborted;
        var asked = AskedTrial.Of(definition, context.Request.Query);
        var versions = await _versions.OfAsync(definition, cancel);
        if (asked.Version.Length == 0)
            asked = asked with { Version = versions[0].Value };
        var tried = await _versions.GetAsync(definition, asked.Version, cancel);
        var around = await _versions.AroundAsync(tried, cancel);
        var trials = new TrialGround(runtime.Regulations, runtime.ImportForms);
        var whole = trials.StoryOf(tried, _stories.Value, around, runtime.Time.GetUtcNow());
        return new Ground(
            asked,
            tried,
            around,
            trials,
            whole,
            whole.With(asked.Places),
            runtime.Regulations.Reference.RegionOf(whole.Story.Region).Clock
        );
    }

    private static TrialResult Run(Ground ground, IReadOnlyDictionary<string, Definition> definitions) =>
        ground.Trials.Run(ground.Chosen, definitions, Bounds);

    private static TrialCase Shown(TrialResult trial, AskedTrial asked) =>
        trial.Cases.FirstOrDefault(one => one.Place == (asked.Shown ?? -1))
        ?? trial.Cases.FirstOrDefault(one => one.Place > 0)
        ?? trial.Cases[0];

    private async Task<TrialAnswer> ResultAsync(Ground ground, CancellationToken cancel)
    {
        var asked = ground.Asked;
        var trial = Run(ground, ground.Around);
        var telling = new TrialTelling(ground.Chosen, ground.Clock);
        ImmutableArray<TrialDifference>? differences = null;
        if (asked.Other.Length > 0)
        {
            var other = await _versions.GetAsync(asked.Definition, asked.Other, cancel);
            var before = Run(ground, await _versions.AroundAsync(other, cancel));
            differences = new TrialComparison(ground.Clock).Of(before, trial);
        }

        return new TrialAnswer(
            TrialRemarks.Stop(trial, Bounds),
            trial.Stop == TrialStop.Ended,
            telling.DayOf(trial.StartedAt),
            telling.DayOf(trial.EndedAt),
            trial.Steps,
            [.. trial.Cases.Select(telling.Of)],
            telling.Of(Shown(trial, asked)),
            [
                .. trial.Missing.Select(TrialRemarks.Missing),
                .. trial.Notes.Select(note =>
                    $"{OfficeText.Day(telling.DayOf(note.At))}, {telling.NameOf(note.Place)}: {TrialRemarks.Note(note)}"
                ),
            ],
            differences is { } found
                ?
                [
                    .. found
                        .GroupBy(one => one.Place)
                        .Select(own => new TrialChange(
                            own.Key,
                            telling.NameOf(own.Key),
                            [.. DifferenceText.All([.. own])]
                        )),
                ]
                : null
        );
    }

    private static IEnumerable<TrialChoice> Choices(Ground ground) =>
        ground.Whole.Story.Participants.Select(one => new TrialChoice(
            one.Place,
            ground.Whole.At(one.Place)!.Name,
            one.About,
            ground.Asked.Places.IsEmpty || ground.Asked.Places.Contains(one.Place)
        ));

    /// <summary>All that a trial of a request stands on.</summary>
    private sealed record Ground(
        AskedTrial Asked,
        Definition Tried,
        IReadOnlyDictionary<string, Definition> Around,
        TrialGround Trials,
        TrialStory Whole,
        TrialStory Chosen,
        OfficeClock Clock
    );
}
