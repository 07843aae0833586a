namespace Magang.Workflows.Host.Designer.Studio;

/// <summary>Elsa Studio's files are not beside the program.</summary>
/// <param name="folder">Where they should be.</param>
public sealed class StudioMissingException(string folder)
    : MagangException(
        "MGW-911",
        $"Perancang tidak dapat dibuka: berkas Elsa Studio tidak ada di {folder}. Mintalah pengelola server menyalin ulang hasil 'dotnet publish' seutuhnya, termasuk folder 'perancang'."
    );
