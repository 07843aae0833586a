namespace Magang.Workflows.Gates.Palu;

/// <summary>The states of a complaint: no complaint stays without an answer (PAL-H3).</summary>
/// <remarks>Source: Buku panduan ASN Magang Nasional Kota Palu (15 April 2024) BAB II.B.1.</remarks>
public static class PaluComplaintStatus
{
    /// <summary>The machine.</summary>
    public static readonly StatusMachine Machine = new(
        "palu-aduan",
        "palu",
        [new(null, "DITERIMA"), new("DITERIMA", "DITANGGAPI", "PENGADUAN"), new("DITANGGAPI", "SELESAI")],
        ["SELESAI"]
    );
}
