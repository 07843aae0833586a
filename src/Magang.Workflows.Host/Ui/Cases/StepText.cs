using Magang.Workflows.Host.Api;
using Magang.Workflows.Host.Intake;

namespace Magang.Workflows.Host.Ui.Cases;

/// <summary>What happened in a case, with decisions in the words of people instead of codes.</summary>
internal static class StepText
{
    /// <summary>The sentence of an entry.</summary>
    /// <param name="item">The entry.</param>
    public static string Of(TimelineItem item) =>
        item.Decision is { Length: > 0 } decision
            ? item.Text.Replace($": {decision}", $": {WordText.Of(decision)}", StringComparison.Ordinal)
            : item.Text;
}
