using System.Text;

namespace Magang.Workflows.Host.Periksa;

/// <summary>Where the command reads and writes.</summary>
/// <param name="Input">Opens standard input.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record PeriksaConsole(Func<Stream> Input, Utf8Lines Output, Utf8Lines Error);

/// <summary>Writes lines in UTF-8 without a byte order mark, whatever the terminal's own encoding is.</summary>
/// <param name="stream">Where to.</param>
internal sealed class Utf8Lines(Stream stream)
{
    /// <summary>Writes one line.</summary>
    public void Line(string text)
    {
        stream.Write(Encoding.UTF8.GetBytes(text + '\n'));
        stream.Flush();
    }
}
