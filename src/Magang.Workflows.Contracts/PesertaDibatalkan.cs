namespace Magang.Workflows.Contracts;

/// <summary>The participant's case was cancelled before the internship began (DEC-27).</summary>
public sealed record PesertaDibatalkan : CaseMessage
{
    /// <summary>Number of the amending decree; null where no decree had named him yet.</summary>
    public string? KeputusanPerubahan { get; init; }
}
