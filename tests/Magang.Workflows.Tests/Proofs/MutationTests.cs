using System.Diagnostics;
using Magang.Workflows.Definitions;
using Magang.Workflows.Gates;
using Magang.Workflows.Proofs.Contracts;
using Magang.Workflows.Tests.Proofs.Wandering;
using Magang.Workflows.Tests.Simulations;

namespace Magang.Workflows.Tests.Proofs;

/// <summary>Whatever can be driven to its end without a gate that the contract demands is refused by the proof.</summary>
public class MutationTests
{
    private static readonly (string Story, string[] Workflows)[] Told =
    [
        ("metro-2025", ["magang-metro", "magang-metro-gelombang"]),
        ("esdm-2026", ["magang-terpadu-esdm", "magang-terpadu-esdm-gelombang"]),
        ("bumn-2026", ["talent-exchange-bumn", "talent-exchange-bumn-gelombang"]),
        ("panselda-2026", ["panselda-magelang"]),
        ("palu-2026", ["magang-palu", "magang-palu-gelombang"]),
        ("pertukaran-2026", ["pertukaran-pegawai", "pertukaran-pegawai-gelombang"]),
    ];

    private static readonly Dictionary<string, Definition> Free = Drawing.Shipped.ToDictionary(
        workflow => workflow,
        workflow => Wanderer.Unbound(Drawing.Of(workflow).Source),
        StringComparer.Ordinal
    );

    [Test]
    public void No_mutant_that_ends_without_a_gate_is_published() =>
        Hunt(seed: 20251123, mutants: 16, walks: 2, programmes: 4);

    [Test, Explicit("many minutes: run it by name after a change of the proof or of a contract")]
    public void Mutants_by_the_hundred([Values(1, 2, 3, 4)] int seed) =>
        Hunt(seed, mutants: 120, walks: 4, programmes: Told.Length);

    private static void Hunt(int seed, int mutants, int walks, int programmes)
    {
        var count = new Tally();
        var missed = new List<string>();
        var watch = Stopwatch.StartNew();
        for (var number = 0; number < mutants; number++)
        {
            var random = new Random(HashCode(seed, number));
            var (story, workflows) = Told[number % programmes];
            // The participant's workflow mostly: that is where the gates are.
            var workflow = workflows[random.Next(4) == 0 ? workflows.Length - 1 : 0];
            var drawing = Drawing.Of(workflow);
            var change = new Mutator(random).Change(drawing);
            if (Readable(drawing) is not { } read)
            {
                count.Unreadable++;
                continue;
            }
            var (bound, free) = read;
            var without = Driven(story, workflow, bound, free, random, walks, count);
            var refused = !Proving.Findings(bound).IsEmpty;
            count.Add(without is not null, refused);
            if (without is not null && !refused)
                missed.Add($"seed {seed} number {number} {workflow}: {change}: {without}");
        }
        TestContext.Out.WriteLine(
            $"seed {seed}: {mutants} mutants, {mutants - count.Unreadable} readable, {count.Ended} driven to an end, "
                + $"{count.Without} without a gate, {count.Refused} refused, {count.Harmless} refused although never seen to break, "
                + $"{watch.Elapsed.TotalSeconds:0.0} s"
        );
        Assert.That(missed, Is.Empty);
        Assert.That(count.Without, Is.GreaterThan(0), "nothing was driven past a gate: the hunt hunts nothing");
    }

    private static int HashCode(int seed, int number) => unchecked((seed * 31_337) + (number * 7_919));

    private static (Definition Bound, Definition Free)? Readable(Drawing drawing)
    {
        try
        {
            return (drawing.Read(), Wanderer.Unbound(drawing.Source));
        }
        catch (DefinitionRefusedException)
        {
            return null;
        }
    }

    /// <summary>What was left out by one that came to its end; null where nothing was, however often it was walked.</summary>
    private static string? Driven(
        string story,
        string workflow,
        Definition bound,
        Definition free,
        Random random,
        int walks,
        Tally count
    )
    {
        var contract = Shipped
            .Contracts.SelectMany(one => one.Programmes)
            .Single(one => one.Name == bound.Programme!.Name);
        var all = new Dictionary<string, Definition>(Free, StringComparer.Ordinal) { [workflow] = free };
        var tale = Tale.Of(story);
        var ended = false;
        for (var walk = 0; walk < walks; walk++)
        {
            var wanderer = new Wanderer(tale, tale.Batch, all.Values, random) { Faith = walk == 0 ? 1 : 0.8 };
            foreach (var life in wanderer.Walk().Where(life => life.Definition == free))
            {
                ended = true;
                if (LeftOut(wanderer.World, life, contract) is { } gate)
                {
                    count.Ended++;
                    return gate;
                }
            }
        }
        count.Ended += ended ? 1 : 0;
        return null;
    }

    private static string? LeftOut(World world, Life life, ProgrammeContract contract)
    {
        var seen = Statuses(world, life);
        var passed = life.State!.PassedGates;
        foreach (var clause in contract.Clauses.OfType<EndsWith>())
        {
            var gates = clause.With.Any.Where(one => one is { Kind: EventKind.Gate, Outcome: Gate.Passed }).ToArray();
            if (gates.Length == 0 || gates.Length < clause.With.Any.Length)
                continue;
            if (gates.Any(gate => passed.Contains(gate.Name, StringComparer.Ordinal)))
                continue;
            if (!clause.Except.Any.Any(way => seen.Contains(way.Name)))
                return $"{clause.Id}: ended as {life.State.CaseStatus} without {gates[0].Name}";
        }
        foreach (var clause in contract.Clauses.OfType<PrecededBy>().Where(clause => clause.Since.IsEmpty))
            if (
                clause.Events.Any is [{ Kind: EventKind.Gate, Outcome: Gate.Passed, Id: null } later]
                && clause.By.Any is [{ Kind: EventKind.Gate, Outcome: Gate.Passed, Id: null } earlier]
                && passed.Contains(later.Name, StringComparer.Ordinal)
                && !passed.TakeWhile(gate => gate != later.Name).Contains(earlier.Name, StringComparer.Ordinal)
            )
                return $"{clause.Id}: passed {later.Name} without {earlier.Name}";
        return null;
    }

    // Every status that the case had, also for a moment within a burst.
    private static HashSet<string> Statuses(World world, Life life)
    {
        var of = life.Definition.Nodes.ToDictionary(node => node.Id, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (instance, entry) in world.Journal)
        {
            if (instance != life.Id.Value)
                continue;
            if (Json.Member(entry, "case") is { ValueKind: System.Text.Json.JsonValueKind.String } now)
                seen.Add(now.GetString()!);
            if (Json.Member(entry, "steps") is not { ValueKind: System.Text.Json.JsonValueKind.Array } steps)
                continue;
            foreach (var step in steps.EnumerateArray())
                if (of.TryGetValue(step[0].GetString()!, out var node))
                    foreach (var input in new[] { "status", "statusOnPass", "statusOnReject" })
                        if (
                            node.Inputs.GetValueOrDefault(input)
                            is Magang.Workflows.Expressions.LiteralExpression literal
                        )
                            seen.Add(Json.Text(literal.Value));
        }
        return seen;
    }

    private sealed class Tally
    {
        public int Unreadable { get; set; }
        public int Ended { get; set; }
        public int Without { get; private set; }
        public int Refused { get; private set; }
        public int Harmless { get; private set; }

        public void Add(bool without, bool refused)
        {
            Without += without ? 1 : 0;
            Refused += refused ? 1 : 0;
            Harmless += refused && !without ? 1 : 0;
        }
    }
}
