using System.Globalization;

namespace Magang.Workflows.Identity;

/// <summary>The groups of digits of a number, each checked by itself, so that all that is wrong is told at once.</summary>
/// <remarks>
/// <code>
/// angka       1-8       9-12   13-14    15  16-18
/// PNS         yyyyMMdd  yyyy   01-12    s   001-999   Perka BKN 22/2007: month of appointment
/// PPPK        yyyyMMdd  yyyy   21-29    s   001-999   2, then how often appointed, 1-9
/// </code>
/// </remarks>
internal static class NipGroups
{
    private const int Length = 18;

    /// <summary>What is wrong, from left to right; empty for a number that can be.</summary>
    /// <param name="digits">Without spaces.</param>
    /// <param name="wanted">Whose number it is to be; null where either may be.</param>
    public static IReadOnlyList<NipFault> FaultsOf(string digits, NipKind? wanted)
    {
        var faults = new List<NipFault>();
        if (digits.Length != Length)
            faults.Add(new("NIP atau NI PPPK", $"{digits.Length} huruf atau angka", $"{Length} angka"));
        var odd = digits.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (odd >= 0)
            faults.Add(new($"letak ke-{odd + 1}", Shown(digits[odd]), "angka 0 sampai 9"));
        if (faults.Count > 0)
            return faults;
        var birth = Day(digits[..8]);
        if (birth is null)
            faults.Add(new("angka ke-1 sampai ke-8 (tanggal lahir)", digits[..8], "tanggal yang ada, ttttbbhh"));
        if (digits[12] == '2' ? wanted is NipKind.Pns : wanted is NipKind.Pppk)
            faults.Add(new("angka ke-13 dan ke-14", digits[12..14], Class(wanted)));
        else if (digits[12] == '2')
            AddPppk(faults, digits, birth);
        else
            AddPns(faults, digits, birth, wanted);
        if (digits[14] is not ('1' or '2'))
            faults.Add(new("angka ke-15 (jenis kelamin)", digits[14..15], "1 (pria) atau 2 (wanita)"));
        if (string.Equals(digits[15..], "000", StringComparison.Ordinal))
            faults.Add(new("angka ke-16 sampai ke-18 (nomor urut)", digits[15..], "001 sampai 999"));
        return faults;
    }

    private static void AddPns(List<NipFault> faults, string digits, DateOnly? birth, NipKind? wanted)
    {
        if (digits[12..14] is not ['0', >= '1' and <= '9'] and not ['1', '0' or '1' or '2'])
            faults.Add(new("angka ke-13 dan ke-14", digits[12..14], Class(wanted)));
        else if (Day($"{digits[8..14]}01") is not { } appointed)
            faults.Add(new("angka ke-9 sampai ke-12 (tahun pengangkatan)", digits[8..12], "tahun yang ada"));
        else if (appointed <= birth)
            faults.Add(
                new("angka ke-9 sampai ke-14 (TMT CPNS)", digits[8..14], "bulan pengangkatan sesudah tanggal lahir")
            );
    }

    private static void AddPppk(List<NipFault> faults, string digits, DateOnly? birth)
    {
        if (int.Parse(digits.AsSpan(8, 4), CultureInfo.InvariantCulture) <= (birth?.Year ?? 0))
            faults.Add(
                new("angka ke-9 sampai ke-12 (tahun pengangkatan PPPK)", digits[8..12], "tahun sesudah tahun lahir")
            );
        if (digits[13] == '0')
            faults.Add(new("angka ke-14 (pengangkatan PPPK yang keberapa)", digits[13..14], "1 sampai 9"));
    }

    private static string Shown(char letter) =>
        char.IsLetterOrDigit(letter) || char.IsPunctuation(letter) || char.IsSymbol(letter)
            ? $"'{letter}'"
            : string.Create(CultureInfo.InvariantCulture, $"tanda tak tampak U+{(int)letter:X4}");

    private static string Class(NipKind? wanted) =>
        wanted switch
        {
            NipKind.Pns => "01 sampai 12 (bulan pengangkatan PNS)",
            NipKind.Pppk => "21 sampai 29 (tanda PPPK)",
            _ => "01 sampai 12 (bulan pengangkatan PNS) atau 21 sampai 29 (tanda PPPK)",
        };

    private static DateOnly? Day(string digits) =>
        DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
