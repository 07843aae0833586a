using System.Collections.Immutable;
using Magang.Workflows.Host.Imports;

namespace Magang.Workflows.Host.Officials;

/// <summary>What was found in a file of officials, and what was made of it.</summary>
/// <param name="Rows">Rows of the file, its first one with the names apart.</param>
/// <param name="Faults">What is wrong, by row; empty where the file can be written.</param>
/// <param name="Invited">Who has no account yet; after an import with his link.</param>
/// <param name="Offices">Offices that are given.</param>
/// <param name="Repeated">Rows whose office is given already.</param>
/// <param name="Waiting">Addresses of accounts whose invitation nobody has taken: their links were shown before.</param>
/// <param name="Mark">SHA-256 of the file.</param>
public sealed record OfficialsReport(
    int Rows,
    ImmutableArray<RowFault> Faults,
    IReadOnlyList<InvitedOfficial> Invited,
    int Offices,
    int Repeated,
    IReadOnlyList<string> Waiting,
    byte[] Mark
)
{
    /// <summary>Whether it can be confirmed and would change anything.</summary>
    public bool CanBeWritten => Faults.IsEmpty && Offices > 0;
}

/// <summary>Somebody who is invited.</summary>
/// <param name="Name">His name.</param>
/// <param name="Email">What he will sign in with.</param>
/// <param name="Secret">What stands in his link; null while nothing was written.</param>
public sealed record InvitedOfficial(string Name, string Email, string? Secret);
