namespace Magang.Workflows.Host.Http;

/// <summary>The settings for outgoing HTTP have faults.</summary>
/// <param name="faults">All of them, without any secret.</param>
public sealed class HttpSettingsException(IReadOnlyList<string> faults)
    : MagangException(
        "MGW-639",
        $"Pengaturan HTTP keluar tidak dapat dipakai: {string.Join("; ", faults)}. Perbaiki semuanya, lalu jalankan lagi."
    );
