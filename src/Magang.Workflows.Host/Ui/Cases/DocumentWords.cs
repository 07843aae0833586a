using Magang.Workflows.Host.Ui.Languages;

namespace Magang.Workflows.Host.Ui.Cases;

/// <summary>Documents as people speak of them.</summary>
internal static class DocumentWords
{
    private const long Kilobyte = 1024;

    /// <summary>What sort of document it is.</summary>
    public static string Kind(string mediaType) =>
        mediaType switch
        {
            "application/pdf" => Words.T("Dokumen PDF"),
            "text/plain" => Words.T("Teks"),
            _ when mediaType.StartsWith("image/", StringComparison.Ordinal) => Words.T("Gambar"),
            _ => Words.T("Berkas lain"),
        };

    /// <summary>The ending of its file's name; empty where none is known.</summary>
    public static string Ending(string mediaType) =>
        mediaType switch
        {
            "application/pdf" => ".pdf",
            "text/plain" => ".txt",
            "image/png" => ".png",
            "image/jpeg" => ".jpg",
            _ => "",
        };

    /// <summary>How large it is.</summary>
    /// <param name="bytes">1 or more.</param>
    public static string Size(long bytes) =>
        bytes < Kilobyte * Kilobyte
            ? Words.T("{0} kB", (bytes + Kilobyte - 1) / Kilobyte)
            : Words.T("{0:0.0} MB", (decimal)bytes / Kilobyte / Kilobyte);
}
