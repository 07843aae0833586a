namespace Magang.Workflows.Host.Api;

/// <summary>The request itself cannot be read: its form, not what it says.</summary>
/// <param name="why">What is wrong and how it should be.</param>
public sealed class RequestRefusedException(string why)
    : MagangException("MGW-506", $"Permintaan tidak dapat dibaca: {why}. Perbaiki permintaannya, lalu kirim ulang.");
