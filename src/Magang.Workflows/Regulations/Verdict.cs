using System.Collections.Immutable;

namespace Magang.Workflows.Regulations;

/// <summary>What all rules of an examination said together.</summary>
/// <param name="Outcome">The worst outcome of the findings; ACCEPT when there are none.</param>
/// <param name="Findings">One for each rule examined, in the order asked; all were evaluated (DEC-31).</param>
public sealed record Verdict(Outcome Outcome, ImmutableArray<Finding> Findings)
{
    /// <summary>The verdict of findings.</summary>
    public static Verdict Of(ImmutableArray<Finding> findings)
    {
        var worst = Outcome.Accept;
        foreach (var finding in findings)
            worst = finding.Outcome > worst ? finding.Outcome : worst;
        return new Verdict(worst, findings);
    }
}
