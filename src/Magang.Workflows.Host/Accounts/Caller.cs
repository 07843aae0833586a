using Magang.Workflows.Engine;
using Magang.Workflows.Postgres.Accounts;

namespace Magang.Workflows.Host.Accounts;

/// <summary>Who calls: a person with the offices that he holds today, or another system by its key.</summary>
/// <param name="Account">His account; null for a key.</param>
/// <param name="Key">As journals name him: <c>A-12</c>, the person's key for a participant's own account, <c>K-3</c> for a key.</param>
/// <param name="Region">Code of the region of account or key.</param>
/// <param name="Offices">What he may act as today; empty for a key.</param>
/// <param name="Scopes">What a key may do; empty for a person.</param>
public sealed record Caller(
    AccountRow? Account,
    string Key,
    string Region,
    IReadOnlyList<Assignment> Offices,
    IReadOnlyList<string> Scopes
)
{
    /// <summary>As the engine knows him in one of his offices.</summary>
    public Actor As(Assignment office) => new(Key, office.Role, office.Opd);

    /// <summary>The office that a key stands for.</summary>
    internal Assignment AsMachine() =>
        new(0, 0, Region, Roles.Machine, Opd: null, "DEFINITIF", Decree: null, DateOnly.MinValue, UntilOn: null);
}
