using Microsoft.Playwright;

namespace Magang.Workflows.IntegrationTests.Designer.Studio;

/// <summary>The frame around Studio in a browser: it tells what Studio is silent about, and does not draw on a telephone.</summary>
public sealed class StudioFrameTests
{
    private const int Telephone = 360;

    /// <summary>A page with the frame's scripts and without Studio: too narrow for it.</summary>
    private const string Editor = "/designer/alur/magang-metro";

    private const string Save =
        "fetch('/elsa/api/workflow-definitions', { method: 'POST', body: '{}' }).then(a => a.status, () => 0)";

    [Test]
    public async Task On_a_telephone_the_editor_offers_the_picture_and_loads_nothing_of_Studio()
    {
        await using var studio = await AStudio.StartAsync(width: Telephone);
        var page = studio.Page;
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);

        await page.GotoAsync(Editor);

        await Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new() { Level = 2 }))
            .ToContainTextAsync("terlalu sempit");
        await Assertions
            .Expect(page.Locator("#sempit").GetByRole(AriaRole.Link, new() { Name = "Gambar dan uraian" }))
            .ToHaveAttributeAsync("href", "/alur/magang-metro");
        await studio.LookAsync("200-perancang-sempit");
        Assert.That(asked, Has.None.Contains("/_framework/"));
        Assert.That(
            await page.EvaluateAsync<int>("document.documentElement.scrollWidth"),
            Is.LessThanOrEqualTo(Telephone)
        );

        await page.SetViewportSizeAsync(1280, 800);

        await Assertions.Expect(page.Locator("#sempit")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("elsa-workflow-definition-editor")).ToHaveCountAsync(1);
    }

    [Test]
    public async Task A_save_that_was_refused_is_told_in_the_servers_words_until_one_succeeds()
    {
        await using var studio = await AStudio.StartAsync(width: Telephone, staged: "status of 500");
        var page = studio.Page;
        await page.GotoAsync(Editor);
        var told = page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "MGW-900" });

        foreach (var status in (int[])[400, 403, 409, 500])
        {
            await AnswerAsync(
                page,
                status,
                """{"message":"Ibu Sari menyimpan lebih dahulu. [MGW-900]","code":"MGW-900"}"""
            );

            await page.EvaluateAsync(Save);

            await Assertions
                .Expect(told)
                .ToContainTextAsync("Perubahan terakhir belum tersimpan. Ibu Sari menyimpan lebih dahulu. [MGW-900]");
            await studio.LookAsync($"201-tidak-tersimpan-{status}");

            await page.UnrouteAllAsync();
            await AnswerAsync(page, 200, "{}");
            await page.EvaluateAsync(Save);

            await Assertions.Expect(told).ToHaveCountAsync(0);
            await page.UnrouteAllAsync();
        }
    }

    [Test]
    public async Task Those_of_many_that_were_refused_are_told_though_the_answer_succeeds()
    {
        await using var studio = await AStudio.StartAsync(width: Telephone);
        var page = studio.Page;
        await page.GotoAsync(Editor);
        await page.RouteAsync(
            "**/elsa/api/bulk-actions/**",
            route =>
                route.FulfillAsync(
                    new RouteFulfillOptions
                    {
                        ContentType = "application/json",
                        Body = """{"published":["a"],"failed":["b"],"refused":["Definisi 'b' ditolak. [MGW-900]"]}""",
                    }
                )
        );

        await page.EvaluateAsync("fetch('/elsa/api/bulk-actions/publish/x', { method: 'POST', body: '{}' })");

        await Assertions
            .Expect(page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "MGW-900" }))
            .ToContainTextAsync("Tidak semuanya terlaksana. Definisi 'b' ditolak. [MGW-900]");
    }

    [Test]
    public async Task A_server_that_is_away_is_told_and_who_leaves_with_an_unsaved_change_is_asked()
    {
        await using var studio = await AStudio.StartAsync(width: Telephone, staged: "net::ERR_FAILED");
        var page = studio.Page;
        await page.GotoAsync(Editor);
        await page.RouteAsync("**/elsa/api/**", route => route.AbortAsync());

        await page.EvaluateAsync(Save);

        await Assertions
            .Expect(page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Server tidak dapat dihubungi" }))
            .ToHaveCountAsync(1);
        Assert.That(
            await page.EvaluateAsync<bool>(
                "() => { const leaving = new Event('beforeunload', { cancelable: true }); dispatchEvent(leaving); return leaving.defaultPrevented; }"
            ),
            Is.True
        );
    }

    [Test]
    public async Task A_session_that_ended_is_told_and_goes_on_after_signing_in_in_another_tab()
    {
        await using var studio = await AStudio.StartAsync(width: Telephone);
        var page = studio.Page;
        await page.GotoAsync(Editor);
        await page.Context.ClearCookiesAsync();

        await page.EvaluateAsync(Save);

        var told = page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Sesi Anda berakhir" });
        await Assertions.Expect(told).ToContainTextAsync("perubahan terakhir belum tersimpan.");
        await studio.LookAsync("202-sesi-berakhir");

        var other = await page.Context.NewPageAsync();
        await studio.SignInAsync(other, "administrator@contoh.go.id");
        await other.WaitForURLAsync(studio.Site.Address + "/");
        await page.EvaluateAsync("document.dispatchEvent(new Event('visibilitychange'))");

        await Assertions.Expect(told).ToHaveCountAsync(0);
    }

    [Test]
    public async Task A_run_that_was_started_can_be_followed()
    {
        await using var studio = await AStudio.StartAsync(width: Telephone);
        var page = studio.Page;
        await page.GotoAsync(Editor);
        await page.RouteAsync(
            "**/elsa/api/workflow-definitions/*/execute",
            route =>
                route.FulfillAsync(
                    new RouteFulfillOptions
                    {
                        Headers = new Dictionary<string, string>(StringComparer.Ordinal)
                        {
                            ["x-elsa-workflow-instance-id"] = "17",
                        },
                        Body = "{}",
                    }
                )
        );

        await page.EvaluateAsync("fetch('/elsa/api/workflow-definitions/x/execute', { method: 'POST', body: '{}' })");

        await Assertions
            .Expect(page.GetByRole(AriaRole.Status).GetByRole(AriaRole.Link, new() { Name = "Amati jalannya" }))
            .ToHaveAttributeAsync("href", "/designer/jalan/17");
    }

    private static Task<IAsyncDisposable> AnswerAsync(IPage page, int status, string body) =>
        page.RouteAsync(
            "**/elsa/api/workflow-definitions",
            route =>
                route.FulfillAsync(
                    new RouteFulfillOptions
                    {
                        Status = status,
                        ContentType = "application/json",
                        Body = body,
                    }
                )
        );
}
