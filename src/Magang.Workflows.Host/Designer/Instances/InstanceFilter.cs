using System.Globalization;
using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Postgres.Instances;

namespace Magang.Workflows.Host.Designer.Instances;

/// <summary>Reads which instances Studio wants listed: from a body, or from a query with the same names.</summary>
internal sealed class InstanceFilter
{
    private const int LargestPage = 500;
    private const int MostDefinitions = 100;
    private const int MostBounds = 10;

    private readonly JsonElement _body;
    private readonly IQueryCollection _query;
    private readonly List<Fault> _faults = [];

    private InstanceFilter(JsonElement body, IQueryCollection query) => (_body, _query) = (body, query);

    /// <summary>What is wanted, of regions that the caller sees.</summary>
    /// <param name="body">The body; undefined where there is none.</param>
    /// <param name="query">The query.</param>
    /// <param name="seen">Whose instances may be listed.</param>
    /// <exception cref="IntakeRefusedException">All faults, by field.</exception>
    public static RunQuery Read(JsonElement body, IQueryCollection query, RunQuery seen) =>
        new InstanceFilter(body, query).Read(seen);

    private RunQuery Read(RunQuery seen)
    {
        var (page, size) = (Number("page") ?? 0, Number("pageSize") ?? 50);
        if (page < 0)
            Refuse("page", "paling kecil 0");
        if (size is < 1 or > LargestPage)
            Refuse("pageSize", $"antara 1 dan {LargestPage}");
        var search = One("searchTerm")?.Trim();
        var read = seen with
        {
            Definitions = [.. Many("definitionId", "definitionIds").Distinct(StringComparer.Ordinal)],
            Version = Number("version"),
            Statuses = Words<Status>("status", "statuses"),
            SubStatuses = Words<SubStatus>("subStatus", "subStatuses"),
            Correlation = One("correlationId"),
            // A whole number is first of all the number of an instance.
            Instance = ElsaIds.Instance(search),
            Text = ElsaIds.Instance(search) is null && !string.IsNullOrEmpty(search) ? search : null,
            HasIncidents = Flag("hasIncidents"),
            Bounds = Bounds(),
            Order = Order(),
            Ascending = One("orderDirection") is { } direction
                ? direction.Equals("Ascending", StringComparison.OrdinalIgnoreCase)
                : Order() == RunOrder.Definition,
            Skip = (int)Math.Min((long)page * size, int.MaxValue),
            Take = size,
        };
        if (read.Definitions.Count > MostDefinitions)
            Refuse("definitionIds", $"paling banyak {MostDefinitions}");
        return _faults.Count > 0 ? throw new IntakeRefusedException([.. _faults]) : read;
    }

    private void Refuse(string field, string sentence) => _faults.Add(new Fault(field, sentence));

    private RunOrder Order() =>
        One("orderBy") switch
        {
            null or "" or "Created" => RunOrder.Started,
            "LastExecuted" or "UpdatedAt" => RunOrder.Last,
            "Finished" => RunOrder.Ended,
            "Name" => RunOrder.Definition,
            _ => Unknown("orderBy", RunOrder.Started),
        };

    private IReadOnlyList<InstantBound> Bounds()
    {
        var list = Json.Member(_body, "timestampFilters");
        if (list.ValueKind != JsonValueKind.Array)
            return [];
        if (list.GetArrayLength() > MostBounds)
        {
            Refuse("timestampFilters", $"paling banyak {MostBounds}");
            return [];
        }
        return [.. list.EnumerateArray().Select(Bound).OfType<InstantBound>()];
    }

    private InstantBound? Bound(JsonElement item)
    {
        RunOrder? column = Json.Text(Json.Member(item, "column")) switch
        {
            "CreatedAt" => RunOrder.Started,
            "UpdatedAt" => RunOrder.Last,
            "FinishedAt" => RunOrder.Ended,
            _ => null,
        };
        var comparison = Json.Text(Json.Member(item, "operator")) switch
        {
            "" or "Is" or "0" => "=",
            "IsNot" or "1" => "<>",
            "LessThan" or "2" => "<",
            "GreaterThan" or "3" => ">",
            "LessThanOrEqual" or "4" => "<=",
            "GreaterThanOrEqual" or "5" => ">=",
            _ => null,
        };
        var isInstant = DateTimeOffset.TryParse(
            Json.Text(Json.Member(item, "timestamp")),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var at
        );
        if (column is { } known && comparison is not null && isInstant)
            return new InstantBound(known, comparison, at);
        Refuse(
            "timestampFilters",
            "setiap batas memuat column (CreatedAt, UpdatedAt atau FinishedAt), operator dan timestamp"
        );
        return null;
    }

    private List<T> Words<T>(string one, string many)
        where T : struct, Enum
    {
        var read = new List<T>();
        foreach (var word in Many(one, many))
        {
            if (Enum.TryParse<T>(word, ignoreCase: true, out var known) && Enum.IsDefined(known))
                read.Add(known);
            else if (word is "Pending" or "Executing")
                // Elsa's words for what has no moment here: a burst is over before anybody can look.
                read.Add((T)Enum.ToObject(typeof(T), (short)-1));
            else
                Unknown(many, 0);
        }
        return read;
    }

    private T Unknown<T>(string field, T instead)
    {
        Refuse(field, "berisi pilihan yang tidak dikenal");
        return instead;
    }

    private string? One(string name) =>
        Json.Member(_body, name) is { ValueKind: not (JsonValueKind.Undefined or JsonValueKind.Null) } value
            ? Json.Text(value) is { Length: > 0 } text
                ? text
                : null
            : _query[name].FirstOrDefault(text => !string.IsNullOrEmpty(text));

    private IEnumerable<string> Many(string one, string many)
    {
        if (One(one) is { } single)
            yield return single;
        if (Json.Member(_body, many) is { ValueKind: JsonValueKind.Array } list)
            foreach (var item in list.EnumerateArray())
                yield return Json.Text(item);
        foreach (var text in _query[many])
            if (!string.IsNullOrEmpty(text))
                yield return text;
    }

    private int? Number(string name)
    {
        if (One(name) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        Refuse(name, "diharapkan bilangan bulat");
        return null;
    }

    private bool? Flag(string name)
    {
        if (One(name) is not { } text)
            return null;
        if (bool.TryParse(text, out var flag))
            return flag;
        Refuse(name, "diharapkan true atau false");
        return null;
    }
}
