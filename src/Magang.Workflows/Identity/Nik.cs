using System.Collections.Immutable;
using System.Globalization;

namespace Magang.Workflows.Identity;

/// <summary>A population number (NIK): 16 digits. The form proves nothing about existence.</summary>
/// <remarks>
/// Province, regency and district of the first registration (two digits each), birth as ddMMyy with 40 added to the day
/// for women, and a serial 0001-9999 (PP 40/2019 Pasal 37). The provinces are those of the Ministry of Home Affairs' codes.
/// </remarks>
public readonly record struct Nik
{
    /// <summary>How many digits it has.</summary>
    public const int Length = 16;

    private const int AddedForWomen = 40;

    private static readonly ImmutableArray<(int First, int Last)> Provinces =
    [
        (11, 19),
        (21, 21),
        (31, 36),
        (51, 53),
        (61, 65),
        (71, 76),
        (81, 82),
        (91, 97),
    ];

    private Nik(string value) => Value = value;

    /// <summary>The 16 digits.</summary>
    public string Value { get; }

    /// <summary>True where it is a woman's.</summary>
    public bool IsWomans => Part(Value, 6) > AddedForWomen;

    /// <summary>Reads a number at intake; spaces and points between the digits are allowed.</summary>
    /// <param name="raw">As typed or as a file has it.</param>
    /// <param name="nik">The number.</param>
    /// <param name="reason">What is wrong, in Indonesian, never the whole number; null where nothing is.</param>
    public static bool TryParse(string raw, out Nik nik, out string? reason)
    {
        var digits = string.Concat(raw.Where(letter => !char.IsWhiteSpace(letter) && letter != '.'));
        reason = FaultOf(digits);
        nik = reason is null ? new Nik(digits) : default;
        return reason is null;
    }

    /// <summary>Whether somebody born on this day can have it.</summary>
    public bool FitsBirth(DateOnly day) =>
        Part(Value, 6) % AddedForWomen == day.Day && Part(Value, 8) == day.Month && Part(Value, 10) == day.Year % 100;

    /// <summary>The 16 digits.</summary>
    public override string ToString() => Value;

    private static string? FaultOf(string digits)
    {
        if (digits.Length != Length || !digits.All(char.IsAsciiDigit))
            return $"NIK harus {Length} angka, yang tertulis {digits.Length} tanda";
        var province = Part(digits, 0);
        if (!Provinces.Any(range => province >= range.First && province <= range.Last))
            return $"angka 1-2 NIK ({digits[..2]}) bukan kode provinsi";
        if (Part(digits, 2) == 0 || Part(digits, 4) == 0)
            return $"angka 3-6 NIK ({digits[2..6]}) bukan kode kabupaten/kota dan kecamatan";
        var (day, month) = (Part(digits, 6), Part(digits, 8));
        day = day > AddedForWomen ? day - AddedForWomen : day;
        // Of the year two digits are known: 29 February is possible in a leap year of either century.
        if (month is < 1 or > 12 || day < 1 || day > LongestMonth(month, Part(digits, 10)))
            return $"angka 7-12 NIK ({digits[6..12]}) bukan tanggal lahir yang ada (hhbbtt; hari perempuan ditambah {AddedForWomen})";
        return digits.EndsWith("0000", StringComparison.Ordinal) ? "nomor urut NIK (angka 13-16) 0000" : null;
    }

    private static int LongestMonth(int month, int year) =>
        month == 2 && year % 4 == 0 ? 29 : DateTime.DaysInMonth(1999, month);

    private static int Part(string digits, int at) =>
        int.Parse(digits.AsSpan(at, 2), NumberStyles.None, CultureInfo.InvariantCulture);
}
