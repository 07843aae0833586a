using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Magang.Workflows.Calendars;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Identity;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Host.Imports;

/// <summary>Reads the cells of one column.</summary>
internal sealed partial class CellReading
{
    private const int LongestText = 2000;
    private const int LongestKey = 100;

    private static readonly string[] DayFormats = ["yyyy-MM-dd", "dd-MM-yyyy", "dd/MM/yyyy"];
    private static readonly string[] LocalFormats =
    [
        "yyyy-MM-dd HH:mm",
        "yyyy-MM-dd HH:mm:ss",
        "dd-MM-yyyy HH:mm",
        "dd/MM/yyyy HH:mm",
    ];
    private static readonly string[] OffsetFormats = ["yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mmK"];

    private readonly ImportColumn _column;
    private readonly OfficeClock _clock;
    private readonly Regex? _pattern;

    /// <param name="column">The column.</param>
    /// <param name="clock">The region's.</param>
    public CellReading(ImportColumn column, OfficeClock clock)
    {
        (_column, _clock) = (column, clock);
        if (column.Pattern is { } pattern)
            _pattern = new Regex(
                $"^(?:{pattern})$",
                RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
                TimeSpan.FromSeconds(1)
            );
    }

    /// <summary>The column.</summary>
    public ImportColumn Column => _column;

    /// <summary>Reads a cell that is not empty.</summary>
    /// <param name="text">Trimmed.</param>
    /// <param name="value">What it says, in the shape that facts have.</param>
    /// <returns>What is wrong; null where nothing is.</returns>
    public string? Read(string text, out CellValue value)
    {
        value = default;
        // A spreadsheet would run it when the file is opened again.
        if (text[0] is '=' or '+' or '-' or '@')
            return $"dimulai dengan '{text[0]}' seperti rumus; tulis isinya saja";
        if (text.Length > LongestText)
            return string.Create(Indonesian.Format, $"lebih panjang dari {LongestText:N0} huruf");
        if (text.Contains('\uFFFD', StringComparison.Ordinal))
            return "memuat huruf yang bukan UTF-8; simpan ulang sebagai 'CSV UTF-8'";
        if (_pattern?.IsMatch(text) == false)
            return "bentuknya tidak seperti yang diminta formulir";
        return _column.Kind switch
        {
            ColumnKind.Key => Key(text, out value),
            ColumnKind.Nik => OfNik(text, out value),
            ColumnKind.Nip => OfNip(text, out value),
            ColumnKind.Integer => Integer(text, out value),
            ColumnKind.Number => Number(text, out value),
            ColumnKind.Day => Day(text, out value),
            ColumnKind.Instant => Instant(text, out value),
            ColumnKind.Flag => Flag(text, out value),
            ColumnKind.Choice => Choice(text, out value),
            ColumnKind.List => List(text, out value),
            _ => Plain(text, out value),
        };
    }

    private static string? Plain(string text, out CellValue value)
    {
        value = new CellValue(text);
        return PlainText.HoldsNip(text) ? "memuat nomor 18 angka seperti NIP; tulis tanpa nomor itu" : null;
    }

    private static string? Key(string text, out CellValue value)
    {
        value = new CellValue(text);
        if (Scientific().IsMatch(text))
            return Rounded;
        if (text.Length > LongestKey || text.Any(letter => letter is <= ' ' or > '~'))
            return $"paling panjang {LongestKey} huruf, tanpa spasi";
        // A key is journaled for ever: no person's number may become one.
        return text.Count(char.IsAsciiDigit) >= Nik.Length
            ? "berisi nomor sepanjang NIK atau NIP; pakailah nomor peserta"
            : null;
    }

    private static string? OfNik(string text, out CellValue value)
    {
        value = default;
        if (Scientific().IsMatch(text))
            return Rounded;
        if (!Nik.TryParse(text, out var nik, out var reason))
            return reason;
        value = new CellValue(nik.Value);
        return null;
    }

    private static string? OfNip(string text, out CellValue value)
    {
        value = default;
        if (Scientific().IsMatch(text))
            return Rounded;
        if (!Nip.TryParse(text, out var nip, out var reason))
            return reason;
        value = new CellValue(nip.Value);
        return null;
    }

    private static string? Integer(string text, out CellValue value)
    {
        value = default;
        if (Scientific().IsMatch(text))
            return Rounded;
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || text.Length > 15)
            return "bukan bilangan bulat";
        value = new CellValue(number);
        return null;
    }

    private static string? Number(string text, out CellValue value)
    {
        value = default;
        if (Scientific().IsMatch(text))
            return Rounded;
        if (
            text.Length > 20
            || !Decimal().IsMatch(text)
            || !decimal.TryParse(
                text.Replace(',', '.'),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            )
        )
            return "bukan angka; tulis seperti 87,25 atau 87.25, tanpa tanda ribuan";
        value = new CellValue(number);
        return null;
    }

    private static string? Day(string text, out CellValue value)
    {
        value = default;
        if (!DateOnly.TryParseExact(text, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return "bukan tanggal yang ada; tulis tttt-bb-hh, hh-bb-tttt atau hh/bb/tttt";
        value = new CellValue(day);
        return null;
    }

    private string? Instant(string text, out CellValue value)
    {
        value = default;
        const DateTimeStyles exactly = DateTimeStyles.None;
        var culture = CultureInfo.InvariantCulture;
        if (DateTime.TryParseExact(text, LocalFormats, culture, exactly, out var local))
            value = new CellValue(_clock.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local)));
        else if (
            text[^1] is 'Z' || text.Length > 6 && text[^6] is '+' or '-'
                ? DateTimeOffset.TryParseExact(text, OffsetFormats, culture, exactly, out var instant)
                : (instant = default) != default
        )
            value = new CellValue(instant.ToUniversalTime());
        else
            return "bukan waktu yang ada; tulis tttt-bb-hh jj:mm, waktu setempat";
        return null;
    }

    private static string? Flag(string text, out CellValue value)
    {
        bool? flag = text.ToLowerInvariant() switch
        {
            "ya" or "true" or "1" => true,
            "tidak" or "false" or "0" => false,
            _ => null,
        };
        value = new CellValue(flag ?? false);
        return flag is null ? "harus 'ya' atau 'tidak'" : null;
    }

    private string? Choice(string text, out CellValue value)
    {
        value = new CellValue(text);
        return _column.Choices.Contains(text, StringComparer.Ordinal)
            ? null
            : $"tidak dikenal, diharapkan salah satu dari {string.Join(", ", _column.Choices)}{NearestWord.Hint(text, _column.Choices)}";
    }

    private static string? List(string text, out CellValue value)
    {
        var items = text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        value = new CellValue(items);
        return items.Any(PlainText.HoldsNip) ? "memuat nomor 18 angka seperti NIP; tulis tanpa nomor itu" : null;
    }

    private const string Rounded =
        "ditulis sebagai angka ilmiah seperti 3.37E+15: Excel telah membulatkannya dan angka belakangnya hilang. Jadikan kolom itu teks, lalu tulis ulang";

    [GeneratedRegex(@"^[0-9]+([.,][0-9]+)?[eE]\+?[0-9]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Scientific();

    [GeneratedRegex("^[0-9]+([.,][0-9]+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Decimal();
}

/// <summary>What a cell says.</summary>
/// <param name="Value">A text, a whole number, a decimal, a day, an instant, a truth value, or texts.</param>
internal readonly record struct CellValue(object Value)
{
    /// <summary>It as text, as facts write it.</summary>
    public string Text =>
        Value switch
        {
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            string text => text,
            _ => Convert.ToString(Value, CultureInfo.InvariantCulture)!,
        };

    /// <summary>Writes it as a JSON value.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        switch (Value)
        {
            case long number:
                writer.WriteNumberValue(number);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case DateTimeOffset instant:
                writer.WriteStringValue(instant.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
                break;
            case string[] items:
                writer.WriteStartArray();
                foreach (var item in items)
                    writer.WriteStringValue(item);
                writer.WriteEndArray();
                break;
            default:
                writer.WriteStringValue(Text);
                break;
        }
    }
}
