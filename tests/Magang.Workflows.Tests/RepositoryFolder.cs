namespace Magang.Workflows.Tests;

/// <summary>The checkout that the tests run in: its data files are read where they are.</summary>
internal static class RepositoryFolder
{
    public static string Path { get; } = Find();

    public static string Read(params string[] parts) => File.ReadAllText(System.IO.Path.Combine([Path, .. parts]));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Magang.Workflows.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"no Magang.Workflows.sln above {AppContext.BaseDirectory}");
    }
}
