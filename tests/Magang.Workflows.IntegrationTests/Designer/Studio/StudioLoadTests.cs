using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace Magang.Workflows.IntegrationTests.Designer.Studio;

/// <summary>What the designer costs to load, measured in the browser and printed: first visit, and again.</summary>
/// <remarks>By hand: <c>./magang test --filter "FullyQualifiedName~StudioLoadTests"</c>.</remarks>
[NonParallelizable]
public sealed class StudioLoadTests
{
    private const string Shown = "elsa-workflow-definition-list .mud-table-toolbar";

    /// <summary>A line of an office: bytes a second.</summary>
    private const int FiveMegabits = 5_000_000 / 8;

    [Test]
    public async Task A_first_visit_fetches_eight_megabytes_and_a_second_next_to_nothing()
    {
        await using var studio = await AStudio.StartAsync();
        var wire = await Wire.TapAsync(studio.Page);

        var first = await LoadAsync(studio, wire, "kunjungan pertama");
        var again = await LoadAsync(studio, wire, "kunjungan ulang");
        await wire.EmptyAsync(FiveMegabits);
        var slow = await LoadAsync(studio, wire, "kunjungan pertama, 5 Mbit/s");

        Assert.That(first.Bytes, Is.InRange(5_000_000, 9_000_000));
        Assert.That(slow.Bytes, Is.EqualTo(first.Bytes).Within(1_000_000));
        Assert.That(again.Bytes, Is.LessThan(300_000));
        Assert.That(again.Seconds, Is.LessThan(slow.Seconds));
    }

    private static async Task<Load> LoadAsync(AStudio studio, Wire wire, string visit)
    {
        await studio.Page.GotoAsync("about:blank");
        wire.Start();
        var clock = Stopwatch.StartNew();
        await studio.OpenAsync("/designer", Shown);
        var seconds = clock.Elapsed.TotalSeconds;
        // Fonts come when the first text is there already.
        await studio.Page.WaitForLoadStateAsync(LoadState.NetworkIdle, new() { Timeout = AStudio.Patience });
        var load = new Load(wire.Requests, wire.Bytes, seconds);
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"/designer, {visit}: {load.Requests} permintaan, {load.Bytes / 1e6:0.00} MB lewat jaringan, {load.Seconds:0.0} detik"
        );
        await TestContext.Progress.WriteLineAsync(line);
        await TestContext.Out.WriteLineAsync(line);
        return load;
    }

    private sealed record Load(int Requests, long Bytes, double Seconds);

    /// <summary>What goes over the wire, as the browser counts it: heads and pressed bodies, nothing from its cache.</summary>
    private sealed class Wire(ICDPSession session)
    {
        private long _bytes;
        private int _requests;

        public long Bytes => Interlocked.Read(ref _bytes);

        public int Requests => _requests;

        public static async Task<Wire> TapAsync(IPage page)
        {
            var session = await page.Context.NewCDPSessionAsync(page);
            var wire = new Wire(session);
            session.Event("Network.loadingFinished").OnEvent += (_, told) => wire.Count(told);
            await session.SendAsync("Network.enable");
            return wire;
        }

        public void Start()
        {
            Interlocked.Exchange(ref _bytes, 0);
            Interlocked.Exchange(ref _requests, 0);
        }

        /// <summary>Empties the cache and narrows the line.</summary>
        public async Task EmptyAsync(int bytesPerSecond)
        {
            await session.SendAsync("Network.clearBrowserCache");
            await session.SendAsync(
                "Network.emulateNetworkConditions",
                new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["offline"] = false,
                    ["latency"] = 20,
                    ["downloadThroughput"] = bytesPerSecond,
                    ["uploadThroughput"] = bytesPerSecond,
                }
            );
        }

        private void Count(JsonElement? told)
        {
            // What came from the cache has no length.
            if (told?.GetProperty("encodedDataLength").GetDouble() is not (> 0 and var bytes))
                return;
            Interlocked.Add(ref _bytes, (long)bytes);
            Interlocked.Increment(ref _requests);
        }
    }
}
