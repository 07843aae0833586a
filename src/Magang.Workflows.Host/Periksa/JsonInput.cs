using System.Text.Json;

namespace Magang.Workflows.Host.Periksa;

/// <summary>Reads JSON that a user names.</summary>
internal static class JsonInput
{
    // A name written twice would hide one of its values: the schema check has to see both.
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = true };

    /// <summary>The JSON of a file, or of standard input for "-".</summary>
    /// <exception cref="FactsFileException">No such file, or no JSON.</exception>
    public static JsonElement Read(string path, Func<Stream> standardInput)
    {
        try
        {
            using var stream = path == "-" ? standardInput() : File.OpenRead(path);
            using var document = JsonDocument.Parse(stream, Options);
            return document.RootElement.Clone();
        }
        catch (JsonException e)
        {
            throw new FactsFileException(path, e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FactsFileException(path, e.Message);
        }
    }
}
