using System.Security.Cryptography;

namespace Magang.Workflows.Host.Imports;

/// <summary>A file that came in, on disk as long as it is read: it may be larger than memory should be.</summary>
internal sealed class Spool : IDisposable
{
    /// <summary>Most bytes of a file.</summary>
    public const long MostBytes = 128 * 1024 * 1024;

    private readonly FileStream _file;

    private Spool(FileStream file, string mark) => (_file, Mark) = (file, mark);

    /// <summary>SHA-256 of the file, lower-case hex.</summary>
    public string Mark { get; }

    /// <summary>Takes a file in.</summary>
    /// <exception cref="ImportTooLargeException">It is too large.</exception>
    public static async Task<Spool> TakeAsync(Stream sent, CancellationToken cancel)
    {
        // Gone with the process, whatever ends it; readable by nobody else.
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.SequentialScan | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), $"magang-impor-{Path.GetRandomFileName()}"),
            options
        );
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var piece = new byte[64 * 1024];
            for (int read; (read = await sent.ReadAsync(piece, cancel)) > 0; )
            {
                if (file.Length + read > MostBytes)
                    throw new ImportTooLargeException(MostBytes);
                hash.AppendData(piece, 0, read);
                await file.WriteAsync(piece.AsMemory(0, read), cancel);
            }
            await file.FlushAsync(cancel);
            return new Spool(file, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    /// <summary>The file from its beginning. One reader at a time.</summary>
    public Stream Open()
    {
        _file.Position = 0;
        return new Reading(_file);
    }

    /// <inheritdoc />
    public void Dispose() => _file.Dispose();

    /// <summary>Reads the file and leaves it open when the reader is done.</summary>
    private sealed class Reading(FileStream file) : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => file.Length;
        public override long Position
        {
            get => file.Position;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => file.Read(buffer, offset, count);

        public override int Read(Span<byte> buffer) => file.Read(buffer);

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
