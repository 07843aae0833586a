using System.Collections.Immutable;
using System.Text.Json;
using Magang.Workflows.Calendars;

namespace Magang.Workflows.Regulations;

/// <summary>What a predicate may ask: facts (every read is recorded), parameters, the day, other rules' results.</summary>
public sealed class Inquiry
{
    private readonly Examination _examination;
    private readonly Reading _reading;
    private readonly Fact _facts;
    private readonly List<ParameterUse> _used = [];

    internal Inquiry(Examination examination, Reading reading)
    {
        _examination = examination;
        _reading = reading;
        _facts = examination.Facts.For(reading);
        Parameters = examination.Parameters.NotingIn(_used);
    }

    /// <summary>A fact by its dotted path.</summary>
    public Fact this[string path] => _facts[path];

    /// <summary>The day the facts are judged for, in the region's zone: "today" of the predicates.</summary>
    public DateOnly AsOf => _examination.AsOf;

    /// <summary>The parameters in force on that day.</summary>
    public Parameters Parameters { get; }

    /// <summary>Working days known to the engine; null if none were loaded.</summary>
    public WorkingDays? Calendar => _examination.Ruleset.Calendar;

    /// <summary>The result of another rule on the same facts, recorded as an input under this path.</summary>
    public Truth ResultOf(string rule, string path)
    {
        var result = _examination.Find(rule).Result;
        var state = result.IsAbsent ? FactState.Absent : FactState.Present;
        var value = result.IsAbsent ? default : JsonSerializer.SerializeToElement(result.IsTrue);
        _reading.Add(path, state, value, value);
        return result;
    }

    /// <summary>A fact that the engine works out itself, recorded as an input under this path.</summary>
    public Fact Derived(string path, IEnumerable<DateOnly> days) =>
        Fact.Derived(_reading, path, JsonSerializer.SerializeToElement(days));

    /// <inheritdoc cref="Derived(string, IEnumerable{DateOnly})"/>
    public Fact Derived(string path, IEnumerable<int> numbers) =>
        Fact.Derived(_reading, path, JsonSerializer.SerializeToElement(numbers));

    /// <inheritdoc cref="Derived(string, IEnumerable{DateOnly})"/>
    public Fact Derived(string path, DateOnly day) =>
        Fact.Derived(_reading, path, JsonSerializer.SerializeToElement(day));

    /// <inheritdoc cref="Derived(string, IEnumerable{DateOnly})"/>
    public Fact Derived(string path, IEnumerable<string> texts) =>
        Fact.Derived(_reading, path, JsonSerializer.SerializeToElement(texts));

    /// <inheritdoc cref="Derived(string, IEnumerable{DateOnly})"/>
    public Fact Derived(string path, int number) =>
        Fact.Derived(_reading, path, JsonSerializer.SerializeToElement(number));

    internal ImmutableArray<FactInput> Inputs => _reading.Inputs;

    internal ImmutableArray<ParameterUse> Used => [.. _used];
}
