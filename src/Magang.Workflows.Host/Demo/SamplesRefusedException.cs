using System.Globalization;

namespace Magang.Workflows.Host.Demo;

/// <summary>Sample accounts are not made beside accounts of people.</summary>
/// <param name="real">How many of those there are.</param>
public sealed class SamplesRefusedException(long real)
    : MagangException(
        "MGW-865",
        string.Create(
            CultureInfo.InvariantCulture,
            $"Basis data ini memuat {real} akun yang bukan contoh; --demo hanya untuk basis data percobaan. Jalankan tanpa --demo, atau dengan folder data lain: MAGANG_DATA=.magang-demo ./magang up --demo."
        )
    );
