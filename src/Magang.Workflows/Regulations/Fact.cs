using System.Globalization;
using System.Text.Json;
using Magang.Workflows.Personal;

namespace Magang.Workflows.Regulations;

/// <summary>A node of the facts tree, read in three-valued logic.</summary>
/// <remarks>
/// A missing key is absent, a recorded null is none, and a member of none is none. Comparisons with none: equal to
/// nothing but none, ordered before and after nothing. A reference to a personal value is resolved as it is read; an
/// erased one is absent. What is compared is recorded for the finding. The JSON document must outlive the fact.
/// </remarks>
public readonly partial struct Fact
{
    private readonly Reading? _reading;
    private readonly string _path;
    private readonly JsonElement _stored;
    private readonly JsonElement _value;

    internal Fact(Reading? reading, string path, FactState state, JsonElement stored, JsonElement value)
    {
        _reading = reading;
        _path = path;
        State = state;
        _stored = stored;
        _value = value;
    }

    /// <summary>The root of a facts tree.</summary>
    /// <param name="facts">An object; its document must not be disposed while facts are read.</param>
    /// <param name="vault">Resolves personal values; null for facts that hold none.</param>
    public static Fact Of(JsonElement facts, Vault? vault = null) =>
        Resolve(new Reading(vault ?? Vault.Empty, records: false), "", facts);

    /// <summary>How the fact stands.</summary>
    public FactState State { get; }

    /// <summary>Where it stands; empty at the root.</summary>
    public string Path => _path ?? "";

    /// <summary>The value, undefined unless present. Reading it this way records nothing.</summary>
    public JsonElement Value => _value;

    /// <summary>The vault that resolves references below this fact.</summary>
    public Vault Vault => _reading?.Vault ?? Vault.Empty;

    /// <summary>A member by its dotted path, such as "a.End".</summary>
    public Fact this[string path]
    {
        get
        {
            var from = this;
            var start = 0;
            for (var dot = path.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = path.IndexOf('.', start))
            {
                from = from.Step(path.AsSpan(start, dot - start), path[..dot]);
                start = dot + 1;
            }

            return from.Step(path.AsSpan(start), path);
        }
    }

    /// <summary>An entry of a map by its key, which may have dots in it ("II.a").</summary>
    public Fact Entry(string key) => Step(key, $"[{key}]", isKey: true);

    /// <summary>Whether the fact is recorded as none.</summary>
    public Truth IsNone
    {
        get
        {
            // Whether an object is there says nothing about its members: they are inputs when they are read.
            if (_value.ValueKind != JsonValueKind.Object)
                Record();
            return State switch
            {
                FactState.None => Truth.True,
                FactState.Present => Truth.False,
                _ => Truth.Absent,
            };
        }
    }

    /// <summary>Whether the fact is recorded with a value: the <c>!= null</c> of the predicates.</summary>
    public Truth IsRecorded => !IsNone;

    /// <summary>A Boolean fact as truth; none is false.</summary>
    public Truth Holds
    {
        get
        {
            Record();
            return State switch
            {
                FactState.None => Truth.False,
                FactState.Present => _value.ValueKind switch
                {
                    JsonValueKind.True => Truth.True,
                    JsonValueKind.False => Truth.False,
                    _ => throw Mistyped("true atau false"),
                },
                _ => Truth.Absent,
            };
        }
    }

    /// <summary>A date ("2026-03-17"), in the region's zone.</summary>
    public Known<DateOnly> Day
    {
        get
        {
            Record();
            return State == FactState.Present
                ? new Known<DateOnly>(State, ParseDay())
                : new Known<DateOnly>(Unknown, default);
        }
    }

    /// <summary>An instant with its offset ("2026-02-02T09:00:00+07:00").</summary>
    public Known<DateTimeOffset> Instant
    {
        get
        {
            Record();
            if (State != FactState.Present)
                return new Known<DateTimeOffset>(Unknown, default);
            return _value.ValueKind == JsonValueKind.String && _value.TryGetDateTimeOffset(out var instant)
                ? instant
                : throw Mistyped("waktu dengan zona, misalnya 2026-02-02T09:00:00+07:00");
        }
    }

    /// <summary>A number.</summary>
    public Known<decimal> Number
    {
        get
        {
            Record();
            if (State != FactState.Present)
                return new Known<decimal>(Unknown, default);
            return _value.ValueKind == JsonValueKind.Number && _value.TryGetDecimal(out var number)
                ? number
                : throw Mistyped("angka");
        }
    }

    /// <summary>A text; null unless present.</summary>
    public string? Text
    {
        get
        {
            Record();
            if (State != FactState.Present)
                return null;
            return _value.ValueKind == JsonValueKind.String ? _value.GetString() : throw Mistyped("teks");
        }
    }

    /// <summary>The same fact, read for a rule: what it compares is kept in <paramref name="reading"/>.</summary>
    internal Fact For(Reading reading) => new(reading, Path, State, _stored, _value);

    /// <summary>The fact under another path, as a rule names what the engine derived.</summary>
    internal static Fact Derived(Reading reading, string path, JsonElement value) => Resolve(reading, path, value);

    private FactState Unknown => State == FactState.None ? FactState.None : FactState.Absent;

    private void Record() => _reading?.Add(Path, State, _stored, _value);

    private Fact Step(ReadOnlySpan<char> name, string tail, bool isKey = false)
    {
        // A member of none is none, and it is the recorded null above that a finding has to show.
        if (State == FactState.None)
            return this;
        var path =
            Path.Length == 0 ? tail
            : isKey ? Path + tail
            : $"{Path}.{name}";
        if (State != FactState.Present)
            return new Fact(_reading, path, State, default, default);
        if (_value.ValueKind != JsonValueKind.Object)
            throw Mistyped("objek");
        return _value.TryGetProperty(name, out var member)
            ? Resolve(_reading, path, member)
            : new Fact(_reading, path, FactState.Absent, default, default);
    }

    private static Fact Resolve(Reading? reading, string path, JsonElement stored)
    {
        if (stored.ValueKind == JsonValueKind.Null)
            return new Fact(reading, path, FactState.None, stored, stored);
        if (Vault.CommitmentIn(stored) is not { } commitment)
            return new Fact(reading, path, FactState.Present, stored, stored);
        if (reading is null || !reading.Vault.TryRead(commitment, out var value))
            return new Fact(reading, path, FactState.Erased, stored, default);
        var state = value.ValueKind == JsonValueKind.Null ? FactState.None : FactState.Present;
        return new Fact(reading, path, state, stored, value);
    }

    private DateOnly ParseDay()
    {
        // TryGetDateTime reads the bytes in place; the time of day must then be missing, or it is no day.
        if (
            _value.ValueKind == JsonValueKind.String
            && _value.TryGetDateTime(out var day)
            && day.TimeOfDay == TimeSpan.Zero
            && day.Kind == DateTimeKind.Unspecified
        )
        {
            return DateOnly.FromDateTime(day);
        }

        throw Mistyped("tanggal yyyy-MM-dd");
    }

    private FactTypeException Mistyped(string expected) =>
        new(Path, expected, _value.ValueKind.ToString().ToLower(CultureInfo.InvariantCulture));
}
