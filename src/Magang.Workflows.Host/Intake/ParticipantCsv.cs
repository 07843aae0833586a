using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsvHelper;

namespace Magang.Workflows.Host.Intake;

/// <summary>Reads a list of participants from CSV: UTF-8, comma or semicolon, first row the columns' names.</summary>
public static class ParticipantCsv
{
    /// <summary>Reads a list.</summary>
    /// <exception cref="IntakeRefusedException">Every fault, with row and column.</exception>
    public static ImmutableArray<Participant> Read(Stream utf8)
    {
        var reading = new ParticipantReading();
        try
        {
            using var text = new StreamReader(utf8, new UTF8Encoding(false, throwOnInvalidBytes: true));
            ReadRows(text.ReadToEnd(), reading);
        }
        catch (DecoderFallbackException)
        {
            reading.Refuse("berkas", "bukan teks UTF-8; simpan ulang sebagai 'CSV UTF-8'");
        }
        catch (CsvFormatException e)
        {
            reading.Refuse(Row(e.LineNumber), "tidak terbaca sebagai CSV; periksa tanda kutipnya");
        }

        return reading.Finish();
    }

    private static void ReadRows(string text, ParticipantReading reading)
    {
        var options = new CsvReaderOptions
        {
            // Excel writes semicolons where the decimal sign is a comma, as it is in Indonesia.
            Separator = text.AsSpan(0, Math.Max(text.IndexOf('\n', StringComparison.Ordinal), 0)).Contains(';')
                ? ';'
                : ',',
            TrimWhitespace = true,
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Throw,
        };
        using var csv = CsvReader.FromText(text, options);
        csv.ReadHeader();
        string[] names = [.. csv.Headers.Select(name => name.Trim().ToLowerInvariant())];
        var faults = ParticipantColumns.Faults(Row(1), names).ToList();
        if (faults.Count > 0)
        {
            // Without the right columns every cell would be told to be missing.
            reading.Refuse(faults);
            return;
        }

        while (csv.Read())
        {
            var place = Row(csv.LineNumber);
            if (csv.FieldCount > names.Length)
                reading.Refuse(place, $"memuat {csv.FieldCount} sel, padahal kolomnya {names.Length}");
            reading.Add(place, column => Cell(csv, Array.IndexOf(names, column)));
        }
    }

    private static string? Cell(CsvReader csv, int index) => index < csv.FieldCount ? csv.GetString(index) : null;

    private static string Row(long line) => string.Create(CultureInfo.InvariantCulture, $"baris {line}");
}
