using Magang.Workflows.Host.Accounts;

namespace Magang.Workflows.IntegrationTests.Accounts;

/// <summary>Who holds which office, and when.</summary>
public sealed class AssignmentTests
{
    private const string Email = "pejabat@contoh.go.id";

    [TestCase("AUDITOR", "OPERATOR_BADAN")]
    [TestCase("OPERATOR_BADAN", "AUDITOR")]
    [TestCase("SEKDA", "AUDITOR")]
    [TestCase("ADMINISTRATOR", "AUDITOR")]
    [TestCase("TIM_PEMANTAU", "TIM_ADMINISTRASI")]
    [TestCase("TIM_SKD_SKB", "TIM_PEMANTAU")]
    public async Task Roles_that_exclude_each_other_are_refused(string held, string wanted)
    {
        var site = await ASite.SharedAsync();
        var id = await site.HasAsync(EmailOf(held, wanted), person: null, site.Office(held));

        Assert.That(
            () => site.Keeping.AssignAsync(site.Office(wanted) with { Account = id }, "A-1"),
            Throws.TypeOf<RolesExcludeException>()
        );
    }

    [TestCase("AUDITOR", "TIM_PEMANTAU")]
    [TestCase("TIM_PEMANTAU", "AUDITOR")]
    [TestCase("AUDITOR", "DPO")]
    [TestCase("TIM_ADMINISTRASI", "TIM_SKD_SKB")]
    [TestCase("KEPALA_BADAN", "SEKDA")]
    public async Task Other_roles_go_together(string held, string wanted)
    {
        var site = await ASite.SharedAsync();
        var id = await site.HasAsync(EmailOf(held, wanted), person: null, site.Office(held));

        await site.Keeping.AssignAsync(site.Office(wanted) with { Account = id }, "A-1");

        Assert.That(await site.Stores.Assignments.OfAsync([id]), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Roles_exclude_each_other_only_on_the_same_days()
    {
        await using var site = await ASite.StartAsync();
        var id = await site.HasAsync(
            Email,
            person: null,
            site.Office("AUDITOR") with
            {
                UntilOn = site.Today.AddDays(9),
            }
        );
        var wanted = site.Office("OPERATOR_BADAN") with { Account = id };

        Assert.That(
            () => site.Keeping.AssignAsync(wanted with { FromOn = site.Today.AddDays(9) }, "A-1"),
            Throws.TypeOf<RolesExcludeException>()
        );
        await site.Keeping.AssignAsync(wanted with { FromOn = site.Today.AddDays(10) }, "A-1");
    }

    [Test]
    public async Task Two_that_exclude_each_other_cannot_be_given_at_the_same_time()
    {
        await using var site = await ASite.StartAsync();
        var id = await site.HasAsync(Email);

        var given = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(i =>
                    TriedAsync(site, site.Office(i % 2 == 0 ? "AUDITOR" : "OPERATOR_BADAN") with { Account = id })
                )
        );

        Assert.That(given.Where(role => role is not null).Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_deputy_acts_within_his_days_and_not_outside()
    {
        await using var site = await ASite.StartAsync();
        var office = site.Office("KEPALA_OPD", "DINAS_A") with
        {
            Kind = "PLT",
            Decree = "800/12/2026",
            FromOn = site.Today.AddDays(2),
            UntilOn = site.Today.AddDays(3),
        };
        var id = await site.HasAsync(Email, person: null, office);
        var callers = new Callers(site.Stores, site.Runtime.Regulations.Reference);
        var held = new List<int>();

        for (var day = 0; day < 6; day++)
        {
            held.Add((await callers.OfAccountAsync(id))!.Offices.Count);
            site.Time.Advance(TimeSpan.FromDays(1));
        }

        Assert.That(held, Is.EqualTo([0, 0, 1, 1, 0, 0]));
    }

    [Test]
    public async Task The_day_is_that_of_the_region()
    {
        await using var site = await ASite.StartAsync();
        var clock = site.Runtime.Regulations.Reference.RegionOf("PALU").Clock;
        var day = clock.DayOf(site.Time.GetUtcNow()).AddDays(1);
        var office = site.Office("KEPALA_BADAN") with { FromOn = day };
        var id = await site.HasAsync(Email, person: null, office, office with { Region = "PALU" });
        var callers = new Callers(site.Stores, site.Runtime.Regulations.Reference);

        // Half past midnight in Palu is half past eleven the day before in Metro.
        site.Time.Advance(clock.StartOf(day) + TimeSpan.FromMinutes(30) - site.Time.GetUtcNow());

        Assert.That((await callers.OfAccountAsync(id))!.Offices.Select(held => held.Region), Is.EqualTo(["PALU"]));
    }

    [Test]
    public async Task Who_acts_for_another_needs_a_decree_and_an_end()
    {
        await using var site = await ASite.StartAsync();
        var id = await site.HasAsync(Email);
        var office = site.Office("SEKDA") with { Account = id, Kind = "PLH", Decree = "1/2027", UntilOn = site.Today };

        Assert.That(
            () => site.Keeping.AssignAsync(office with { Decree = null }, "A-1"),
            Throws.TypeOf<AccountFormException>()
        );
        Assert.That(
            () => site.Keeping.AssignAsync(office with { UntilOn = null }, "A-1"),
            Throws.TypeOf<AccountFormException>()
        );
        Assert.That(
            () => site.Keeping.AssignAsync(office with { UntilOn = office.FromOn.AddDays(-1) }, "A-1"),
            Throws.TypeOf<AccountFormException>()
        );
        Assert.That(
            () => site.Keeping.AssignAsync(site.Office("KEPALA_OPD") with { Account = id }, "A-1"),
            Throws.TypeOf<AccountFormException>()
        );
        await site.Keeping.AssignAsync(office, "A-1");
    }

    [Test]
    public async Task A_participant_acts_under_his_own_key_with_or_without_another_office()
    {
        await using var site = await ASite.StartAsync();
        var id = await site.HasAsync(Email, "P-7", site.Office("KEPALA_OPD", "DINAS_A"));
        var callers = new Callers(site.Stores, site.Runtime.Regulations.Reference);

        var caller = (await callers.OfAccountAsync(id))!;

        Assert.That(
            caller.Offices.Select(office => caller.As(office)),
            Is.EqualTo(
                new[]
                {
                    new Magang.Workflows.Engine.Actor("P-7", "KEPALA_OPD", "DINAS_A"),
                    new Magang.Workflows.Engine.Actor("P-7", "PESERTA"),
                }
            )
        );
    }

    private static string EmailOf(string held, string wanted) =>
        $"{held}-{wanted}@contoh.go.id".ToLowerInvariant().Replace('_', '-');

    private static async Task<string?> TriedAsync(ASite site, Magang.Workflows.Postgres.Accounts.Assignment office)
    {
        try
        {
            await site.Keeping.AssignAsync(office, "A-1");
            return office.Role;
        }
        catch (RolesExcludeException)
        {
            return null;
        }
    }
}
