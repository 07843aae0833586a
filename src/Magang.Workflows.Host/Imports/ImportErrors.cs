using System.Collections.Immutable;

namespace Magang.Workflows.Host.Imports;

/// <summary>A form in <c>workflows/impor</c> has faults; the server does not start.</summary>
/// <param name="file">Its file.</param>
/// <param name="faults">All of them, one sentence each.</param>
public sealed class ImportFormRefusedException(string file, ImmutableArray<string> faults)
    : MagangException(
        "MGW-640",
        $"Formulir impor '{file}' ditolak, {faults.Length} kesalahan: {string.Join("; ", faults)}. Perbaiki semuanya, lalu jalankan kembali."
    )
{
    /// <summary>The faults.</summary>
    public ImmutableArray<string> Faults { get; } = faults;
}

/// <summary>No form has this name.</summary>
/// <param name="name">The name.</param>
/// <param name="known">Those that exist.</param>
public sealed class ImportFormUnknownException(string name, IEnumerable<string> known)
    : MagangException(
        "MGW-641",
        $"Formulir impor '{name}' tidak ada; yang ada: {string.Join(", ", known.Order(StringComparer.Ordinal).DefaultIfEmpty("belum satu pun"))}."
    );

/// <summary>A file is larger than is taken.</summary>
/// <param name="most">Most bytes.</param>
public sealed class ImportTooLargeException(long most)
    : MagangException(
        "MGW-642",
        $"Berkas impor lebih besar dari {most / 1024 / 1024} MB. Bagi menjadi beberapa berkas, lalu impor satu per satu."
    );

/// <summary>A file has faults: nothing of it was written.</summary>
/// <param name="report">What was found.</param>
public sealed class ImportRefusedException(ImportReport report)
    : MagangException(
        "MGW-643",
        $"Impor ditolak, {report.FaultCount} kesalahan pada {report.Refused} dari {report.Rows} baris. Tidak ada yang ditulis; perbaiki semuanya, periksa lagi, lalu pastikan."
    )
{
    /// <summary>What was found.</summary>
    public ImportReport Report { get; } = report;
}

/// <summary>The file that is to be written is another than the one that was checked.</summary>
public sealed class ImportChangedException()
    : MagangException(
        "MGW-644",
        "Berkas yang dikirim bukan berkas yang tadi diperiksa (tandanya berbeda). Tidak ada yang ditulis; periksa berkas ini lebih dahulu."
    );

/// <summary>Another import into the batch has not ended, so that nobody can say yet who is in it.</summary>
/// <param name="batch">The batch.</param>
/// <param name="unmade">Cases that an import before decided and that are not made yet; null where one is still being read.</param>
public sealed class ImportUnderWayException(Magang.Workflows.Engine.InstanceId batch, long? unmade)
    : MagangException(
        "MGW-646",
        unmade is null
            ? $"Impor lain ke gelombang {batch} sedang berjalan. Belum ada yang ditulis dari berkas ini; tunggu impor itu selesai, lalu ulangi."
            : $"Gelombang {batch} masih membuka {unmade} berkas dari impor sebelumnya. Tunggu sebentar, lalu ulangi."
    );

/// <summary>A batch does not take cases now.</summary>
/// <param name="batch">The batch.</param>
/// <param name="event">The event by which it would.</param>
public sealed class BatchClosedException(Magang.Workflows.Engine.InstanceId batch, string @event)
    : MagangException(
        "MGW-645",
        $"Gelombang {batch} sedang tidak menerima '{@event}': penerimaannya belum dibuka, sudah ditutup, atau gelombang berhenti karena insiden. Periksa keadaan gelombang itu."
    );
