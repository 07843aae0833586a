using System.Collections.Immutable;
using System.Globalization;
using Magang.Workflows.Definitions;
using Magang.Workflows.Host.Designer.Definitions;
using Magang.Workflows.Host.Ui.Languages;
using Magang.Workflows.Postgres.Definitions;

namespace Magang.Workflows.Host.Designer.Trials;

/// <summary>A version of a definition that can be tried.</summary>
/// <param name="Value">How an address names it: its number, or <see cref="TrialVersions.Draft"/>.</param>
/// <param name="Words">How people do.</param>
/// <param name="IsOffered">Whether new cases get it.</param>
public sealed record TriedVersion(string Value, string Words, bool IsOffered);

/// <summary>What of a definition can be tried: its draft, and every version that was ever published, whatever newer checks say of it.</summary>
/// <param name="definitions">The published versions.</param>
/// <param name="shelf">They and the drafts.</param>
internal sealed class TrialVersions(DefinitionStore definitions, Shelf shelf)
{
    /// <summary>How an address names the draft.</summary>
    public const string Draft = "konsep";

    /// <summary>The draft where there is one, then the versions, newest first.</summary>
    /// <exception cref="DefinitionMissingException">There is no such definition.</exception>
    public async Task<ImmutableArray<TriedVersion>> OfAsync(string definition, CancellationToken cancel)
    {
        var all = await shelf.ListAsync(definition, cancel);
        if (all.Count == 0)
            throw new DefinitionMissingException(definition, version: null);
        var offered = all.Where(one => one.Draft is null).OrderBy(one => one.IsRetired).FirstOrDefault()?.Key;
        return
        [
            .. all.Select(one => new TriedVersion(
                NameOf(one),
                one.Draft is not null ? Words.T("Konsep, yang akan menjadi versi {0}", one.Key.Version)
                    : one.Key == offered ? Words.T("Versi {0}, yang terbit", one.Key.Version)
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
        var all = await shelf.ListAsync(definition, cancel);
        return all.FirstOrDefault(one => NameOf(one) == value) is { } tried
            ? await shelf.DefinitionAsync(tried, cancel)
            : throw new DefinitionMissingException(
                definition,
                int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null
            );
    }

    /// <summary>What new cases get of every definition, by id, with one of them in the place of its own.</summary>
    public async Task<IReadOnlyDictionary<string, Definition>> AroundAsync(Definition tried, CancellationToken cancel)
    {
        var all = new Dictionary<string, Definition>(StringComparer.Ordinal);
        var offered = (await definitions.ListAsync(cancel))
            .Where(one => !one.IsRetired)
            .GroupBy(one => one.Key.DefinitionId, StringComparer.Ordinal)
            .Select(versions => versions.MaxBy(one => one.Key.Version)!.Key);
        foreach (var key in offered)
            all[key.DefinitionId] = await definitions.GetAsync(key, cancel);
        all[tried.Key.DefinitionId] = tried;
        return all;
    }

    private static string NameOf(ShelfRow row) =>
        row.Draft is null ? row.Key.Version.ToString(CultureInfo.InvariantCulture) : Draft;
}
