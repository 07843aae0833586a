namespace Magang.Workflows.Engine;

/// <summary>What the journal keeps of a burst: enough to run it again and compare.</summary>
internal static class JournalEntry
{
    private const int Format = 1;

    /// <returns>UTF-8 JSON: format, semantics, who and when, stimulus, steps, verdicts, effects, and how the case stands.</returns>
    public static byte[] Write(BurstRun run, Stimulus stimulus) =>
        Json.Bytes(writer =>
        {
            var state = run.State;
            writer.WriteStartObject();
            writer.WriteNumber("format", Format);
            writer.WriteNumber("semantics", run.Context.Semantics);
            writer.WriteNumber("instance", run.Context.Instance.Value);
            writer.WriteNumber("sequence", state.Sequence);
            writer.WriteString("definition", state.Definition.DefinitionId);
            writer.WriteNumber("version", state.Definition.Version);
            writer.WriteString("at", state.LastAt);
            if (run.Context.Reference.ContentHash.Length > 0)
                writer.WriteString("reference", run.Context.Reference.ContentHash);
            writer.WritePropertyName("stimulus");
            StimulusCodec.Write(writer, stimulus);
            run.Steps.Write(writer);
            writer.WriteStartArray("effects");
            foreach (var effect in run.Effects)
                EffectCodec.Write(writer, effect);
            writer.WriteEndArray();
            writer.WriteNumber("ending", (short)state.SubStatus);
            if (state.CaseStatus is { } caseStatus)
                writer.WriteString("case", caseStatus);
            writer.WriteEndObject();
        });
}
