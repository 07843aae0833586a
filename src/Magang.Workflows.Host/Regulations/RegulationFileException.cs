namespace Magang.Workflows.Host.Regulations;

/// <summary>A file of the regulations could not be read.</summary>
public sealed class RegulationFileException(string path, string why)
    : MagangException(
        "MGW-222",
        $"Berkas '{path}' tidak dapat dibaca: {why.TrimEnd('.')}. Periksa folder workflows/regulasi."
    );
