using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Magang.Workflows.Host.Accounts;

/// <summary>Random words that open something, and what is kept of them.</summary>
internal static class Secrets
{
    /// <summary>A new one: 256 random bits, as letters that stand in an address unchanged (43 of them).</summary>
    public static string Make() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is kept: SHA-256. With that many random bits it cannot be searched through.</summary>
    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>What stands for a name in the security log, where nobody is known by it: 16 hexadecimal digits.</summary>
    public static string Mark(string name) => Convert.ToHexStringLower(Hash("magang:" + name))[..16];
}
