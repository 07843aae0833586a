using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Magang.Workflows.IntegrationTests.Demo;
using Microsoft.Playwright;

namespace Magang.Workflows.IntegrationTests.Designer.Studio;

/// <summary>What was seen in Studio, and which of it is Studio's own English.</summary>
/// <remarks>
/// Studio's own texts are the literals of its assemblies, which are read here: so a text of ours that only looks English
/// is no gap, and one that the dictionary forgot is. What Studio puts together from pieces is told by English words.
/// </remarks>
internal sealed partial class SeenWords
{
    private static readonly string Source = Path.Combine(
        ADemo.Root,
        "src",
        "Magang.Workflows.Host",
        "Designer",
        "Studio"
    );

    private static readonly Lazy<HashSet<string>> Literals = new(ReadLiterals);

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _said = [.. Read("Assets/kata-studio.json").Values];
    private readonly HashSet<string> _known = [.. Read("celah.json").Keys];

    /// <summary>Notes what a page shows now.</summary>
    public async Task LookAsync(IPage page) =>
        _seen.UnionWith(
            await page.EvaluateAsync<string[]>(
                """
                () => {
                  const kept = '.monaco-editor, .x6-graph, .react-flow, script, style, template, textarea, .bingkai-kepala, #kabar, #berita, #blazor-error-ui';
                  const seen = [];
                  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, node =>
                    node.nodeType === Node.ELEMENT_NODE && (node.matches(kept) || !node.checkVisibility()) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
                  while (walk.nextNode()) {
                    const node = walk.currentNode;
                    if (node.nodeType === Node.TEXT_NODE) seen.push(node.data);
                    else for (const name of ['placeholder', 'title', 'aria-label', 'data-label']) if (node.getAttribute(name)) seen.push(node.getAttribute(name));
                  }
                  return [...new Set(seen.map(text => text.trim().replace(/\s+/g, ' ')).filter(text => text.length > 1))];
                }
                """
            )
        );

    /// <summary>What was seen in English and is in no list of gaps.</summary>
    public IReadOnlyList<string> Gaps() =>
        [
            .. _seen
                .Where(text => !_said.Contains(text) && !_known.Contains(text) && text.Count(char.IsLetter) > 1)
                .Where(text => Literals.Value.Contains(text) || English().IsMatch(Codes().Replace(text, "")))
                .Order(StringComparer.Ordinal),
        ];

    private static Dictionary<string, string> Read(string name) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(Source, name)))!;

    // Literals stand in an assembly as UTF-16; those of one letter and names of members are no texts.
    private static HashSet<string> ReadLiterals()
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pattern in (string[])["Elsa.Studio.*.wasm.gz", "MudBlazor.*.wasm.gz", "CodeBeam.*.wasm.gz"])
        foreach (
            var file in Directory.EnumerateFiles(
                Path.Combine(AppContext.BaseDirectory, "perancang", "_framework"),
                pattern
            )
        )
        {
            using var bytes = new MemoryStream();
            using (var pressed = new GZipStream(File.OpenRead(file), CompressionMode.Decompress))
                pressed.CopyTo(bytes);
            // Each byte one letter, so that pairs are found wherever they begin.
            foreach (Match found in Wide().Matches(Encoding.Latin1.GetString(bytes.GetBuffer(), 0, (int)bytes.Length)))
                all.Add(Blanks().Replace(found.Value.Replace("\0", "", StringComparison.Ordinal).Trim(), " "));
        }

        return all;
    }

    [GeneratedRegex(@"(?:[\x20-\x7e\n\r\t]\0){2,}", RegexOptions.None, matchTimeoutMilliseconds: 20_000)]
    private static partial Regex Wide();

    // Names of facts and documents as they are: in brackets behind their words, and as JSON.
    [GeneratedRegex(@"\([A-Za-z0-9_.]+\)|^\{.*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Codes();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();

    [GeneratedRegex(
        @"\b(the|this|that|these|is|are|was|of|to|with|for|from|and|or|not|no|you|your|has|have|been|by|an|in|on|add|delete|edit|create|select|show|click|when|which|workflow|workflows|activity|activities|input|output|value|name|search|version|rows|page|loading|empty|new|error|failed)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex English();
}
