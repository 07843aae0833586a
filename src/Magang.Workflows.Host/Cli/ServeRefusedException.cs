namespace Magang.Workflows.Host.Cli;

/// <summary>The server cannot listen where it was told to.</summary>
public sealed class ServeRefusedException(string urls, string why)
    : MagangException(
        "MGW-516",
        $"Server tidak dapat melayani di {urls}: {why}. Pilih alamat atau porta lain dengan --urls."
    );
