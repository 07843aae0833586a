using System.Collections.Immutable;
using System.Text.Json;

namespace Magang.Workflows.Simulations;

/// <summary>What somebody does at a task. What an act leaves out, the usual act at that task says.</summary>
public sealed record Act
{
    /// <summary>One of the task's decisions.</summary>
    public string? Decision { get; init; }

    /// <summary>Weekdays after the day on which the task was opened; 1 unless set.</summary>
    public int? After { get; init; }

    /// <summary>The day, instead of <see cref="After"/>.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The time of day, local; 09:00 unless set.</summary>
    public TimeOnly? At { get; init; }

    /// <summary>The form: facts with words in braces; laid over the usual form.</summary>
    public JsonElement? Form { get; init; }

    /// <summary>Texts of the documents that are handed in.</summary>
    public ImmutableArray<string>? Evidence { get; init; }

    /// <summary>A file that is imported before the task is ended; null for none.</summary>
    public StoryImport? Import { get; init; }

    /// <summary>True where nobody ever does it.</summary>
    public bool Skip { get; init; }

    /// <summary>This act, with the usual one's where it says nothing.</summary>
    public Act Over(Act? usual) =>
        usual is null
            ? this
            : this with
            {
                Decision = Decision ?? usual.Decision,
                After = After ?? usual.After,
                On = On ?? (After is null ? usual.On : null),
                At = At ?? usual.At,
                Form =
                    Form is { } own && usual.Form is { } below ? Gates.Dossier.Merge(below, own) : Form ?? usual.Form,
                Evidence = Evidence ?? usual.Evidence,
                Import = Import ?? usual.Import,
            };
}
