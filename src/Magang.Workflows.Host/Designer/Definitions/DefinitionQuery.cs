using System.Globalization;
using Magang.Workflows.Host.Api;

namespace Magang.Workflows.Host.Designer.Definitions;

/// <summary>Which versions a list asks for, in which order, and which page of them.</summary>
internal sealed record DefinitionQuery
{
    /// <summary>Which versions.</summary>
    public required VersionChoice Versions { get; init; }

    /// <summary>Of these definitions alone; empty for all.</summary>
    public IReadOnlyList<string> DefinitionIds { get; init; } = [];

    /// <summary>These versions alone; empty for all.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>What name, description or id contain; empty for anything.</summary>
    public string Search { get; init; } = "";

    /// <summary>Whether system workflows are asked for: there are none.</summary>
    public bool IsSystem { get; init; }

    /// <summary><c>Name</c>, <c>Version</c> or <c>Created</c>.</summary>
    public string OrderBy { get; init; } = "Name";

    /// <summary>Whether what is last comes first.</summary>
    public bool IsDescending { get; init; }

    /// <summary>The page, from 0.</summary>
    public int Page { get; init; }

    /// <summary>How many a page has; null for all.</summary>
    public int? PageSize { get; init; }

    /// <summary>Reads it from a request.</summary>
    /// <exception cref="RequestRefusedException">A value cannot be read.</exception>
    public static DefinitionQuery Of(IQueryCollection query)
    {
        var order = query["OrderBy"].ToString() is { Length: > 0 } given ? given : "Name";
        var isByName = order.Equals("Name", StringComparison.OrdinalIgnoreCase);
        var direction = query["OrderDirection"].ToString();
        return new DefinitionQuery
        {
            Versions = VersionChoice.Read(query["versionOptions"], VersionChoice.All),
            DefinitionIds = Given(query, "DefinitionIds"),
            Ids = Given(query, "Ids"),
            Search = query["SearchTerm"].ToString().Trim(),
            IsSystem = query["IsSystem"].ToString().Equals("true", StringComparison.OrdinalIgnoreCase),
            OrderBy = order,
            IsDescending =
                direction.Length == 0 ? !isByName : direction.StartsWith("Desc", StringComparison.OrdinalIgnoreCase),
            Page = Number(query, "Page") ?? 0,
            PageSize = Number(query, "PageSize"),
        };
    }

    /// <summary>What is asked for.</summary>
    /// <returns>The page, and how many there are on all pages.</returns>
    public (IReadOnlyList<ShelfRow> Page, int Count) Of(IEnumerable<ShelfRow> rows)
    {
        if (IsSystem)
            return ([], 0);
        var found = Ordered(rows.Where(Takes)).ToArray();
        var page = PageSize is { } size ? found.Skip((int)Math.Min(int.MaxValue, (long)Page * size)).Take(size) : found;
        return ([.. page], found.Length);
    }

    private bool Takes(ShelfRow row) =>
        Versions.Takes(row)
        && (DefinitionIds.Count == 0 || DefinitionIds.Contains(row.Key.DefinitionId, StringComparer.Ordinal))
        && (Ids.Count == 0 || Ids.Contains(ElsaIds.Of(row.Key), StringComparer.Ordinal))
        && (Search.Length == 0 || Says(row.Head.Name) || Says(row.Head.Description) || Says(ElsaIds.Of(row.Key)));

    private bool Says(string? text) => text?.Contains(Search, StringComparison.OrdinalIgnoreCase) == true;

    private IEnumerable<ShelfRow> Ordered(IEnumerable<ShelfRow> rows)
    {
        if (OrderBy.Equals("Version", StringComparison.OrdinalIgnoreCase))
            return By(rows, row => row.Key.Version, Comparer<int>.Default);
        if (OrderBy.StartsWith("Created", StringComparison.OrdinalIgnoreCase))
            return By(rows, row => row.CreatedAt, Comparer<DateTimeOffset>.Default);
        return By(rows, row => row.Head.Name, StringComparer.OrdinalIgnoreCase);
    }

    private IOrderedEnumerable<ShelfRow> By<T>(
        IEnumerable<ShelfRow> rows,
        Func<ShelfRow, T> what,
        IComparer<T> comparer
    ) =>
        (IsDescending ? rows.OrderByDescending(what, comparer) : rows.OrderBy(what, comparer))
            .ThenBy(row => row.Key.DefinitionId, StringComparer.Ordinal)
            .ThenByDescending(row => row.Key.Version);

    private static string[] Given(IQueryCollection query, string name) =>
        [.. query[name].Where(value => !string.IsNullOrEmpty(value)).Select(value => value!)];

    private static int? Number(IQueryCollection query, string name)
    {
        if (query[name].ToString() is not { Length: > 0 } text)
            return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new RequestRefusedException($"{name} harus bilangan bulat mulai dari 0");
    }
}
