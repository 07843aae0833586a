using System.Globalization;

namespace Magang.Workflows.Identity;

/// <summary>What a civil servant's number says its owner is.</summary>
public enum NipKind
{
    /// <summary>PNS (or CPNS): digits 13-14 are the month of appointment, 01-12.</summary>
    Pns,

    /// <summary>PPPK: digit 13 is 2, digit 14 how often appointed, 1-9.</summary>
    Pppk,
}

/// <summary>An employee number: NIP of a PNS, or NI of a PPPK. 18 digits; the form proves nothing about existence.</summary>
/// <remarks>
/// PNS: birth yyyyMMdd, appointment yyyyMM, sex 1/2, serial 001-999 (Perka BKN 22/2007). PPPK: birth yyyyMMdd, year of
/// appointment, 2, times 1-9, sex 1/2, serial. The authority is SIASN.
/// </remarks>
public readonly record struct Nip
{
    private const int Length = 18;

    private Nip(string value, NipKind kind)
    {
        Value = value;
        Kind = kind;
    }

    /// <summary>The 18 digits, without spaces.</summary>
    public string Value { get; }

    /// <summary>PNS or PPPK.</summary>
    public NipKind Kind { get; }

    /// <summary>Takes white space out, as letters write numbers: "19700101 200001 1 001".</summary>
    public static string Normalise(string raw) => string.Concat(raw.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>Reads a number at intake; spaces are allowed.</summary>
    /// <param name="raw">As typed or as a file has it.</param>
    /// <param name="nip">The number.</param>
    /// <param name="reason">Why it is refused, in Indonesian and without the number; null when it is not.</param>
    public static bool TryParse(string raw, out Nip nip, out string? reason)
    {
        var digits = Normalise(raw);
        reason = WhyNot(digits);
        nip = reason is null ? new Nip(digits, digits[12] == '2' ? NipKind.Pppk : NipKind.Pns) : default;
        return reason is null;
    }

    /// <summary>Whether 18 digits without spaces are the number of a PNS.</summary>
    public static bool IsPns(string digits) => WhyNot(digits) is null && digits[12] != '2';

    /// <summary>Whether 18 digits without spaces are the number of a PPPK.</summary>
    public static bool IsPppk(string digits) => WhyNot(digits) is null && digits[12] == '2';

    /// <summary>As letters write it: yyyyMMdd yyyyMM s nnn.</summary>
    public string ToDisplay() => $"{Value[..8]} {Value[8..14]} {Value[14]} {Value[15..]}";

    /// <summary>The 18 digits.</summary>
    public override string ToString() => Value;

    private static string? WhyNot(string digits)
    {
        if (digits.Length != Length || !digits.All(char.IsAsciiDigit))
            return $"NIP harus {Length} angka, yang diberikan {digits.Length} huruf atau angka";
        if (
            !DateOnly.TryParseExact(
                digits.AsSpan(0, 8),
                "yyyyMMdd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var birth
            )
        )
            return "delapan angka pertama bukan tanggal lahir yang ada (tttt-bb-hh)";
        if (digits[14] is not ('1' or '2'))
            return "angka ke-15 (jenis kelamin) harus 1 atau 2";
        return digits[12] == '2' ? WhyNotPppk(digits, birth) : WhyNotPns(digits, birth);
    }

    private static string? WhyNotPns(string digits, DateOnly birth)
    {
        if (
            !DateOnly.TryParseExact(
                $"{digits[8..14]}01",
                "yyyyMMdd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var appointed
            )
        )
            return "angka ke-9 sampai ke-14 bukan bulan pengangkatan (01-12) atau tanda PPPK (21-29)";
        if (appointed <= birth)
            return "bulan pengangkatan (TMT CPNS) mendahului tanggal lahir";
        return digits[15..] == "000" ? "nomor urut (tiga angka terakhir) harus 001 sampai 999" : null;
    }

    private static string? WhyNotPppk(string digits, DateOnly birth)
    {
        if (digits[13] == '0')
            return "angka ke-14 (frekuensi pengangkatan PPPK) harus 1 sampai 9";
        return int.Parse(digits.AsSpan(8, 4), CultureInfo.InvariantCulture) <= birth.Year
            ? "tahun pengangkatan PPPK harus sesudah tahun lahir"
            : null;
    }
}
