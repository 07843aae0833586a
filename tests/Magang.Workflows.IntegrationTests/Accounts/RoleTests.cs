using System.Text.RegularExpressions;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.IntegrationTests.Api;

namespace Magang.Workflows.IntegrationTests.Accounts;

public sealed class RoleTests
{
    [Test]
    public void Every_role_that_a_shipped_workflow_gives_tasks_to_can_be_given()
    {
        // A task's role is an input with an expression; in a file it stands as a literal in capitals.
        var roles = Directory
            .GetFiles(AnApi.Workflows, "*.json")
            .SelectMany(file =>
                Regex
                    .Matches(
                        File.ReadAllText(file),
                        "\"role\":\\s*\\{[^{}]*\\{[^{}]*\"value\":\\s*\"(?<role>[A-Z_]+)\"",
                        RegexOptions.ExplicitCapture,
                        TimeSpan.FromSeconds(5)
                    )
                    .Select(match => match.Groups["role"].Value)
            )
            .Distinct(StringComparer.Ordinal)
            .Where(role => role != Roles.Participant)
            .ToArray();

        Assert.That(roles, Has.Length.GreaterThan(5));
        Assert.That(roles.Where(role => !Roles.Has(role)), Is.Empty);
    }

    [Test]
    public void Exclusion_goes_both_ways()
    {
        foreach (var role in Roles.All)
        foreach (var other in Roles.Excluding(role))
            Assert.That(Roles.Excluding(other), Does.Contain(role), $"{role} and {other}");
    }
}
