namespace Magang.Workflows.IntegrationTests.Accounts;

/// <summary>The first administrator.</summary>
public sealed class FirstStartTests
{
    [Test]
    public async Task Each_start_gives_a_new_link_until_it_is_used_and_none_afterwards()
    {
        await using var site = await ASite.StartAsync();
        var first = await site.Keeping.FirstAsync();
        var second = await site.Keeping.FirstAsync();
        Assert.That(second, Is.Not.Null.And.Not.EqualTo(first));
        Assert.That(await site.ScalarAsync<long>("SELECT count(*) FROM account"), Is.EqualTo(1));
        Assert.That((int)(await site.Visit().GetAsync($"/undangan/{first}")).StatusCode, Is.EqualTo(404));

        var visitor = site.Visit();
        var set = await visitor.SendAsync(
            $"/undangan/{second}",
            $"/undangan/{second}",
            ("nama", "Ibu Administrator"),
            ("surel", "admin@contoh.go.id"),
            ("sandi-baru", ASite.Password),
            ("sandi-ulang", ASite.Password)
        );
        Assert.That((int)set.StatusCode, Is.EqualTo(302), await Visitor.TextAsync(set));
        await visitor.SignInAsync("ADMIN@contoh.go.id", ASite.Password);

        Assert.That(await visitor.ReadAsync("/pengelola/akun"), Does.Contain("Ibu Administrator"));
        Assert.That(await site.Keeping.FirstAsync(), Is.Null);
        Assert.That(await site.Keeping.FirstAsync(), Is.Null);
    }

    [Test]
    public async Task Where_there_is_any_account_no_administrator_is_made()
    {
        await using var site = await ASite.StartAsync();
        await site.Keeping.InviteAsync("METRO", "Orang Pertama", "orang@contoh.go.id", person: null, "operator-mesin");

        Assert.That(await site.Keeping.FirstAsync(), Is.Null);
        Assert.That(await site.ScalarAsync<long>("SELECT count(*) FROM assignment"), Is.Zero);
    }

    [Test]
    public async Task A_first_link_that_nobody_used_is_not_renewed_once_somebody_else_can_sign_in()
    {
        await using var site = await ASite.StartAsync();
        await site.Keeping.FirstAsync();
        await site.HasAsync("orang@contoh.go.id");

        Assert.That(await site.Keeping.FirstAsync(), Is.Null);
    }

    [Test]
    public async Task Servers_that_start_at_the_same_time_make_one_administrator()
    {
        await using var site = await ASite.StartAsync();

        var links = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => site.Keeping.FirstAsync()));

        Assert.That(links, Is.All.Not.Null);
        Assert.That(links, Is.Unique);
        Assert.That(await site.ScalarAsync<long>("SELECT count(*) FROM account"), Is.EqualTo(1));
    }
}
