using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Magang.Workflows.Definitions;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Postgres.Definitions;

namespace Magang.Workflows.Host.Designer.Descriptors;

/// <summary>The activity types as they stand now: made again only where a definition or a regulation has changed.</summary>
/// <param name="runtime">The engine.</param>
internal sealed class DescriptorCache(EngineRuntime runtime)
{
    private (string Key, Tagged Answer)? _made;

    /// <summary>The answer to Studio.</summary>
    public async Task<Tagged> AnswerAsync(CancellationToken cancel)
    {
        var versions = await runtime.Definitions.ListAsync(cancel);
        var key = KeyOf(versions);
        if (_made is { } made && made.Key == key)
            return made.Answer;
        var types = await TypesAsync(versions, cancel);
        var answer = new Tagged(JsonSerializer.SerializeToUtf8Bytes(new StudioList([.. types]), ElsaJson.Options));
        _made = (key, answer);
        return answer;
    }

    /// <summary>The types themselves.</summary>
    public async Task<IReadOnlyList<StudioActivity>> TypesAsync(CancellationToken cancel) =>
        await TypesAsync(await runtime.Definitions.ListAsync(cancel), cancel);

    private async Task<IReadOnlyList<StudioActivity>> TypesAsync(
        IReadOnlyList<PublishedDefinition> versions,
        CancellationToken cancel
    )
    {
        var offered = versions.Where(version => !version.IsRetired).ToArray();
        var newest = await ReadAsync(
            offered
                .GroupBy(version => version.Key.DefinitionId, StringComparer.Ordinal)
                .Select(of => of.MaxBy(version => version.Key.Version)!),
            cancel
        );
        var usable = newest
            .Where(definition => definition.IsUsableAsActivity)
            .Select(definition => definition.Key.DefinitionId)
            .ToHashSet(StringComparer.Ordinal);
        var workflows = await ReadAsync(offered.Where(version => usable.Contains(version.Key.DefinitionId)), cancel);
        var editors = new StudioEditors(new Pickers(runtime.Regulations, newest));
        return ActivityDescriptors.All(editors, workflows.Where(definition => definition.IsUsableAsActivity));
    }

    // A version that this program cannot read is no reason to show nothing.
    private async Task<List<Definition>> ReadAsync(IEnumerable<PublishedDefinition> versions, CancellationToken cancel)
    {
        var read = new List<Definition>();
        foreach (var version in versions)
        {
            try
            {
                read.Add(await runtime.Definitions.GetAsync(version.Key, cancel));
            }
            catch (DefinitionRefusedException)
            {
                continue;
            }
        }
        return read;
    }

    private string KeyOf(IReadOnlyList<PublishedDefinition> versions)
    {
        var text = new StringBuilder(runtime.Regulations.Reference.ContentHash);
        foreach (var version in versions)
            text.Append('\n')
                .Append(ElsaIds.Of(version.Key))
                .Append(' ')
                .Append(version.ContentHash)
                .Append(version.IsRetired);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
