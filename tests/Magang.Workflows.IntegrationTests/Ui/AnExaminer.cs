using System.Diagnostics;
using Magang.Workflows.IntegrationTests.Demo;
using Microsoft.Playwright;

namespace Magang.Workflows.IntegrationTests.Ui;

/// <summary>Looks through pages with axe for what keeps people with disabilities out.</summary>
internal sealed class AnExaminer(IPage page, string axe) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly Lazy<Task<string?>> Script = new(BringAsync);

    /// <summary>One in the same browser; null where axe cannot be had.</summary>
    /// <param name="browser">The browser.</param>
    /// <param name="address">Where the site is, for its style sheets.</param>
    public static async Task<AnExaminer?> StartAsync(IBrowser browser, string address)
    {
        if (await Script.Value is not { } axe)
            return null;
        // Its own script must run here; the pages are shown as they came, which have none.
        var context = await browser.NewContextAsync(
            new BrowserNewContextOptions { BypassCSP = true, BaseURL = address }
        );
        var page = await context.NewPageAsync();
        await page.GotoAsync("/masuk");
        return new AnExaminer(page, axe);
    }

    /// <summary>What is serious or worse on a page, one sentence each.</summary>
    public async Task<string[]> ExamineAsync(string html)
    {
        await page.SetContentAsync(html);
        await page.EvaluateAsync(axe);
        return await page.EvaluateAsync<string[]>(
            """
            () => axe.run().then(found => found.violations
              .filter(one => one.impact === 'serious' || one.impact === 'critical')
              .map(one => `${one.id}: ${one.help}; ${one.nodes.map(node => node.html).slice(0, 3).join(' | ')}`))
            """
        );
    }

    public ValueTask DisposeAsync() => page.Context.DisposeAsync();

    private static async Task<string?> BringAsync()
    {
        try
        {
            var start = new ProcessStartInfo("node")
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            };
            start.ArgumentList.Add(
                Path.Combine(ADemo.Root, "tests", "Magang.Workflows.IntegrationTests", "Ui", "bawa-axe.mjs")
            );
            start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "axe"));
            using var process = Process.Start(start)!;
            using var patience = new CancellationTokenSource(Patience);
            var said = await process.StandardOutput.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return process.ExitCode == 0 ? await File.ReadAllTextAsync(said.Trim(), patience.Token) : null;
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or OperationCanceledException)
        {
            return null;
        }
    }
}
