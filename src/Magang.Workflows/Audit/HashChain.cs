using System.Security.Cryptography;

namespace Magang.Workflows.Audit;

/// <summary>The chain that binds the journal entries of one instance, so that none can be changed, lost or moved.</summary>
public static class HashChain
{
    /// <summary>Length of a link, in bytes: SHA-256.</summary>
    public const int Length = SHA256.HashSizeInBytes;

    /// <summary>What stands before the first entry: 32 zero bytes. A new array each time.</summary>
    public static byte[] Start() => new byte[Length];

    /// <summary>The link of an entry: SHA-256 over the previous link followed by the entry's bytes as stored.</summary>
    /// <param name="previous">The link before, 32 bytes.</param>
    /// <param name="entry">The entry, exactly as it is kept.</param>
    /// <returns>32 bytes.</returns>
    public static byte[] Next(ReadOnlySpan<byte> previous, ReadOnlySpan<byte> entry)
    {
        if (previous.Length != Length)
            throw new ArgumentException($"A link has {Length} bytes, not {previous.Length}.", nameof(previous));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(previous);
        hash.AppendData(entry);
        return hash.GetHashAndReset();
    }
}
