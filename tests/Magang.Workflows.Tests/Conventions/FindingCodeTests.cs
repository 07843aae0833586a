using System.Text.RegularExpressions;

namespace Magang.Workflows.Tests.Conventions;

/// <summary>Every kind of finding about a definition has a code, and the code is explained in deploy/ERRORS.md.</summary>
public sealed class FindingCodeTests
{
    private static readonly TimeSpan Quickly = TimeSpan.FromSeconds(5);

    private static readonly string Source = string.Concat(
        new[] { "Definitions", "Proofs" }.SelectMany(folder =>
            Directory
                .EnumerateFiles(Path.Combine(RepositoryFolder.Path, "src", "Magang.Workflows", folder), "*.cs")
                .Select(File.ReadAllText)
        )
    );

    private static readonly string Explanations = RepositoryFolder.Read("deploy", "ERRORS.md");

    private static readonly string[] Codes =
    [
        .. Regex
            .Matches(Source, "\"(?<code>MGW-[0-9]{3})\"", RegexOptions.ExplicitCapture, Quickly)
            .Select(match => match.Groups["code"].Value)
            .Where(code => code != "MGW-100")
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    [Test]
    public void Every_kind_of_finding_is_explained_and_nothing_else_is()
    {
        var explained = Regex
            .Matches(
                Explanations,
                @"^\| (?<code>MGW-7[0-4][0-9]) \|",
                RegexOptions.ExplicitCapture | RegexOptions.Multiline,
                Quickly
            )
            .Select(match => match.Groups["code"].Value);

        Assert.That(Codes.Where(code => !Explanations.Contains($"| {code} |", StringComparison.Ordinal)), Is.Empty);
        Assert.That(Codes, Has.Length.GreaterThan(30));
        Assert.That(explained, Is.EqualTo(Codes.Where(code => code.StartsWith("MGW-7", StringComparison.Ordinal))));
    }
}
