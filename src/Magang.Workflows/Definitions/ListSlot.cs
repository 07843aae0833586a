using System.Globalization;
using System.Text.Json;

namespace Magang.Workflows.Definitions;

/// <summary>A place in a list of an activity, written <c>transitions[2].trigger</c>: a port or an input.</summary>
/// <param name="List">The list, for example <c>transitions</c>.</param>
/// <param name="Place">The item, from 0.</param>
/// <param name="Member">The item's member, for example <c>trigger</c>.</param>
public readonly record struct ListSlot(string List, int Place, string Member)
{
    /// <summary>Reads it; null where the text names a member of the activity itself.</summary>
    public static ListSlot? Read(string slot)
    {
        var (open, close) = (slot.IndexOf('[', StringComparison.Ordinal), slot.IndexOf("].", StringComparison.Ordinal));
        return
            open > 0
            && close > open
            && int.TryParse(
                slot.AsSpan(open + 1, close - open - 1),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var place
            )
            ? new ListSlot(slot[..open], place, slot[(close + 2)..])
            : null;
    }

    /// <summary>The item in the activity's document; undefined where there is none.</summary>
    public JsonElement ItemOf(ActivityNode holder) =>
        Json.Member(holder.Json, List) is { ValueKind: JsonValueKind.Array } items && Place < items.GetArrayLength()
            ? items[Place]
            : default;

    /// <summary>As <see cref="Read"/> reads it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{List}[{Place}].{Member}");
}
