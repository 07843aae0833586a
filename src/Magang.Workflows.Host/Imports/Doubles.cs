using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Magang.Workflows.Host.Imports;

/// <summary>Finds what stands in a file twice, and keeps 20 bytes a row for it: hashes instead of texts.</summary>
internal sealed class Doubles
{
    private readonly Dictionary<UInt128, int> _rows = [];

    /// <summary>Notes a text.</summary>
    /// <returns>The row that has it already; null where none has.</returns>
    public int? Add(string text, int row)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        var key = BinaryPrimitives.ReadUInt128LittleEndian(hash);
        if (_rows.TryGetValue(key, out var first))
            return first;
        _rows.Add(key, row);
        return null;
    }
}
