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
    // Whose tasks the story knows too little of: who always decided the same would go round in a circle.
    private static readonly string[] Circling = ["presentasi-2026", "panselda-2026"];

    private static readonly (string Story, string Workflow)[] Told =
    [
        ("metro-2025", "magang-metro"),
        ("metro-2025", "magang-metro-gelombang"),
        ("palu-2026", "magang-palu"),
        ("palu-2026", "magang-palu-gelombang"),
        ("palu-2026", "magang-palu-aduan"),
        ("presentasi-2026", "presentasi-palu"),
        ("presentasi-2026", "presentasi-palu-tindak-lanjut"),
        ("pengadaan-pns-2024", "pengadaan-pns-magelang"),
        ("pengadaan-pns-2024", "pengadaan-pns-magelang-gelombang"),
        ("pengadaan-pppk-2024", "pengadaan-pppk-magelang"),
        ("pengadaan-pppk-2024", "pengadaan-pppk-magelang-gelombang"),
        ("panselda-2026", "panselda-magelang"),
        ("esdm-2026", "magang-terpadu-esdm"),
        ("esdm-2026", "magang-terpadu-esdm-gelombang"),
        ("bumn-2026", "talent-exchange-bumn"),
        ("bumn-2026", "talent-exchange-bumn-gelombang"),
        ("pertukaran-2026", "pertukaran-pegawai"),
        ("pertukaran-2026", "pertukaran-pegawai-gelombang"),
    ];

    private static readonly Dictionary<string, Definition> Free = Drawing.Shipped.ToDictionary(
        workflow => workflow,
        workflow => Wanderer.Unbound(Drawing.Of(workflow).Source),
        StringComparer.Ordinal
    );

    private static IEnumerable<string> Workflows => Told.Select(told => told.Workflow);

    [Test]
    public void Every_shipped_workflow_is_hunted() => Assert.That(Workflows, Is.EquivalentTo(Drawing.Shipped));

    /// <summary>A few of each; a mutant that was not seen to break anything is not proved, which takes the time.</summary>
    [Test]
    public void No_mutant_that_ends_without_a_gate_is_published()
    {
        var without = 0;
        foreach (var (story, workflow) in Told)
            without += Hunt(story, workflow, seed: 20251123, mutants: 3, walks: 1, all: false);
        Assert.That(without, Is.GreaterThan(5), "nothing was driven past a gate: the hunt hunts nothing");
    }

    [Test, Explicit("many minutes: run it by name after a change of the proof or of a contract")]
    public void Mutants_by_the_hundred([ValueSource(nameof(Workflows))] string workflow) =>
        Hunt(Told.First(told => told.Workflow == workflow).Story, workflow, seed: 1, mutants: 100, walks: 3, all: true);

    private static int Hunt(string story, string workflow, int seed, int mutants, int walks, bool all)
    {
        var count = new Tally();
        var missed = new List<string>();
        var watch = Stopwatch.StartNew();
        for (var number = 0; number < mutants; number++)
        {
            var random = new Random(HashCode(seed, number));
            var drawing = Drawing.Of(workflow);
            var change = new Mutator(random).Change(drawing);
            if (Readable(drawing) is not { } read)
            {
                count.Unreadable++;
                continue;
            }
            var (bound, free) = read;
            var without = Driven(story, workflow, bound, free, random, walks, count);
            if (without is null && !all)
                continue;
            var findings = Proving.Findings(bound);
            var refused = !findings.IsEmpty;
            count.Add(without is not null, refused);
            if (refused && without is null)
                TestContext.Out.WriteLine(
                    $"refused, never seen to break: number {number}: {change}: {findings[0].Code} {findings[0].Clause}"
                );
            if (without is not null && !refused)
                missed.Add($"seed {seed} number {number} {workflow}: {change}: {without}");
        }
        TestContext.Out.WriteLine(
            $"{workflow}, seed {seed}: {mutants} mutants, {mutants - count.Unreadable} readable, {count.Ended} driven to an end, "
                + $"{count.Without} without a gate, {count.Refused} refused, {count.Harmless} refused although never seen to break, "
                + $"{watch.Elapsed.TotalSeconds:0.0} s"
        );
        Assert.That(missed, Is.Empty);
        return count.Without;
    }

    // What a procurement hears from outside: who applies, and what was scored.
    private static Dictionary<string, string> Heard(string story)
    {
        var position = story.Contains("pppk", StringComparison.Ordinal) ? "PENYULUH_PERTANIAN" : "PERAWAT_TERAMPIL";
        return new(StringComparer.Ordinal)
        {
            ["pelamar"] = $$$$"""
                {"rows":[{"person":"P-1","key":"L-1","facts":{"stage":{"Number":2},"applicant":{"PositionCode":"{{{{position}}}}"},
                 "admin":{"Declaration":"LENGKAP","Verdict":"MS","Checks":[]}}}]}
                """,
            ["nilai-skd"] = """{"facts":{"skd":{"Twk":100,"Tiu":120,"Tkp":180}}}""",
            ["nilai-skb"] = $$$$"""{"facts":{"skb":{"Score":80,"PositionCode":"{{{{position}}}}"}}}""",
            ["nilai-kompetensi"] =
                """{"facts":{"competency":{"Manajerial":80,"Teknis":300,"SosialKultural":90},"final":{"Score":470}}}""",
        };
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
            var wanderer = new Wanderer(tale, tale.Batch, all.Values, random)
            {
                Faith = walk == 0 && !Circling.Contains(story) ? 1 : 0.8,
                Events = Heard(story),
                Fond = workflow == "magang-palu-aduan" ? "ajukan-aduan" : null,
            };
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
        foreach (var order in Programmes.Find(contract.Name)!.Orders)
        foreach (var before in order.After)
            if (
                passed.Contains(order.Gate, StringComparer.Ordinal)
                && !passed.TakeWhile(gate => gate != order.Gate).Contains(before, StringComparer.Ordinal)
            )
                return $"stages: passed {order.Gate} without {before}";
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
