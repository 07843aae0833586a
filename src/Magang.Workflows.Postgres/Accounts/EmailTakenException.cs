namespace Magang.Workflows.Postgres.Accounts;

/// <summary>Another account has this address, or this person has an account already.</summary>
public sealed class EmailTakenException()
    : MagangException(
        "MGW-665",
        "Sudah ada akun dengan surel itu, atau peserta itu sudah berakun. Pakai surel lain, atau buat tautan baru untuk akun yang sudah ada."
    );
