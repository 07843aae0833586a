using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Magang.Workflows.Host.Imports;

/// <summary>How the rows of a file become cases, or events to cases. Data, read from <c>workflows/impor</c>.</summary>
public sealed record ImportForm
{
    /// <summary>Its name, that of its file.</summary>
    public required string Name { get; init; }

    /// <summary>As people say it.</summary>
    public required string Title { get; init; }

    /// <summary>What a row does.</summary>
    public required ImportPurpose Purpose { get; init; }

    /// <summary>The event by which a batch takes cases, or a case hears of its row.</summary>
    public required string Event { get; init; }

    /// <summary>The columns, in the order in which they are explained.</summary>
    public required ImmutableArray<ImportColumn> Columns { get; init; }

    /// <summary>Facts that every row has; an object, or undefined.</summary>
    public JsonElement Constants { get; init; }
}

/// <summary>What a row of a file does.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ImportPurpose>))]
public enum ImportPurpose
{
    /// <summary>Opens a case in a batch.</summary>
    [JsonStringEnumMemberName("open")]
    Open,

    /// <summary>Tells a case of a batch.</summary>
    [JsonStringEnumMemberName("tell")]
    Tell,
}

/// <summary>A column of a file.</summary>
public sealed record ImportColumn
{
    /// <summary>As the file's first row has it, in small letters.</summary>
    public required string Name { get; init; }

    /// <summary>What stands in it.</summary>
    public required ColumnKind Kind { get; init; }

    /// <summary>The fact that it becomes, for example <c>applicant.BirthDate</c>; null for none.</summary>
    public string? Fact { get; init; }

    /// <summary>For <see cref="ColumnKind.Choice"/>: what may stand there.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>True where a cell may be empty and the column may be missing.</summary>
    public bool Optional { get; init; }

    /// <summary>What the whole text must match; null for anything. A regular expression, tried for a second at most.</summary>
    public string? Pattern { get; init; }
}

/// <summary>What stands in a column.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ColumnKind>))]
public enum ColumnKind
{
    /// <summary>What tells the rows apart: the correlation id of the case. Exactly one column.</summary>
    [JsonStringEnumMemberName("key")]
    Key,

    /// <summary>The NIK of the person.</summary>
    [JsonStringEnumMemberName("nik")]
    Nik,

    /// <summary>The NIP of the person.</summary>
    [JsonStringEnumMemberName("nip")]
    Nip,

    /// <summary>The person's name.</summary>
    [JsonStringEnumMemberName("name")]
    Name,

    /// <summary>Any text.</summary>
    [JsonStringEnumMemberName("text")]
    Text,

    /// <summary>A whole number, 0 or more.</summary>
    [JsonStringEnumMemberName("integer")]
    Integer,

    /// <summary>A number, 0 or more, with a point or a comma.</summary>
    [JsonStringEnumMemberName("number")]
    Number,

    /// <summary>A day.</summary>
    [JsonStringEnumMemberName("day")]
    Day,

    /// <summary>An instant: with an offset, or in the region's own time.</summary>
    [JsonStringEnumMemberName("instant")]
    Instant,

    /// <summary>Yes or no.</summary>
    [JsonStringEnumMemberName("flag")]
    Flag,

    /// <summary>One of some words.</summary>
    [JsonStringEnumMemberName("choice")]
    Choice,

    /// <summary>Texts with a <c>|</c> between.</summary>
    [JsonStringEnumMemberName("list")]
    List,
}
