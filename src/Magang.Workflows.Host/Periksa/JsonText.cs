using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Magang.Workflows.Host.Periksa;

/// <summary>Writes JSON for a terminal: Indonesian and quotes are readable.</summary>
internal static class JsonText
{
    /// <summary>The text of what is written.</summary>
    /// <param name="write">Writes one value.</param>
    /// <param name="indented">Whether over many lines.</param>
    public static string Of(Action<Utf8JsonWriter> write, bool indented)
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions
        {
            Indented = indented,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using (var writer = new Utf8JsonWriter(stream, options))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
