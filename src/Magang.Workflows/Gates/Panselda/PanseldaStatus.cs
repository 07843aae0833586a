namespace Magang.Workflows.Gates.Panselda;

/// <summary>The states of a selection committee, from the draft of its composition to its end.</summary>
/// <remarks>Source: Perbup Magelang 69/2022 Pasal 27. How a committee ends is not in it: policy.</remarks>
public static class PanseldaStatus
{
    /// <summary>The machine.</summary>
    public static readonly StatusMachine Machine = new(
        "panselda",
        "panselda",
        [
            new(null, "PENYUSUNAN"),
            new("PENYUSUNAN", "DIUSULKAN", "PEMBENTUKAN"),
            // Sent back by the PPK, or signed too late.
            new("DIUSULKAN", "PENYUSUNAN"),
            new("DIUSULKAN", "DITETAPKAN", "PEMBENTUKAN"),
            new("DITETAPKAN", "BERTUGAS", "TUGAS"),
            // Where contract employees are selected, a team for their interviews comes first (DEC-18).
            new("BERTUGAS", "WAWANCARA", "WAWANCARA_PPPK"),
            new("WAWANCARA", "LAPORAN"),
            new("BERTUGAS", "LAPORAN"),
            new("LAPORAN", "DIBUBARKAN"),
            // The PPK ends it before its tasks are done.
            new("DITETAPKAN", "DIBUBARKAN"),
            new("BERTUGAS", "DIBUBARKAN"),
            new("WAWANCARA", "DIBUBARKAN"),
            new("PENYUSUNAN", "DIBATALKAN"),
            new("DIUSULKAN", "DIBATALKAN"),
        ],
        ["DIBUBARKAN", "DIBATALKAN"]
    )
    {
        Orders = [new("TUGAS", "PEMBENTUKAN"), new("WAWANCARA_PPPK", "TUGAS")],
    };
}
