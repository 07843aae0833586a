namespace Magang.Workflows.Host.Regulations;

/// <summary>Finds the folder with definitions, regulations and samples.</summary>
public static class WorkflowsFolder
{
    private const string Name = "workflows";

    /// <summary>The folder given, else the nearest <c>workflows/</c> from a folder upward, else the executable's own.</summary>
    /// <param name="given">What the user named; null for nothing.</param>
    /// <param name="from">Where to look from: usually the current directory.</param>
    /// <exception cref="WorkflowsFolderException">There is none, or the one given does not exist.</exception>
    public static string Find(string? given, string from)
    {
        if (given is not null)
            return Directory.Exists(given) ? given : throw new WorkflowsFolderException(given);
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, Name);
            if (Directory.Exists(candidate))
                return candidate;
        }

        var beside = Path.Combine(AppContext.BaseDirectory, Name);
        return Directory.Exists(beside) ? beside : throw new WorkflowsFolderException(from);
    }
}
