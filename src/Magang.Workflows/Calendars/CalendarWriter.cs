using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Magang.Workflows.Calendars;

/// <summary>Writes a calendar's data file: a day a line, so that two versions can be laid side by side.</summary>
public static class CalendarWriter
{
    private static readonly JsonSerializerOptions Writing = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The file's text; <see cref="WorkingDays.Read"/> reads it back.</summary>
    public static string Write(CalendarText text)
    {
        var file = new StringBuilder("{\n");
        file.Append("  \"version\": ").Append(Json(text.Version)).Append(",\n");
        file.Append("  \"source\": ").Append(Json(text.Source)).Append(",\n");
        file.Append("  \"coverageYears\": ").Append(Json(text.CoverageYears)).Append(",\n");
        AppendLines(file, "holidays", text.Holidays);
        if (!text.Imports.IsDefaultOrEmpty)
            AppendLines(file.Append(",\n"), "imports", text.Imports);
        return file.Append("\n}\n").ToString();
    }

    private static void AppendLines<T>(StringBuilder file, string name, IReadOnlyList<T> items)
    {
        file.Append("  \"").Append(name).Append("\": [\n");
        file.AppendJoin(",\n", items.Select(item => $"    {Json(item)}"));
        file.Append("\n  ]");
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, Writing);
}
