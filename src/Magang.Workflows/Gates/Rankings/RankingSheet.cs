using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Magang.Workflows.Gates.Rankings;

/// <summary>A ranked list as it is published: CSV without names, in UTF-8, lines ended by LF.</summary>
/// <remarks>The list's hash is that of these bytes: whoever has the file checks it by <c>sha256sum</c>.</remarks>
public static class RankingSheet
{
    /// <summary>The first line.</summary>
    public const string Head = "kelompok,peringkat,nomor,nilai,masuk\n";

    /// <summary>The line of one case.</summary>
    public static string Line(string group, int place, string number, IEnumerable<decimal> scores, bool isWithin) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Cell(group)},{place},{Cell(number)},{string.Join(';', scores.Select(Score))},{(isWithin ? "ya" : "tidak")}\n"
        );

    /// <summary>A score without needless zeros.</summary>
    public static string Score(decimal score) =>
        score.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>SHA-256 of the whole sheet, lower-case hex.</summary>
    /// <param name="ranked">In the order in which they are published.</param>
    public static string HashOf(IEnumerable<RankedEntry> ranked)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(Head));
        foreach (var one in ranked)
            hash.AppendData(
                Encoding.UTF8.GetBytes(
                    Line(one.Entry.Group, one.Place, one.Entry.Number, one.Entry.Scores, one.IsWithin)
                )
            );
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Cell(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
