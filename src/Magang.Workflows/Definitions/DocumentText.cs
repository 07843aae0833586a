using System.Globalization;
using System.Text.Json;

namespace Magang.Workflows.Definitions;

/// <summary>Turns bytes into a JSON document, within bounds that keep it quick.</summary>
internal static class DocumentText
{
    /// <summary>Largest document, in bytes.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    /// <summary>Deepest nesting of JSON brackets.</summary>
    public const int MaxDepth = 512;

    /// <summary>Reads the document.</summary>
    /// <exception cref="DefinitionRefusedException">It is too large, too deep, not JSON, or no object.</exception>
    public static JsonElement Read(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Length > MaxBytes)
            throw Refused($"the document has {utf8.Length} bytes; {MaxBytes} (10 MB) are allowed.");
        if (utf8.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            utf8 = utf8[3..];
        if (Depth(utf8.Span) > MaxDepth)
            throw Refused($"the document nests deeper than {MaxDepth} brackets.");
        try
        {
            using var document = JsonDocument.Parse(
                utf8,
                new JsonDocumentOptions { MaxDepth = MaxDepth, AllowDuplicateProperties = false }
            );
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw Refused("the document is JSON, but not an object.");
            return document.RootElement.Clone();
        }
        catch (JsonException fault) when (fault.Message.Contains("uplicate", StringComparison.Ordinal))
        {
            throw Refused($"a property is given twice in one object, so nobody can say which holds ({fault.Message}).");
        }
        catch (JsonException fault)
        {
            throw Refused(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the document is not JSON from line {fault.LineNumber + 1}, column {fault.BytePositionInLine + 1} on."
                )
            );
        }
    }

    private static DefinitionRefusedException Refused(FormattableString sentence) =>
        Refused(sentence.ToString(CultureInfo.InvariantCulture));

    private static DefinitionRefusedException Refused(string sentence) => new("(unread)", ["$: " + sentence]);

    private static int Depth(ReadOnlySpan<byte> utf8)
    {
        var (depth, deepest, inText) = (0, 0, false);
        for (var i = 0; i < utf8.Length; i++)
        {
            switch (utf8[i])
            {
                case (byte)'\\' when inText:
                    i++;
                    break;
                case (byte)'"':
                    inText = !inText;
                    break;
                case (byte)'{' or (byte)'[' when !inText:
                    deepest = Math.Max(deepest, ++depth);
                    break;
                case (byte)'}' or (byte)']' when !inText:
                    depth--;
                    break;
            }
        }
        return deepest;
    }
}
