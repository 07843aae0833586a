namespace Magang.Workflows.Calendars;

/// <summary>A zone was named that no Indonesian office keeps.</summary>
public sealed class UnknownZoneException(string zone)
    : MagangException(
        "MGW-211",
        $"Zona waktu '{zone}' tidak dikenal. Pilih Asia/Jakarta, Asia/Makassar atau Asia/Jayapura."
    );
