using System.Text.Encodings.Web;
using System.Text.Json;

namespace Magang.Workflows.Definitions;

/// <summary>Writes a definition back as the Elsa 3 JSON it was read from.</summary>
public static class DefinitionWriter
{
    private static readonly JsonWriterOptions Plain = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The document: every property, known or not, in its order; numbers as they were written.</summary>
    /// <returns>UTF-8 without a byte-order mark, indented.</returns>
    public static byte[] Write(Definition definition)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, Plain))
            definition.Source.WriteTo(writer);
        return buffer.WrittenSpan.ToArray();
    }
}
