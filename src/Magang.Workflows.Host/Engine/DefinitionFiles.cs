using System.Collections.Immutable;
using Magang.Workflows.Definitions;
using Magang.Workflows.Host.Definitions;
using Magang.Workflows.Postgres.Definitions;

namespace Magang.Workflows.Host.Engine;

/// <summary>Publishes the definitions that lie in the folder <c>workflows</c>.</summary>
internal static class DefinitionFiles
{
    /// <summary>Reads every file, then publishes what is new, what is used before what uses it: one broken file, and none is published.</summary>
    /// <param name="workflows">The folder; its own <c>*.json</c> are definitions, not those in folders below it.</param>
    /// <param name="shipped">Publishes them.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>What became of each.</returns>
    /// <exception cref="DefinitionsRefusedException">Every fault of every file.</exception>
    public static async Task<IReadOnlyList<ShippedFile>> PublishAsync(
        string workflows,
        ShippedFiles shipped,
        CancellationToken cancel
    )
    {
        var library = DefinitionFolder.Library(workflows);
        var documents = new List<(byte[] Document, int Level)>();
        var faults = ImmutableArray.CreateBuilder<string>();
        foreach (var file in DefinitionFolder.Files(workflows))
        {
            var document = await File.ReadAllBytesAsync(file, cancel);
            try
            {
                documents.Add((document, Level(library.Read(document))));
            }
            catch (DefinitionRefusedException e)
            {
                faults.AddRange(
                    e.Findings.Where(finding => finding.Severity == FindingSeverity.Problem)
                        .Select(problem => $"{Path.GetFileName(file)}: {problem}")
                );
            }
        }

        if (faults.Count > 0)
            throw new DefinitionsRefusedException(workflows, faults.ToImmutable());
        var published = new List<ShippedFile>();
        foreach (var (document, _) in documents.OrderBy(read => read.Level))
            published.Add(await shipped.PublishAsync(document, cancel));
        return published;
    }

    // What is used comes before what uses it.
    private static int Level(Definition definition) => definition.Uses.IsEmpty ? 0 : 1 + definition.Uses.Max(Level);
}
