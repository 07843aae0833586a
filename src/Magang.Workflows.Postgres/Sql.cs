using System.Diagnostics;
using System.Text;

namespace Magang.Workflows.Postgres;

/// <summary>The statements of this project, each an embedded .sql file beside the class that runs it.</summary>
internal static class Sql
{
    /// <summary>The statement of a file, without its comment lines: those are for readers, not for the wire.</summary>
    /// <param name="path">Folder and file, for example <c>Committing/lock_instances</c>.</param>
    public static string Read(string path)
    {
        var statement = new StringBuilder();
        foreach (var line in Text(path).Split('\n'))
        {
            if (!line.TrimStart().StartsWith("--", StringComparison.Ordinal))
                statement.Append(line).Append('\n');
        }
        return statement.ToString().Trim().TrimEnd(';');
    }

    /// <summary>A file as it is.</summary>
    public static string Text(string path)
    {
        var name = $"Magang.Workflows.Postgres.{path.Replace('/', '.')}.sql";
        using var stream =
            typeof(Sql).Assembly.GetManifestResourceStream(name)
            ?? throw new UnreachableException($"{name} is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
