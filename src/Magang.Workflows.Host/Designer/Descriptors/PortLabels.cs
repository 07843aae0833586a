using Magang.Workflows.Activities;
using Magang.Workflows.Outlines.Words;

namespace Magang.Workflows.Host.Designer.Descriptors;

/// <summary>The ports of a type, with their labels.</summary>
/// <remarks>
/// Studio takes the names out of the activity itself where an editor gives them (decisions, branches, cases, status codes);
/// what is listed here counts for all others.
/// </remarks>
internal sealed class PortLabels(ActivityType type, DesignWords words)
{
    /// <summary>The ways out.</summary>
    public IEnumerable<StudioPort> Ways =>
        words.IsEnd ? [] : Outcomes.Select(outcome => new StudioPort(outcome, LabelOf(outcome), StudioPort.Flow));

    /// <summary>The places for activities; those in lists belong to editors of their own.</summary>
    public IEnumerable<StudioPort> Places =>
        type
            .Ports.Where(port => !port.Contains('[', StringComparison.Ordinal))
            .Select(port => new StudioPort(StudioEditors.Pascal(port), LabelOf(port), StudioPort.Embedded));

    private IEnumerable<string> Outcomes =>
        !type.Outcomes.IsEmpty ? type.Outcomes
        : words.Inputs.Any(input => input.Editor is InputEditor.Ways or InputEditor.FlowCases) ? words.AlwaysOutcomes
        : words.Ports.Select(port => port.Name);

    private string LabelOf(string name) =>
        words.Ports.FirstOrDefault(port => port.Name == name).Label ?? (name == "Done" ? "Selesai" : name);
}
