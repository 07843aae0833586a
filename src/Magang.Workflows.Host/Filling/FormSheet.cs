using System.Text.Json;
using Magang.Workflows.Calendars;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Host.Filling;

/// <summary>The whole form of a task, as somebody has filled it in so far.</summary>
/// <param name="fields">What is asked.</param>
/// <param name="clock">The region's zone.</param>
public sealed class FormSheet(IReadOnlyList<FormField> fields, OfficeClock clock)
{
    /// <summary>The button that adds rows to a list: its name, or its name and how many.</summary>
    public const string Add = "tambah";

    /// <summary>The button that takes a row away.</summary>
    public const string Remove = "buang";

    // A list that is asked for the first time shows no row: it may have none.
    private const int MostAdded = 10;

    /// <summary>What is asked, with what was filled in.</summary>
    public IReadOnlyList<FormEntry> Entries { get; } = [.. fields.Select(field => FormEntry.Of(field, field.Path))];

    /// <summary>What is wrong with what is none of the fields.</summary>
    public List<Fault> OtherFaults { get; } = [];

    /// <summary>Starts with what is known already.</summary>
    /// <param name="known">As the reader sees it.</param>
    /// <param name="appended">Lists that grow by what is handed in: they start empty.</param>
    public void Start(JsonElement known, IReadOnlyCollection<string> appended)
    {
        var showing = new EntryShowing(clock);
        foreach (var entry in Entries.Where(entry => !appended.Contains(entry.Field.Path)))
            showing.Show(
                entry,
                entry.Field.Path.Split('.').Aggregate(known, (value, step) => Json.Member(value, step))
            );
    }

    /// <summary>Takes what was typed.</summary>
    public void Read(IFormCollection form)
    {
        foreach (var entry in Entries)
            EntryReading.Read(entry, form);
    }

    /// <summary>Adds or takes away the rows that a button named.</summary>
    /// <returns>False where it was none of these buttons.</returns>
    public bool Change(IFormCollection form)
    {
        if (form[Add].FirstOrDefault() is { Length: > 0 } add)
        {
            var parts = add.Split('*');
            var list = Find(parts[0]);
            var count = parts.Length > 1 ? MostAdded : 1;
            for (var row = 0; list?.Kind is EntryKind.Rows or EntryKind.Map && row < count; row++)
                list.AddRow();

            return true;
        }

        if (form[Remove].FirstOrDefault() is not { Length: > 0 } remove)
            return false;
        foreach (var list in Entries.SelectMany(entry => entry.All()).ToList())
        {
            var row = list.Kind is EntryKind.Rows or EntryKind.Map
                ? list.Parts.FindIndex(part => part.Name == remove)
                : -1;
            if (row >= 0)
                list.RemoveRow(row);
        }

        return true;
    }

    /// <summary>The facts as they are handed in; faults are told at their fields.</summary>
    /// <param name="intake">What checks them.</param>
    /// <returns>Undefined where nothing is asked.</returns>
    public JsonElement Write(FormIntake intake)
    {
        if (Entries.Count == 0)
            return default;
        var writing = new EntryWriting(clock);
        var facts = writing.Write(Entries);
        Tell(writing.Faults);
        var told = writing.Faults.Select(fault => fault.Place).ToHashSet(StringComparer.Ordinal);
        Tell(
            intake
                .Faults(facts, [.. Entries.Select(entry => entry.Field.Path)])
                .Where(fault => !told.Contains(fault.Place))
        );
        return facts;
    }

    /// <summary>Tells faults at their fields, those of no field apart.</summary>
    public void Tell(IEnumerable<Fault> faults)
    {
        var all = Entries.SelectMany(entry => entry.All()).ToList();
        foreach (var fault in faults)
        {
            var at =
                all.FirstOrDefault(entry => entry.Place == fault.Place)
                ?? all.FirstOrDefault(entry =>
                    entry.Place.Length > 0 && FactsSchema.Normalise(entry.Place) == fault.Place
                )
                ?? all.Where(entry => entry.Place.Length > 0 && FactForms.IsBelow(entry.Place, fault.Place))
                    .MaxBy(entry => entry.Place.Length);
            if (at is null)
                OtherFaults.Add(fault);
            else if (!at.Faults.Contains(fault.Problem, StringComparer.Ordinal))
                at.Faults.Add(fault.Problem);
        }
    }

    /// <summary>The fields with faults, in the order of the page.</summary>
    public IEnumerable<FormEntry> Faulty =>
        Entries.SelectMany(entry => entry.All()).Where(entry => entry.Faults.Count > 0);

    private FormEntry? Find(string name) =>
        Entries.SelectMany(entry => entry.All()).FirstOrDefault(entry => entry.Name == name);
}
