using System.Collections.Immutable;

namespace Magang.Workflows.Regulations.Esdm;

/// <summary>The predicates of the integrated internship of the ESDM ministry, in the order of the articles.</summary>
public static class EsdmRules
{
    /// <summary>One for each rule that has no parts.</summary>
    public static ImmutableArray<Rule> All { get; } = [new Esd01(), new Esd02(), new Esd03(), new Esd04()];
}
