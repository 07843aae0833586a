using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace Magang.Workflows.Personal;

/// <summary>A salted commitment to a personal value: proves the value later, tells nothing about it before.</summary>
public static class Commitment
{
    /// <summary>Least length of a salt, in bytes: with less, a small set of values could be tried out.</summary>
    public const int MinSaltBytes = 16;

    /// <summary>Commits to a value.</summary>
    /// <param name="salt">Random, one per value, at least <see cref="MinSaltBytes"/> bytes; made where the value enters.</param>
    /// <param name="value">Any JSON value. Key order, white space and number spelling (1.0, 1) do not matter.</param>
    /// <returns>Base64url, without padding, of SHA-256 over the salt and the canonical JSON.</returns>
    public static string Of(ReadOnlySpan<byte> salt, JsonElement value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(salt.Length, MinSaltBytes, nameof(salt));
        var buffer = new ArrayBufferWriter<byte>(salt.Length + 64);
        buffer.Write(salt);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            WriteCanonical(writer, value);
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(buffer.WrittenSpan, hash);
        return Base64Url.EncodeToString(hash);
    }

    private static void WriteCanonical(Utf8JsonWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var property in value.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(property.Name);
                    WriteCanonical(writer, property.Value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                    WriteCanonical(writer, item);
                writer.WriteEndArray();
                break;
            case JsonValueKind.Number:
                writer.WriteRawValue(CanonicalNumber(value));
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    // A decimal keeps the zeros it was written with (1.50); dividing by one with 28 zeros drops them.
    private static string CanonicalNumber(JsonElement value) =>
        value.TryGetDecimal(out var exact)
            ? (exact / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture)
            : value.GetDouble().ToString("R", CultureInfo.InvariantCulture);
}
