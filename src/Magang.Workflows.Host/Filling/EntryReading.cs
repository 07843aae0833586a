using System.Globalization;

namespace Magang.Workflows.Host.Filling;

/// <summary>Reads entries from a form that was sent, as far as it has them.</summary>
internal static class EntryReading
{
    /// <summary>Before the name of what was typed.</summary>
    public const string Typed = "f.";

    /// <summary>Before the name of a list: how many rows the page showed.</summary>
    public const string Count = "n.";

    /// <summary>Before the name of what there may be none of.</summary>
    public const string None = "x.";

    /// <summary>Before the name of a row: its code.</summary>
    public const string Key = "k.";

    /// <summary>What a ticked box sends.</summary>
    public const string Yes = "ya";

    // Far beyond what a page shows; a request that says more is no page's.
    private const int MostRows = 200;

    /// <summary>Reads an entry and all below it.</summary>
    public static void Read(FormEntry entry, IFormCollection form)
    {
        entry.IsNone = form[None + entry.Name] == Yes;
        switch (entry.Kind)
        {
            case EntryKind.Object:
                foreach (var part in entry.Parts)
                    Read(part, form);
                break;
            case EntryKind.Rows or EntryKind.Map:
                ReadRows(entry, form);
                break;
            case EntryKind.Words:
                entry.Ticked.AddRange(form[Typed + entry.Name].OfType<string>());
                break;
            default:
                entry.Text = form[Typed + entry.Name].FirstOrDefault() ?? "";
                break;
        }
    }

    private static void ReadRows(FormEntry entry, IFormCollection form)
    {
        var rows = int.TryParse(form[Count + entry.Name], NumberStyles.None, CultureInfo.InvariantCulture, out var said)
            ? Math.Min(said, MostRows)
            : 0;
        for (var row = 0; row < rows; row++)
        {
            var one = entry.AddRow();
            one.Key = form[Key + one.Name].FirstOrDefault() ?? "";
            Read(one, form);
        }
    }
}
