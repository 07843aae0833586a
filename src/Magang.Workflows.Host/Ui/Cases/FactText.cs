using System.Globalization;
using System.Text.Json;
using Magang.Workflows.Host.Api;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Host.Ui.Languages;
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
            JsonValueKind.True => Words.T("Ya"),
            JsonValueKind.False => Words.T("Tidak"),
            JsonValueKind.Null => Words.T("Tidak ada"),
            JsonValueKind.Undefined => Words.T("Belum diketahui"),
            JsonValueKind.String => Text(value.GetString()!),
            JsonValueKind.Array when value.GetArrayLength() == 0 => Words.T("Tidak ada"),
            JsonValueKind.Array => string.Join("; ", value.EnumerateArray().Take(MostItems).Select(Of))
                + (
                    value.GetArrayLength() > MostItems
                        ? Words.T("; dan {0} lagi", value.GetArrayLength() - MostItems)
                        : ""
                ),
            JsonValueKind.Object => string.Join(
                ", ",
                value.EnumerateObject().Take(MostItems).Select(member => $"{member.Name}: {Of(member.Value)}")
            ),
            _ => value.GetRawText(),
        };

    private static string Text(string text) =>
        text switch
        {
            "" => Words.T("Kosong"),
            PersonalView.Hidden => Words.T("Data pribadi, tidak ditampilkan"),
            PersonalView.Erased => Words.T("Telah dihapus"),
            _ when DateOnly.TryParseExact(
                    text,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                ) => OfficeText.Day(day),
            _ => text,
        };
}
