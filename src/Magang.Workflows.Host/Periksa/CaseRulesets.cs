using Magang.Workflows.Host.Regulations;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Host.Periksa;

/// <summary>Which ruleset judges a case: the one that was named, or the one the case belongs to.</summary>
internal sealed class CaseRulesets
{
    private readonly RegulationFiles _files;
    private readonly Dictionary<string, Ruleset> _loaded = new(StringComparer.Ordinal);
    private readonly Ruleset? _named;

    /// <param name="files">The regulations.</param>
    /// <param name="name">The one that was named; null to take each case's own.</param>
    /// <exception cref="UnknownRegulationException">A name that is not known.</exception>
    public CaseRulesets(RegulationFiles files, string? name)
    {
        _files = files;
        _named = name is null ? null : Load(name);
    }

    /// <summary>Versions of what judges, for the summary.</summary>
    public string Version => _named?.Version ?? "regulasi masing-masing";

    /// <summary>The ruleset for a case.</summary>
    /// <returns>
    /// Null for a case of another regulation than the one that was named, or, where none was, of none that is known.
    /// A case without a system is judged by the one that was named.
    /// </returns>
    public Ruleset? For(CaseText text)
    {
        var own = text.System is { } system ? KnownRegulations.OfCaseSystem(system) : null;
        if (_named is null)
            return own is null ? null : Load(own.Name);
        var isOurs = text.System is null || own is not null && _named.Regulations.Any(r => r.System == own.Name);
        return isOurs ? _named : null;
    }

    /// <summary>The ruleset that has a rule, the given one first.</summary>
    /// <returns>The given one where none has it: its refusal names the nearest rule.</returns>
    public Ruleset Having(string rule, Ruleset first) =>
        KnownRegulations
            .Names.Select(Load)
            .Prepend(first)
            .FirstOrDefault(r => r.RuleIds.Contains(rule, StringComparer.Ordinal), first);

    private Ruleset Load(string name)
    {
        if (!_loaded.TryGetValue(name, out var ruleset))
            _loaded.Add(name, ruleset = _files.Ruleset(name));
        return ruleset;
    }
}
