using System.Text;
using Magang.Workflows.Calendars;
using Magang.Workflows.Host.Regulations;

namespace Magang.Workflows.Host.Calendars;

/// <summary>The calendar's data file with its earlier versions: <c>regulasi/hari-libur.json</c> and the folder <c>regulasi/hari-libur</c>.</summary>
internal sealed class CalendarFile
{
    private readonly string _path;
    private readonly string _earlier;
    private readonly byte[] _read;

    /// <summary>Reads the file.</summary>
    /// <param name="workflows">The folder <c>workflows</c>.</param>
    /// <exception cref="RegulationFileException">It cannot be read.</exception>
    /// <exception cref="CalendarRefusedException">It is no calendar.</exception>
    public CalendarFile(string workflows)
    {
        _path = Path.Combine(workflows, "regulasi", "hari-libur.json");
        _earlier = Path.Combine(workflows, "regulasi", "hari-libur");
        _read = Content();
        Text = WorkingDays.Read(Encoding.UTF8.GetString(_read));
    }

    /// <summary>The calendar as it was read.</summary>
    public CalendarText Text { get; }

    /// <summary>Puts a new version in its place, wholly or not at all; the one before is kept beside under its version.</summary>
    /// <returns>Where the version before is kept.</returns>
    /// <exception cref="CalendarMovedException">Somebody else has written meanwhile.</exception>
    /// <exception cref="RegulationFileException">It cannot be written.</exception>
    public string Replace(CalendarText text)
    {
        if (!_read.AsSpan().SequenceEqual(Content()))
            throw new CalendarMovedException(Text.Version);
        try
        {
            Directory.CreateDirectory(_earlier);
            var kept = Path.Combine(_earlier, $"{Text.Version}.json");
            Write(kept, _read);
            Write(_path, Encoding.UTF8.GetBytes(CalendarWriter.Write(text)));
            return kept;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RegulationFileException(_path, e.Message);
        }
    }

    // Readers see the old file or the new one, never half of one, though the machine stops in between.
    private static void Write(string path, byte[] content)
    {
        var beside = $"{path}.{Environment.ProcessId}.baru";
        using (var file = new FileStream(beside, FileMode.Create, FileAccess.Write))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }
        File.Move(beside, path, overwrite: true);
    }

    private byte[] Content()
    {
        try
        {
            return File.ReadAllBytes(_path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RegulationFileException(_path, e.Message);
        }
    }
}

/// <summary>The calendar was changed by somebody else between reading and writing.</summary>
public sealed class CalendarMovedException(string version)
    : MagangException(
        "MGW-417",
        $"Kalender {version} sudah diubah orang lain sementara daftar ini diperiksa; tidak ada yang ditulis. Ulangi impornya dan baca lagi apa yang berubah."
    );
