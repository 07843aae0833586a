using System.Collections.Immutable;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Host.Imports;

/// <summary>The first row of a file: the names of its columns.</summary>
internal static class HeadRow
{
    /// <summary>Where each of the columns stands, -1 for one that is left out; null, with the faults told, where the names are not right.</summary>
    public static int[]? Places(
        IReadOnlyList<string> head,
        ImmutableArray<ImportColumn> columns,
        Action<int, string, string> fault
    )
    {
        string[] names = [.. head.Select(name => name.ToLowerInvariant())];
        string[] known = [.. columns.Select(column => column.Name)];
        var right = true;
        foreach (var column in columns)
        {
            if (!column.Optional && !names.Contains(column.Name, StringComparer.Ordinal))
                Refuse(column.Name, "kolom ini tidak ada");
        }
        foreach (var unknown in names.Except(known, StringComparer.Ordinal))
            Refuse(
                unknown.Length is > 0 and <= 60 ? unknown : "",
                unknown.Length == 0
                    ? "ada kolom tanpa nama"
                    : $"kolom ini tidak dikenal{NearestWord.Hint(unknown, known)}"
            );
        foreach (var doubled in names.Intersect(known, StringComparer.Ordinal))
        {
            var times = names.Count(name => name == doubled);
            if (times > 1)
                Refuse(doubled, $"kolom ini ada {times} kali");
        }
        return right ? [.. known.Select(name => Array.IndexOf(names, name))] : null;

        void Refuse(string column, string problem)
        {
            right = false;
            fault(1, column, problem);
        }
    }
}
