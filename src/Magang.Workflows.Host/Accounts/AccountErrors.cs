namespace Magang.Workflows.Host.Accounts;

/// <summary>Name and password do not belong together; whether there is such an account is not told.</summary>
public sealed class SignInRefusedException()
    : MagangException(
        "MGW-660",
        "Surel atau kata sandi tidak cocok. Periksa keduanya, lalu coba lagi. Bila lupa, minta tautan baru kepada administrator."
    );

/// <summary>Too many failures, for a name or from an address.</summary>
public sealed class TooManyTriesException()
    : MagangException(
        "MGW-661",
        "Terlalu banyak percobaan yang gagal. Tunggu 15 menit, lalu coba lagi; bila bukan Anda yang mencoba, beri tahu administrator."
    );

/// <summary>A code of the authenticator, or a recovery code, was not accepted.</summary>
public sealed class CodeRefusedException()
    : MagangException(
        "MGW-662",
        "Kode tidak diterima: keliru, sudah lewat waktunya, atau sudah dipakai. Masukkan kode yang sedang tampil di aplikasi autentikator, atau kode pemulihan lain."
    );

/// <summary>A link for setting a password leads nowhere.</summary>
public sealed class LinkGoneException()
    : MagangException(
        "MGW-663",
        "Tautan ini sudah dipakai, sudah lewat masanya, atau keliru. Minta tautan baru kepada administrator."
    );

/// <summary>A password is not taken.</summary>
public sealed class PasswordRefusedException(string why)
    : MagangException("MGW-664", $"Kata sandi belum dapat dipakai: {why}. Pilih yang lain, misalnya beberapa kata.");

/// <summary>A form about an account has faults.</summary>
public sealed class AccountFormException(string why)
    : MagangException("MGW-666", $"Isian belum benar: {why}. Perbaiki, lalu kirim lagi.");

/// <summary>Two offices that nobody may hold together.</summary>
public sealed class RolesExcludeException(string wanted, string held)
    : MagangException(
        "MGW-667",
        $"Penugasan {Roles.Title(wanted)} tidak boleh dipegang bersama {Roles.Title(held)} pada hari yang sama. Akhiri dahulu penugasan itu, atau tugaskan orang lain."
    );

/// <summary>No such account, or it is closed.</summary>
public sealed class AccountMissingException()
    : MagangException("MGW-668", "Akun itu tidak ada atau sudah ditutup. Muat ulang daftar akun.");

/// <summary>Nobody closes the account he acts with.</summary>
public sealed class OwnAccountException()
    : MagangException(
        "MGW-669",
        "Akun sendiri tidak dapat ditutup atau dikurangi haknya. Minta administrator lain melakukannya."
    );

/// <summary>A key of another system is not accepted; why is in the security log.</summary>
public sealed class ApiKeyRefusedException()
    : MagangException(
        "MGW-670",
        "Kunci API tidak diterima: tidak dikenal, sudah lewat masanya, atau sudah dicabut. Minta kunci baru kepada administrator."
    );

/// <summary>A key does not reach that far.</summary>
public sealed class ScopeMissingException(string scope)
    : MagangException(
        "MGW-671",
        $"Kunci API ini tidak mencakup '{scope}'. Minta kunci dengan cakupan itu kepada administrator."
    );

/// <summary>No key reaches what was asked; people do it, by their accounts.</summary>
public sealed class KeyNotTakenException()
    : MagangException(
        "MGW-811",
        "Kunci API tidak berlaku untuk ini: hanya orang dengan akunnya sendiri yang dapat melakukannya. Masuk dengan akun, lalu ulangi."
    );

/// <summary>Somebody sends files faster than people do.</summary>
public sealed class TooManyUploadsException()
    : MagangException(
        "MGW-816",
        "Terlalu banyak berkas dikirim dalam satu menit, jadi yang ini tidak diterima. Tunggu satu menit, lalu lanjutkan."
    );

/// <summary>The password was right; the second step is still to come.</summary>
public sealed class CodeNeededException()
    : MagangException(
        "MGW-812",
        "Akun ini dijaga verifikasi dua langkah. Kirim lagi dengan kode dari aplikasi autentikator, atau satu kode pemulihan."
    );

/// <summary>A form came without its token, or with an old one.</summary>
public sealed class FormStaleException()
    : MagangException("MGW-672", "Formulir ini sudah tidak berlaku. Muat ulang halamannya, lalu kirim lagi.");

/// <summary>Nobody is signed in.</summary>
public sealed class NotSignedInException()
    : MagangException("MGW-673", "Anda belum masuk, atau sesi Anda sudah berakhir. Masuk dahulu, lalu ulangi.");

/// <summary>The address under which people reach the server is none.</summary>
public sealed class PublicAddressException(string given)
    : MagangException(
        "MGW-674",
        $"'{given}' bukan alamat http atau https. Isi {PublicAddress.Variable} seperti https://magang.kota.go.id."
    );
