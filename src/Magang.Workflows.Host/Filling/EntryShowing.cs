using System.Globalization;
using System.Text.Json;
using Magang.Workflows.Calendars;
using Magang.Workflows.Host.Api;

namespace Magang.Workflows.Host.Filling;

/// <summary>Fills entries with what is known already.</summary>
/// <param name="clock">The region's zone.</param>
internal sealed class EntryShowing(OfficeClock clock)
{
    /// <summary>Fills an entry; what the reader may not see leaves it empty, and says so.</summary>
    /// <param name="entry">Empty.</param>
    /// <param name="value">As the reader sees it; undefined for nothing.</param>
    public void Show(FormEntry entry, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
            return;
        if (IsHidden(value))
        {
            entry.IsHidden = true;
            return;
        }

        switch (entry.Kind, value.ValueKind)
        {
            case (EntryKind.Rows or EntryKind.Lines or EntryKind.Words, JsonValueKind.Array)
                when value.GetArrayLength() == 0:
            case (_, JsonValueKind.Null):
                entry.IsNone = entry.MayBeNone;
                break;
            case (EntryKind.Presence, JsonValueKind.Object):
                entry.Text = "ada";
                break;
            case (EntryKind.Object, JsonValueKind.Object):
                foreach (var part in entry.Parts)
                    Show(part, Json.Member(value, part.Name[(part.Name.LastIndexOf('.') + 1)..]));
                break;
            case (EntryKind.Map, JsonValueKind.Object):
                foreach (var member in value.EnumerateObject())
                {
                    var row = entry.AddRow();
                    row.Key = member.Name;
                    Show(row, member.Value);
                }

                break;
            case (EntryKind.Rows, JsonValueKind.Array):
                foreach (var item in value.EnumerateArray())
                    Show(entry.AddRow(), item);
                break;
            case (EntryKind.Words, JsonValueKind.Array):
                entry.Ticked.AddRange(value.EnumerateArray().Select(Json.Text));
                break;
            case (EntryKind.Lines, JsonValueKind.Array):
                entry.Text = string.Join('\n', value.EnumerateArray().Select(Json.Text));
                break;
            case (EntryKind.YesNo, JsonValueKind.True or JsonValueKind.False):
                entry.Text = value.ValueKind == JsonValueKind.True ? "ya" : "tidak";
                break;
            case (EntryKind.Instant, JsonValueKind.String) when value.TryGetDateTimeOffset(out var at):
                entry.Text = at.ToOffset(clock.Offset).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
                break;
            case (not (EntryKind.Object or EntryKind.Map), JsonValueKind.String or JsonValueKind.Number):
                entry.Text = Json.Text(value);
                break;
        }
    }

    private static bool IsHidden(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.ValueEquals(PersonalView.Hidden) || value.ValueEquals(PersonalView.Erased),
            // A list is changed as a whole: who does not see all of it cannot.
            JsonValueKind.Array => value.EnumerateArray().Any(item => IsHidden(item) || HasHidden(item)),
            _ => false,
        };

    private static bool HasHidden(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object
        && item.EnumerateObject().Any(member => IsHidden(member.Value) || HasHidden(member.Value));
}
