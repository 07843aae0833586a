using System.Collections.Concurrent;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Postgres.Accounts;

namespace Magang.Workflows.IntegrationTests.Api;

/// <summary>
/// The people of a test, each with an account, his offices and a session, made when he is first named:
/// <c>kepala-a;peran=KEPALA_OPD;opd=DINAS_A</c> holds that office in every region, <c>;daerah=PALU</c> in that one alone;
/// <c>P-1;peran=PESERTA</c> is the participant with that key.
/// </summary>
internal sealed class Cast(EngineRuntime runtime)
{
    private static readonly TimeSpan Renewed = TimeSpan.FromHours(6);

    private readonly ConcurrentDictionary<string, Lazy<Task<long>>> _accounts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (string Token, DateTimeOffset At)> _tokens = new(
        StringComparer.Ordinal
    );

    /// <summary>What somebody sends to be known.</summary>
    public async Task<string> TokenAsync(string who)
    {
        var now = runtime.Time.GetUtcNow();
        if (_tokens.TryGetValue(who, out var known) && now - known.At < Renewed)
            return known.Token;
        var account = await AccountAsync(who);
        var (token, _) = await SessionTokens.BeginAsync(
            runtime.Accounts,
            account,
            address: null,
            program: null,
            default
        );
        _tokens[who] = (token, now);
        return token;
    }

    /// <summary>As journals name him.</summary>
    public async Task<string> KeyAsync(string who) => Account.KeyOf(await AccountAsync(who), PersonOf(who));

    /// <summary>The number of his account.</summary>
    public Task<long> AccountAsync(string who) =>
        _accounts.GetOrAdd(who, _ => new Lazy<Task<long>>(() => MakeAsync(who))).Value;

    /// <summary>Gives an account one more office.</summary>
    public async Task HoldsAsync(long account, string region, string role, string? opd = null) =>
        await runtime.Accounts.Assignments.AddAsync(
            new Assignment(
                0,
                account,
                region,
                role,
                opd,
                "DEFINITIF",
                Decree: null,
                new DateOnly(2020, 1, 1),
                UntilOn: null
            ),
            [],
            "tes"
        );

    /// <summary>A key of another system.</summary>
    public Task<string> ApiKeyAsync(string region, params string[] scopes) =>
        new AccountKeeping(runtime.Accounts, () => runtime.Regulations.Reference).MakeKeyAsync(
            "tes",
            region,
            scopes,
            days: 30,
            "tes"
        );

    private static string? PersonOf(string who) => Part(who, "peran") == Roles.Participant ? who.Split(';')[0] : null;

    private static string? Part(string who, string name) =>
        who.Split(';')
            .FirstOrDefault(part => part.StartsWith($"{name}=", StringComparison.Ordinal))
            ?[(name.Length + 1)..];

    private async Task<long> MakeAsync(string who)
    {
        var email = $"{who.GetHashCode(StringComparison.Ordinal):x}@contoh.go.id";
        var link = new AccountLink(Secrets.Hash(Secrets.Make()), runtime.Time.GetUtcNow().AddDays(1));
        var home = Part(who, "daerah") ?? runtime.Regulations.Reference.Home!;
        var account =
            await runtime.Accounts.Accounts.AddAsync(
                new NewAccount(home, who.Split(';')[0], email, AccountKeeping.NormalForm(email), PersonOf(who), "tes"),
                link
            ) ?? throw new InvalidOperationException($"There is somebody like {who} already.");
        foreach (var region in Part(who, "daerah") is { } one ? [one] : runtime.Regulations.Reference.Regions.Keys)
        {
            if (PersonOf(who) is null && Part(who, "peran") is { } role)
                await HoldsAsync(account, region, role, Part(who, "opd"));
        }

        return account;
    }
}
