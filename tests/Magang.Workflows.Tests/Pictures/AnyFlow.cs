using FsCheck;
using FsCheck.Fluent;
using Magang.Workflows.Definitions;
using Magang.Workflows.Tests.Definitions;

namespace Magang.Workflows.Tests.Pictures;

/// <summary>A flowchart of one to twelve activities, connected at random, with loops.</summary>
/// <param name="Count">How many activities.</param>
/// <param name="Ends">Which leads to which; at most twenty.</param>
internal sealed record AnyFlow(int Count, (int Source, int Target)[] Ends)
{
    /// <summary>All of them.</summary>
    public static Arbitrary<AnyFlow> Arbitrary() =>
        (
            from count in Gen.Choose(1, 12)
            from ends in Gen.ListOf(Gen.Zip(Gen.Choose(0, count - 1), Gen.Choose(0, count - 1)))
            select new AnyFlow(count, [.. ends.Distinct().Take(20)])
        ).ToArbitrary();

    /// <summary>As a definition in token mode.</summary>
    public Definition Read() =>
        ADefinition.Read(
            ADefinition.Waiting(
                string.Join(' ', Enumerable.Range(0, Count).Select(i => $"n{i}")),
                [.. Ends.Select(end => $"n{end.Source}-n{end.Target}")]
            ),
            FlowMode.Token
        );
}
