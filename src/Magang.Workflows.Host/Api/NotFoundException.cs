namespace Magang.Workflows.Host.Api;

/// <summary>What was asked for does not exist.</summary>
/// <param name="what">What, with its id.</param>
public sealed class NotFoundException(string what)
    : MagangException("MGW-505", $"{what} tidak ada. Periksa nomornya, lalu ulangi.");
