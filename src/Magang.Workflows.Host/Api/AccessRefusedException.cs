namespace Magang.Workflows.Host.Api;

/// <summary>The acting user may not see or do this.</summary>
/// <param name="what">What was asked, as the rest of "may not …".</param>
/// <param name="who">Who may.</param>
public sealed class AccessRefusedException(string what, string who)
    : MagangException(
        "MGW-504",
        $"Anda tidak berhak {what}; yang berhak: {who}. Masuklah dengan peran itu atau minta pejabatnya."
    );
