using System.Text.RegularExpressions;

namespace Magang.Workflows.Tests.Conventions;

/// <summary>Every refusal is sealed, has a code of its own, and is explained in deploy/ERRORS.md.</summary>
public sealed class ErrorCodeTests
{
    private static readonly TimeSpan Quickly = TimeSpan.FromSeconds(5);

    private static readonly (string File, string Source)[] Sources =
    [
        .. Directory
            .EnumerateFiles(Path.Combine(RepositoryFolder.Path, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(f =>
                !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            )
            .Select(f => (Path.GetFileName(f), File.ReadAllText(f)))
            .Where(f => f.Item2.Contains("MagangException", StringComparison.Ordinal)),
    ];

    private static (string Error, string Code, bool IsSealed)[] Errors =>
        [
            .. Sources.SelectMany(f =>
                Regex
                    .Matches(
                        f.Source,
                        @"public (?<sealed>sealed )?class (?<name>\w+Exception)\b[^{;]*?:\s*MagangException\(\s*""(?<code>[^""]*)""",
                        RegexOptions.ExplicitCapture,
                        Quickly
                    )
                    .Select(m => (m.Groups["name"].Value, m.Groups["code"].Value, m.Groups["sealed"].Success))
            ),
        ];

    [Test]
    public void Every_error_names_its_code_where_it_derives()
    {
        var deriving = Sources.Sum(f => Regex.Count(f.Source, @":\s*MagangException\b", RegexOptions.None, Quickly));

        Assert.That(Errors, Has.Length.EqualTo(deriving).And.Length.GreaterThan(10));
    }

    [Test]
    public void Every_error_is_sealed() => Assert.That(Errors.Where(e => !e.IsSealed), Is.Empty);

    [Test]
    public void Every_code_is_of_one_error_and_of_the_form_MGW_nnn()
    {
        Assert.That(Errors.Select(e => e.Code), Is.Unique);
        Assert.That(Errors.Select(e => e.Code), Is.All.Match("^MGW-[0-9]{3}$"));
    }

    [Test]
    public void Every_code_is_explained()
    {
        var explained = RepositoryFolder.Read("deploy", "ERRORS.md");

        Assert.That(
            Errors
                .Where(e => !explained.Contains($"| {e.Code} |", StringComparison.Ordinal))
                .Select(e => $"{e.Code} {e.Error}"),
            Is.Empty
        );
    }
}
