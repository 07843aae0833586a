namespace Magang.Workflows.IntegrationTests.Accounts;

/// <summary>What pages tell browsers to refuse, and how heavy they are.</summary>
public sealed class PageHeaderTests
{
    [Test]
    public async Task Pages_forbid_scripts_frames_and_being_kept()
    {
        var site = await ASite.SharedAsync();

        var answer = await site.Visit().GetAsync("/masuk");

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.That(policy, Does.Contain("default-src 'none'").And.Contain("frame-ancestors 'none'"));
        Assert.That(policy, Does.Not.Contain("unsafe").And.Not.Contain("script"));
        Assert.That(answer.Headers.GetValues("Referrer-Policy").Single(), Is.EqualTo("same-origin"));
        Assert.That(answer.Headers.CacheControl?.NoStore, Is.True);
        Assert.That(answer.Headers.Contains("Strict-Transport-Security"), Is.False);
    }

    [Test]
    public async Task Behind_tls_browsers_are_told_to_stay_with_it()
    {
        var site = await ASite.SharedAsync();

        var answer = await site.VisitSecurely().GetAsync("/masuk");

        Assert.That(answer.Headers.GetValues("Strict-Transport-Security").Single(), Is.EqualTo("max-age=31536000"));
    }

    [TestCase("br")]
    [TestCase("gzip, deflate")]
    public async Task A_page_with_its_styles_is_under_150_KB(string encodings)
    {
        var site = await ASite.SharedAsync();
        using var http = site.Client();
        http.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", encodings);
        var page = await site.Visit().ReadAsync("/masuk");
        var weight = page.Length;
        var styles = page.Split("<link rel=\"stylesheet\" href=\"")
            .Skip(1)
            .Select(part => part.Split('"')[0])
            .ToArray();

        foreach (var style in styles)
        {
            var answer = await http.GetAsync(style);
            Assert.That(answer.Content.Headers.ContentEncoding.Single(), Is.EqualTo(encodings.Split(',')[0]));
            Assert.That(answer.Headers.CacheControl?.ToString(), Does.Contain("immutable"));
            weight += (await answer.Content.ReadAsByteArrayAsync()).Length;
        }

        Assert.That(styles, Has.Length.EqualTo(2));
        Assert.That(weight, Is.InRange(50_000, 150_000));
    }

    [Test]
    public async Task A_client_that_presses_nothing_gets_the_styles_as_they_are()
    {
        var site = await ASite.SharedAsync();
        using var http = site.Client();
        var page = await site.Visit().ReadAsync("/masuk");

        var css = await http.GetStringAsync(page.Split("stylesheet\" href=\"")[1].Split('"')[0]);

        Assert.That(css, Does.Contain(".form-control").And.Length.GreaterThan(500_000));
    }
}
