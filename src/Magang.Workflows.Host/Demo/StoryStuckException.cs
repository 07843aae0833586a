namespace Magang.Workflows.Host.Demo;

/// <summary>The batch waits for something that the story does not tell.</summary>
/// <param name="day">The virtual day.</param>
/// <param name="waits">What waits: place and activity, or the incident's code.</param>
public sealed class StoryStuckException(DateOnly day, IEnumerable<string> waits)
    : MagangException(
        "MGW-621",
        $"Kisah berhenti pada {day:yyyy-MM-dd}: tidak ada yang mengerjakan {string.Join(", ", waits)}. Tambahkan kelanjutannya pada berkas kisah."
    );
