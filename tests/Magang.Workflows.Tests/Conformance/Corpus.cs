namespace Magang.Workflows.Tests.Conformance;

/// <summary>Definitions that a real Elsa ran, with what it did.</summary>
internal static class Corpus
{
    /// <summary>Our own definitions, beside the tests.</summary>
    public static readonly string Own = Path.Combine(RepositoryRoot(), "tests", "Magang.Workflows.Tests", "Korpus");

    /// <summary>Elsa's own, beside the repository; absent on most machines.</summary>
    public static readonly string Elsa = Path.GetFullPath(
        Path.Combine(RepositoryRoot(), "..", "shared", "corpora", "elsa")
    );

    /// <summary>The folder that holds the solution.</summary>
    public static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Magang.Workflows.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
