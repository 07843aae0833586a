using System.Globalization;
using Magang.Workflows.Host.Api;
using Magang.Workflows.Host.Filling;
using Magang.Workflows.Postgres.Evidence;

namespace Magang.Workflows.Host.Ui.Tasks;

/// <summary>What somebody has typed at a task so far, from one sending of its page to the next.</summary>
/// <param name="Sheet">The form.</param>
/// <param name="Operation">The key of the act that the page leads to: sent twice, it happens once.</param>
/// <param name="Revision">The task's revision that he saw.</param>
/// <param name="Documents">What he handed in.</param>
/// <param name="Reason">Why it should be sent back; empty for nothing.</param>
public sealed record TaskForm(
    FormSheet Sheet,
    string Operation,
    int Revision,
    IReadOnlyList<HandedIn> Documents,
    string Reason
)
{
    /// <summary>Whether it is as the page showed it first.</summary>
    public bool IsUntouched { get; init; }

    /// <summary>The file field.</summary>
    public const string FileField = "bukti";

    /// <summary>The field for each document that was handed in before.</summary>
    public const string DocumentField = "dokumen";

    /// <summary>The field for the reason.</summary>
    public const string ReasonField = "alasan";

    /// <summary>A form that nobody has typed in.</summary>
    public static TaskForm Empty(FormSheet sheet, int revision) =>
        new(sheet, NewOperation(), revision, [], "") { IsUntouched = true };

    /// <summary>A new key.</summary>
    public static string NewOperation() => $"laman/{Guid.NewGuid():N}";

    /// <summary>Reads what was sent. Documents that came with it are kept at once, so that they need not be chosen again.</summary>
    /// <exception cref="EvidenceTooLargeException">A document is too large.</exception>
    public static async Task<TaskForm> ReadAsync(
        FormSheet sheet,
        IFormCollection form,
        Func<IFormFile, Task<HandedIn>> keep
    )
    {
        sheet.Read(form);
        var documents = form[DocumentField].OfType<string>().Select(HandedIn.Read).OfType<HandedIn>().ToList();
        foreach (var file in form.Files.Where(file => file.Name == FileField && file.Length > 0))
        {
            if (file.Length > EvidenceStore.MostBytes)
                throw new EvidenceTooLargeException(EvidenceStore.MostBytes);
            var kept = await keep(file);
            documents.RemoveAll(one => one.Hash == kept.Hash);
            documents.Add(kept);
        }

        var removed = form["lepas-dokumen"].FirstOrDefault();
        documents.RemoveAll(one => one.Hash == removed);
        return new TaskForm(
            sheet,
            form["operasi"].FirstOrDefault() is { Length: > 0 and <= 60 } key
            && key.StartsWith("laman/", StringComparison.Ordinal)
                ? key
                : NewOperation(),
            int.TryParse(form["revisi"], NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
                ? revision
                : 0,
            documents,
            form[ReasonField].FirstOrDefault() ?? ""
        );
    }
}

/// <summary>A document that was handed in at a task that is not done yet.</summary>
/// <param name="Hash">SHA-256 of its bytes, lower-case hex.</param>
/// <param name="Name">As its owner calls it.</param>
public sealed record HandedIn(string Hash, string Name)
{
    private const int HashLetters = 64;

    /// <summary>As the page sends it.</summary>
    public string Written => $"{Hash}:{Name}";

    /// <summary>Reads what the page sends; null where it is none.</summary>
    public static HandedIn? Read(string written) =>
        written.Length > HashLetters + 1
        && written[HashLetters] == ':'
        && written[..HashLetters].All(char.IsAsciiHexDigitLower)
            ? new HandedIn(written[..HashLetters], written[(HashLetters + 1)..])
            : null;
}
