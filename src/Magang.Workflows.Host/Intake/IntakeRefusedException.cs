using System.Collections.Immutable;

namespace Magang.Workflows.Host.Intake;

/// <summary>One thing that is wrong with what came in.</summary>
/// <param name="Place">Where: a path such as <c>health.ValidUntil</c>, or <c>baris 3, kolom nip</c>.</param>
/// <param name="Problem">What, in Indonesian, without the value itself.</param>
public sealed record Fault(string Place, string Problem)
{
    /// <inheritdoc />
    public override string ToString() => $"{Place}: {Problem}";
}

/// <summary>What came in has faults; nothing of it was taken.</summary>
/// <param name="faults">All of them, each with its place.</param>
public sealed class IntakeRefusedException(ImmutableArray<Fault> faults)
    : MagangException(
        "MGW-500",
        $"Isian ditolak, {faults.Length} kesalahan: {string.Join("; ", faults)}. Tidak ada yang disimpan; perbaiki semuanya, lalu kirim ulang."
    )
{
    /// <summary>One fault alone.</summary>
    public IntakeRefusedException(string place, string problem)
        : this([new Fault(place, problem)]) { }

    /// <summary>All faults, in the order of what came in.</summary>
    public ImmutableArray<Fault> Faults { get; } = faults;
}
