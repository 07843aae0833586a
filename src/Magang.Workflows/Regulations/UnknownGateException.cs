namespace Magang.Workflows.Regulations;

/// <summary>A gate was asked for that the ruleset does not have.</summary>
public sealed class UnknownGateException(string gate, Ruleset ruleset)
    : MagangException(
        "MGW-202",
        $"Gerbang '{gate}' tidak ada dalam {ruleset.Version}{NearestWord.Hint(gate, ruleset.GateNames)}. "
            + $"Yang ada: {string.Join(", ", ruleset.GateNames)}."
    );
