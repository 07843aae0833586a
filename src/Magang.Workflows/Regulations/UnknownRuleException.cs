namespace Magang.Workflows.Regulations;

/// <summary>A rule was asked for that the ruleset does not have.</summary>
public sealed class UnknownRuleException(string rule, Ruleset ruleset)
    : MagangException(
        "MGW-201",
        $"Aturan '{rule}' tidak ada dalam {ruleset.Version}{NearestWord.Hint(rule, ruleset.RuleIds)}. "
            + "Lihat daftarnya dengan 'magang aturan'."
    );
