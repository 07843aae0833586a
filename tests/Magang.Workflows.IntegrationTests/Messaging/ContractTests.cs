using System.Text.Json;
using Magang.Workflows.Contracts;
using Magang.Workflows.Definitions;
using Magang.Workflows.IntegrationTests.Api;

namespace Magang.Workflows.IntegrationTests.Messaging;

public sealed class ContractTests
{
    [Test]
    public void Every_message_that_a_workflow_publishes_has_its_contract()
    {
        var contracts = typeof(CaseMessage)
            .Assembly.GetTypes()
            .Select(type => type.Name)
            .ToHashSet(StringComparer.Ordinal);
        var published = Directory
            .EnumerateFiles(AnApi.Workflows, "*.json")
            .SelectMany(file => DefinitionReader.Read(File.ReadAllBytes(file)).Nodes)
            .Where(node => node.Type == "Magang.Notice")
            .Select(node =>
                node.Json.GetProperty("message").GetProperty("expression").GetProperty("value").GetString()!
            )
            .ToArray();

        Assert.That(published, Has.Length.GreaterThan(10));
        Assert.That(published.Where(name => !contracts.Contains(name)), Is.Empty);
    }

    [Test]
    public void Every_contract_can_be_read_from_a_message_that_says_the_least()
    {
        var contracts = typeof(CaseMessage).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(CaseMessage)));

        foreach (var contract in contracts)
        {
            var read = (CaseMessage)
                JsonSerializer.Deserialize(
                    """{"instance":5,"number":2,"at":"2027-02-01T00:00:00Z"}""",
                    contract,
                    JsonSerializerOptions.Web
                )!;
            Assert.That(read.MessageId, Is.EqualTo("5:2"), contract.Name);
        }
    }
}
