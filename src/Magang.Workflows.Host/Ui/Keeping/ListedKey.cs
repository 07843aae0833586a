using Magang.Workflows.Calendars;
using Magang.Workflows.Host.Ui.Languages;
using Magang.Workflows.Postgres.Accounts;

namespace Magang.Workflows.Host.Ui.Keeping;

/// <summary>A key on the list.</summary>
/// <param name="Key">The key's row.</param>
/// <param name="Holds">Whether it is accepted now.</param>
/// <param name="State">That in words.</param>
/// <param name="Until">Its last instant, in words.</param>
/// <param name="Used">When it was last used, in words.</param>
public sealed record ListedKey(ApiKeyRow Key, bool Holds, string State, string Until, string Used)
{
    /// <summary>A key as it stands at an instant.</summary>
    public static ListedKey Of(ApiKeyRow key, OfficeClock clock, DateTimeOffset now) =>
        new(
            key,
            key.HoldsAt(now),
            key.RevokedAt is not null ? Words.T("Dicabut")
                : key.HoldsAt(now) ? Words.T("Berlaku")
                : Words.T("Lewat masa"),
            OfficeText.Instant(key.ExpiresAt, clock),
            key.UsedAt is { } used
                ? Words.T("terakhir dipakai {0}", OfficeText.Instant(used, clock))
                : Words.T("belum pernah dipakai")
        );
}
