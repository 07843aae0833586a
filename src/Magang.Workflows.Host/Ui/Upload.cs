using Magang.Workflows.Host.Organisation;
using Magang.Workflows.Postgres.Organisation;

namespace Magang.Workflows.Host.Ui;

/// <summary>A file that came with a form.</summary>
internal static class Upload
{
    /// <summary>What a form with a small file may weigh: the file and a little besides.</summary>
    public static readonly FormLimit Small = new(WaitingFiles.MostBytes + 16 * 1024);

    /// <summary>The file.</summary>
    /// <exception cref="UploadRefusedException">There is none, an empty or too large a one.</exception>
    public static async Task<byte[]> ReadAsync(IFormCollection form, string field, CancellationToken cancel)
    {
        if (form.Files.GetFile(field) is not { Length: > 0 } file)
            throw new UploadRefusedException("tidak ada berkas yang dipilih, atau berkasnya kosong");
        if (file.Length > WaitingFiles.MostBytes)
            throw new UploadRefusedException($"lebih besar dari {WaitingFiles.MostBytes / 1024 / 1024} MB");
        var content = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(content, cancel);
        return content;
    }
}
