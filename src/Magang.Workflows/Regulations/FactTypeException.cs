namespace Magang.Workflows.Regulations;

/// <summary>A rule met a fact of another type than the schema gives it; the facts were not checked on entry.</summary>
public sealed class FactTypeException(string path, string expected, string found)
    : MagangException(
        "MGW-203",
        $"Fakta '{path}' seharusnya {expected}, tetapi berisi {found}. "
            + "Periksa fakta dengan skema sebelum aturan dijalankan, lalu perbaiki isinya."
    )
{
    /// <summary>Where the fact stands.</summary>
    public string Path { get; } = path;
}
