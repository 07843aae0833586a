using System.Globalization;
using Magang.Workflows.Engine;
using Magang.Workflows.Runs;

namespace Magang.Workflows.Host.Designer.Instances;

/// <summary>Ids of executions of activities: <c>2048-17</c> is the seventeenth that began in instance 2048, <c>2048-0</c> the workflow itself.</summary>
internal static class ExecutionIds
{
    /// <summary>That of an execution.</summary>
    public static string Of(InstanceId instance, ActivityRun run) =>
        string.Create(CultureInfo.InvariantCulture, $"{instance.Value}-{run.Number}");

    /// <summary>That of an event in the journal: <c>2048-e31</c>.</summary>
    public static string Of(InstanceId instance, RunEvent happened) =>
        string.Create(CultureInfo.InvariantCulture, $"{instance.Value}-e{happened.Number}");

    /// <summary>What an id names; null where it is none.</summary>
    public static (InstanceId Instance, int Number)? Read(string? id)
    {
        var dash = id?.IndexOf('-', StringComparison.Ordinal) ?? -1;
        return
            dash > 0
            && ElsaIds.Instance(id![..dash]) is { } instance
            && int.TryParse(id.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (instance, number)
            : null;
    }
}
