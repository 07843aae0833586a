using System.Collections.Immutable;

namespace Magang.Workflows.Regulations.Metro;

/// <summary>The predicates of Perwali Metro 32/2024, in the order of the articles.</summary>
public static class MetroRules
{
    /// <summary>One for each rule that has no parts.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        new Met001(),
        new Met002(),
        new Met003(),
        new Met004(),
        new Met005(),
        new Met006(),
        new Met007(),
        new Met008(),
        new Met009(),
        new Met010(),
        new Met011(),
        new Met012(),
        new Met013(),
        new Met013b(),
        new Met014(),
        new Met015(),
        new Met015b(),
        new Met016(),
        new Met017(),
        new Met018(),
        new Met019(),
        new Met020(),
        new Met021(),
        new Met022(),
        new Met023(),
        new Met024(),
        new Met025(),
        new Met026(),
        new Met027(),
        new Met028(),
        new Met029(),
        new Met030(),
        new Met031(),
        new Met032(),
        new Met033(),
        new Met034(),
        new Met035(),
        new Met036(),
        new Met036b(),
        new Met037(),
        new Met038(),
        new Met039(),
        new Met040(),
        new Met041(),
        new Met042(),
        new Met043(),
        new Met044(),
        new Met045(),
        new Met046(),
    ];
}
