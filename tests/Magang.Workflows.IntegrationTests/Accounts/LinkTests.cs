namespace Magang.Workflows.IntegrationTests.Accounts;

/// <summary>Links by which passwords are set.</summary>
public sealed class LinkTests
{
    private const string Email = "undangan@contoh.go.id";

    [Test]
    public async Task An_invitation_sets_a_password_once()
    {
        await using var site = await ASite.StartAsync();
        var path = await InvitedAsync(site);
        Assert.That(await site.Visit().ReadAsync(path), Does.Contain("Undangan Contoh").And.Contain(Email));

        Assert.That((int)(await SetAsync(site.Visit(), path, ASite.Password)).StatusCode, Is.EqualTo(302));
        Assert.That((int)(await site.Visit().GetAsync(path)).StatusCode, Is.EqualTo(404));
        var again = await SetAsync(site.Visit(), path, "sandi-orang-lain-nih");

        Assert.That((int)again.StatusCode, Is.EqualTo(404));
        Assert.That(await Visitor.TextAsync(again), Does.Contain("MGW-663"));
        Assert.That((int)(await site.Visit().SignInAsync(Email, ASite.Password)).StatusCode, Is.EqualTo(302));
    }

    [Test]
    public async Task Of_two_who_use_a_link_at_once_one_wins()
    {
        await using var site = await ASite.StartAsync();
        var path = await InvitedAsync(site);
        var passwords = Enumerable.Range(0, 6).Select(i => $"sandi-nomor-{i}-panjang").ToArray();

        var answers = await Task.WhenAll(passwords.Select(password => SetAsync(site.Visit(), path, password)));

        Assert.That(answers.Count(answer => (int)answer.StatusCode == 302), Is.EqualTo(1));
        Assert.That(answers.Count(answer => (int)answer.StatusCode == 404), Is.EqualTo(5));
    }

    [Test]
    public async Task An_invitation_ends_after_seven_days()
    {
        await using var site = await ASite.StartAsync();
        var path = await InvitedAsync(site);
        site.Time.Advance(TimeSpan.FromDays(7) - TimeSpan.FromMinutes(1));
        Assert.That((int)(await site.Visit().GetAsync(path)).StatusCode, Is.EqualTo(200));
        site.Time.Advance(TimeSpan.FromMinutes(2));

        Assert.That((int)(await site.Visit().GetAsync(path)).StatusCode, Is.EqualTo(404));
        Assert.That((int)(await SetAsync(site.Visit(), path, ASite.Password)).StatusCode, Is.EqualTo(404));
        Assert.That(await site.KindsAsync(), Does.Contain("TAUTAN_DITOLAK"));
    }

    [Test]
    public async Task A_new_link_makes_the_one_before_worthless_and_its_use_ends_every_session()
    {
        await using var site = await ASite.StartAsync();
        var id = await site.HasAsync(Email);
        var signedIn = await site.SignedInAsync(Email);
        var old = await site.Keeping.RenewLinkAsync(id, dropSecondStep: false, "A-1");
        var fresh = await site.Keeping.RenewLinkAsync(id, dropSecondStep: false, "A-1");

        Assert.That((int)(await site.Visit().GetAsync($"/undangan/{old}")).StatusCode, Is.EqualTo(404));
        Assert.That((int)(await signedIn.GetAsync("/")).StatusCode, Is.EqualTo(200));
        await SetAsync(site.Visit(), $"/undangan/{fresh}", "sandi-yang-baru-sekali");

        Assert.That((int)(await signedIn.GetAsync("/")).StatusCode, Is.EqualTo(302));
        Assert.That((int)(await site.Visit().SignInAsync(Email, ASite.Password)).StatusCode, Is.EqualTo(401));
    }

    [Test]
    public async Task A_poor_password_is_refused_and_the_link_still_holds()
    {
        await using var site = await ASite.StartAsync();
        var path = await InvitedAsync(site);
        (string Password, string Why)[] poor =
        [
            ("pendek", "12"),
            ("aaaaaaaaaaaaaaaa", "beragam"),
            ("undangan-saya-sendiri", "surel"),
        ];

        foreach (var (password, why) in poor)
        {
            var answer = await SetAsync(site.Visit(), path, password);

            Assert.That((int)answer.StatusCode, Is.EqualTo(422), password);
            Assert.That(await Visitor.TextAsync(answer), Does.Contain(why).And.Contain("MGW-664"));
        }

        Assert.That((int)(await SetAsync(site.Visit(), path, ASite.Password)).StatusCode, Is.EqualTo(302));
    }

    [Test]
    public async Task The_database_does_not_have_the_link()
    {
        await using var site = await ASite.StartAsync();
        var path = await InvitedAsync(site);

        Assert.That(
            await site.ScalarAsync<string>("SELECT string_agg(a::text, ' ') FROM account AS a"),
            Does.Not.Contain(path.Split('/')[^1])
        );
    }

    private static async Task<string> InvitedAsync(ASite site)
    {
        var (_, secret) = await site.Keeping.InviteAsync("METRO", "Undangan Contoh", Email, person: null, "sistem");
        return $"/undangan/{secret}";
    }

    private static Task<HttpResponseMessage> SetAsync(Visitor visitor, string path, string password) =>
        visitor.SendAsync("/masuk", path, ("sandi-baru", password), ("sandi-ulang", password));
}
