using System.Globalization;
using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Api;
using Magang.Workflows.Host.Filling;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Postgres.Evidence;
using Magang.Workflows.Postgres.Instances;

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

    /// <summary>Most that comes with a form: its own fields, and a document or two.</summary>
    public const long MostBytes = EvidenceStore.MostBytes + (4 * 1024 * 1024);

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

    /// <summary>Whether something is wrong with it.</summary>
    public bool IsFaulty => Sheet.Faulty.Any() || Sheet.OtherFaults.Count > 0;

    /// <summary>Reads its facts for an act, and notes what it lacks for that.</summary>
    /// <remarks>What is sent back is judged by its reason alone.</remarks>
    /// <returns>The facts; undefined where it is sent back.</returns>
    public JsonElement FactsFor(TaskSpec task, TaskAct act, FormIntake intake)
    {
        var facts = act == TaskAct.Complete ? Sheet.Write(intake) : default;
        if (act == TaskAct.Complete && task.EvidenceRequired && Documents.Count == 0)
            Sheet.OtherFaults.Add(new Fault(FileField, "dokumen bukti wajib diunggah untuk keputusan ini"));
        if (act == TaskAct.SendBack && string.IsNullOrWhiteSpace(Reason))
            Sheet.OtherFaults.Add(new Fault(ReasonField, "alasan wajib ditulis untuk mengembalikan"));
        return facts;
    }

    /// <summary>The act that it leads to.</summary>
    /// <param name="decision">What was decided.</param>
    /// <param name="facts">What it says; undefined for nothing.</param>
    internal TaskAction ActionOf(string decision, JsonElement facts) =>
        new(
            Operation,
            Revision,
            decision,
            facts.ValueKind == JsonValueKind.Undefined ? null : facts,
            [.. Documents.Select(one => one.Hash)],
            DelegateTo: null,
            Reason
        );
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

    /// <summary>Keeps a file as a document of a case.</summary>
    /// <param name="evidence">Where documents are.</param>
    /// <param name="owner">The case.</param>
    /// <param name="file">What was sent.</param>
    /// <param name="by">Key of who sends it.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<HandedIn> KeepAsync(
        EvidenceStore evidence,
        InstanceRow owner,
        IFormFile file,
        string by,
        CancellationToken cancel
    )
    {
        await using var stream = file.OpenReadStream();
        var content = new byte[file.Length];
        await stream.ReadExactlyAsync(content, cancel);
        var mediaType = file.ContentType is { Length: > 0 and <= 100 } said ? said : "application/octet-stream";
        var hash = await evidence.KeepAsync(owner.Id, owner.Routing.Person, mediaType, content, by, cancel);
        var name = Path.GetFileName(file.FileName);
        return new HandedIn(hash, name[..Math.Min(name.Length, 100)]);
    }
}
