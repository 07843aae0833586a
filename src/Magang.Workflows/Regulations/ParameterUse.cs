using System.Globalization;
using System.Text.Json;

namespace Magang.Workflows.Regulations;

/// <summary>A parameter that a rule took, and what it was.</summary>
/// <param name="Text">The parameter as the regulation's data has it.</param>
/// <param name="Value">What the rule took.</param>
/// <param name="Usual">What the data has on that day.</param>
/// <param name="By">The override of the region that gave the value; null where none did.</param>
/// <param name="Region">The region as people say it; null where it gave nothing.</param>
public sealed record ParameterUse(
    ParameterText Text,
    JsonElement Value,
    JsonElement Usual,
    RegionOverride? By,
    string? Region
)
{
    /// <summary>That the region takes it otherwise, why and since when; null where it does not.</summary>
    public string? Told
    {
        get
        {
            if (By is null)
                return null;
            var until = By.Until is { } last ? $" sampai {Day(last)}" : "";
            var law = Text.IsLaw ? $" Perhatian: nilai semula adalah ketentuan peraturan ({Text.Source})." : "";
            return $"{Region} memakai {Text.Name} = {Shown(Value)} sebagai ganti {Shown(Usual)} ({Text.Source}) sejak {Day(By.From)}{until}: "
                + $"{By.Reason.TrimEnd('.')} (ditetapkan {By.DecidedBy.TrimEnd('.')}).{law}";
        }
    }

    /// <summary>A value as people read it.</summary>
    public static string Shown(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.True => "ya",
            JsonValueKind.False => "tidak",
            JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Json.Text)),
            _ => value.ToString(),
        };

    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("parameter"u8, Text.Name);
        writer.WritePropertyName("value"u8);
        Value.WriteTo(writer);
        writer.WritePropertyName("usual"u8);
        Usual.WriteTo(writer);
        writer.WriteString("source"u8, Text.Source);
        writer.WriteBoolean("law"u8, Text.IsLaw);
        writer.WriteString("region"u8, Region);
        writer.WriteString("reason"u8, By!.Reason);
        writer.WriteString("decidedBy"u8, By.DecidedBy);
        writer.WriteString("from"u8, Day(By.From));
        if (By.Until is { } until)
            writer.WriteString("until"u8, Day(until));
        writer.WriteEndObject();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
