using Magang.Workflows.Engine;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Api;
using Magang.Workflows.Personal;
using Magang.Workflows.Postgres.Accounts;
using Magang.Workflows.Postgres.Tasks;

namespace Magang.Workflows.Host.Access;

/// <summary>Says whether somebody may do something, and in which of his offices. API, pages and commands ask it and nothing else.</summary>
/// <remarks>In a case about himself nobody holds an office but that of the participant.</remarks>
public sealed class Policy(Reference reference)
{
    /// <summary>The office in which the caller may do something; null where he may not.</summary>
    public Assignment? Office(Caller caller, Right right, Target target)
    {
        var rule = PolicyTable.Of(right);
        return OfficesOf(caller, rule).FirstOrDefault(office => Reaches(caller, office, rule.Of(office.Role), target));
    }

    /// <summary>Whether the caller may do something.</summary>
    public bool May(Caller caller, Right right, Target target) => Office(caller, right, target) is not null;

    /// <summary>The office in which the caller may do something.</summary>
    /// <exception cref="NotFoundException">He may not even know that it exists.</exception>
    /// <exception cref="AccessRefusedException">He knows it, and may not do that.</exception>
    public Assignment Require(Caller caller, Right right, Target target) =>
        Office(caller, right, target)
        ?? throw (
            target.Name is null || Knows(caller, target)
                ? Refusal(right)
                : (MagangException)new NotFoundException(target.Name)
        );

    /// <summary>Refuses who has a right in none of his offices.</summary>
    /// <exception cref="AccessRefusedException">He has not.</exception>
    public static void RequireAnywhere(Caller caller, Right right)
    {
        if (!Has(caller, right))
            throw Refusal(right);
    }

    /// <summary>The office in which the caller may do something to what belongs to the installation and to no region.</summary>
    /// <exception cref="AccessRefusedException">He may not.</exception>
    public Assignment RequireHere(Caller caller, Right right) =>
        Require(caller, right, Target.Of(reference.RegionOf(region: null).Code));

    /// <summary>Whether the caller may do something to what belongs to the installation and to no region.</summary>
    public bool MayHere(Caller caller, Right right) =>
        May(caller, right, Target.Of(reference.RegionOf(region: null).Code));

    /// <summary>Whether the caller has a right in any of his offices, however far it goes: for menus.</summary>
    public static bool Has(Caller caller, Right right) => Offices(caller, right).Count > 0;

    /// <summary>The region in which something that is of no case is done.</summary>
    /// <param name="caller">Who does it.</param>
    /// <param name="right">What he does.</param>
    /// <param name="given">The region's code as he gave it; null for the first of his own.</param>
    /// <exception cref="RegionUnknownException">The region is not served here.</exception>
    /// <exception cref="AccessRefusedException">He may not do it there.</exception>
    public (RegionReference Region, Actor Actor) In(Caller caller, Right right, string? given)
    {
        var region = reference.RegionOf(given ?? (Regions(caller, right) is [var first, ..] ? first : null));
        return (region, caller.As(Require(caller, right, Target.Of(region.Code))));
    }

    /// <summary>The codes of the regions in which the caller may do something to everything; the installation's own is first.</summary>
    /// <remarks>For lists and choices. An office that reaches an OPD or himself alone has none.</remarks>
    public IReadOnlyList<string> Regions(Caller caller, Right right) =>
        [
            .. reference
                .Regions.Keys.Where(region => May(caller, right, Target.Of(region)))
                .OrderByDescending(region => region == reference.Home)
                .ThenBy(region => region, StringComparer.Ordinal),
        ];

    /// <summary>The offices in which the caller has a right, wherever that reaches to.</summary>
    public static IReadOnlyList<Assignment> Offices(Caller caller, Right right) =>
        [.. OfficesOf(caller, PolicyTable.Of(right))];

    /// <summary>How personal the values are that the caller may see.</summary>
    /// <returns><see cref="PersonalKind.None"/>: only that there is a value.</returns>
    public PersonalKind Sight(Caller caller, Target target) =>
        May(caller, Right.SeeSpecific, target) ? PersonalKind.Specific
        : May(caller, Right.SeeGeneral, target) ? PersonalKind.General
        : PersonalKind.None;

    /// <summary>The office for which a task is, whoever has it now; null where the caller holds none.</summary>
    /// <param name="caller">Who would do it.</param>
    /// <param name="task">The task.</param>
    /// <param name="routing">Whose its case is.</param>
    public Assignment? Office(Caller caller, TaskRow task, Routing routing)
    {
        var rule = PolicyTable.Of(Right.DoTasks);
        return OfficesOf(caller, rule)
            .FirstOrDefault(office =>
                office.Region == task.Region
                && task.Spec.Role == office.Role
                && (task.Spec.Opd is null || task.Spec.Opd == office.Opd)
                && (task.Spec.Person is null || task.Spec.Person == caller.Key)
                && (office.Role == Roles.Participant ? Owns(caller, routing.Person) : !Owns(caller, routing.Person))
            );
    }

    private bool Knows(Caller caller, Target target) =>
        May(caller, Right.SeeCase, target) || May(caller, Right.SeeBatch, target);

    private static AccessRefusedException Refusal(Right right)
    {
        var rule = PolicyTable.Of(right);
        return new AccessRefusedException(rule.What, string.Join(", ", rule.Roles.Select(Roles.Title)));
    }

    // A key stands for an office of its own, as far as its scopes go.
    private static IEnumerable<Assignment> OfficesOf(Caller caller, Rule rule) =>
        caller.Account is not null ? caller.Offices.Where(office => rule.Of(office.Role) != Reach.None)
        : rule.Scope is not null && caller.Scopes.Contains(rule.Scope, StringComparer.Ordinal) ? [caller.AsMachine()]
        : [];

    private bool Reaches(Caller caller, Assignment office, Reach reach, Target target) =>
        reach switch
        {
            Reach.Own => office.Region == target.Region && Owns(caller, target.Person),
            _ when office.Role != Roles.Participant && Owns(caller, target.Person) => false,
            Reach.Opd => office.Region == target.Region && target.Opd is not null && office.Opd == target.Opd,
            Reach.Region => office.Region == target.Region,
            Reach.Installation => office.Region == target.Region || office.Region == reference.Home,
            _ => false,
        };

    private static bool Owns(Caller caller, string? person) => person is not null && caller.Account?.Person == person;
}
