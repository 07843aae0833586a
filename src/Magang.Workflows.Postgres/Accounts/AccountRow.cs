namespace Magang.Workflows.Postgres.Accounts;

/// <summary>An account as lists and pages show it; what only signing in needs is not in it.</summary>
/// <param name="Id">Its number; journals know it as <c>A-</c> and this number.</param>
/// <param name="Region">The region's code.</param>
/// <param name="Name">As people call its holder; empty where he was erased.</param>
/// <param name="Email">What he signs in with; null until the first account is taken, or where he was erased.</param>
/// <param name="Person">The person's key where it is a participant's own; null for officials.</param>
/// <param name="IsFirst">Whether it is the one that the first start made.</param>
/// <param name="HasPassword">Whether its link was used.</param>
/// <param name="TwoFactor">Whether signing in asks for a second step.</param>
/// <param name="LockedUntil">Too many failures: until when nobody comes in. UTC; null, or in the past, where it is open.</param>
/// <param name="LinkExpiresAt">Until when its link holds, UTC; null where it has none.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="ClosedAt">UTC; null while it is in use.</param>
public sealed record AccountRow(
    long Id,
    string Region,
    string Name,
    string? Email,
    string? Person,
    bool IsFirst,
    bool HasPassword,
    bool TwoFactor,
    DateTimeOffset? LockedUntil,
    DateTimeOffset? LinkExpiresAt,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ClosedAt
);

/// <summary>An account that is to be made.</summary>
/// <param name="Region">The region's code.</param>
/// <param name="Name">As people call its holder.</param>
/// <param name="Email">What he signs in with, as he writes it.</param>
/// <param name="NormalizedEmail">The form in which it is looked up.</param>
/// <param name="Person">The person's key where it is a participant's own, or null.</param>
/// <param name="By">Key of the account that invites.</param>
public sealed record NewAccount(
    string Region,
    string Name,
    string Email,
    string NormalizedEmail,
    string? Person,
    string By
);

/// <summary>A link that lets its holder set a password, once.</summary>
/// <param name="Hash">SHA-256 of what stands in the link.</param>
/// <param name="ExpiresAt">Until when, UTC.</param>
public sealed record AccountLink(byte[] Hash, DateTimeOffset ExpiresAt);

/// <summary>What the holder of a link sets.</summary>
/// <param name="PasswordHash">As Identity's hasher wrote it.</param>
/// <param name="Name">Null: as it is.</param>
/// <param name="Email">Null: as it is.</param>
/// <param name="NormalizedEmail">Null: as it is.</param>
public sealed record LinkUse(
    string PasswordHash,
    string? Name = null,
    string? Email = null,
    string? NormalizedEmail = null
);
