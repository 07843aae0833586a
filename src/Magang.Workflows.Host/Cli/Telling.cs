using System.Text.Json;
using Magang.Workflows.Host.Periksa;

namespace Magang.Workflows.Host.Cli;

/// <summary>How verbs tell what came of them: lines on standard output, refusals on standard error and exit code 1.</summary>
internal static class Telling
{
    /// <summary>Standard output.</summary>
    public static Utf8Lines Output { get; } = new(Console.OpenStandardOutput());

    /// <summary>Standard error.</summary>
    public static Utf8Lines Error { get; } = new(Console.OpenStandardError());

    /// <summary>Runs a verb.</summary>
    /// <returns>Its exit code; 1 where it is refused.</returns>
    public static async Task<int> RunAsync(Func<Task<int>> verb)
    {
        try
        {
            return await verb();
        }
        catch (MagangException refusal)
        {
            Error.Line(refusal.Message);
            return 1;
        }
        catch (OperationCanceledException)
        {
            return 1;
        }
    }

    /// <summary>Reads a file that the command line names.</summary>
    /// <exception cref="InputFileException">It cannot be read.</exception>
    public static async Task<byte[]> ReadAsync(string path, CancellationToken cancel)
    {
        try
        {
            return await File.ReadAllBytesAsync(path, cancel);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputFileException(path, e.Message);
        }
    }

    /// <summary>Reads a JSON file that the command line names.</summary>
    /// <exception cref="InputFileException">It cannot be read.</exception>
    public static async Task<JsonElement> ReadJsonAsync(string path, CancellationToken cancel)
    {
        try
        {
            return JsonElement.Parse(await ReadAsync(path, cancel));
        }
        catch (JsonException e)
        {
            throw new InputFileException(path, e.Message);
        }
    }

    /// <summary>A member as text; empty where there is none.</summary>
    public static string Text(JsonElement value, string name) => Json.Text(Json.Member(value, name));
}
