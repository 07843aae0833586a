namespace Magang.Workflows.Host.Periksa;

/// <summary>A file with facts or cases could not be read as JSON.</summary>
public sealed class FactsFileException(string path, string why)
    : MagangException("MGW-223", $"'{path}' tidak dapat dibaca: {why.TrimEnd('.')}. Berikan berkas JSON yang sah.");
