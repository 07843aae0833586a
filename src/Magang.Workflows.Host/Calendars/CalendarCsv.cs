using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsvHelper;
using Magang.Workflows.Calendars;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Host.Calendars;

/// <summary>Reads days off from CSV: UTF-8, comma or semicolon, columns tanggal, nama, jenis, keputusan, and daerah for local ones.</summary>
/// <param name="year">The year that every day must be of.</param>
/// <param name="regions">Codes of the regions that a local day off may be for.</param>
internal sealed class CalendarCsv(int year, IReadOnlyList<string> regions)
{
    private const string Local = "LIBUR_DAERAH";
    private static readonly string[] Columns = ["tanggal", "nama", "jenis", "keputusan"];
    private static readonly string[] Kinds = ["LIBUR_NASIONAL", "CUTI_BERSAMA", Local];

    private readonly ImmutableArray<Fault>.Builder _faults = ImmutableArray.CreateBuilder<Fault>();
    private readonly Dictionary<(DateOnly, string, string?), string> _seen = [];
    private readonly List<Holiday> _days = [];

    /// <summary>Reads a list; the first day on which its days count is left open.</summary>
    /// <exception cref="IntakeRefusedException">Every fault, with its row and column.</exception>
    public IReadOnlyList<Holiday> Read(byte[] utf8)
    {
        try
        {
            ReadRows(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(utf8).TrimStart('\uFEFF'));
        }
        catch (DecoderFallbackException)
        {
            Refuse("berkas", "bukan teks UTF-8; simpan ulang sebagai 'CSV UTF-8'");
        }
        catch (CsvFormatException e)
        {
            Refuse(Row(e.LineNumber), "tidak terbaca sebagai CSV; periksa tanda kutipnya");
        }
        if (_faults.Count == 0 && _days.Count == 0)
            Refuse("berkas", "tidak memuat satu pun hari");
        return _faults.Count == 0 ? _days : throw new IntakeRefusedException(_faults.ToImmutable());
    }

    private void ReadRows(string text)
    {
        var head = text.AsSpan(0, Math.Max(text.IndexOf('\n', StringComparison.Ordinal), 0));
        var options = new CsvReaderOptions
        {
            // Excel writes semicolons where the decimal sign is a comma, as it is in Indonesia.
            Separator = head.Contains(';') ? ';' : ',',
            TrimWhitespace = true,
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Throw,
        };
        using var csv = CsvReader.FromText(text, options);
        csv.ReadHeader();
        string[] names = [.. csv.Headers.Select(name => name.Trim().ToLowerInvariant())];
        CheckNames(names);
        if (_faults.Count > 0)
            return;
        while (csv.Read())
        {
            var place = Row(csv.LineNumber);
            if (csv.FieldCount > names.Length)
                Refuse(place, $"memuat {csv.FieldCount} sel, padahal kolomnya {names.Length}");
            else
                ReadRow(
                    place,
                    column =>
                        Array.IndexOf(names, column) is >= 0 and var at && at < csv.FieldCount
                            ? csv.GetString(at)?.Trim() ?? ""
                            : ""
                );
        }
    }

    private void CheckNames(string[] names)
    {
        foreach (var missing in Columns.Except(names, StringComparer.Ordinal))
            Refuse(Row(1), $"kolom '{missing}' tidak ada");
        string[] known = [.. Columns, "daerah"];
        foreach (var unknown in names.Except(known, StringComparer.Ordinal))
            Refuse(Row(1), $"kolom '{unknown}' tidak dikenal{NearestWord.Hint(unknown, known)}");
        foreach (var doubled in names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1))
            Refuse(Row(1), $"kolom '{doubled.Key}' ada {doubled.Count()} kali");
    }

    private void ReadRow(string place, Func<string, string> cell)
    {
        var before = _faults.Count;
        foreach (var column in Columns.Append("daerah"))
        {
            if (cell(column) is [('=' or '+' or '-' or '@'), ..])
                Refuse($"{place}, kolom {column}", "berisi rumus; tulis nilainya");
        }
        if (_faults.Count > before)
            return;
        var date = Day(place, cell("tanggal"));
        var (kind, region) = (cell("jenis").ToUpperInvariant(), cell("daerah").ToUpperInvariant());
        CheckKind(place, kind, region);
        if (cell("nama").Length == 0)
            Refuse($"{place}, kolom nama", "kosong");
        if (cell("keputusan").Length == 0)
            Refuse(
                $"{place}, kolom keputusan",
                "kosong; sebutkan SKB, Keppres atau keputusan daerah yang menetapkannya"
            );
        if (date is not { } day)
            return;
        var own = region.Length == 0 ? null : region;
        if (!_seen.TryAdd((day, kind, own), place))
            Refuse($"{place}, kolom tanggal", $"{day:yyyy-MM-dd} {kind} sudah ada di {_seen[(day, kind, own)]}");
        if (_faults.Count == before)
            _days.Add(new Holiday(day, kind, cell("nama"), cell("keputusan"), ValidFrom: default, Region: own));
    }

    private DateOnly? Day(string place, string text)
    {
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            Refuse($"{place}, kolom tanggal", $"'{text}' bukan tanggal yang ada; tulis yyyy-MM-dd");
            return null;
        }
        if (day.Year == year)
            return day;
        Refuse(
            $"{place}, kolom tanggal",
            string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd} bukan tahun {year}")
        );
        return null;
    }

    private void CheckKind(string place, string kind, string region)
    {
        if (!Kinds.Contains(kind, StringComparer.Ordinal))
            Refuse(
                $"{place}, kolom jenis",
                $"'{kind}' tidak dikenal, diharapkan {string.Join(", ", Kinds)}{NearestWord.Hint(kind, Kinds)}"
            );
        else if (kind == Local && !regions.Contains(region, StringComparer.Ordinal))
            Refuse(
                $"{place}, kolom daerah",
                $"{Local} memerlukan kode daerah yang dilayani: {string.Join(", ", regions)}"
            );
        else if (kind != Local && region.Length > 0)
            Refuse($"{place}, kolom daerah", $"hanya {Local} yang berdaerah");
    }

    private void Refuse(string place, string problem) => _faults.Add(new Fault(place, problem));

    private static string Row(long line) => string.Create(CultureInfo.InvariantCulture, $"baris {line}");
}
