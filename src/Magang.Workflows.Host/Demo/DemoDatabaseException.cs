namespace Magang.Workflows.Host.Demo;

/// <summary>The operator's account may not make a database for the demonstration.</summary>
public sealed class DemoDatabaseException()
    : MagangException(
        "MGW-622",
        "Akun basis data pada MAGANG_DATABASE tidak boleh membuat basis data, padahal demo memakai basis data sementara miliknya sendiri. "
            + "Beri hak CREATEDB, atau kosongkan MAGANG_DATABASE agar PostgreSQL milik sendiri dipakai."
    );
