namespace Magang.Workflows.Host.Api;

/// <summary>The request itself cannot be read: its form, not what it says.</summary>
/// <param name="why">What is wrong and how it should be.</param>
public sealed class RequestRefusedException(string why)
    : MagangException("MGW-506", $"Permintaan tidak dapat dibaca: {why}. Perbaiki permintaannya, lalu kirim ulang.")
{
    /// <summary>What the web server itself could not read.</summary>
    /// <param name="unreadable">What it says; null for a body that is not what is expected.</param>
    public static RequestRefusedException Of(BadHttpRequestException? unreadable) =>
        new(
            unreadable?.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? "isinya lebih besar daripada yang diterima server"
                : "isi atau parameternya tidak sesuai bentuk yang diharapkan"
        );
}
