using System.Text.Json;
using Magang.Workflows.Definitions;

namespace Magang.Workflows.Outlines.Words;

/// <summary>What the places are called in which an activity holds others.</summary>
internal static class PortWords
{
    /// <summary>A port in words, for example <c>Bila tidak</c>.</summary>
    /// <param name="holder">The activity that has the port.</param>
    /// <param name="slot">The port: <c>else</c>, or <c>cases[0].activity</c> where it is in a list.</param>
    public static string Of(ActivityNode holder, string slot)
    {
        if (ListSlot.Read(slot) is not { } listed)
            return slot switch
            {
                "then" => "Bila ya",
                "else" => "Bila tidak",
                "body" => "Yang dikerjakan",
                "default" => "Bila tidak satu pun cocok",
                "childCompleted" => "Tiap kali satu selesai",
                "childFaulted" => "Tiap kali satu gagal",
                "root" => "Isi alur itu",
                _ => $"Bagian '{slot}'",
            };
        var item = listed.ItemOf(holder);
        var name = First(item, "label", "name", "id");
        return (listed.List, listed.Member) switch
        {
            ("cases", _) => $"Bila {Condition(item) ?? "cocok"}{(name.Length > 0 ? $" ({name})" : "")}",
            ("states", "entry") => $"Saat masuk keadaan {name}",
            ("states", "exit") => $"Saat meninggalkan keadaan {name}",
            ("transitions", "trigger") => $"Berpindah{Between(item)} bila terjadi",
            ("transitions", "action") => $"Saat berpindah{Between(item)}",
            ("branches", _) => $"Cabang {name}",
            (_, var part) => $"Bagian '{part}' dari {(name.Length > 0 ? name : listed.List)}",
        };
    }

    /// <summary>The ports in the order in which they are told: those of one state or one transition stay together.</summary>
    public static IEnumerable<ActivityNode> InOrder(IEnumerable<ActivityNode> ports) =>
        ports
            .OrderBy(port => port.Index)
            .GroupBy(port => ListSlot.Read(port.Slot)?.List ?? port.Slot, StringComparer.Ordinal)
            .SelectMany(list => list.OrderBy(port => ListSlot.Read(port.Slot)?.Place ?? 0).ThenBy(port => port.Index));

    private static string? Condition(JsonElement item) => Saying.Words(Json.Member(item, "condition"));

    private static string Between(JsonElement item)
    {
        var (from, to) = (First(item, "from", "source"), First(item, "to", "target"));
        return (from.Length > 0 ? $" dari {from}" : "")
            + (to.Length > 0 ? $" ke {to}" : "")
            + (Condition(item) is { } condition ? $", asal {condition}," : "");
    }

    private static string First(JsonElement item, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (Json.Text(Json.Member(item, name)) is { Length: > 0 } text)
                return text;
        return "";
    }
}
