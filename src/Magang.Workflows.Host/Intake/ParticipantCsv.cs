using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

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
        catch (CsvHelperException e)
        {
            reading.Refuse(
                string.Create(CultureInfo.InvariantCulture, $"baris {e.Context?.Parser?.RawRow ?? 0}"),
                "tidak terbaca sebagai CSV; periksa tanda kutipnya"
            );
        }

        return reading.Finish();
    }

    private static void ReadRows(string text, ParticipantReading reading)
    {
        var firstLine = text.AsSpan()[..(text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end : text.Length)];
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            // Excel writes semicolons where the decimal sign is a comma, as it is in Indonesia.
            Delimiter = firstLine.Contains(';') ? ";" : ",",
            IgnoreBlankLines = true,
            TrimOptions = TrimOptions.Trim,
            DetectColumnCountChanges = false,
            MissingFieldFound = null,
        };
        using var csv = new CsvReader(new StringReader(text), configuration);
        if (!csv.Read() || !csv.ReadHeader())
            return;
        string[] names = [.. csv.HeaderRecord!.Select(name => name.Trim().ToLowerInvariant())];
        var faults = ParticipantColumns.Faults("baris 1", names).ToList();
        if (faults.Count > 0)
        {
            // Without the right columns every cell would be told to be missing.
            reading.Refuse(faults);
            return;
        }

        while (csv.Read())
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"baris {csv.Parser.RawRow}");
            if (csv.Parser.Count > names.Length)
                reading.Refuse(place, $"memuat {csv.Parser.Count} sel, padahal kolomnya {names.Length}");
            reading.Add(place, column => csv.GetField(Array.IndexOf(names, column)));
        }
    }
}
