using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Magang.Workflows.Host.Cli;

/// <summary>The session by which commands act, kept for one server in a file that its owner alone can read.</summary>
/// <param name="Token">What is sent.</param>
/// <param name="EndsAt">When it ends; UTC.</param>
internal sealed record SavedSession(string Token, DateTimeOffset EndsAt)
{
    /// <summary>A key or a token that is used instead of what is kept.</summary>
    public const string Variable = "MAGANG_KUNCI";

    /// <summary>The token for a server: the environment's, else the kept one; null where there is neither.</summary>
    /// <exception cref="SessionFileException">What is kept cannot be read.</exception>
    public static string? TokenFor(string server) =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? given.Trim() : Read(server)?.Token;

    /// <summary>The session kept for a server; null where there is none.</summary>
    /// <exception cref="SessionFileException">It cannot be read.</exception>
    public static SavedSession? Read(string server)
    {
        var path = PathFor(server);
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<SavedSession>(File.ReadAllBytes(path)) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new SessionFileException(path, e.Message);
        }
    }

    /// <summary>Keeps it for a server.</summary>
    /// <exception cref="SessionFileException">It cannot be written.</exception>
    public void Save(string server)
    {
        var path = PathFor(server);
        try
        {
            MakePrivate(Path.GetDirectoryName(path)!);
            // A file that lies there may be readable by others: it is made anew.
            File.Delete(path);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var file = new FileStream(path, options);
            JsonSerializer.Serialize(file, this);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SessionFileException(path, e.Message);
        }
    }

    /// <summary>Forgets the one of a server.</summary>
    public static void Forget(string server)
    {
        var path = PathFor(server);
        if (File.Exists(path))
            File.Delete(path);
    }

    private static void MakePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(
                folder,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
    }

    // One file a server: a token is never sent to another.
    private static string PathFor(string server) =>
        Path.Combine(
            StateFolder,
            "magang",
            $"sesi-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(server.TrimEnd('/'))))[..16]}.json"
        );

    private static string StateFolder =>
        Environment.GetEnvironmentVariable("XDG_STATE_HOME") is { Length: > 0 } named
            ? named
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "state");
}
