using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Magang.Workflows.Calendars;

namespace Magang.Workflows.Regulations;

/// <summary>Regulation data bound to predicates: what examinations run. Immutable; a case is pinned to one.</summary>
public sealed class Ruleset
{
    private readonly FrozenDictionary<string, BoundRule> _rules;
    private readonly FrozenDictionary<string, ImmutableArray<string>> _gates;

    private Ruleset(
        ImmutableArray<RegulationText> regulations,
        ImmutableArray<BoundRule> rules,
        string contentHash,
        WorkingDays? calendar
    )
    {
        Regulations = regulations;
        Rules = rules;
        ContentHash = contentHash;
        Calendar = calendar;
        _rules = rules.ToFrozenDictionary(r => r.Text.Id, StringComparer.Ordinal);
        _gates = regulations.SelectMany(r => r.Gates).ToFrozenDictionary(StringComparer.Ordinal);
        ParameterTexts = regulations
            .SelectMany(r => r.Parameters)
            .ToFrozenDictionary(p => p.Name, StringComparer.Ordinal);
    }

    /// <summary>The regulations it was loaded from, the programme's own first.</summary>
    public ImmutableArray<RegulationText> Regulations { get; }

    /// <summary>Name of the programme's regulation, such as "metro".</summary>
    public string Name => Regulations[0].System;

    /// <summary>Versions of all regulations in it, such as "metro-2024+lintas-2026".</summary>
    public string Version => string.Join('+', Regulations.Select(r => r.Version));

    /// <summary>"sha256:" and the hex hash over the data files; the journal names the ruleset by it.</summary>
    public string ContentHash { get; }

    /// <summary>Working days, for rules that count them; null if none were given.</summary>
    public WorkingDays? Calendar { get; }

    /// <summary>All rules, in the regulations' order.</summary>
    public ImmutableArray<BoundRule> Rules { get; }

    /// <summary>Ids of all rules, in the regulations' order.</summary>
    public IEnumerable<string> RuleIds => Rules.Select(r => r.Text.Id);

    /// <summary>Ids of the rules to examine where nothing narrower is asked: all but parts of another.</summary>
    public ImmutableArray<string> WholeRuleIds =>
        [.. RuleIds.Except(Rules.SelectMany(r => r.Text.Parts), StringComparer.Ordinal)];

    /// <summary>Names of all gates.</summary>
    public IEnumerable<string> GateNames => Regulations.SelectMany(r => r.Gates.Keys);

    /// <summary>Parameters by name.</summary>
    public FrozenDictionary<string, ParameterText> ParameterTexts { get; }

    /// <summary>The parameters in force on a day.</summary>
    public Parameters ParametersOn(DateOnly day, ParameterOverrides? overrides = null) =>
        new(ParameterTexts, day, overrides ?? ParameterOverrides.None);

    /// <summary>A rule by its id.</summary>
    /// <exception cref="UnknownRuleException">There is none.</exception>
    public BoundRule this[string id] =>
        _rules.TryGetValue(id, out var rule) ? rule : throw new UnknownRuleException(id, this);

    /// <summary>The rule ids of a gate, in the regulation's order.</summary>
    /// <exception cref="UnknownGateException">There is none.</exception>
    public ImmutableArray<string> Gate(string name) =>
        _gates.TryGetValue(name, out var ids) ? ids : throw new UnknownGateException(name, this);

    /// <summary>Binds regulation data to predicates.</summary>
    /// <param name="documents">Data files as text, the programme's own regulation first.</param>
    /// <param name="predicates">One for each rule that has no parts.</param>
    /// <param name="calendar">Working days, for rules that count them.</param>
    /// <exception cref="RulesetRefusedException">Every missing, doubled or dangling name.</exception>
    public static Ruleset Load(
        IReadOnlyList<string> documents,
        IEnumerable<Rule> predicates,
        WorkingDays? calendar = null
    )
    {
        var faults = ImmutableArray.CreateBuilder<string>();
        var regulations = ImmutableArray.CreateBuilder<RegulationText>();
        foreach (var document in documents)
        {
            try
            {
                regulations.Add(RegulationText.Parse(document));
            }
            catch (JsonException e)
            {
                faults.Add($"isi berkas tidak sah di {e.Path ?? "awal berkas"}: {e.Message}");
            }
        }

        if (faults.Count > 0)
            throw new RulesetRefusedException(faults.ToImmutable());
        var read = regulations.ToImmutable();
        var rules = RuleBinding.Bind(read, predicates, faults);
        if (faults.Count > 0)
            throw new RulesetRefusedException(faults.ToImmutable());
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', documents)));
        return new Ruleset(read, rules, "sha256:" + Convert.ToHexStringLower(hash), calendar);
    }
}

/// <summary>A rule: its text and its predicate.</summary>
/// <param name="Text">As the data has it.</param>
/// <param name="Predicate">What decides; null for a rule made of parts.</param>
public sealed record BoundRule(RuleText Text, Rule? Predicate);
