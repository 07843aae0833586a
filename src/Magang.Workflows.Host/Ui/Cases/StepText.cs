using System.Text.RegularExpressions;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Api;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Postgres.Tasks;

namespace Magang.Workflows.Host.Ui.Cases;

/// <summary>What happened in a case, in the words of people instead of numbers and codes.</summary>
internal static partial class StepText
{
    /// <summary>The sentence of an entry.</summary>
    /// <param name="item">The entry.</param>
    /// <param name="tasks">The tasks of the case, so that one is told by its title.</param>
    public static string Of(TimelineItem item, IEnumerable<TaskRow> tasks)
    {
        var text = item.Text;
        if (tasks.FirstOrDefault(task => task.TaskId == item.Task) is { } task)
            text = text.Replace($"{"Tugas"} {task.TaskId} ", $"'{task.Spec.Title}' ", StringComparison.Ordinal);
        if (item.Decision is { Length: > 0 } decision)
            text = text.Replace($": {decision}", $": {WordText.Of(decision)}", StringComparison.Ordinal);
        return Role().Replace(text, found => $"({Roles.Title(found.Groups["role"].Value)})");
    }

    [GeneratedRegex("\\((?<role>[A-Z_]+)\\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Role();
}
