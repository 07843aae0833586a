using Magang.Workflows.Regulations;

namespace Magang.Workflows.Host.Definitions;

/// <summary>A command names a definition that is neither a file nor in the folder.</summary>
public sealed class DefinitionNotFoundException(string named, IReadOnlyList<string> known)
    : MagangException(
        "MGW-750",
        $"Tidak ada berkas maupun definisi '{named}'{NearestWord.Hint(named, known)}. "
            + $"Dalam folder workflows: {(known.Count == 0 ? "tidak ada" : string.Join(", ", known))}. "
            + "Sebutkan berkas JSON, atau salah satu id itu."
    );

/// <summary>A definition's file, or the file to draw into, cannot be read or written.</summary>
public sealed class DefinitionFileException(string path, string why)
    : MagangException(
        "MGW-751",
        $"Berkas '{path}' tidak dapat dibaca atau ditulis: {why.TrimEnd('.')}. Periksa nama dan izinnya, lalu ulangi."
    );
