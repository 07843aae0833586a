using System.Collections.Immutable;

namespace Magang.Workflows.Regulations;

/// <summary>Runs rules on facts. A pure function of ruleset, facts, day and overrides.</summary>
public sealed class Examination
{
    private readonly Dictionary<string, Finding> _found = new(StringComparer.Ordinal);
    private readonly HashSet<string> _running = new(StringComparer.Ordinal);

    private Examination(Ruleset ruleset, Fact facts, DateOnly asOf, ParameterOverrides overrides)
    {
        Ruleset = ruleset;
        Facts = facts;
        AsOf = asOf;
        Parameters = ruleset.ParametersOn(asOf, overrides);
    }

    internal Ruleset Ruleset { get; }

    internal Fact Facts { get; }

    internal DateOnly AsOf { get; }

    internal Parameters Parameters { get; }

    /// <summary>Evaluates rules, every one of them, whatever the others say (DEC-31).</summary>
    /// <param name="ruleset">Where the rules are from.</param>
    /// <param name="ruleIds">Which, in the order the findings shall have.</param>
    /// <param name="facts">The facts, checked against the schema on entry.</param>
    /// <param name="asOf">The day to judge for, in the region's zone.</param>
    /// <param name="overrides">Parameters to take otherwise; null for none.</param>
    /// <exception cref="UnknownRuleException">A rule id that the ruleset does not have.</exception>
    public static Verdict Of(
        Ruleset ruleset,
        IReadOnlyList<string> ruleIds,
        Fact facts,
        DateOnly asOf,
        ParameterOverrides? overrides = null
    )
    {
        var examination = new Examination(ruleset, facts, asOf, overrides ?? ParameterOverrides.None);
        var findings = ImmutableArray.CreateBuilder<Finding>(ruleIds.Count);
        foreach (var id in ruleIds)
            findings.Add(examination.Find(id));
        return Verdict.Of(findings.MoveToImmutable());
    }

    /// <summary>Evaluates the rules of a gate.</summary>
    /// <inheritdoc cref="Of"/>
    /// <exception cref="UnknownGateException">A gate that the ruleset does not have.</exception>
    public static Verdict OfGate(
        Ruleset ruleset,
        string gate,
        Fact facts,
        DateOnly asOf,
        ParameterOverrides? overrides = null
    ) => Of(ruleset, ruleset.Gate(gate), facts, asOf, overrides);

    internal Finding Find(string id)
    {
        if (_found.TryGetValue(id, out var found))
            return found;
        var rule = Ruleset[id];
        if (!_running.Add(id))
            throw new System.Diagnostics.UnreachableException($"rule {id} asks for its own result");
        found = rule.Predicate is { } predicate ? Ask(rule.Text, predicate) : Join(rule.Text);
        _running.Remove(id);
        _found.Add(id, found);
        return found;
    }

    private Finding Ask(RuleText text, Rule predicate)
    {
        var inquiry = new Inquiry(this, new Reading(Facts.Vault, records: true));
        var result = predicate.Holds(inquiry);
        var (inputs, used) = (inquiry.Inputs, inquiry.Used);
        var detail = result.IsTrue ? null : predicate.Explain(inquiry);
        return new Finding(text, result, text.OutcomeOf(result), inputs, detail) { Parameters = used };
    }

    private Finding Join(RuleText text)
    {
        var result = Truth.True;
        var outcome = Outcome.Accept;
        var inputs = ImmutableArray.CreateBuilder<FactInput>();
        var used = new List<ParameterUse>();
        foreach (var part in text.Parts)
        {
            var found = Find(part);
            result &= found.Result;
            outcome = found.Outcome > outcome ? found.Outcome : outcome;
            inputs.AddRange(found.Inputs);
            used.AddRange(found.Parameters);
        }

        return new Finding(text, result, outcome, inputs.ToImmutable(), Detail: null)
        {
            Parameters = [.. used.DistinctBy(use => use.Text.Name, StringComparer.Ordinal)],
        };
    }
}
