namespace Magang.Workflows.Host.Accounts;

/// <summary>The kinds of events in the security log.</summary>
internal static class SecurityEvents
{
    public const string SignedIn = "MASUK";
    public const string SignInFailed = "MASUK_GAGAL";
    public const string CodeFailed = "KODE_GAGAL";
    public const string RecoveryUsed = "KODE_PEMULIHAN_DIPAKAI";
    public const string LockedOut = "TERKUNCI";
    public const string CaseSeen = "BERKAS_DILIHAT";
    public const string Limited = "DIBATASI";
    public const string SignedOut = "KELUAR";
    public const string SessionRevoked = "SESI_DICABUT";
    public const string AllSessionsRevoked = "SEMUA_SESI_DICABUT";
    public const string Invited = "DIUNDANG";
    public const string LinkRenewed = "TAUTAN_DIBUAT";
    public const string LinkUsed = "TAUTAN_DIPAKAI";
    public const string LinkRefused = "TAUTAN_DITOLAK";
    public const string PasswordChanged = "SANDI_DIGANTI";
    public const string TwoFactorOn = "DUA_LANGKAH_AKTIF";
    public const string TwoFactorOff = "DUA_LANGKAH_MATI";
    public const string RecoveryRenewed = "KODE_PEMULIHAN_BARU";
    public const string Assigned = "DITUGASKAN";
    public const string AssignmentEnded = "PENUGASAN_DIAKHIRI";
    public const string Closed = "AKUN_DITUTUP";
    public const string KeyMade = "KUNCI_DIBUAT";
    public const string KeyRevoked = "KUNCI_DICABUT";
    public const string KeyRefused = "KUNCI_DITOLAK";
    public const string CaseLinkMade = "TAUTAN_KASUS_DIBUAT";
    public const string CaseLinkUsed = "TAUTAN_KASUS_DIPAKAI";
    public const string CaseLinkRefused = "TAUTAN_KASUS_DITOLAK";
    public const string CaseLinkRevoked = "TAUTAN_KASUS_DICABUT";
    public const string DefinitionSaved = "DEFINISI_DISIMPAN";
    public const string DefinitionPublished = "DEFINISI_DITERBITKAN";
    public const string DefinitionRetracted = "DEFINISI_DITARIK";
    public const string DefinitionDeleted = "DEFINISI_DIHAPUS";
    public const string DefinitionImported = "DEFINISI_DIIMPOR";
    public const string DefinitionRun = "DEFINISI_DIJALANKAN";
}
