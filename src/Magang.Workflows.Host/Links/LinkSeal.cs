using System.Security.Cryptography;
using System.Text;
using Magang.Workflows.Engine;
using Microsoft.AspNetCore.DataProtection;

namespace Magang.Workflows.Host.Links;

/// <summary>Signs what stands in links to cases, by the keys that all servers of an installation share.</summary>
/// <param name="protection">The keys.</param>
internal sealed class LinkSeal(IDataProtectionProvider protection)
{
    private const int SecretBytes = 24;
    private const int LongestToken = 600;

    private readonly IDataProtector _protector = protection.CreateProtector("Magang.Workflows.CaseLink");

    /// <summary>A new token for a case, and what is kept of it.</summary>
    public (string Token, byte[] Hash) Make(InstanceId instance)
    {
        var secret = new byte[sizeof(long) + SecretBytes];
        BitConverter.TryWriteBytes(secret, instance.Value);
        RandomNumberGenerator.Fill(secret.AsSpan(sizeof(long)));
        return (System.Buffers.Text.Base64Url.EncodeToString(_protector.Protect(secret)), SHA256.HashData(secret));
    }

    /// <summary>What is kept of a token; null where nobody here signed it.</summary>
    public byte[]? HashOf(string token)
    {
        if (token.Length is 0 or > LongestToken)
            return null;
        try
        {
            return SHA256.HashData(
                _protector.Unprotect(System.Buffers.Text.Base64Url.DecodeFromUtf8(Encoding.UTF8.GetBytes(token)))
            );
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
