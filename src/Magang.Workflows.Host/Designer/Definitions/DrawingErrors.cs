using System.Globalization;
using Magang.Workflows.Calendars;
using Magang.Workflows.Engine;
using Magang.Workflows.Postgres.Definitions.Drafts;

namespace Magang.Workflows.Host.Designer.Definitions;

/// <summary>A save comes from a state that somebody has changed since: it would overwrite what he did.</summary>
/// <param name="now">The version that is newest now.</param>
/// <param name="by">Who changed it, and when.</param>
/// <param name="wasPublished">Whether he published; else he saved a draft.</param>
/// <param name="clock">The installation's own.</param>
public sealed class DraftStaleException(DefinitionKey now, Hand by, bool wasPublished, OfficeClock clock)
    : MagangException(
        "MGW-920",
        $"Tidak disimpan: definisi '{now.DefinitionId}' versi {now.Version} sudah {(wasPublished ? "diterbitkan" : "disimpan")} "
            + $"{ByWords.Of(by, clock)}, setelah Anda membukanya. "
            + "Simpanlah gambar Anda dengan nama lain (Save as) bila masih diperlukan, lalu muat ulang halaman ini dan ulangi perubahannya."
    );

/// <summary>What was sent to be saved is no drawing.</summary>
/// <param name="why">What is wrong.</param>
public sealed class DrawingRefusedException(string why)
    : MagangException("MGW-921", $"Tidak disimpan: {why}. Perbaiki kirimannya, lalu simpan kembali.");

/// <summary>A definition, or a version, that was published once cannot be deleted.</summary>
/// <param name="what">Which.</param>
public sealed class VersionsKeptException(string what)
    : MagangException(
        "MGW-922",
        $"{what} tidak dihapus, karena pernah diterbitkan: berkas yang berjalan di atasnya dan jejak pemeriksaannya memerlukannya. "
            + "Tariklah dari penerbitan (Unpublish) agar tidak ada berkas baru; yang dapat dihapus hanya draf."
    );

/// <summary>An import would overwrite a draft of somebody else.</summary>
/// <param name="definitionId">The definition.</param>
/// <param name="saved">Who saved the draft, and when.</param>
/// <param name="clock">The installation's own.</param>
public sealed class DraftOfAnotherException(string definitionId, Hand saved, OfficeClock clock)
    : MagangException(
        "MGW-923",
        $"Definisi '{definitionId}' tidak diimpor: ada draf yang disimpan {ByWords.Of(saved, clock)}. "
            + "Mintalah agar draf itu diterbitkan atau dihapus dahulu, lalu impor kembali."
    );

/// <summary>A definition that is to be retracted is not published.</summary>
/// <param name="definitionId">The definition.</param>
public sealed class NotPublishedException(string definitionId)
    : MagangException(
        "MGW-924",
        $"Definisi '{definitionId}' tidak sedang diterbitkan, jadi tidak ada yang ditarik. Muat ulang daftarnya."
    );

/// <summary>What new instances do not start in was to be run.</summary>
/// <param name="key">The draft or version.</param>
public sealed class DraftNotRunException(DefinitionKey key)
    : MagangException(
        "MGW-925",
        $"Versi {key.Version} dari '{key.DefinitionId}' tidak dijalankan, karena tidak sedang diterbitkan: ia draf, ditarik, atau sudah diganti. "
            + "Cobalah dahulu dengan Uji coba, atau terbitkan, lalu jalankan."
    );

/// <summary>A programme's workflow was to be run by hand.</summary>
/// <param name="definitionId">The definition.</param>
/// <param name="programme">The programme's name.</param>
public sealed class ProgrammeNotRunException(string definitionId, string programme)
    : MagangException(
        "MGW-926",
        $"'{definitionId}' tidak dijalankan dari perancang: ia alur program {programme}, dan berkasnya lahir dari gelombang. "
            + "Mulailah gelombang di halaman Gelombang, atau cobalah alur ini dengan Uji coba."
    );

/// <summary>A definition's id cannot stand in an address.</summary>
/// <param name="definitionId">As it was given.</param>
public sealed class DefinitionIdRefusedException(string definitionId)
    : MagangException(
        "MGW-927",
        $"Id definisi '{(definitionId.Length > 60 ? definitionId[..60] + "…" : definitionId)}' tidak dapat dipakai: "
            + "hanya huruf, angka, titik, garis bawah dan tanda hubung, paling panjang 200. Ganti definitionId-nya, lalu ulangi."
    );

/// <summary>A file that is to be imported cannot be read.</summary>
/// <param name="file">Its name.</param>
/// <param name="why">What is wrong.</param>
public sealed class ImportFileRefusedException(string file, string why)
    : MagangException(
        "MGW-928",
        $"Berkas '{file}' tidak diimpor: {why.TrimEnd('.')}. Tidak ada yang diimpor dari kiriman ini. Perbaiki berkasnya, lalu impor kembali."
    );

/// <summary>The input for a new instance is no object.</summary>
public sealed class RunInputRefusedException()
    : MagangException(
        "MGW-929",
        "Masukan alur harus berupa objek JSON, misalnya {\"nama\":\"nilai\"}. Perbaiki masukannya, lalu jalankan kembali."
    );

/// <summary>A draft was drawn over a version that is not the newest any more.</summary>
/// <param name="key">The draft.</param>
/// <param name="basedOn">The version that it was drawn over.</param>
public sealed class DraftBehindException(DefinitionKey key, int basedOn)
    : MagangException(
        "MGW-930",
        string.Create(
            CultureInfo.InvariantCulture,
            $"Draf '{key.DefinitionId}' belum diterbitkan: ia digambar di atas versi {basedOn}, sedangkan versi {key.Version - 1} sudah diterbitkan setelahnya. Buka drafnya, periksa apakah perubahan itu masih ada, simpan, lalu terbitkan kembali."
        )
    );

/// <summary>Others kept changing a definition while something was done to it.</summary>
/// <param name="definitionId">The definition.</param>
public sealed class DefinitionBusyException(string definitionId)
    : MagangException(
        "MGW-931",
        $"Definisi '{definitionId}' sedang diubah orang lain pada saat yang sama, jadi tidak ada yang dikerjakan. Muat ulang, lalu ulangi."
    );

/// <summary>Who did something when, in words.</summary>
internal static class ByWords
{
    /// <summary>For example <c>oleh A-12 pada 23-11-2026 09.41.07 (Asia/Jakarta)</c>.</summary>
    public static string Of(Hand hand, OfficeClock clock) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"oleh {hand.By} pada {hand.At.ToOffset(clock.Offset):dd-MM-yyyy HH.mm.ss} ({clock.Zone})"
        );
}
