using Magang.Workflows.Host.Ui.Languages;
using Magang.Workflows.Postgres.Accounts;

namespace Magang.Workflows.Host.Ui.Keeping;

/// <summary>An account on the list.</summary>
/// <param name="Account">The account.</param>
/// <param name="Offices">Its offices in words; empty where it has none.</param>
/// <param name="State">How it stands, in a word or two.</param>
/// <param name="Color">The colour of that.</param>
public sealed record ListedAccount(AccountRow Account, string Offices, string State, string Color)
{
    /// <summary>An account as it stands at an instant.</summary>
    public static ListedAccount Of(AccountRow account, IEnumerable<Assignment> offices, DateTimeOffset now)
    {
        var (state, color) = account switch
        {
            { ClosedAt: not null } => (Words.T("Ditutup"), "bg-secondary-lt"),
            { LockedUntil: { } until } when until > now => (Words.T("Terkunci sementara"), "bg-red-lt"),
            { HasPassword: false, LinkExpiresAt: { } ends } when ends > now => (Words.T("Diundang"), "bg-yellow-lt"),
            { HasPassword: false } => (Words.T("Undangan lewat masa"), "bg-red-lt"),
            { TwoFactor: true } => (Words.T("Aktif, dua langkah"), "bg-green-lt"),
            _ => (Words.T("Aktif"), "bg-green-lt"),
        };
        return new ListedAccount(account, string.Join("; ", offices.Select(OfficeText.Of)), state, color);
    }
}
