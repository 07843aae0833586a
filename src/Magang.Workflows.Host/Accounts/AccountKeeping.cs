using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Magang.Workflows.Engine;
using Magang.Workflows.Organisation;
using Magang.Workflows.Postgres.Accounts;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Host.Accounts;

/// <summary>What administrators do with accounts: invite, give a new link, assign, close. Each is written into the security log.</summary>
/// <param name="stores">The database.</param>
/// <param name="reference">The regions that are served, with their units as they are now.</param>
public sealed partial class AccountKeeping(AccountStores stores, Func<Reference> reference)
{
    /// <summary>How long a link holds.</summary>
    public static readonly TimeSpan LinkHolds = TimeSpan.FromDays(7);

    private static readonly string[] Kinds = ["DEFINITIF", "PLT", "PLH"];

    /// <summary>Makes the first administrator where there is no account at all, or renews his link while nobody took it.</summary>
    /// <returns>What stands in the link; null where there are accounts.</returns>
    public async Task<string?> FirstAsync(CancellationToken cancel = default)
    {
        var (secret, link) = NewLink();
        var region = reference().RegionOf(null);
        if (await stores.Accounts.FirstAsync(region.Code, "Administrator", link, cancel) is not { } first)
            return null;
        if ((await stores.Assignments.OfAsync([first.Id], cancel)).Count == 0)
            await stores.Assignments.AddAsync(
                new Assignment(
                    0,
                    first.Id,
                    region.Code,
                    Roles.Administrator,
                    Opd: null,
                    "DEFINITIF",
                    Decree: null,
                    region.Clock.DayOf(stores.Time.GetUtcNow()),
                    UntilOn: null
                ),
                [],
                "sistem",
                cancel
            );
        await WriteAsync(
            first.IsNew ? SecurityEvents.Invited : SecurityEvents.LinkRenewed,
            first.Id,
            "sistem",
            "pertama",
            cancel
        );
        return secret;
    }

    /// <summary>Makes an account that waits for its link.</summary>
    /// <param name="region">Code of a region that is served.</param>
    /// <param name="name">As people call its holder.</param>
    /// <param name="email">What he will sign in with.</param>
    /// <param name="person">Key of a participant whose own it is, or null.</param>
    /// <param name="by">Key of who invites.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The account and what stands in its link, which is shown once.</returns>
    /// <exception cref="AccountFormException">What was filled in has faults.</exception>
    /// <exception cref="EmailTakenException">There is an account with that address, or for that person.</exception>
    public async Task<(long Id, string Secret)> InviteAsync(
        string region,
        string name,
        string email,
        string? person,
        string by,
        CancellationToken cancel = default
    )
    {
        RequireServed(region);
        var (secret, link) = NewLink();
        var id =
            await stores.Accounts.AddAsync(
                new NewAccount(
                    region,
                    CheckedName(name),
                    CheckedEmail(email),
                    NormalForm(email),
                    CheckedPerson(person),
                    by
                ),
                link,
                cancel
            ) ?? throw new EmailTakenException();
        await WriteAsync(SecurityEvents.Invited, id, by, detail: null, cancel);
        return (id, secret);
    }

    /// <summary>Gives an account a new link, by which its holder sets another password.</summary>
    /// <param name="id">The account.</param>
    /// <param name="dropSecondStep">Whether his authenticator is lost as well.</param>
    /// <param name="by">Key of who gives it.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>What stands in the link, which is shown once.</returns>
    /// <exception cref="AccountMissingException">It is closed or does not exist.</exception>
    public async Task<string> RenewLinkAsync(
        long id,
        bool dropSecondStep,
        string by,
        CancellationToken cancel = default
    )
    {
        var (secret, link) = NewLink();
        if (!await stores.Accounts.RenewLinkAsync(id, link, cancel))
            throw new AccountMissingException();
        if (dropSecondStep)
        {
            await stores.Accounts.DropSecondStepAsync(id, cancel);
            await WriteAsync(SecurityEvents.TwoFactorOff, id, by, detail: null, cancel);
        }

        await WriteAsync(SecurityEvents.LinkRenewed, id, by, detail: null, cancel);
        return secret;
    }

    /// <summary>Sets the password by a link, which is spent by that. The first administrator says who he is as well.</summary>
    /// <param name="secret">What stands in the link.</param>
    /// <param name="password">The password.</param>
    /// <param name="repeated">The same once more.</param>
    /// <param name="name">For the first administrator; otherwise null.</param>
    /// <param name="email">For the first administrator; otherwise null.</param>
    /// <param name="address">Where from, or null.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="LinkGoneException">It was spent, is too old, or never was.</exception>
    /// <exception cref="PasswordRefusedException">The password may not be used; the link still holds.</exception>
    public async Task UseLinkAsync(
        string secret,
        string password,
        string repeated,
        string? name,
        string? email,
        string? address,
        CancellationToken cancel = default
    )
    {
        var hash = Secrets.Hash(secret);
        var account = await stores.Accounts.FindByLinkAsync(hash, cancel) ?? throw new LinkGoneException();
        var asks = account.Email is null;
        var own = asks ? CheckedEmail(email ?? "") : account.Email;
        Passwords.Check(password, repeated, own);
        var use = new LinkUse(
            Passwords.Hash(password),
            asks ? CheckedName(name ?? "") : null,
            asks ? own : null,
            asks ? NormalForm(own!) : null
        );
        var id = await stores.Accounts.UseLinkAsync(hash, use, cancel) ?? throw new LinkGoneException();
        await stores.Log.WriteAsync(
            new SecurityEvent(SecurityEvents.LinkUsed, id, Account.KeyOf(id, account.Person), address),
            cancel
        );
    }

    /// <summary>Gives an office.</summary>
    /// <param name="office">The office.</param>
    /// <param name="by">Key of who gives it.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="AccountFormException">What was filled in has faults.</exception>
    /// <exception cref="RolesExcludeException">The account holds one that forbids it in these days.</exception>
    /// <exception cref="AccountMissingException">It is closed or does not exist.</exception>
    public async Task AssignAsync(Assignment office, string by, CancellationToken cancel = default)
    {
        if (ProblemOf(office) is { } problem)
            throw new AccountFormException(problem.What);
        var (id, forbidding) = await stores.Assignments.AddAsync(office, Roles.Excluding(office.Role), by, cancel);
        if (forbidding is not null)
            throw new RolesExcludeException(office.Role, forbidding);
        if (id is null)
            throw new AccountMissingException();
        await WriteAsync(
            SecurityEvents.Assigned,
            office.Account,
            by,
            $"{office.Region} {office.Role} {office.Kind}",
            cancel
        );
    }

    /// <summary>What of an office cannot be, apart from what its holder holds besides.</summary>
    /// <returns>The part of it, as columns and fields are named, and the fault; null where there is none.</returns>
    internal (string Part, string What)? ProblemOf(Assignment office)
    {
        RequireServed(office.Region);
        if (!Roles.Has(office.Role))
            return ("peran", $"peran '{office.Role}' tidak dikenal{NearestWord.Hint(office.Role, Roles.All)}");
        if (!Kinds.Contains(office.Kind, StringComparer.Ordinal))
            return ("sifat", "sifat penugasan adalah DEFINITIF, PLT, atau PLH");
        if (office.Opd is null ? Roles.NeedsOpd(office.Role) : !UnitTree.IsCode(office.Opd))
            return ("opd", "kode OPD ditulis seperti DINAS_A, dan wajib untuk peran ini");
        if (office.Opd is { } opd && UnknownOf(office.Region, opd) is { } unknown)
            return ("opd", unknown);
        if (office.Kind != "DEFINITIF" && office.Decree is null)
            return ("sk", "Plt dan Plh membutuhkan nomor surat keputusan dan hari terakhir");
        if (office.Kind != "DEFINITIF" && office.UntilOn is null)
            return ("sampai", "Plt dan Plh membutuhkan nomor surat keputusan dan hari terakhir");
        if (office.Decree?.Length > 100)
            return ("sk", "nomor surat keputusan paling panjang 100 huruf");
        return office.UntilOn < office.FromOn ? ("sampai", "hari terakhir mendahului hari pertama") : null;
    }

    /// <summary>What of a name or an address of mail cannot be; null where there is nothing.</summary>
    internal static (string Part, string What)? ProblemOf(string name, string email) =>
        !IsEmail(email) ? ("surel", "surel ditulis seperti nama@kota.go.id")
        : !IsName(name) ? ("nama", "nama diisi 2 sampai 100 huruf")
        : null;

    /// <summary>Takes an office back at once.</summary>
    /// <exception cref="AccountMissingException">The account has no such office.</exception>
    public async Task EndAssignmentAsync(long account, long assignment, string by, CancellationToken cancel = default)
    {
        if (!await stores.Assignments.EndAsync(account, assignment, by, cancel))
            throw new AccountMissingException();
        await WriteAsync(
            SecurityEvents.AssignmentEnded,
            account,
            by,
            assignment.ToString(CultureInfo.InvariantCulture),
            cancel
        );
    }

    /// <summary>Closes an account: its sessions, links and offices lead nowhere from then on.</summary>
    /// <exception cref="AccountMissingException">It is closed already, or does not exist.</exception>
    public async Task CloseAsync(long id, string by, CancellationToken cancel = default)
    {
        if (!await stores.Accounts.CloseAsync(id, cancel))
            throw new AccountMissingException();
        await WriteAsync(SecurityEvents.Closed, id, by, detail: null, cancel);
    }

    /// <summary>Makes a key for another system.</summary>
    /// <param name="name">What it is for.</param>
    /// <param name="region">Code of a region that is served.</param>
    /// <param name="scopes">What it may do; at least one.</param>
    /// <param name="days">How long it holds: 1 to 366.</param>
    /// <param name="by">Key of who makes it.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The key, which is shown once.</returns>
    /// <exception cref="AccountFormException">What was filled in has faults.</exception>
    public async Task<string> MakeKeyAsync(
        string name,
        string region,
        IReadOnlyList<string> scopes,
        int days,
        string by,
        CancellationToken cancel = default
    )
    {
        RequireServed(region);
        if (scopes.Count == 0 || scopes.Any(scope => !Scopes.All.Contains(scope, StringComparer.Ordinal)))
            throw new AccountFormException("pilih paling sedikit satu cakupan dari daftar");
        if (days is < 1 or > ApiKeys.MostDays)
            throw new AccountFormException($"masa berlaku kunci 1 sampai {ApiKeys.MostDays} hari");
        var (key, hint) = ApiKeys.Make();
        var id = await stores.Keys.AddAsync(
            new NewApiKey(
                CheckedName(name),
                hint,
                Secrets.Hash(key),
                region,
                scopes,
                stores.Time.GetUtcNow().AddDays(days),
                by
            ),
            cancel
        );
        await stores.Log.WriteAsync(
            new SecurityEvent(SecurityEvents.KeyMade, Actor: by, Subject: hint, Detail: ApiKeys.NameOf(id)),
            cancel
        );
        return key;
    }

    /// <summary>Ends a key at once.</summary>
    public async Task RevokeKeyAsync(long id, string by, CancellationToken cancel = default)
    {
        if (await stores.Keys.RevokeAsync(id, cancel))
            await stores.Log.WriteAsync(
                new SecurityEvent(SecurityEvents.KeyRevoked, Actor: by, Detail: ApiKeys.NameOf(id)),
                cancel
            );
    }

    /// <summary>The form in which addresses are looked up: as Identity's own normalizer writes it.</summary>
    public static string NormalForm(string email) => email.Trim().Normalize().ToUpperInvariant();

    private (string Secret, AccountLink Link) NewLink()
    {
        var secret = Secrets.Make();
        return (secret, new AccountLink(Secrets.Hash(secret), stores.Time.GetUtcNow() + LinkHolds));
    }

    private Task WriteAsync(string kind, long account, string by, string? detail, CancellationToken cancel) =>
        stores.Log.WriteAsync(new SecurityEvent(kind, account, by, Detail: detail), cancel);

    private void RequireServed(string region)
    {
        var served = reference().Regions;
        if (!served.ContainsKey(region))
            throw new AccountFormException(
                $"daerah '{region}' tidak dilayani di sini; pilih {string.Join(", ", served.Keys.Order(StringComparer.Ordinal))}"
            );
    }

    // A region without units takes any code.
    private string? UnknownOf(string region, string opd)
    {
        var units = reference().Regions[region].OrgTree;
        return units.ValueKind != JsonValueKind.Object || units.TryGetProperty(opd, out _)
            ? null
            : $"OPD '{opd}' tidak ada dalam pohon organisasi {region}{NearestWord.Hint(opd, units.EnumerateObject().Select(unit => unit.Name))}";
    }

    private static bool IsName(string name) =>
        name.Trim() is { Length: > 1 and <= 100 } trimmed && !trimmed.Any(char.IsControl);

    private static bool IsEmail(string email) => email.Trim() is { Length: <= 200 } trimmed && Email().IsMatch(trimmed);

    private static string CheckedName(string name) =>
        IsName(name) ? name.Trim() : throw new AccountFormException("nama diisi 2 sampai 100 huruf");

    private static string CheckedEmail(string email) =>
        IsEmail(email) ? email.Trim() : throw new AccountFormException("surel ditulis seperti nama@kota.go.id");

    private static string? CheckedPerson(string? person) =>
        string.IsNullOrWhiteSpace(person) ? null
        : PersonKey().IsMatch(person.Trim()) ? person.Trim()
        : throw new AccountFormException("kunci peserta ditulis seperti P-12");

    [GeneratedRegex(@"^[^\s@<>""',;:]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$", RegexOptions.None, 1000)]
    private static partial Regex Email();

    [GeneratedRegex("^P-[0-9]{1,15}$", RegexOptions.None, 1000)]
    private static partial Regex PersonKey();
}
