using System.Text;

namespace Magang.Workflows.Host.Imports;

/// <summary>Rows of a CSV text, one at a time: however long the file, only one row is in memory.</summary>
/// <remarks>
/// RFC 4180, with a semicolon where the first line has one (Excel writes it where the decimal sign is a comma), lines ended by
/// LF or CRLF, a byte order mark left out. Empty lines are left out but counted.
/// </remarks>
/// <param name="text">UTF-8; what is none reads as U+FFFD.</param>
internal sealed class CsvRows(TextReader text)
{
    /// <summary>Most letters of one row.</summary>
    public const int LongestRow = 65_536;

    /// <summary>Most cells of one row.</summary>
    public const int MostCells = 500;

    private readonly char[] _buffer = new char[16 * 1024];
    private readonly StringBuilder _cell = new();
    private readonly List<string> _cells = [];
    private int _at;
    private int _filled;
    private char _separator;

    /// <summary>The row that was read last, from 1, as a spreadsheet counts.</summary>
    public int Row { get; private set; }

    /// <summary>Why nothing more can be read; null while all is well.</summary>
    public string? Problem { get; private set; }

    /// <summary>The cells of the row that was read last; its list is used again for the next.</summary>
    public IReadOnlyList<string> Cells => _cells;

    /// <summary>Reads the next row that is not empty.</summary>
    /// <returns>False at the end, and where nothing more can be read: see <see cref="Problem"/>.</returns>
    public bool Read()
    {
        while (Problem is null && Peek() >= 0)
        {
            Row++;
            ReadRow();
            if (Problem is null && (_cells.Count > 1 || _cells[0].Length > 0))
                return true;
        }
        return false;
    }

    private void ReadRow()
    {
        _cells.Clear();
        _cell.Clear();
        var length = 0;
        var isQuoted = false;
        var wasQuoted = false;
        while (true)
        {
            var letter = Next();
            if (letter is >= 0 and < ' ' and not ('\t' or '\r' or '\n'))
            {
                Problem = "berkas ini bukan teks CSV, melainkan berkas biner; simpan ulang sebagai 'CSV UTF-8'";
                return;
            }
            if (++length > LongestRow)
            {
                Problem = string.Create(
                    Indonesian.Format,
                    $"baris ini lebih panjang dari {LongestRow:N0} huruf; mungkin tanda kutipnya tidak ditutup"
                );
                return;
            }
            if (isQuoted)
            {
                if (letter < 0)
                {
                    Problem = "tanda kutip pada baris ini tidak ditutup";
                    return;
                }
                if (letter != '"')
                    _cell.Append((char)letter);
                else if (Peek() == '"')
                    _cell.Append((char)Next());
                else
                    isQuoted = false;
            }
            else if (letter == '"' && _cell.Length == 0 && !wasQuoted)
            {
                isQuoted = wasQuoted = true;
            }
            else if (letter < 0 || letter == '\n')
            {
                End();
                return;
            }
            else if (letter == _separator)
            {
                End();
                wasQuoted = false;
                if (_cells.Count <= MostCells)
                    continue;
                Problem = $"baris ini memuat lebih dari {MostCells} sel";
                return;
            }
            else if (letter != '\r' || Peek() != '\n')
            {
                _cell.Append((char)letter);
            }
        }
    }

    private void End()
    {
        _cells.Add(_cell.ToString().Trim());
        _cell.Clear();
    }

    private int Next()
    {
        var letter = Peek();
        if (letter >= 0)
            _at++;
        return letter;
    }

    private int Peek()
    {
        if (_at < _filled)
            return _buffer[_at];
        var isFirst = _separator == '\0';
        _filled = text.ReadBlock(_buffer, 0, _buffer.Length);
        _at = 0;
        if (isFirst)
            Begin();
        return _at < _filled ? _buffer[_at] : -1;
    }

    private void Begin()
    {
        if (_filled > 0 && _buffer[0] == '\uFEFF')
            _at = 1;
        var end = Array.IndexOf(_buffer, '\n', 0, _filled);
        var head = _buffer.AsSpan(0, end < 0 ? _filled : end);
        _separator = head.Contains(';') ? ';' : ',';
    }
}
