using System.Globalization;
using Magang.Workflows.Host.Intake;

namespace Magang.Workflows.Host.Filling;

/// <summary>A field of a form as somebody has filled it in so far: what he typed, be it right or not.</summary>
/// <param name="field">What is asked.</param>
/// <param name="name">Its name on the page: the path with the numbers of rows, <c>monitorings[0].Form</c>.</param>
public sealed class FormEntry(FormField field, string name)
{
    /// <summary>What is asked.</summary>
    public FormField Field { get; } = field;

    /// <summary>Its name on the page.</summary>
    public string Name { get; } = name;

    /// <summary>How it is asked.</summary>
    public EntryKind Kind { get; } = KindOf(field);

    /// <summary>Its name where an address points to it.</summary>
    public string Id { get; } =
        "isi-" + string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));

    /// <summary>What was typed or chosen; empty for nothing.</summary>
    public string Text { get; set; } = "";

    /// <summary>The words that were ticked, of a list of words.</summary>
    public List<string> Ticked { get; } = [];

    /// <summary>The code of a row of a map.</summary>
    public string Key { get; set; } = "";

    /// <summary>Whether it was said that there is none.</summary>
    public bool IsNone { get; set; }

    /// <summary>Whether there is a value already that this reader may not see.</summary>
    public bool IsHidden { get; set; }

    /// <summary>The fields of an object, or the rows of a list or map.</summary>
    public List<FormEntry> Parts { get; } = [];

    /// <summary>Where it stands in what is handed in, set when that is written; empty before.</summary>
    public string Place { get; set; } = "";

    /// <summary>What is wrong with it.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>What people call it.</summary>
    public string Label => FieldWords.Label(Field.Path);

    /// <summary>Whether it may be said that there is none: a list that is empty is not one that is missing.</summary>
    public bool MayBeNone =>
        Field.MayBeNone || Kind is EntryKind.Rows or EntryKind.Map or EntryKind.Lines or EntryKind.Words;

    /// <summary>What each row of a list or map asks.</summary>
    public FormField Inner => Field.Fields[0];

    /// <summary>An empty entry, an object with its fields.</summary>
    public static FormEntry Of(FormField field, string name)
    {
        var entry = new FormEntry(field, name);
        if (entry.Kind == EntryKind.Object)
            entry.Parts.AddRange(field.Fields.Select(part => Of(part, name + part.Path[part.Path.LastIndexOf('.')..])));
        return entry;
    }

    /// <summary>Adds an empty row.</summary>
    public FormEntry AddRow()
    {
        var row = Of(Inner, NameOfRow(Parts.Count));
        Parts.Add(row);
        return row;
    }

    /// <summary>Takes a row away; those after it move up.</summary>
    public void RemoveRow(int index)
    {
        Parts.RemoveAt(index);
        for (var row = index; row < Parts.Count; row++)
            Parts[row] = Parts[row].Renamed(NameOfRow(row));
    }

    /// <summary>This entry and all below it.</summary>
    public IEnumerable<FormEntry> All() => [this, .. Parts.SelectMany(part => part.All())];

    private string NameOfRow(int row) => string.Create(CultureInfo.InvariantCulture, $"{Name}[{row}]");

    private FormEntry Renamed(string name)
    {
        var moved = new FormEntry(Field, name)
        {
            Text = Text,
            Key = Key,
            IsNone = IsNone,
            IsHidden = IsHidden,
        };
        moved.Ticked.AddRange(Ticked);
        moved.Parts.AddRange(Parts.Select(part => part.Renamed(name + part.Name[Name.Length..])));
        return moved;
    }

    private static EntryKind KindOf(FormField field) =>
        field.Type switch
        {
            "objek" when field.Fields.Count == 0 => EntryKind.Presence,
            "objek" => EntryKind.Object,
            "peta" => EntryKind.Map,
            "daftar" when field.Fields is [{ Words.Count: > 0 }] => EntryKind.Words,
            "daftar" when field.Fields is [{ Type: "teks" or "angka" or "bilangan" }] => EntryKind.Lines,
            "daftar" => EntryKind.Rows,
            "ya-tidak" => EntryKind.YesNo,
            "bilangan" => EntryKind.Whole,
            "angka" => EntryKind.Number,
            "tanggal" => EntryKind.Day,
            "waktu" => EntryKind.Instant,
            _ when field.Words.Any(word => word.Length > 0) => EntryKind.Choice,
            _ when FieldWords.IsLong(field.Path) => EntryKind.LongText,
            _ => EntryKind.Text,
        };
}

/// <summary>How a field is asked on a page.</summary>
public enum EntryKind
{
    /// <summary>One line.</summary>
    Text,

    /// <summary>Sentences.</summary>
    LongText,

    /// <summary>One of several words.</summary>
    Choice,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A day and a time in the region's zone.</summary>
    Instant,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A list of plain values, one a line.</summary>
    Lines,

    /// <summary>A list of known words, to be ticked.</summary>
    Words,

    /// <summary>Several fields.</summary>
    Object,

    /// <summary>Whether there is something of which no more is asked.</summary>
    Presence,

    /// <summary>A list, row by row.</summary>
    Rows,

    /// <summary>A list in which each row has a code.</summary>
    Map,
}
