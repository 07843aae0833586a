using System.Text.Json;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Postgres.Definitions;

namespace Magang.Workflows.IntegrationTests.Postgres;

public sealed class RoundTripTests
{
    private static readonly string Korpus = Path.Combine(
        TestContext.CurrentContext.TestDirectory,
        "..",
        "..",
        "..",
        "..",
        "Magang.Workflows.Tests",
        "Korpus"
    );

    [Test]
    public async Task What_was_published_comes_out_of_the_database_as_it_went_in()
    {
        await using var database = await TestDatabase.CreateAsync();
        var published = new List<(DefinitionKey Key, byte[] Document)>();
        await using (var node = new Node(database))
        {
            foreach (var document in Documents())
            {
                if (await PublishedAsync(node.Definitions, document) is { } key)
                    published.Add((key, document));
            }
        }

        await using var restarted = new Node(database);
        Assert.That(published, Has.Count.GreaterThan(85));
        foreach (var (key, document) in published)
        {
            var written = DefinitionWriter.Write(await restarted.Definitions.GetAsync(key));
            Assert.That(Compact(written), Is.EqualTo(Compact(document)), key.ToString());
        }
    }

    // Those that are used by others come first; a file that others use says so.
    private static IEnumerable<byte[]> Documents() =>
        Directory
            .EnumerateFiles(Korpus, "definition.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes)
            .OrderBy(document => References(document) > 0);

    private static int References(byte[] document)
    {
        try
        {
            return DefinitionReader.References(document).Length;
        }
        catch (DefinitionRefusedException)
        {
            return 0;
        }
    }

    private static async Task<DefinitionKey?> PublishedAsync(DefinitionStore store, byte[] document)
    {
        try
        {
            return (await store.PublishAsync(document)).Key;
        }
        catch (DefinitionRefusedException)
        {
            // The corpus has definitions that are wrong on purpose.
            return null;
        }
    }

    private static string Compact(byte[] utf8) => JsonSerializer.Serialize(JsonDocument.Parse(utf8).RootElement);
}
