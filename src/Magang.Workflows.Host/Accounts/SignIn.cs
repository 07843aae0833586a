using Magang.Workflows.Postgres.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Magang.Workflows.Host.Accounts;

/// <summary>Signing in: password, then the second step where the account has one. Every failure is counted and written down.</summary>
internal sealed class SignIn(UserManager<Account> users, AccountStores stores)
{
    /// <summary>Failures from one address, in a quarter of an hour; an office may stand behind one address.</summary>
    public const int FailuresFromAddress = 30;

    /// <summary>Failures for one name, in a quarter of an hour.</summary>
    public const int FailuresOfName = 5;

    /// <summary>How long failures count, and how long a locked account stays so.</summary>
    public static readonly TimeSpan Span = TimeSpan.FromMinutes(15);

    // Identity's provider takes the codes of two steps of 30 s before and after the present one.
    private static readonly TimeSpan CodeValid = TimeSpan.FromSeconds(180);

    /// <summary>Checks name and password.</summary>
    /// <param name="email">What the account signs in with.</param>
    /// <param name="password">Its password.</param>
    /// <param name="address">Where from, or null.</param>
    /// <returns>The account; where it has a second step, that must follow before it is signed in.</returns>
    /// <exception cref="SignInRefusedException">They do not belong together.</exception>
    /// <exception cref="TooManyTriesException">Too many failures before.</exception>
    public async Task<Account> PasswordAsync(string email, string password, string? address)
    {
        await LimitAsync(address);
        var mark = Secrets.Mark(AccountKeeping.NormalForm(email));
        // Longer ones were never set; hashing them would be work for nothing.
        var typed = password.Length > Passwords.Longest ? "" : password;
        var account = await users.FindByNameAsync(email.Trim());
        if (account is not { ClosedAt: null, PasswordHash: not null })
        {
            Passwords.Pretend(typed);
            if (await stores.Log.CountOfAsync(SecurityEvents.SignInFailed, mark, Since) >= FailuresOfName)
                throw new TooManyTriesException();
            await WriteAsync(SecurityEvents.SignInFailed, account: null, address, mark);
            throw new SignInRefusedException();
        }

        await RequireOpenAsync(account, address);
        if (!await users.CheckPasswordAsync(account, typed))
        {
            await FailAsync(SecurityEvents.SignInFailed, account, address);
            throw new SignInRefusedException();
        }

        if (!account.TwoFactorEnabled)
            await WelcomeAsync(account, address, "sandi");
        return account;
    }

    /// <summary>Checks the code of the authenticator, after the password was right.</summary>
    /// <exception cref="CodeRefusedException">It is wrong, old or was taken before.</exception>
    /// <exception cref="TooManyTriesException">Too many failures before.</exception>
    public async Task CodeAsync(Account account, string code, string? address)
    {
        await LimitAsync(address);
        await RequireOpenAsync(account, address);
        if (!await TakeCodeAsync(account, code))
        {
            await FailAsync(SecurityEvents.CodeFailed, account, address);
            throw new CodeRefusedException();
        }

        await WelcomeAsync(account, address, "autentikator");
    }

    /// <summary>Takes a recovery code in place of the authenticator's; it is spent by that.</summary>
    /// <returns>How many are left.</returns>
    /// <exception cref="CodeRefusedException">There is no such code, or it was spent.</exception>
    /// <exception cref="TooManyTriesException">Too many failures before.</exception>
    public async Task<int> RecoveryAsync(Account account, string code, string? address)
    {
        await LimitAsync(address);
        await RequireOpenAsync(account, address);
        // Two that come at once: the second finds the account changed, and is refused.
        if (!(await users.RedeemTwoFactorRecoveryCodeAsync(account, code)).Succeeded)
        {
            await FailAsync(SecurityEvents.CodeFailed, account, address);
            throw new CodeRefusedException();
        }

        var left = await users.CountRecoveryCodesAsync(account);
        await WriteAsync(SecurityEvents.RecoveryUsed, account, address);
        await WelcomeAsync(account, address, "pemulihan");
        return left;
    }

    /// <summary>Checks the password of somebody who is signed in, before something that a thief of the session must not do.</summary>
    /// <exception cref="SignInRefusedException">It is wrong.</exception>
    /// <exception cref="TooManyTriesException">Too many failures before.</exception>
    public async Task RequirePasswordAsync(Account account, string password, string? address)
    {
        await RequireOpenAsync(account, address);
        if (password.Length <= Passwords.Longest && await users.CheckPasswordAsync(account, password))
            return;
        await FailAsync(SecurityEvents.SignInFailed, account, address);
        throw new SignInRefusedException();
    }

    /// <summary>Whether the authenticator's code is right, and was not taken before.</summary>
    public async Task<bool> TakeCodeAsync(Account account, string code)
    {
        var plain = string.Concat(code.Where(char.IsAsciiDigit));
        return plain.Length == 6
            && await users.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, plain)
            && await stores.Accounts.UseCodeAsync(account.Id, plain, CodeValid);
    }

    private DateTimeOffset Since => stores.Time.GetUtcNow() - Span;

    private async Task LimitAsync(string? address)
    {
        if (address is null)
            return;
        var failures =
            await stores.Log.CountFromAsync(SecurityEvents.SignInFailed, address, Since)
            + await stores.Log.CountFromAsync(SecurityEvents.CodeFailed, address, Since);
        if (failures >= FailuresFromAddress)
            throw new TooManyTriesException();
    }

    private async Task RequireOpenAsync(Account account, string? address)
    {
        if (!await users.IsLockedOutAsync(account))
            return;
        await WriteAsync(SecurityEvents.Limited, account, address);
        throw new TooManyTriesException();
    }

    private async Task FailAsync(string kind, Account account, string? address)
    {
        await WriteAsync(kind, account, address);
        await users.AccessFailedAsync(account);
        if (await users.IsLockedOutAsync(account))
            await WriteAsync(SecurityEvents.LockedOut, account, address);
    }

    private async Task WelcomeAsync(Account account, string? address, string how)
    {
        await users.ResetAccessFailedCountAsync(account);
        await stores.Log.WriteAsync(
            new SecurityEvent(
                SecurityEvents.SignedIn,
                account.Id,
                Account.KeyOf(account.Id, account.Person),
                address,
                Detail: how
            )
        );
    }

    private Task WriteAsync(string kind, Account? account, string? address, string? mark = null) =>
        stores.Log.WriteAsync(new SecurityEvent(kind, account?.Id, Address: address, Subject: mark));
}
