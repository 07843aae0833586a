using Magang.Workflows.Definitions;
using Magang.Workflows.Host.Regulations;

namespace Magang.Workflows.Host.Definitions;

/// <summary>The definition that a command line names.</summary>
internal static class NamedDefinition
{
    /// <summary>Reads the file of this name, else the definition of this id in the folder <c>workflows</c>.</summary>
    /// <param name="named">A path, or a definition's id.</param>
    /// <param name="workflows">The folder; null for the nearest.</param>
    /// <exception cref="DefinitionNotFoundException">It is neither.</exception>
    /// <exception cref="DefinitionFileException">The file cannot be read.</exception>
    /// <exception cref="DefinitionRefusedException">It has faults.</exception>
    public static Definition Read(string named, string? workflows)
    {
        if (File.Exists(named) || Directory.Exists(named))
            return Read(named);
        var folder = Folder(workflows);
        var beside = folder is null ? null : Path.Combine(folder, named + ".json");
        if (beside is not null && Path.GetFileName(named) == named && File.Exists(beside))
            return Read(beside);
        string[] known = folder is null
            ? []
            :
            [
                .. Directory
                    .EnumerateFiles(folder, "*.json")
                    .Select(file => Path.GetFileNameWithoutExtension(file))
                    .Order(StringComparer.Ordinal),
            ];
        throw new DefinitionNotFoundException(named, known);
    }

    private static string? Folder(string? workflows)
    {
        try
        {
            return WorkflowsFolder.Find(workflows, Environment.CurrentDirectory);
        }
        catch (WorkflowsFolderException) when (workflows is null)
        {
            // Whoever names a file needs no such folder; whoever names an id is told that there is none of that name.
            return null;
        }
    }

    private static Definition Read(string path)
    {
        try
        {
            return DefinitionFolder.Read(new FileInfo(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DefinitionFileException(path, e.Message);
        }
    }
}
