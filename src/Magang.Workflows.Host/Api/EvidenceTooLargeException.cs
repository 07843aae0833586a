namespace Magang.Workflows.Host.Api;

/// <summary>A document is larger than is kept.</summary>
/// <param name="limit">Most bytes that are kept.</param>
public sealed class EvidenceTooLargeException(long limit)
    : MagangException(
        "MGW-508",
        $"Dokumen lebih besar dari {limit / 1024 / 1024} MB. Perkecil dokumennya, lalu unggah ulang."
    );
