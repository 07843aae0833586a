using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Tests.Regulations;

/// <summary>Laws that hold for all facts.</summary>
public sealed class PropertyTests
{
    // Facts whose absence has a meaning of its own, by the readings noted at the rules: what stands in for them
    // (h for discipline[], nip for p.Nip …), what is derived without them, and what is definitive unless recorded.
    private static readonly HashSet<string> MeaningfulWhenMissing = new(StringComparer.Ordinal)
    {
        "rec",
        "rec.SignerCapacity",
        "health",
        "health.IssuerKind",
        "p",
        "p.Status",
        "nip",
        "h",
        "kuadran",
        "checkDate",
        "checkDates",
        "stipulation",
        "stipulation.ProposalDate",
        "kwk",
        "kwk.Date",
        "a",
        "a.AssignmentDate",
        "a.Start",
        "a.ActualEnd",
        "assignmentLetter.SignedAt",
    };

    [Test]
    public void Filling_in_what_is_absent_never_flips_a_decided_result() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<int>(),
                seed =>
                {
                    var random = new Random(seed);
                    var file = Vary(AFile.Complete(), random);
                    var gaps = file.DeepClone().AsObject();
                    Thin(gaps, "", random);
                    var full = Judge(file).ToDictionary(f => f.Rule, f => f.Result, StringComparer.Ordinal);
                    return
                        Judge(gaps)
                            .Where(f => !f.Result.IsAbsent && f.Result != full[f.Rule])
                            .Select(f => $"{f.Rule} {f.Result} became {full[f.Rule]}: {gaps.ToJsonString()}")
                            .FirstOrDefault()
                            is not { } flip
                        ? true.ToProperty()
                        : false.Label(flip);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Test]
    public void The_verdict_is_the_worst_finding_and_more_rules_never_make_it_milder() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<int>(),
                seed =>
                {
                    var random = new Random(seed);
                    var file = Vary(AFile.Complete(), random);
                    Thin(file, "", random);
                    var facts = Fact.Of(file.ToElement());
                    var ids = ARuleset.Metro.WholeRuleIds;
                    var some = ids.Where(_ => random.Next(2) == 0).ToArray();
                    var less = Examination.Of(ARuleset.Metro, some, facts, AFile.AsOf);
                    var all = Examination.Of(ARuleset.Metro, ids, facts, AFile.AsOf);
                    return less.Outcome <= all.Outcome && all.Outcome == all.Findings.Max(f => f.Outcome);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    private static System.Collections.Immutable.ImmutableArray<Finding> Judge(JsonObject file) =>
        Examination.Of(ARuleset.Metro, ARuleset.Metro.WholeRuleIds, Fact.Of(file.ToElement()), AFile.AsOf).Findings;

    // Makes some texts, days and Booleans contrary, so that rules are false as often as true.
    private static JsonObject Vary(JsonObject file, Random random)
    {
        string[] days = ["rec.SignerUnit", "host.Place", "kwk.SignerRole", "report.Location", "plan.AuthoredBy"];
        string[] dates = ["a.End", "report.PeriodFrom", "evaluation.Date", "health.ValidUntil", "handover.Date"];
        foreach (var path in days.Where(_ => random.Next(3) == 0))
            file.With(path, "\"LAIN\"");
        foreach (var path in dates.Where(_ => random.Next(3) == 0))
            file.With(path, $"\"2026-0{random.Next(3, 7)}-15\"");
        if (random.Next(3) == 0)
            file.With("monitorings[0].ScheduledOn", "null").With("discipline[0].Until", "null");
        return file;
    }

    private static void Thin(JsonNode node, string path, Random random)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list.OfType<JsonNode>())
                Thin(item, path, random);
        }
        else if (node is JsonObject members)
        {
            foreach (var (name, value) in members.ToList())
            {
                var at = path.Length == 0 ? name : $"{path}.{name}";
                if (!MeaningfulWhenMissing.Contains(at) && random.Next(5) == 0)
                    members.Remove(name);
                else if (value is not null)
                    Thin(value, at, random);
            }
        }
    }
}
