namespace Magang.Workflows.IntegrationTests.Accounts;

public sealed class ErasureTests
{
    [Test]
    public async Task The_account_of_somebody_who_is_erased_says_nothing_of_him_and_opens_nothing()
    {
        await using var site = await ASite.StartAsync();
        await site.HasAsync("budi.contoh@contoh.go.id", "P-7");
        await site.HasAsync("orang.lain@contoh.go.id", "P-8");
        var visitor = await site.SignedInAsync("budi.contoh@contoh.go.id");

        await site.Runtime.People.EraseAsync("P-7", site.Time.GetUtcNow());

        Assert.That((int)(await visitor.GetAsync("/")).StatusCode, Is.EqualTo(302));
        var kept = await site.ScalarAsync<string>("SELECT string_agg(a::text, ' ') FROM account AS a");
        Assert.That(kept.ToUpperInvariant(), Does.Contain("ORANG.LAIN").And.Not.Contain("BUDI"));
    }
}
