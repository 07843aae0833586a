using System.Diagnostics;
using System.Text;

namespace Magang.Workflows.Host.Bench;

/// <summary>The files of the measurements, embedded: statements, definitions, a dossier.</summary>
internal static class BenchFiles
{
    /// <summary>A statement without its comment lines.</summary>
    /// <param name="name">The file's name without extension.</param>
    public static string Sql(string name) =>
        string.Join(
            '\n',
            Text($"{name}.sql").Split('\n').Where(line => !line.StartsWith("--", StringComparison.Ordinal))
        );

    /// <summary>A file as it is, in UTF-8.</summary>
    public static string Text(string file) => Encoding.UTF8.GetString(Bytes(file));

    /// <summary>A file as it is.</summary>
    public static byte[] Bytes(string file)
    {
        using var stream =
            typeof(BenchFiles).Assembly.GetManifestResourceStream($"Magang.Workflows.Host.Bench.{file}")
            ?? throw new UnreachableException($"{file} is not embedded.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
