using System.Text.RegularExpressions;
using Magang.Workflows.Host.Demo;

namespace Magang.Workflows.IntegrationTests.Demo;

/// <summary>Every sample in <c>workflows/contoh</c> ends as its story says, and leaves a sound database.</summary>
public sealed partial class StoryTests
{
    private static IEnumerable<string> Programmes => StoryFile.Programmes(ADemo.Workflows);

    [TestCaseSource(nameof(Programmes))]
    public async Task A_story_ends_as_it_says_with_nothing_for_the_doctor_and_no_number_or_name_kept(string programme)
    {
        var demo = await ADemo.OfAsync(programme);
        var participants = StoryFile.Read(ADemo.Workflows, programme).Participants;

        Assert.That(demo.Summary.Differences, Is.Empty);
        Assert.That(demo.Summary.Doctor.Select(finding => $"{finding.Invariant}: {finding.Detail}"), Is.Empty);
        var named = Number().Matches(File.ReadAllText(StoryOf(programme))).Select(found => found.Value).Distinct();
        foreach (var secret in participants.SelectMany(one => new[] { one.Nip, one.Name }).Concat(named))
        {
            foreach (var (table, stored) in demo.Stored)
                Assert.That(
                    stored.Contains(secret, StringComparison.OrdinalIgnoreCase),
                    Is.False,
                    $"{secret} in {table}"
                );
        }
    }

    [Test]
    public void Two_programmes_and_more_have_a_story() =>
        Assert.That(Programmes, Is.SupersetOf(new[] { "metro", "palu" }));

    private static string StoryOf(string programme) =>
        Directory.EnumerateFiles(Path.Combine(ADemo.Workflows, "contoh"), $"{programme}-*-kisah.json").Single();

    [GeneratedRegex("(?<![0-9])[0-9]{18}(?![0-9])", RegexOptions.None, 1000)]
    private static partial Regex Number();
}
