namespace Magang.Workflows.Host.Api;

/// <summary>The request does not say who acts, or may not say it from where it comes.</summary>
public sealed class ActingUserException : MagangException
{
    private ActingUserException(string code, string message)
        : base(code, message) { }

    /// <summary>No header.</summary>
    public static ActingUserException Missing() =>
        new(
            "MGW-501",
            $"Permintaan tidak menyebut siapa yang bertindak. Sertakan satu kepala {ActingUser.Header}: akun;peran=PERAN;opd=OPD."
        );

    /// <summary>The header cannot be read.</summary>
    public static ActingUserException Malformed(string why) =>
        new(
            "MGW-502",
            $"Kepala {ActingUser.Header} tidak terbaca: {why}. Tulis seperti: budi;peran=KEPALA_OPD;opd=DINAS_A."
        );

    /// <summary>The header is believed on this machine only.</summary>
    public static ActingUserException NotHere() =>
        new(
            "MGW-503",
            "Kepala pelaku hanya diterima dari mesin ini sendiri (loopback). Gunakan API dari mesin servernya."
        );
}
