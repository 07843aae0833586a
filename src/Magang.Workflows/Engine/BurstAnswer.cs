using System.Text.Json;

namespace Magang.Workflows.Engine;

/// <summary>What the caller is told. Kept with the journal, so that a repeated operation gets the same bytes.</summary>
internal static class BurstAnswer
{
    public static byte[] Write(BurstRun run, Stimulus stimulus) =>
        Json.Bytes(writer =>
        {
            var state = run.State;
            writer.WriteStartObject();
            writer.WriteNumber("instance", run.Context.Instance.Value);
            writer.WriteNumber("sequence", state.Sequence);
            writer.WriteString("status", state.Status.ToString());
            writer.WriteString("subStatus", state.SubStatus.ToString());
            if (state.CaseStatus is { } caseStatus)
                writer.WriteString("caseStatus", caseStatus);
            if (stimulus is TaskActed acted)
                WriteTask(writer, run, acted);
            if (state.OpenIncidents.Count > 0)
                writer.WriteNumber("incident", state.OpenIncidents[0].Id);
            writer.WriteEndObject();
        });

    private static void WriteTask(Utf8JsonWriter writer, BurstRun run, TaskActed acted)
    {
        writer.WriteNumber("task", acted.TaskId);
        foreach (var effect in run.Effects)
        {
            switch (effect)
            {
                case TaskHanded handed when handed.TaskId == acted.TaskId:
                    writer.WriteNumber("revision", handed.Revision);
                    break;
                case TaskClosed closed when closed.TaskId == acted.TaskId:
                    writer.WriteNumber("revision", closed.Revision);
                    writer.WriteString("decision", closed.Decision);
                    writer.WriteString("decidedBy", closed.DecidedBy);
                    break;
            }
        }
    }
}
