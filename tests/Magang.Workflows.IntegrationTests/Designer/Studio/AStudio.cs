using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Magang.Workflows.IntegrationTests.Accounts;
using Magang.Workflows.IntegrationTests.Ui;
using Microsoft.Playwright;

namespace Magang.Workflows.IntegrationTests.Designer.Studio;

/// <summary>Elsa Studio in Debian's Chromium, before a server that listens; passed over where there is no browser.</summary>
internal sealed partial class AStudio : IAsyncDisposable
{
    /// <summary>Long enough for a first load on a machine that is busy with other tests.</summary>
    public const float Patience = 90_000;

    /// <summary>The icon of Studio's button that publishes, which has no name.</summary>
    public const string Publish = "M19.35 10.04C18.67 6.59";

    /// <summary>The icon of its button that runs.</summary>
    public const string Run = "M8 5v14l11-7z";

    // Studio draws and saves by itself, and nothing on the page tells when it has done so.
    private const float Settling = 900;

    // What shows for a moment between two steps, or under something else, is told as well.
    private const string Watch = """
        new MutationObserver(changes => {
          for (const change of changes) {
            const texts = change.type === 'characterData' ? [change.target.data] : [...change.addedNodes].map(node => node.textContent);
            for (const text of texts) if (text?.includes('An unhandled error')) console.error('Shown: ' + text.slice(0, 300));
            if (change.type === 'attributes' && change.target.id === 'blazor-error-ui' && getComputedStyle(change.target).display !== 'none') console.error('Studio has stopped.');
          }
        }).observe(document, { subtree: true, childList: true, characterData: true, attributeFilter: ['style', 'class'] });
        """;

    private readonly List<string> _complaints = [];
    private readonly string _pictures = Path.Combine(AppContext.BaseDirectory, "layar");

    private AStudio(ASite site, IPage page, string? staged)
    {
        (Site, Page) = (site, page);
        page.Console += (_, message) =>
        {
            // What the server refuses is told on the console as well; the page shows it, and the tests look there.
            // Studio's one script inside a page is stopped on purpose: a file of the frame does the same.
            if (
                message.Type == "error"
                && !message.Text.Contains("status of 4", StringComparison.Ordinal)
                && !message.Text.StartsWith("Executing inline script", StringComparison.Ordinal)
                && (staged is null || !message.Text.Contains(staged, StringComparison.Ordinal))
            )
                _complaints.Add(message.Text);
        };
        page.PageError += (_, error) => _complaints.Add(error);
    }

    public ASite Site { get; }

    public IPage Page { get; }

    /// <summary>Somebody with an office, signed in.</summary>
    /// <param name="role">The office.</param>
    /// <param name="workflows">Whether what is shipped is published.</param>
    /// <param name="width">Of the window, in pixels.</param>
    /// <param name="staged">What the browser will complain of, because the test makes it so.</param>
    public static async Task<AStudio> StartAsync(
        string role = "ADMINISTRATOR",
        bool workflows = false,
        int width = 1500,
        string? staged = null
    )
    {
        var browser = await ABrowser.ChromiumAsync();
        var site = await ASite.ListeningAsync(workflows);
        var context = await browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = site.Address,
                Locale = "id-ID",
                ViewportSize = new ViewportSize { Width = width, Height = 900 },
            }
        );
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(20_000);
        await page.AddInitScriptAsync(Watch);
        var studio = new AStudio(site, page, staged);
        var email = $"{role.ToLower(CultureInfo.InvariantCulture)}@contoh.go.id";
        await site.HasAsync(email, person: null, site.Office(role));
        await studio.SignInAsync(page, email);
        return studio;
    }

    /// <summary>Signs somebody in.</summary>
    public async Task SignInAsync(IPage page, string email)
    {
        await page.GotoAsync(Site.Address + "/masuk");
        await ABrowser.SignInAsync(page, email);
    }

    /// <summary>Goes to a page of Studio and waits for what shows that it is there.</summary>
    public async Task OpenAsync(string path, string shown)
    {
        await Page.GotoAsync(path);
        await Page.Locator(shown).First.WaitForAsync(new LocatorWaitForOptions { Timeout = Patience });
    }

    /// <summary>Takes a picture of what is seen, into the folder <c>layar</c> beside the tests.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="page">Another page than Studio's; null for that.</param>
    public Task LookAsync(string name, IPage? page = null) =>
        (page ?? Page).ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(_pictures, $"{name}.png") });

    /// <summary>Begins a workflow from the list, and waits for the editor.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="looked">What is done while the dialog is there.</param>
    public async Task MakeAsync(string name, Func<Task>? looked = null)
    {
        if (!Page.Url.EndsWith("/designer", StringComparison.Ordinal))
            await OpenAsync("/designer", "button:has-text('Buat alur kerja'):enabled");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Buat alur kerja" }).First.ClickAsync();
        var dialog = Page.Locator(".mud-dialog");
        await dialog.Locator("input").First.FillAsync(name);
        await dialog.Locator("input").First.BlurAsync();
        // It asks whether the name is free.
        await Page.WaitForTimeoutAsync(Settling);
        await (looked?.Invoke() ?? Task.CompletedTask);
        await ConfirmAsync();
        await Page.WaitForURLAsync("**/designer/alur/*", new() { Timeout = Patience });
        await Page.Locator(".mud-expand-panel").First.WaitForAsync(new LocatorWaitForOptions { Timeout = Patience });
        await Page.WaitForTimeoutAsync(Settling);
    }

    /// <summary>Says yes to the dialog that is open.</summary>
    public Task ConfirmAsync() =>
        Page.Locator(".mud-dialog").GetByRole(AriaRole.Button, new() { NameRegex = Yes() }).Last.ClickAsync();

    /// <summary>Draws an activity from the list of activities onto the canvas.</summary>
    /// <param name="category">In which it is.</param>
    /// <param name="activity">Its name.</param>
    /// <param name="x">Where, in pixels from the left.</param>
    /// <param name="y">Where, in pixels from the top.</param>
    public async Task DragAsync(string category, string activity, float x, float y)
    {
        var before = await Page.Locator(".x6-node").CountAsync();
        var panel = Page.Locator(".mud-expand-panel").Filter(new() { HasText = category }).First;
        if (!await panel.EvaluateAsync<bool>("panel => panel.classList.contains('mud-panel-expanded')"))
        {
            await panel.Locator(".mud-expand-panel-header").First.ClickAsync();
            await Page.WaitForTimeoutAsync(Settling);
        }

        var item = panel.GetByText(activity, new() { Exact = true }).First;
        await item.ScrollIntoViewIfNeededAsync();
        var box = await PlaceAsync(item);
        await Page.Mouse.MoveAsync(box.X + 20, box.Y + 8);
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(box.X + 100, box.Y, new() { Steps = 5 });
        await Page.Mouse.MoveAsync(x, y, new() { Steps = 12 });
        await Page.WaitForTimeoutAsync(200);
        await Page.Mouse.UpAsync();
        await Assertions.Expect(Page.Locator(".x6-node")).ToHaveCountAsync(before + 1);
    }

    /// <summary>Connects two activities.</summary>
    public async Task ConnectAsync(string source, string port, string target)
    {
        var before = await Page.Locator(".x6-edge").CountAsync();
        var (fromX, fromY) = await PortAsync(source, port);
        var (toX, toY) = await PortAsync(target, "In");
        await Page.Mouse.MoveAsync(fromX, fromY);
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(fromX + 20, fromY, new() { Steps = 4 });
        await Page.Mouse.MoveAsync(toX, toY, new() { Steps = 12 });
        await Page.WaitForTimeoutAsync(200);
        await Page.Mouse.UpAsync();
        await Assertions.Expect(Page.Locator(".x6-edge")).ToHaveCountAsync(before + 1);
    }

    /// <summary>Writes into a field of an activity.</summary>
    public async Task FillAsync(string activity, string label, string text)
    {
        await SelectAsync(activity);
        var field = Field(label).Locator("input, textarea").First;
        await field.FillAsync(text);
        await field.BlurAsync();
        await Page.WaitForTimeoutAsync(Settling);
    }

    /// <summary>Chooses in a list of an activity.</summary>
    public async Task ChooseAsync(string activity, string label, Regex choice)
    {
        await SelectAsync(activity);
        await Field(label).ClickAsync();
        await Page.Locator(".mud-popover-open").GetByText(choice).First.ClickAsync();
        await Page.WaitForTimeoutAsync(Settling);
    }

    /// <summary>Selects an activity on the canvas, which is moved until it is in sight.</summary>
    public async Task SelectAsync(string activity)
    {
        var node = Page.Locator(".x6-node").Filter(new() { HasText = activity }).First;
        for (var push = 0; push < 60; push++)
        {
            var canvas = await PlaceAsync(Page.Locator(".x6-graph").First);
            var box = await PlaceAsync(node);
            var x = box.X + (box.Width / 2) - (canvas.X + (canvas.Width / 2));
            var y = box.Y + (box.Height / 2) - (canvas.Y + (canvas.Height / 2));
            if (Math.Abs(x) < (canvas.Width - box.Width) / 2 && Math.Abs(y) < (canvas.Height - box.Height) / 2)
                break;
            await PushAsync(canvas, Math.Clamp(x, -350, 350), Math.Clamp(y, -150, 150));
        }

        // What is selected has a frame over it, which takes the click.
        if ((await node.GetAttributeAsync("class"))?.Contains("x6-node-selected", StringComparison.Ordinal) == true)
            return;
        await node.ClickAsync();
        await Page.WaitForTimeoutAsync(Settling);
    }

    /// <summary>Takes an activity off the canvas.</summary>
    public async Task CutAsync(string activity)
    {
        await SelectAsync(activity);
        await Page.Keyboard.PressAsync("Delete");
        await Assertions.Expect(Page.Locator(".x6-node").Filter(new() { HasText = activity })).ToHaveCountAsync(0);
        await Page.WaitForTimeoutAsync(Settling);
    }

    /// <summary>Opens every tab in turn.</summary>
    /// <param name="looked">What is done before each.</param>
    public async Task TourAsync(Func<Task> looked)
    {
        var tabs = Page.GetByRole(AriaRole.Tab, new() { IncludeHidden = true });
        for (var at = 0; at < await tabs.CountAsync(); at++)
        {
            // The code takes the place of the canvas.
            if ((await tabs.Nth(at).InnerTextAsync()).Contains("kode", StringComparison.OrdinalIgnoreCase))
                continue;
            await tabs.Nth(at).EvaluateAsync("tab => tab.click()");
            await Page.WaitForTimeoutAsync(Settling);
            await looked();
        }
    }

    /// <summary>Chooses in the menu of a row, and says yes where it asks.</summary>
    /// <param name="row">A text in the row.</param>
    /// <param name="choice">What the menu has.</param>
    public async Task ChooseInRowAsync(string row, string choice)
    {
        await Page.Locator("tbody tr")
            .Filter(new() { HasText = row })
            .Locator("button.mud-icon-button")
            .Last.ClickAsync();
        await ChooseAsync(choice);
    }

    /// <summary>Chooses for several rows at once, and says yes.</summary>
    /// <param name="choice">What the menu has.</param>
    /// <param name="rows">A text in each row.</param>
    public async Task ChooseForManyAsync(string choice, params string[] rows)
    {
        foreach (var row in rows)
            await Page.Locator("tbody tr").Filter(new() { HasText = row }).Locator("input[type=checkbox]").CheckAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Tindakan massal" }).ClickAsync();
        await ChooseAsync(choice);
    }

    /// <summary>Presses one of Studio's buttons without a name.</summary>
    /// <param name="icon">How its icon is drawn.</param>
    public Task PressAsync(string icon) =>
        Page.Locator("button.mud-icon-button:visible", new() { Has = Page.Locator($"path[d^='{icon}']") })
            .First.ClickAsync();

    /// <summary>Every walk ends here, and none passes on which something broke: scripts that failed, what the policy stopped, what Studio did not catch.</summary>
    public async ValueTask DisposeAsync()
    {
        await Page.Context.DisposeAsync();
        await Site.DisposeAsync();
        Assert.That(_complaints, Is.Empty, "something broke on the pages");
    }

    private async Task ChooseAsync(string choice)
    {
        await Page.Locator(".mud-popover-open").GetByText(choice, new() { Exact = true }).First.ClickAsync();
        await Page.WaitForTimeoutAsync(Settling);
        var yes = Page.Locator(".mud-dialog button");
        if (await yes.CountAsync() > 0)
            await yes.Last.ClickAsync();
    }

    private async Task PushAsync(LocatorBoundingBoxResult canvas, float x, float y)
    {
        var from = (X: canvas.X + (canvas.Width / 2) + (x / 2), Y: canvas.Y + 40 + (y > 0 ? 150 : 0));
        await Page.Mouse.MoveAsync(from.X, from.Y);
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(from.X - x, from.Y - y, new() { Steps = 4 });
        await Page.Mouse.UpAsync();
    }

    /// <summary>Where a thing stands once it has come to rest.</summary>
    /// <remarks>Studio draws its canvas anew when it likes: what is being drawn has no place for a moment, or moves.</remarks>
    private async Task<LocatorBoundingBoxResult> PlaceAsync(ILocator thing)
    {
        LocatorBoundingBoxResult? before = null;
        for (var waited = Stopwatch.StartNew(); waited.ElapsedMilliseconds < Patience; )
        {
            var now = await thing.BoundingBoxAsync();
            if (now is not null && before is not null && (now.X, now.Y) == (before.X, before.Y))
                return now;
            before = now;
            await Page.WaitForTimeoutAsync(60);
        }
        throw new AssertionException($"{thing} has not come to rest");
    }

    private ILocator Field(string label) =>
        Page.Locator(".mud-input-control:visible")
            .Filter(new() { Has = Page.Locator($"label:text-is('{label}')") })
            .First;

    private async Task<(float X, float Y)> PortAsync(string activity, string port)
    {
        var node = Page.Locator(".x6-node").Filter(new() { HasText = activity }).First;
        var box = await PlaceAsync(node.Locator($".x6-port-body[port='{port}']").First);
        return (box.X + (box.Width / 2), box.Y + (box.Height / 2));
    }

    /// <summary>The role of who does the office's work.</summary>
    [GeneratedRegex("Operator Badan", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Operator();

    [GeneratedRegex("^OK$|^Ok$|^Buat$|^Simpan$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Yes();
}
