using System.Globalization;
using System.Text.Json;
using Magang.Workflows.Calendars;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Pictures;
using Magang.Workflows.Postgres.Instances;

namespace Magang.Workflows.Host.Api;

/// <summary>Draws a case: its definition, and how far it has come in it.</summary>
/// <param name="runtime">The engine.</param>
internal sealed class CasePicture(EngineRuntime runtime)
{
    /// <summary>What a picture is.</summary>
    public const string MediaType = "image/svg+xml";

    private const int PageRows = 1000;

    /// <summary>The picture as SVG; nothing in it is personal.</summary>
    /// <param name="row">The case; the caller has seen to it that it may be shown.</param>
    /// <param name="part">Id of the activity that is drawn with what it holds; null for all.</param>
    /// <param name="levels">How many levels are opened; null for all.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="PartUnknownException">The definition has no such activity.</exception>
    /// <exception cref="PictureTooLargeException">There is more than one picture can show.</exception>
    public async Task<string> DrawAsync(InstanceRow row, string? part, int? levels, CancellationToken cancel)
    {
        var definition = await runtime.Definitions.GetAsync(row.Definition, cancel);
        var clock = runtime.Regulations.Reference.Regions.TryGetValue(row.Routing.Region, out var region)
            ? region.Clock
            : OfficeClock.Jakarta;
        return Picture.Svg(
            definition,
            new PictureOptions
            {
                Part = part,
                Levels = levels ?? int.MaxValue,
                Marks = Marks.Of(definition, await JournalAsync(row, cancel), row.State, clock),
                Caption = Caption(row, clock),
            }
        );
    }

    // Entries that came after the row was read are left out: marks and state must tell of one moment.
    private async Task<IReadOnlyList<JsonElement>> JournalAsync(InstanceRow row, CancellationToken cancel)
    {
        var entries = new List<JsonElement>();
        while (entries.Count < row.Revision)
        {
            var page = await runtime.Instances.TimelineAsync(row.Id, entries.Count, PageRows, cancel);
            if (page.Count == 0)
                break;
            entries.AddRange(
                page.Where(entry => entry.Sequence <= row.Revision)
                    .Select(entry => JsonElement.Parse(entry.Entry, Json.Kept))
            );
            if (page.Count < PageRows)
                break;
        }

        return entries;
    }

    private static string Caption(InstanceRow row, OfficeClock clock)
    {
        var status = row.CaseStatus is { } known ? $", status {known}" : "";
        var standing = row.SubStatus switch
        {
            SubStatus.Suspended => "berjalan",
            SubStatus.Faulted => "berhenti karena gagal",
            SubStatus.Finished => "selesai",
            _ => "dibatalkan",
        };
        var at = row.LastAt.ToOffset(clock.Offset).ToString("HH.mm", CultureInfo.InvariantCulture);
        return $"Berkas {row.Id}{status}, {standing}; keadaan {DayText.Of(clock.DayOf(row.LastAt))} {at}";
    }
}
