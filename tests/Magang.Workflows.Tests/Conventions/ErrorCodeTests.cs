using System.Text.RegularExpressions;

namespace Magang.Workflows.Tests.Conventions;

/// <summary>Every refusal is sealed, has codes of its own, and is explained in deploy/ERRORS.md.</summary>
public sealed class ErrorCodeTests
{
    private static readonly TimeSpan Quickly = TimeSpan.FromSeconds(5);

    private static readonly string Separator = Path.DirectorySeparatorChar.ToString();

    // The files that define errors; others may name a code to act on it.
    private static readonly (string File, string Source)[] Files =
    [
        .. Directory
            .EnumerateFiles(Path.Combine(RepositoryFolder.Path, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Separator}obj{Separator}", StringComparison.Ordinal))
            .Select(f => (Path.GetFileName(f), File.ReadAllText(f)))
            .Where(f => Regex.IsMatch(f.Item2, @":\s*MagangException\b", RegexOptions.None, Quickly)),
    ];

    private static IEnumerable<(string Code, string File)> Codes =>
        Files.SelectMany(f =>
            Regex
                .Matches(f.Source, "\"(?<code>MGW-[^\"]*)\"", RegexOptions.ExplicitCapture, Quickly)
                .Select(m => (m.Groups["code"].Value, f.File))
        );

    [Test]
    public void Every_error_is_sealed()
    {
        Assert.That(Files, Has.Length.GreaterThan(10));
        Assert.That(
            Files.Where(f => Classes(f.Source, "sealed class") != Classes(f.Source, "class")).Select(f => f.File),
            Is.Empty
        );
    }

    [Test]
    public void Every_code_is_of_one_error_and_reads_MGW_nnn()
    {
        Assert.That(Codes.Select(c => c.Code), Is.All.Match("^MGW-[0-9]{3}$"));
        Assert.That(
            Codes
                .GroupBy(c => c.Code, StringComparer.Ordinal)
                .Where(g => g.Count() > 1)
                .Select(g => $"{g.Key} in {string.Join(", ", g.Select(c => c.File))}"),
            Is.Empty
        );
    }

    [Test]
    public void Every_code_is_explained()
    {
        var explained = RepositoryFolder.Read("deploy", "ERRORS.md");

        Assert.That(Codes.Where(c => !explained.Contains($"| {c.Code} |", StringComparison.Ordinal)), Is.Empty);
    }

    private static int Classes(string source, string keywords) =>
        Regex.Count(source, $@"\b{keywords} \w+Exception\b", RegexOptions.None, Quickly);
}
