namespace Magang.Workflows.Engine;

/// <summary>The register noted a number from elsewhere, or says who has it, within the same transaction.</summary>
/// <param name="BookmarkId">The bookmark that asked.</param>
/// <param name="Register">Which register, for example <c>METRO/SURAT_TUGAS/2025</c>; none of its own numbers was taken.</param>
/// <param name="Number">The number as the office wrote it.</param>
public sealed record ExternalNumberAnswered(int BookmarkId, string Register, string Number) : Stimulus
{
    /// <summary>The instance that has the number already, perhaps the same; null where it is noted now.</summary>
    public InstanceId? HeldBy { get; init; }
}
