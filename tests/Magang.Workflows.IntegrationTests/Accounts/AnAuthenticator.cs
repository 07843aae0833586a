using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Magang.Workflows.IntegrationTests.Accounts;

/// <summary>An application on somebody's phone that shows codes (RFC 6238).</summary>
internal static class AnAuthenticator
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The code of a key.</summary>
    /// <param name="key">Base 32.</param>
    /// <param name="steps">Steps of 30 s from now.</param>
    public static string Code(string key, int steps = 0)
    {
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, (DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30) + steps);
#pragma warning disable CA5350 // What RFC 6238 and every such application use.
        var hash = HMACSHA1.HashData(Bytes(key), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & 0x7fffffff;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    /// <summary>Sets the second step up for somebody who is signed in.</summary>
    /// <returns>The key and the recovery codes.</returns>
    public static async Task<(string Key, string[] Codes)> SetUpAsync(Visitor visitor)
    {
        await visitor.SendAsync("/akun", "/akun/dua-langkah/mulai");
        var page = await visitor.ReadAsync("/akun/dua-langkah");
        var key = One(page, "secret=(?<found>[A-Z2-7]+)")[0];
        var done = await visitor.SendAsync("/akun/dua-langkah", "/akun/dua-langkah", ("kode", Code(key, -1)));
        return (key, One(await Visitor.TextAsync(done), "<li><code>(?<found>[^<]+)</code>"));
    }

    private static string[] One(string page, string pattern) =>
        [
            .. Regex
                .Matches(page, pattern, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5))
                .Select(match => match.Groups["found"].Value),
        ];

    private static byte[] Bytes(string key)
    {
        var bits = string.Concat(
            key.Select(letter => Convert.ToString(Letters.IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0'))
        );
        return
        [
            .. bits.Chunk(8).Where(chunk => chunk.Length == 8).Select(chunk => Convert.ToByte(new string(chunk), 2)),
        ];
    }
}
