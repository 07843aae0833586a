namespace Magang.Workflows.Identity;

/// <summary>One group of digits that cannot be as it is.</summary>
/// <param name="Group">Which, for example <c>angka ke-15 (jenis kelamin)</c>.</param>
/// <param name="Says">What is written there: for whoever wrote it, not for the journal.</param>
/// <param name="Wanted">What belongs there, without anything of the number.</param>
public sealed record NipFault(string Group, string Says, string Wanted)
{
    /// <summary>For whoever wrote the number.</summary>
    public string Sentence => $"{Group} berbunyi {Says}, seharusnya {Wanted}";

    /// <summary>For what is kept: nothing of the number is in it.</summary>
    public string WithoutNumber => $"{Group} seharusnya {Wanted}";
}
