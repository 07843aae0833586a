using System.Diagnostics;

namespace Magang.Workflows.Regulations;

/// <summary>Outcomes as they are printed and stored: ACCEPT, WARN, TASK, HOLD, REJECT.</summary>
public static class OutcomeText
{
    /// <summary>The printed word.</summary>
    public static string ToText(this Outcome outcome) =>
        outcome switch
        {
            Outcome.Accept => "ACCEPT",
            Outcome.Warn => "WARN",
            Outcome.Task => "TASK",
            Outcome.Hold => "HOLD",
            Outcome.Reject => "REJECT",
            _ => throw new UnreachableException($"outcome {outcome}"),
        };

    /// <summary>The outcome of a printed word.</summary>
    /// <returns>False for any other word; case matters.</returns>
    public static bool TryParse(string text, out Outcome outcome)
    {
        foreach (var candidate in Enum.GetValues<Outcome>())
        {
            if (string.Equals(candidate.ToText(), text, StringComparison.Ordinal))
            {
                outcome = candidate;
                return true;
            }
        }

        outcome = default;
        return false;
    }
}
