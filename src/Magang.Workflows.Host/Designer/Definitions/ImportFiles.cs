using System.IO.Compression;
using Magang.Workflows.Definitions;

namespace Magang.Workflows.Host.Designer.Definitions;

/// <summary>The documents in files that were sent: JSON, and JSON in archives.</summary>
internal static class ImportFiles
{
    // Elsa's own Studio sends 10 MB a file at most; what unpacks to far more is no archive of definitions.
    private const long MaxUnpacked = 200L * 1024 * 1024;
    private const int MaxEntries = 5_000;

    /// <summary>Reads them all, so that one that is refused is known before any is imported.</summary>
    /// <returns>Each document with the name of its file.</returns>
    /// <exception cref="ImportFileRefusedException">One cannot be read.</exception>
    public static async Task<IReadOnlyList<(string Name, byte[] Document)>> ReadAsync(
        IEnumerable<IFormFile> files,
        CancellationToken cancel
    )
    {
        var found = new List<(string, byte[])>();
        foreach (var file in files)
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, cancel);
            content.Position = 0;
            if (IsArchive(content))
                found.AddRange(await UnpackAsync(file.FileName, content, cancel));
            else
                found.Add((file.FileName, content.ToArray()));
        }
        foreach (var (name, document) in found)
            Check(name, document);
        return found;
    }

    private static void Check(string name, byte[] document)
    {
        try
        {
            DocumentText.Read(document);
        }
        catch (DefinitionRefusedException refused)
        {
            throw new ImportFileRefusedException(name, refused.Findings[0].Sentence);
        }
    }

    private static bool IsArchive(MemoryStream content) =>
        content.Length > 4 && content.GetBuffer().AsSpan(0, 2).SequenceEqual("PK"u8);

    private static async Task<List<(string, byte[])>> UnpackAsync(
        string file,
        MemoryStream content,
        CancellationToken cancel
    )
    {
        var found = new List<(string, byte[])>();
        long unpacked = 0;
        try
        {
            using var archive = new ZipArchive(content, ZipArchiveMode.Read);
            if (archive.Entries.Count > MaxEntries)
                throw new ImportFileRefusedException(file, $"memuat lebih dari {MaxEntries} berkas");
            foreach (var entry in archive.Entries)
            {
                var isMade =
                    !entry.FullName.StartsWith("__MACOSX", StringComparison.OrdinalIgnoreCase)
                    && entry.FullName.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
                if (!isMade)
                    continue;
                await using var stream = await entry.OpenAsync(cancel);
                var document = await ElsaBody.BytesAsync(stream, cancel);
                unpacked += document.Length;
                if (unpacked > MaxUnpacked)
                    throw new ImportFileRefusedException(file, "isinya lebih dari 200 MB setelah dibuka");
                found.Add(($"{file}/{entry.FullName}", document));
            }
        }
        catch (InvalidDataException)
        {
            throw new ImportFileRefusedException(file, "berkas ini bukan arsip ZIP yang utuh");
        }
        return found;
    }
}
