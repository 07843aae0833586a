using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Demo;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.IntegrationTests.Accounts;
using Magang.Workflows.IntegrationTests.Api;
using Magang.Workflows.Postgres.Tasks;

namespace Magang.Workflows.IntegrationTests.Demo;

/// <summary>Accounts for trying things out: one for each role, never beside those of people.</summary>
public sealed class SampleAccountTests
{
    [Test]
    public async Task Each_role_signs_in_and_the_next_time_by_another_password_alone()
    {
        await using var site = await ASite.StartAsync();
        var (story, participants) = StoryFile.Read(AnApi.Workflows, "metro");
        var samples = new SampleAccounts(site.Runtime);

        var first = await samples.MakeAsync(story, participants);

        Assert.That(
            first.Select(account => account.Role).Distinct(),
            Is.EquivalentTo([.. Roles.All, Roles.Participant])
        );
        Assert.That(first.Where(account => account.Role == "KEPALA_OPD").Select(account => account.Opd), Is.Unique);
        foreach (var account in first)
        {
            var visitor = site.Visit();
            Assert.That((int)(await visitor.SignInAsync(account.Email, account.Password)).StatusCode, Is.EqualTo(302));
            Assert.That(await visitor.ReadAsync("/"), Does.Contain(Roles.Title(account.Role)));
        }

        var offices = await site.ScalarAsync<long>("SELECT count(*) FROM assignment");
        var second = await samples.MakeAsync(story, participants);

        Assert.That(second.Select(account => account.Account), Is.EqualTo(first.Select(account => account.Account)));
        Assert.That(
            second.Concat(first).Select(account => account.Password),
            Is.Unique.And.All.Match("^[a-z2-9]{4}(-[a-z2-9]{4}){3}$")
        );
        Assert.That(await site.ScalarAsync<long>("SELECT count(*) FROM assignment"), Is.EqualTo(offices));
        Assert.That(
            (int)(await site.Visit().SignInAsync(first[0].Email, first[0].Password)).StatusCode,
            Is.EqualTo(401)
        );
    }

    [Test]
    public async Task Beside_an_account_of_a_person_none_is_made()
    {
        await using var site = await ASite.StartAsync();
        var (story, participants) = StoryFile.Read(AnApi.Workflows, "metro");
        await site.Keeping.FirstAsync();
        var samples = new SampleAccounts(site.Runtime);
        await samples.MakeAsync(story, participants);
        await site.Keeping.InviteAsync("METRO", "Ibu Sungguhan", "ibu@kota.go.id", person: null, "sistem");
        var before = await site.ScalarAsync<string>(
            "SELECT string_agg(password_hash, ',' ORDER BY account_id) FROM account"
        );

        Assert.That(
            () => samples.MakeAsync(story, participants),
            Throws.TypeOf<SamplesRefusedException>().With.Message.Contains("1 akun yang bukan contoh")
        );
        Assert.That(
            await site.ScalarAsync<string>("SELECT string_agg(password_hash, ',' ORDER BY account_id) FROM account"),
            Is.EqualTo(before)
        );
    }

    [Test]
    public async Task Without_demo_they_lose_password_and_session()
    {
        await using var site = await ASite.StartAsync();
        var (story, participants) = StoryFile.Read(AnApi.Workflows, "metro");
        var samples = new SampleAccounts(site.Runtime);
        var accounts = await samples.MakeAsync(story, participants);
        await site.Keeping.InviteAsync("METRO", "Ibu Sungguhan", "ibu@kota.go.id", person: null, "sistem");
        var visitor = site.Visit();
        await visitor.SignInAsync(accounts[0].Email, accounts[0].Password);

        Assert.That(await samples.SleepAsync(), Is.EqualTo(accounts.Count));

        Assert.That((int)(await visitor.GetAsync("/")).StatusCode, Is.EqualTo(302));
        Assert.That(
            (int)(await site.Visit().SignInAsync(accounts[0].Email, accounts[0].Password)).StatusCode,
            Is.EqualTo(401)
        );
        Assert.That(
            await site.ScalarAsync<long>("SELECT count(*) FROM account WHERE link_hash IS NOT NULL"),
            Is.EqualTo(1)
        );
        Assert.That(await samples.SleepAsync(), Is.Zero);
    }

    [Test]
    public async Task The_sample_batch_waits_for_sample_officials_on_days_to_come()
    {
        await using var database = await TestDatabase.WithWorkflowsAsync();
        await using var runtime = await EngineRuntime.StartAsync(
            new EngineOptions
            {
                ConnectionString = database.ConnectionString,
                Workflows = AnApi.Workflows,
                Pumps = false,
            }
        );
        var (story, participants) = StoryFile.Read(AnApi.Workflows, "metro");
        var accounts = await new SampleAccounts(runtime).MakeAsync(story, participants);

        var cases = await new SampleBatch(runtime).StartAsync(story, participants, accounts);

        Assert.That(cases, Has.Count.EqualTo(participants.Length + 1));
        var official = accounts.First(account => account.Role == "KEPALA_OPD");
        var inbox = await runtime.Tasks.InboxAsync(
            new InboxQuery("KEPALA_OPD", official.Opd, $"A-{official.Account}", 10, Region: "METRO")
        );
        Assert.That(inbox, Is.Not.Empty);
        Assert.That(await new SampleBatch(runtime).StartAsync(story, participants, accounts), Is.Empty);
    }
}
