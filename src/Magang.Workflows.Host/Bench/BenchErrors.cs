namespace Magang.Workflows.Host.Bench;

/// <summary>The engine was not fast enough beside the hand-written baselines.</summary>
internal sealed class TooSlowException(double ratio, double needed)
    : MagangException(
        "MGW-600",
        FormattableString.Invariant(
            $"Mesin mencapai {ratio:0.00} kali baseline yang lebih cepat; yang disyaratkan {needed:0.0} kali. "
        ) + "Ulangi pada mesin yang tidak sibuk; bila tetap demikian, mesin menjadi lebih lambat daripada seharusnya."
    );

/// <summary>A number of the command line is out of its range.</summary>
internal sealed class BenchRangeException(string option, int given, int least, int most)
    : MagangException("MGW-601", $"{option} adalah {given}; berikan {least} sampai {most}.");

/// <summary>pgbench is there and failed.</summary>
internal sealed class PgbenchFailedException(string said)
    : MagangException("MGW-602", $"pgbench gagal: {said.Trim()}. Periksa PostgreSQL-nya, lalu ulangi.");

/// <summary>The crash test found something lost or done twice.</summary>
internal sealed class CrashFoundException(int faults, int seed)
    : MagangException(
        "MGW-610",
        FormattableString.Invariant($"Uji jatuh menemukan {faults} kesalahan; lihat barisnya di atas. ")
            + FormattableString.Invariant($"Ulangi dengan --seed {seed} dan laporkan.")
    );
