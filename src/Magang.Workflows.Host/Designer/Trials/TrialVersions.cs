using System.Collections.Immutable;
using System.Globalization;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Ui.Languages;
using Magang.Workflows.Postgres.Definitions;

namespace Magang.Workflows.Host.Designer.Trials;

/// <summary>A version of a definition that can be tried.</summary>
/// <param name="Value">How an address names it: its number, or <see cref="TrialVersions.Draft"/>.</param>
/// <param name="Words">How people do.</param>
/// <param name="IsOffered">Whether new cases get it.</param>
public sealed record TriedVersion(string Value, string Words, bool IsOffered);

/// <summary>What of a definition can be tried: its draft, and every version that was ever published, whatever newer checks say of it.</summary>
/// <param name="runtime">The engine.</param>
internal sealed class TrialVersions(EngineRuntime runtime)
{
    /// <summary>How an address names the draft.</summary>
    public const string Draft = "konsep";

    /// <summary>The draft where there is one, then the versions, newest first.</summary>
    /// <exception cref="DefinitionMissingException">There is no such definition.</exception>
    public async Task<ImmutableArray<TriedVersion>> OfAsync(string definition, CancellationToken cancel)
    {
        var all = (await runtime.Definitions.ListAsync(cancel))
            .Where(one => one.Key.DefinitionId == definition)
            .OrderByDescending(one => one.Key.Version)
            .ToArray();
        var draft = await runtime.Drafts.FindAsync(definition, cancel);
        if (all.Length == 0 && draft is null)
            throw new DefinitionMissingException(definition, version: null);
        var offered = all.OrderBy(one => one.IsRetired).FirstOrDefault()?.Key;
        return
        [
            .. draft is { Draft: var drawn }
                ? (TriedVersion[])
                    [
                        new TriedVersion(
                            Draft,
                            Words.T("Konsep, yang akan menjadi versi {0}", drawn.Key.Version),
                            IsOffered: false
                        ),
                    ]
                : [],
            .. all.Select(one => new TriedVersion(
                one.Key.Version.ToString(CultureInfo.InvariantCulture),
                one.Key == offered ? Words.T("Versi {0}, yang terbit", one.Key.Version)
                    : one.IsRetired ? Words.T("Versi {0}, ditarik", one.Key.Version)
                    : Words.T("Versi {0}", one.Key.Version),
                one.Key == offered
            )),
        ];
    }

    /// <summary>One of them.</summary>
    /// <exception cref="DefinitionMissingException">There is none.</exception>
    /// <exception cref="DefinitionRefusedException">The draft is not finished: nothing of it can run.</exception>
    public async Task<Definition> GetAsync(string definition, string value, CancellationToken cancel)
    {
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            return await runtime.Definitions.GetAsync(new DefinitionKey(definition, version), cancel);
        return value == Draft && await runtime.Drafts.FindAsync(definition, cancel) is var (draft, source)
            ? (await runtime.Definitions.ReadAsync(source, cancel)).AsVersion(draft.Key.Version)
            : throw new DefinitionMissingException(definition, version: null);
    }

    /// <summary>What new cases get of every definition, by id, with one of them in the place of its own.</summary>
    public async Task<IReadOnlyDictionary<string, Definition>> AroundAsync(Definition tried, CancellationToken cancel)
    {
        var all = new Dictionary<string, Definition>(StringComparer.Ordinal);
        var offered = (await runtime.Definitions.ListAsync(cancel))
            .Where(one => !one.IsRetired)
            .GroupBy(one => one.Key.DefinitionId, StringComparer.Ordinal)
            .Select(versions => versions.MaxBy(one => one.Key.Version)!.Key);
        foreach (var key in offered)
            all[key.DefinitionId] = await runtime.Definitions.GetAsync(key, cancel);
        all[tried.Key.DefinitionId] = tried;
        return all;
    }
}
