using System.Collections.Immutable;

namespace Magang.Workflows.Regulations.Pertukaran;

/// <summary>The predicates of work practice and exchange as LAN and BKN describe them, in the order of the articles.</summary>
public static class PertukaranRules
{
    /// <summary>One for each rule that has no parts.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [new Exc01(), new Exc02(), new Exc03(), new Exc04(), new Exc05(), new Exc06(), new Exc07(), new Exc08()];
}
