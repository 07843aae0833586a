using System.Net;
using Magang.Workflows.IntegrationTests.Accounts;

namespace Magang.Workflows.IntegrationTests.Designer.Studio;

/// <summary>The pages around Elsa Studio: who gets them, what they may load, what they say.</summary>
public sealed class StudioPageTests
{
    private const string Administrator = "admin@contoh.go.id";
    private const string Looker = "operator@contoh.go.id";

    [TestCase("/designer", "elsa-workflow-definition-list")]
    [TestCase("/designer/alur/magang-metro", "elsa-workflow-definition-editor")]
    [TestCase("/designer/jalan", "elsa-workflow-instance-list")]
    [TestCase("/designer/jalan/7", "elsa-workflow-instance-viewer")]
    public async Task Each_page_holds_its_part_of_Studio_and_no_script_of_its_own(string path, string element)
    {
        var site = await ASite.SharedAsync();
        var visitor = await site.EnteredAsync("ADMINISTRATOR");

        var answer = await visitor.GetAsync(path);
        var page = await Visitor.TextAsync(answer);

        Assert.That(page, Does.Contain($"data-elemen=\"{element}\"").And.Contain("<base href=\"/designer/\""));
        Assert.That(page, Does.Contain("<a href=\"/\">Beranda</a>").And.Contain("Nama administrator"));
        Assert.That(page, Does.Not.Contain("Hanya melihat"));
        Assert.That(page, Does.Not.Match("<script(?! src=\"/designer/bingkai/)"));
        Assert.That(
            string.Join(' ', answer.Headers.GetValues("Content-Security-Policy")),
            Does.Contain("script-src 'self' 'wasm-unsafe-eval';").And.Contain("frame-ancestors 'none'")
        );
    }

    [Test]
    public async Task Who_may_not_draw_is_told_that_he_only_looks()
    {
        var site = await ASite.SharedAsync();
        var visitor = await site.EnteredAsync("OPERATOR_BADAN");

        Assert.That(await visitor.ReadAsync("/designer/alur/magang-metro"), Does.Contain("Hanya melihat"));
        Assert.That(await visitor.ReadAsync("/"), Does.Contain("<a href=\"/designer\">Perancang</a>"));
    }

    [Test]
    public async Task Who_has_no_right_to_designs_neither_sees_the_entry_nor_gets_the_page()
    {
        await using var site = await ASite.StartAsync();
        await site.HasAsync(Looker, person: "P-1");
        var visitor = await site.SignedInAsync(Looker);

        Assert.That((await visitor.GetAsync("/designer")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(await visitor.ReadAsync("/"), Does.Not.Contain("Perancang"));
    }

    [TestCase("?workflowInstanceId=17&source=x", "/kasus/17")]
    [TestCase("", "/designer/jalan")]
    public async Task Studio_s_link_to_a_log_leads_to_what_happened_to_the_case(string query, string page)
    {
        var site = await ASite.SharedAsync();
        var visitor = await site.EnteredAsync("ADMINISTRATOR");

        var answer = await visitor.GetAsync("/diagnostics/structured-logs" + query);

        Assert.That(answer.Headers.Location?.ToString(), Is.EqualTo(page));
    }

    [Test]
    public async Task A_page_in_English_leaves_Studio_its_own_words()
    {
        var site = await ASite.SharedAsync();
        var visitor = await site.EnteredAsync("ADMINISTRATOR");
        var indonesian = await visitor.ReadAsync("/designer");
        await visitor.SendAsync("/", "/bahasa", ("bahasa", "en"), ("kembali", "/designer"));

        var english = await visitor.ReadAsync("/designer");

        Assert.That(indonesian, Does.Contain("data-kamus=\"/designer/bingkai/").And.Contain("data-budaya=\"id-ID\""));
        Assert.That(english, Does.Not.Contain("data-kamus").And.Contain("data-budaya=\"en-GB\""));
        Assert.That(english, Does.Contain("Your session has ended."));
    }

    [Test]
    public async Task Asking_who_is_signed_in_keeps_no_session_alive()
    {
        await using var site = await ASite.StartAsync();
        await site.HasAsync(Administrator, null, site.Office("ADMINISTRATOR"));
        var watching = await site.SignedInAsync(Administrator);
        var working = await site.SignedInAsync(Administrator);

        for (var hour = 0; hour < 9; hour++)
        {
            site.Time.Advance(TimeSpan.FromHours(1));
            await watching.GetAsync("/api/v1/saya");
            await working.GetAsync("/designer");
        }

        Assert.That((await watching.GetAsync("/api/v1/saya")).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((await working.GetAsync("/api/v1/saya")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }
}
