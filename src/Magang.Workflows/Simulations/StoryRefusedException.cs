namespace Magang.Workflows.Simulations;

/// <summary>A story cannot be told: it is unknown, unreadable, or does not fit its list.</summary>
/// <param name="story">File or programme.</param>
/// <param name="why">What is wrong.</param>
public sealed class StoryRefusedException(string story, string why)
    : MagangException(
        "MGW-620",
        $"Kisah contoh '{story}' tidak dapat dijalankan: {why}. Perbaiki berkasnya, lalu ulangi."
    );
