using Magang.Workflows.IntegrationTests.Accounts;
using Microsoft.Playwright;

namespace Magang.Workflows.IntegrationTests.Ui;

/// <summary>Debian's Chromium before a server that listens, without scripts; a test that needs it is passed over where there is none.</summary>
internal sealed class ABrowser : IAsyncDisposable
{
    /// <summary>The most that a page may weigh on its first visit.</summary>
    private const long HeaviestPage = 150_000;

    private static readonly string? Program = (
        (string[])["/usr/bin/chromium", "/usr/bin/chromium-browser"]
    ).FirstOrDefault(File.Exists);

    private static readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> _chromium = new(LaunchAsync);

    private readonly List<string> _complaints = [];
    private readonly string _pictures = Path.Combine(AppContext.BaseDirectory, "layar");

    private readonly AnExaminer? _examiner;

    private ABrowser(ASite site, IPage page, AnExaminer? examiner) => (Site, Page, _examiner) = (site, page, examiner);

    /// <summary>Whether pages are looked through for what keeps people with disabilities out.</summary>
    public bool Examines => _examiner is not null;

    public ASite Site { get; }

    public IPage Page { get; }

    public static async Task<ABrowser> StartAsync(
        bool workflows = false,
        TimeProvider? time = null,
        string language = "id-ID"
    )
    {
        var browser = await ChromiumAsync();
        var site = await ASite.ListeningAsync(workflows, time);
        var context = await browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = site.Address,
                JavaScriptEnabled = false,
                Locale = language,
                ViewportSize = new ViewportSize { Width = 1280, Height = 800 },
            }
        );
        var page = await context.NewPageAsync();
        var examiner = await AnExaminer.StartAsync(browser, site.Address);
        var opened = new ABrowser(site, page, examiner);
        // What the policy for content stops is told on the console.
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !message.Text.Contains("status of 4", StringComparison.Ordinal))
                opened._complaints.Add(message.Text);
        };
        return opened;
    }

    /// <summary>Debian's Chromium, one for all tests, each in a context of its own; the test is passed over where there is none.</summary>
    public static async Task<IBrowser> ChromiumAsync()
    {
        if (Program is null)
            Assert.Ignore("Chromium is not installed: apt-get install chromium.");
        return (await _chromium.Value).Browser;
    }

    /// <summary>Signs somebody in on the page for it, which is shown.</summary>
    public static async Task SignInAsync(IPage page, string email, string password = ASite.Password)
    {
        await page.GetByLabel("Surel").FillAsync(email);
        await page.GetByLabel("Kata sandi").FillAsync(password);
        await PressAsync(page, "Masuk");
    }

    /// <summary>Presses the button of this name.</summary>
    public static Task PressAsync(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Ends Chromium; nothing where no test needed it.</summary>
    internal static async Task StopSharedAsync()
    {
        if (!_chromium.IsValueCreated || !_chromium.Value.IsCompletedSuccessfully)
            return;
        var (playwright, browser) = await _chromium.Value;
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    /// <summary>Looks at the page as it stands: wide and narrow, nothing beside the edge, nothing stopped, not too heavy.</summary>
    /// <param name="name">Name of the pictures, in the folder <c>layar</c> beside the tests.</param>
    public async Task LookAsync(string name)
    {
        foreach (var (width, suffix) in ((int, string)[])[(1280, "lebar"), (360, "sempit")])
        {
            await Page.SetViewportSizeAsync(width, 800);
            await Page.ScreenshotAsync(
                new PageScreenshotOptions { Path = Path.Combine(_pictures, $"{name}-{suffix}.png"), FullPage = true }
            );
            var widest = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            Assert.That(widest, Is.LessThanOrEqualTo(width), $"{name} reaches beyond {width} px");
        }

        await Page.SetViewportSizeAsync(1280, 800);
        Assert.That(await Page.Locator("h1").CountAsync(), Is.EqualTo(1), name);
        // Whoever cannot see finds each field's name.
        Assert.That(
            await Page.Locator("input:not([type=hidden]), select, textarea")
                .EvaluateAllAsync<string[]>(
                    "all => all.filter(e => !e.labels || e.labels.length === 0).map(e => e.name)"
                ),
            Is.Empty,
            name
        );
        Assert.That(
            await Page.EvaluateAsync<string[]>(
                "[...document.querySelectorAll('[id]')].map(e => e.id).filter((id, i, all) => all.indexOf(id) !== i)"
            ),
            Is.Empty,
            name
        );
        Assert.That(_complaints, Is.Empty, name);
        if (_examiner is not null)
            Assert.That(await _examiner.ExamineAsync(await Page.ContentAsync()), Is.Empty, name);
        var weight = await Page.EvaluateAsync<long>(
            "performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource')).reduce((sum, e) => sum + e.encodedBodySize, 0)"
        );
        Assert.That(weight, Is.InRange(50_000, HeaviestPage), name);
    }

    public async ValueTask DisposeAsync()
    {
        await Page.Context.DisposeAsync();
        if (_examiner is not null)
            await _examiner.DisposeAsync();
        await Site.DisposeAsync();
    }

    private static async Task<(IPlaywright Playwright, IBrowser Browser)> LaunchAsync()
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Program,
                Args = ["--no-sandbox", "--disable-dev-shm-usage"],
            }
        );
        return (playwright, browser);
    }
}
