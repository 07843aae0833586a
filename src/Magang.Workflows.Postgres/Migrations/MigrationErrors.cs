namespace Magang.Workflows.Postgres.Migrations;

/// <summary>A migration that was applied to this database has other text in this version of the program.</summary>
/// <param name="name">Which.</param>
public sealed class MigrationEditedException(string name)
    : MagangException(
        "MGW-400",
        $"Migrasi '{name}' sudah diterapkan pada basis data ini dengan isi yang lain. Migrasi yang sudah dirilis tidak boleh diubah: pulihkan isinya, lalu tulis perubahan sebagai migrasi baru."
    );

/// <summary>The database was migrated by a later version of the program.</summary>
/// <param name="name">The last migration that this version does not know.</param>
public sealed class DatabaseNewerException(string name)
    : MagangException(
        "MGW-401",
        $"Basis data ini sudah memakai migrasi '{name}', yang tidak dikenal versi program ini. Jalankan versi program yang lebih baru."
    );
