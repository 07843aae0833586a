using System.Globalization;
using Magang.Workflows.Postgres.Organisation;

namespace Magang.Workflows.Host.Organisation;

/// <summary>A file of units has faults: nothing of it was written.</summary>
/// <param name="report">What was found.</param>
public sealed class OrganisationRefusedException(OrganisationReport report)
    : MagangException(
        "MGW-850",
        $"Pohon organisasi ditolak, {report.Faults.Length} kesalahan. Tidak ada yang ditulis; perbaiki semuanya, lalu periksa lagi."
    )
{
    /// <summary>What was found.</summary>
    public OrganisationReport Report { get; } = report;
}

/// <summary>Units that are to go have open cases.</summary>
/// <param name="cases">The units and their cases.</param>
public sealed class UnitsInUseException(IReadOnlyList<OpenCases> cases)
    : MagangException(
        "MGW-851",
        $"Unit yang akan hilang masih dipakai berkas yang terbuka: {string.Join("; ", cases.Select(Told))}. Tidak ada yang ditulis; selesaikan atau batalkan berkas itu dahulu, atau pertahankan unitnya."
    )
{
    /// <summary>The units and their cases.</summary>
    public IReadOnlyList<OpenCases> Cases { get; } = cases;

    /// <summary>For example <c>DINAS_A (2 berkas: 2048, 2049)</c>.</summary>
    public static string Told(OpenCases open) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{open.Opd} ({open.Cases} berkas: {string.Join(", ", open.First)}{(open.Cases > open.First.Count ? ", …" : "")})"
        );
}

/// <summary>Somebody else changed the units in between.</summary>
public sealed class OrganisationMovedException()
    : MagangException(
        "MGW-852",
        "Pohon organisasi diubah orang lain sejak halaman ini dibuka. Tidak ada yang ditulis; muat ulang, lalu ulangi."
    );

/// <summary>A unit cannot be as it was filled in.</summary>
/// <param name="problems">What is wrong, each with its part.</param>
public sealed class UnitRefusedException(string problems)
    : MagangException("MGW-853", $"Isian unit belum benar: {problems}. Perbaiki, lalu kirim lagi.");

/// <summary>A unit, or a whole tree, is not in the database.</summary>
/// <param name="what">What is asked for.</param>
public sealed class UnitMissingException(string what)
    : MagangException(
        "MGW-854",
        $"{what} tidak ada dalam pohon organisasi yang diimpor. Muat ulang daftarnya; bila pohonnya belum pernah diimpor, impor dahulu."
    );

/// <summary>A file that was checked is not there to be confirmed.</summary>
public sealed class CheckedFileGoneException()
    : MagangException(
        "MGW-855",
        "Berkas yang diperiksa itu sudah tidak disimpan: sudah dipasang, lewat sehari, atau berkas lain diperiksa sesudahnya. Unggah dan periksa lagi."
    );

/// <summary>No file came, or too large a one.</summary>
/// <param name="why">Which of both, and what is taken.</param>
public sealed class UploadRefusedException(string why)
    : MagangException("MGW-856", $"Berkas tidak dapat diterima: {why}. Pilih berkas CSV, lalu periksa lagi.");
