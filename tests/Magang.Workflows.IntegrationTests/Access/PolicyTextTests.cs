using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.IntegrationTests.Api;

namespace Magang.Workflows.IntegrationTests.Access;

public sealed class PolicyTextTests
{
    [Test]
    public async Task The_file_is_what_the_command_writes() =>
        Assert.That(
            await File.ReadAllTextAsync(Path.Combine(AnApi.Workflows, "..", "docs", "akses.md")),
            Is.EqualTo(PolicyText.Write()),
            "write it anew: ./magang akses > docs/akses.md"
        );

    [Test]
    public void Every_right_has_one_line_and_every_line_names_offices_that_exist()
    {
        Assert.That(PolicyTable.Rules.Select(rule => rule.Right), Is.EqualTo(Enum.GetValues<Right>()));
        Assert.That(
            PolicyTable.Rules.SelectMany(rule => rule.Roles).Distinct(),
            Is.EquivalentTo([.. Roles.All, Roles.Participant])
        );
    }

    [TestCase("AUDITOR")]
    [TestCase("DPO")]
    public void Who_watches_changes_nothing(string role)
    {
        Right[] reads =
        [
            Right.SeeCase,
            Right.SeeBatch,
            Right.ReadInbox,
            Right.ReadRanking,
            Right.ReadSecurityLog,
            Right.SeeDesigns,
            Right.WatchRuns,
        ];

        Assert.That(
            PolicyTable.Rules.Where(rule => rule.Of(role) != Reach.None).Select(rule => rule.Right),
            Is.SubsetOf(reads)
        );
    }
}
