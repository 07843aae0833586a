using System.Collections.Immutable;
using System.Security.Cryptography;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Postgres.Accounts;
using Magang.Workflows.Simulations;

namespace Magang.Workflows.Host.Demo;

/// <summary>A sample account, as it is told once.</summary>
/// <param name="Account">Its number.</param>
/// <param name="Role">What it acts as.</param>
/// <param name="Opd">Where; null where that is the whole region.</param>
/// <param name="Email">What it signs in with.</param>
/// <param name="Password">Another one each time.</param>
public sealed record SampleAccount(long Account, string Role, string? Opd, string Email, string Password);

/// <summary>One account for each official of a story and for each other role, for trying things out.</summary>
/// <remarks>Only where somebody asks for them, and never beside accounts of people.</remarks>
public sealed class SampleAccounts(EngineRuntime runtime)
{
    // Addresses that lead nowhere: RFC 2606.
    private const string Domain = "contoh.invalid";

    // Signs that nobody takes for one another.
    private const string Signs = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Groups = 4;
    private const int GroupLength = 4;

    private readonly SampleStore _samples = new(runtime.Source, runtime.Time);

    /// <summary>Makes them, or gives those that are there new passwords.</summary>
    /// <param name="story">Whose officials they are.</param>
    /// <param name="participants">The first of them gets an account of his own.</param>
    /// <param name="cancel">Gives up; what is made stays, and is completed the next time.</param>
    /// <exception cref="SamplesRefusedException">There are accounts of people.</exception>
    public async Task<IReadOnlyList<SampleAccount>> MakeAsync(
        Story story,
        ImmutableArray<Participant> participants,
        CancellationToken cancel = default
    )
    {
        if (await _samples.RealAccountsAsync(cancel) is > 0 and var real)
            throw new SamplesRefusedException(real);
        var made = new List<SampleAccount>();
        foreach (var official in Officials(story))
        {
            var sample = await MakeAsync(story.Region, official, person: null, cancel);
            await AssignAsync(story.Region, official, sample.Account, cancel);
            made.Add(sample);
        }

        if (participants.FirstOrDefault() is { Key: null } first)
        {
            var person = await runtime.People.AddAsync(story.Region, first.Nip, first.Name, cancel);
            made.Add(
                await MakeAsync(
                    story.Region,
                    new Official("peserta", Roles.Participant, first.Name, first.Opd),
                    person,
                    cancel
                )
            );
        }

        return made;
    }

    /// <summary>Takes the passwords from all that were made before.</summary>
    /// <returns>How many had one.</returns>
    public Task<int> SleepAsync(CancellationToken cancel = default) => _samples.SleepAsync(cancel);

    // Those of the story, then one for every other role; where it needs an OPD, in the first of the story's.
    private static IEnumerable<Official> Officials(Story story)
    {
        var opd = story.Officials.Select(official => official.Opd).FirstOrDefault(code => code is not null);
        return story.Officials.Concat(
            Roles
                .All.Except(story.Officials.Select(official => official.Role), StringComparer.Ordinal)
                .Select(role => new Official(
                    role.ToLowerInvariant().Replace('_', '-'),
                    role,
                    Roles.Title(role),
                    Roles.NeedsOpd(role) ? opd : null
                ))
        );
    }

    private async Task<SampleAccount> MakeAsync(
        string region,
        Official official,
        string? person,
        CancellationToken cancel
    )
    {
        var email = $"{official.Account}@{Domain}";
        var password = Password();
        var (account, isNew) =
            await _samples.MakeAsync(
                new NewAccount(
                    region,
                    $"{official.Title} (contoh)",
                    email,
                    AccountKeeping.NormalForm(email),
                    person,
                    "sistem"
                ),
                Passwords.Hash(password),
                cancel
            ) ?? throw new SamplesRefusedException(1);
        await runtime.Accounts.Log.WriteAsync(
            new SecurityEvent(
                isNew ? SecurityEvents.Invited : SecurityEvents.PasswordChanged,
                account,
                "sistem",
                Detail: "akun contoh"
            ),
            cancel
        );
        return new SampleAccount(account, official.Role, official.Opd, email, password);
    }

    private async Task AssignAsync(string region, Official official, long account, CancellationToken cancel)
    {
        var today = runtime.Regulations.Reference.RegionOf(region).Clock.DayOf(runtime.Time.GetUtcNow());
        var held = await runtime.Accounts.Assignments.OfAsync([account], cancel);
        if (!held.Any(office => office.Role == official.Role && office.Opd == official.Opd && office.HoldsOn(today)))
            await new AccountKeeping(runtime.Accounts, () => runtime.Regulations.Reference).AssignAsync(
                new Assignment(
                    0,
                    account,
                    region,
                    official.Role,
                    official.Opd,
                    "DEFINITIF",
                    Decree: null,
                    today,
                    UntilOn: null
                ),
                "sistem",
                cancel
            );
    }

    private static string Password() =>
        string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Signs, GroupLength)));
}
