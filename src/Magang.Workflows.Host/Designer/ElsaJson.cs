using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Magang.Workflows.Host.Designer;

/// <summary>JSON as Elsa writes it: camel case, words for enums, nothing for null, instants with their offset.</summary>
internal static class ElsaJson
{
    /// <summary>How it is read and written.</summary>
    public static JsonSerializerOptions Options { get; } =
        new(JsonSerializerDefaults.Web)
        {
            // Activities in activities in activities: a view may be as deep as a document.
            MaxDepth = 1_000,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Converters = { new JsonStringEnumConverter() },
        };

    /// <summary>An answer.</summary>
    public static IResult Result(object value, int status = StatusCodes.Status200OK) =>
        Results.Json(value, Options, "application/json", status);
}
