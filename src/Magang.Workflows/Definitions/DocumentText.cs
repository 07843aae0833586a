using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace Magang.Workflows.Definitions;

/// <summary>Turns bytes into a JSON document, within bounds that keep it quick.</summary>
public static class DocumentText
{
    /// <summary>Largest document, in bytes.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    /// <summary>Deepest nesting of JSON brackets.</summary>
    public const int MaxDepth = 512;

    /// <summary>Most values: members of objects and items of lists. Some 25 to an activity are usual.</summary>
    public const int MaxValues = 1_000_000;

    /// <summary>Reads the document.</summary>
    /// <param name="utf8">The document; a byte-order mark is skipped.</param>
    /// <param name="isStored">True where it was accepted once, so that its size is no fault.</param>
    /// <exception cref="DefinitionRefusedException">It is too large, too deep, not JSON, or no object.</exception>
    public static JsonElement Read(ReadOnlyMemory<byte> utf8, bool isStored = false)
    {
        if (utf8.Length > MaxBytes && !isStored)
            throw Refused(
                "MGW-700",
                $"Dokumen ini {utf8.Length} bita; paling besar {MaxBytes} (10 MB). Bagilah menjadi beberapa alur kerja."
            );
        if (utf8.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            utf8 = utf8[3..];
        if (!Utf8.IsValid(utf8.Span))
            throw Refused("MGW-701", $"Dokumen ini bukan UTF-8. Simpan kembali sebagai UTF-8.");
        var (depth, values) = Measure(utf8.Span);
        if (depth > MaxDepth)
            throw Refused(
                "MGW-702",
                $"Dokumen ini bersarang lebih dari {MaxDepth} kurung. Pindahkan bagian dalamnya ke alur kerja tersendiri."
            );
        if (values > MaxValues && !isStored)
            throw Refused(
                "MGW-707",
                $"Dokumen ini memuat lebih dari {MaxValues} nilai. Bagilah menjadi beberapa alur kerja, dan berikan data sebagai masukan."
            );
        if (HasHalfCharacter(utf8.Span))
            throw Refused(
                "MGW-703",
                $"Sebuah teks memuat setengah karakter (\\ud800 sampai \\udfff tanpa pasangannya). Hapus atau lengkapi karakternya."
            );
        try
        {
            using var document = JsonDocument.Parse(
                utf8,
                new JsonDocumentOptions { MaxDepth = MaxDepth, AllowDuplicateProperties = false }
            );
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw Refused(
                    "MGW-706",
                    $"Dokumen ini JSON, tetapi bukan objek. Berikan satu definisi, yaitu sebuah objek."
                );
            return document.RootElement.Clone();
        }
        catch (JsonException fault) when (fault.Message.Contains("uplicate", StringComparison.Ordinal))
        {
            throw Refused(
                "MGW-705",
                $"Sebuah objek memuat dua isian dengan nama yang sama, sehingga tidak jelas mana yang berlaku (baris {fault.LineNumber + 1}). Hapus salah satunya."
            );
        }
        catch (JsonException fault)
        {
            throw Refused(
                "MGW-704",
                $"Dokumen ini bukan JSON mulai baris {fault.LineNumber + 1}, kolom {fault.BytePositionInLine + 1}. Perbaiki tulisannya di sana."
            );
        }
    }

    private static DefinitionRefusedException Refused(string code, FormattableString sentence) =>
        new(
            "(tidak terbaca)",
            [
                new Finding(
                    code,
                    FindingSeverity.Problem,
                    "$",
                    ActivityId: null,
                    sentence.ToString(CultureInfo.InvariantCulture)
                ),
            ],
            count: 1
        );

    private static (int Depth, int Values) Measure(ReadOnlySpan<byte> utf8)
    {
        var (depth, deepest, values, inText) = (0, 0, 0, false);
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
                    values++;
                    break;
                case (byte)',' when !inText:
                    values++;
                    break;
                case (byte)'}' or (byte)']' when !inText:
                    depth--;
                    break;
            }
        }
        return (deepest, values);
    }

    // JSON allows such escapes, but nobody can make text of them.
    private static bool HasHalfCharacter(ReadOnlySpan<byte> utf8)
    {
        var open = false;
        for (var i = 0; i < utf8.Length; i++)
        {
            var isHigh = false;
            if (utf8[i] == (byte)'\\')
            {
                var unit = i + 5 < utf8.Length && utf8[i + 1] == (byte)'u' ? Unit(utf8.Slice(i + 2, 4)) : 0;
                if (char.IsLowSurrogate((char)unit) != open)
                    return true;
                isHigh = char.IsHighSurrogate((char)unit);
                i += unit == 0 ? 1 : 5;
            }
            else if (open)
            {
                return true;
            }
            open = isHigh;
        }
        return open;
    }

    private static int Unit(ReadOnlySpan<byte> digits) =>
        Utf8Parser.TryParse(digits, out int unit, out var read, 'x') && read == 4 ? unit : 0;
}
