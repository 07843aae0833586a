using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Magang.Workflows.Host.Accounts;

/// <summary>Identity's store on our tables: the authenticator's key is sealed there, recovery codes are hashed.</summary>
internal sealed class IdentityRows(AccountContext context, IDataProtectionProvider protection)
    : UserOnlyStore<
        Account,
        AccountContext,
        long,
        IdentityUserClaim<long>,
        IdentityUserLogin<long>,
        IdentityUserToken<long>
    >(context)
{
    private readonly IDataProtector _seal = protection.CreateProtector("Magang.Workflows.Authenticator");

    public override async Task<string?> GetAuthenticatorKeyAsync(Account user, CancellationToken cancellationToken)
    {
        var kept = await base.GetAuthenticatorKeyAsync(user, cancellationToken);
        return kept is null ? null : _seal.Unprotect(kept);
    }

    public override Task SetAuthenticatorKeyAsync(Account user, string key, CancellationToken cancellationToken) =>
        base.SetAuthenticatorKeyAsync(user, _seal.Protect(key), cancellationToken);

    /// <summary>Gives an account new recovery codes in place of all before; the caller updates the account.</summary>
    public Task GiveCodesAsync(Account user, IEnumerable<string> codes, CancellationToken cancel) =>
        ReplaceCodesAsync(user, codes.Select(Hash), cancel);

    // Taking one code writes back the others, which are hashed already: only what a person typed is hashed here.
    public override Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken) =>
        base.RedeemCodeAsync(user, Hash(code), cancellationToken);

    // A recovery code has 80 random bits: a plain hash cannot be searched through.
    private static string Hash(string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(RecoveryCodes.Plain(code))));
}
