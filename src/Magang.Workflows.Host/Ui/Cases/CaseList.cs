using System.Globalization;
using Magang.Workflows.Calendars;
using Magang.Workflows.Engine;
using Magang.Workflows.Gates;
using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Host.Ui.Languages;
using Magang.Workflows.Postgres.Instances;

namespace Magang.Workflows.Host.Ui.Cases;

/// <summary>Reads lists of cases and batches, as far as the reader may see them.</summary>
internal sealed class CaseList(EngineRuntime runtime, Policy policy, CaseSight sight)
{
    /// <summary>What the reader may see, before he narrows it down.</summary>
    /// <param name="caller">The reader.</param>
    /// <param name="right"><see cref="Right.SeeCase"/> or <see cref="Right.SeeBatch"/>.</param>
    public HeadQuery Seen(Caller caller, Right right) =>
        new(
            [
                .. Policy
                    .Offices(caller, right)
                    .Where(office => office.Role != Roles.Participant)
                    .Select(office =>
                        (office.Region, policy.May(caller, right, Target.Of(office.Region)) ? null : office.Opd)
                    )
                    .Distinct(),
            ],
            right == Right.SeeCase ? caller.Account?.Person : null
        );

    /// <summary>The states that cases which the reader may see can be in.</summary>
    public IReadOnlyList<string> States(Caller caller, HeadQuery seen) =>
        Programmes.StatesOf([
            .. seen
                .Seen.Select(one => one.Region)
                .Append(caller.Region)
                .Select(region => runtime.Regulations.Reference.Regions.GetValueOrDefault(region))
                .OfType<RegionReference>()
                .SelectMany(region => region.Rulesets)
                .Select(ruleset => ruleset.Name),
        ]);

    /// <summary>Cases in words, in the order given.</summary>
    public async Task<IReadOnlyList<ListedCase>> TellAsync(
        Caller caller,
        IReadOnlyList<InstanceHead> heads,
        CancellationToken cancel
    )
    {
        var names = await sight.NamesAsync(caller, heads.Select(head => head.Routing), cancel);
        var titles = (await runtime.Definitions.ListAsync(cancel)).ToDictionary(one => one.Key, one => one.Name);
        return
        [
            .. heads.Select(head => new ListedCase(
                head.Id.Value.ToString(CultureInfo.InvariantCulture),
                titles.GetValueOrDefault(head.Definition, head.Definition.DefinitionId),
                names.TryGetValue(head.Routing.Person ?? "", out var found) ? found.Name : null,
                head.Routing.Opd,
                head.Routing.Host,
                head.CaseStatus is { } status ? WordText.Of(status) : null,
                Standing(head.SubStatus),
                head.SubStatus == SubStatus.Faulted,
                head.SubStatus is not (SubStatus.Faulted or SubStatus.Finished or SubStatus.Cancelled),
                head.Parent?.Value.ToString(CultureInfo.InvariantCulture),
                OfficeText.Day(Clock(head.Routing.Region).DayOf(head.LastAt))
            )),
        ];
    }

    /// <summary>How a case stands, in a word or two.</summary>
    public static string Standing(SubStatus standing) =>
        standing switch
        {
            SubStatus.Faulted => Words.T("Terhenti, perlu ditangani"),
            SubStatus.Finished => Words.T("Selesai"),
            SubStatus.Cancelled => Words.T("Dibatalkan"),
            _ => Words.T("Berjalan"),
        };

    private OfficeClock Clock(string region) =>
        (
            runtime.Regulations.Reference.Regions.TryGetValue(region, out var served)
                ? served.Clock
                : OfficeClock.Jakarta
        );
}

/// <summary>A case or a batch on a list.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Workflow">The name of its workflow.</param>
/// <param name="Name">The participant's name, or null.</param>
/// <param name="Opd">Code of his OPD, or null.</param>
/// <param name="Host">Where he goes, or null.</param>
/// <param name="Status">Where it is in its programme, in words, or null.</param>
/// <param name="Standing">How it stands, in words.</param>
/// <param name="IsStopped">Whether it stands still until somebody helps.</param>
/// <param name="IsRunning">Whether it goes on by itself and by people's tasks.</param>
/// <param name="Batch">The number of its batch, or null.</param>
/// <param name="LastOn">The day of the last thing that happened, in words.</param>
public sealed record ListedCase(
    string Number,
    string Workflow,
    string? Name,
    string? Opd,
    string? Host,
    string? Status,
    string Standing,
    bool IsStopped,
    bool IsRunning,
    string? Batch,
    string LastOn
);
