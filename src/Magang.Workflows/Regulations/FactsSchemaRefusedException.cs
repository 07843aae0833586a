namespace Magang.Workflows.Regulations;

/// <summary>A facts schema that uses what the validator does not know: better no check than half a check.</summary>
public sealed class FactsSchemaRefusedException(string path, string why)
    : MagangException(
        "MGW-206",
        $"Skema fakta tidak dapat dimuat: {path}: {why}. Perbaiki workflows/regulasi/fakta.schema.json."
    );
