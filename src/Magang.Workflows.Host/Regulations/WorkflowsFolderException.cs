namespace Magang.Workflows.Host.Regulations;

/// <summary>The folder with definitions and regulations was not found.</summary>
public sealed class WorkflowsFolderException(string place)
    : MagangException(
        "MGW-220",
        $"Folder workflows/ tidak ditemukan pada atau di atas '{place}'. Sebutkan tempatnya dengan --workflows FOLDER."
    );
