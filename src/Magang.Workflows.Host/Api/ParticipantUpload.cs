using System.Collections.Immutable;
using System.Text.Json;
using Magang.Workflows.Host.Intake;

namespace Magang.Workflows.Host.Api;

/// <summary>Finds the list of participants in a request, whichever way it was sent.</summary>
internal static class ParticipantUpload
{
    /// <summary>Most bytes of a list: 2,000 rows are far below it.</summary>
    private const long MostBytes = 5 * 1024 * 1024;

    /// <summary>Reads the list.</summary>
    /// <exception cref="RequestRefusedException">The request has no list, or one of an unknown kind.</exception>
    /// <exception cref="IntakeRefusedException">Every fault of the list.</exception>
    public static async Task<ImmutableArray<Participant>> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync(cancel);
            if (form.Files is not [var file])
                throw new RequestRefusedException("kirim tepat satu berkas CSV atau JSON");
            await using var sent = file.OpenReadStream();
            return await ReadAsync(sent, file.FileName.EndsWith(".json", StringComparison.OrdinalIgnoreCase), cancel);
        }

        return MediaType(request) switch
        {
            "text/csv" => await ReadAsync(request.Body, isJson: false, cancel),
            "application/json" => await ReadAsync(request.Body, isJson: true, cancel),
            _ => throw new RequestRefusedException(
                "Content-Type harus text/csv, application/json atau multipart/form-data"
            ),
        };
    }

    private static async Task<ImmutableArray<Participant>> ReadAsync(Stream sent, bool isJson, CancellationToken cancel)
    {
        using var list = new MemoryStream();
        var piece = new byte[81920];
        for (int read; (read = await sent.ReadAsync(piece, cancel)) > 0; )
        {
            if (list.Length + read > MostBytes)
                throw new RequestRefusedException($"daftarnya lebih besar dari {MostBytes / 1024 / 1024} MB");
            list.Write(piece, 0, read);
        }

        list.Position = 0;
        if (!isJson)
            return ParticipantCsv.Read(list);
        try
        {
            return ParticipantJson.Read(JsonElement.Parse(list.GetBuffer().AsSpan(0, (int)list.Length)));
        }
        catch (JsonException e)
        {
            throw new RequestRefusedException($"isinya bukan JSON ({e.LineNumber + 1}:{e.BytePositionInLine})");
        }
    }

    private static string? MediaType(HttpRequest request) =>
        request.ContentType?.Split(';')[0].Trim().ToLowerInvariant();
}
