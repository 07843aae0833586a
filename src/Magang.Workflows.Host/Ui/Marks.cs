namespace Magang.Workflows.Host.Ui;

/// <summary>SHA-256 of files, as forms carry them.</summary>
internal static class Marks
{
    private const int Letters = 64;

    /// <summary>Reads one; nothing that any file has where it is none.</summary>
    public static byte[] Read(string? hex) =>
        hex?.Length == Letters && hex.All(char.IsAsciiHexDigit) ? Convert.FromHexString(hex) : [];
}
