namespace Magang.Workflows.Host.Links;

/// <summary>A link to a case leads nowhere; whether there ever was such a one, or what it led to, is not told.</summary>
public sealed class CaseLinkGoneException()
    : MagangException(
        "MGW-860",
        "Halaman ini tidak ada, atau tautannya sudah tidak berlaku. Minta tautan baru kepada yang memberikannya kepada Anda."
    );

/// <summary>A link cannot be made as it was filled in.</summary>
/// <param name="why">What is wrong.</param>
public sealed class CaseLinkFormException(string why)
    : MagangException("MGW-861", $"Tautan belum dapat dibuat: {why}. Perbaiki, lalu kirim lagi.");
