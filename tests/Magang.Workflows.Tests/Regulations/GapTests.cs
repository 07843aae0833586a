using System.Text.Json.Nodes;
using Magang.Workflows.Regulations;
using Magang.Workflows.Tests.Regulations.Tables;

namespace Magang.Workflows.Tests.Regulations;

/// <summary>Whatever is not known yet, a rule that decides all the same decides as it does once it is known.</summary>
public sealed class GapTests
{
    // Absence has a meaning of its own for these: what is derived without them, and what is asked only where recorded.
    private static readonly HashSet<string> MeaningfulWhenMissing = new(StringComparer.Ordinal)
    {
        "checkDate",
        "checkDates",
        "decisionDate",
        "applyDate",
        "expectedPeriods",
        "pasal15",
        "pasal15.AllMet",
        "health",
        "health.IssuedOn",
        "participant",
        "participant.WithdrawalDecision",
        "complaints.ReceivedAt",
    };

    private static IEnumerable<TestCaseData> Rules =>
        ARuleTable.All.SelectMany(t =>
            t.Rows.Select(r => new TestCaseData(t, r.Rule, r.Breaks).SetArgDisplayNames(t.Regulation, r.Rule))
        );

    [TestCaseSource(nameof(Rules))]
    public void One_gap_never_flips_a_decided_result(object table, string rule, string breaks)
    {
        var known = (ARuleTable)table;
        AssertNoFlip(known, rule, known.FileFor(rule));
        AssertNoFlip(known, rule, ARuleTable.Changed(known.FileFor(rule), breaks));
    }

    private static void AssertNoFlip(ARuleTable table, string rule, JsonObject file)
    {
        var full = Ask(table, rule, file);
        var flips = new List<string>();
        WithEachGap(
            file,
            "",
            path =>
            {
                var thinner = Ask(table, rule, file);
                if (!thinner.IsAbsent && thinner != full)
                    flips.Add($"{path}: {thinner} without it, {full} with it");
            }
        );

        Assert.That(flips, Is.Empty);
    }

    private static Truth Ask(ARuleTable table, string rule, JsonObject file) =>
        file.Ask(ARuleset.Named(table.Regulation), rule, table.AsOf).Result;

    // Takes each member away in turn, and puts it back.
    private static void WithEachGap(JsonNode node, string path, Action<string> look)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list.OfType<JsonNode>())
                WithEachGap(item, path, look);
        }
        else if (node is JsonObject members)
        {
            foreach (var (name, value) in members.ToList())
            {
                var at = path.Length == 0 ? name : $"{path}.{name}";
                if (!MeaningfulWhenMissing.Contains(at))
                {
                    members.Remove(name);
                    look(at);
                    members[name] = value;
                }

                if (value is not null)
                    WithEachGap(value, at, look);
            }
        }
    }
}
