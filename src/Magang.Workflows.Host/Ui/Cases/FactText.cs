using System.Globalization;
using System.Text.Json;
using Magang.Workflows.Calendars;
using Magang.Workflows.Host.Api;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Host.Ui.Cases;

/// <summary>Facts as people read them.</summary>
public static class FactText
{
    // A list that is longer is not read; who needs it whole has the API.
    private const int MostItems = 6;

    /// <summary>What a fact is called: <c>Surat sehat berlaku sampai</c>, or its path where it has no words.</summary>
    public static string Name(string path)
    {
        var plain = FactsSchema.Normalise(path);
        return FieldWords.Has(plain) ? FieldWords.Label(plain) : path;
    }

    /// <summary>A value: <c>Ya</c>, <c>3 Maret 2027</c>, <c>SANGAT BAIK</c>.</summary>
    public static string Of(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.True => "Ya",
            JsonValueKind.False => "Tidak",
            JsonValueKind.Null => "Tidak ada",
            JsonValueKind.Undefined => "Belum diketahui",
            JsonValueKind.String => Text(value.GetString()!),
            JsonValueKind.Array when value.GetArrayLength() == 0 => "Tidak ada",
            JsonValueKind.Array => string.Join("; ", value.EnumerateArray().Take(MostItems).Select(Of))
                + (value.GetArrayLength() > MostItems ? $"; dan {value.GetArrayLength() - MostItems} lagi" : ""),
            JsonValueKind.Object => string.Join(
                ", ",
                value.EnumerateObject().Take(MostItems).Select(member => $"{member.Name}: {Of(member.Value)}")
            ),
            _ => value.GetRawText(),
        };

    private static string Text(string text) =>
        text switch
        {
            "" => "Kosong",
            PersonalView.Hidden => "Data pribadi, tidak ditampilkan",
            PersonalView.Erased => "Telah dihapus",
            _ when DateOnly.TryParseExact(
                    text,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                ) => DayText.Of(day),
            _ => text,
        };
}
