using System.Text.Json;
using Magang.Workflows.Activities;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Definitions;

/// <summary>What came of a reference to another workflow.</summary>
/// <param name="Uses">The workflow; null where it cannot be used.</param>
/// <param name="Type">What a definition may say about activities that stand for it; null where it cannot be used.</param>
/// <param name="Problem">Code and sentence where it cannot be used; null too where the name is no workflow's at all.</param>
internal sealed record WorkflowLink(Definition? Uses, ActivityType? Type, (string Code, string Sentence)? Problem);

/// <summary>Finds the workflows that a definition uses as activities, and says why one cannot be used.</summary>
internal sealed class WorkflowLinks(string ownId, Func<WorkflowReference, Definition?>? find)
{
    private const int MaxCause = 600;
    private static readonly WorkflowLink Unknown = new(null, null, null);
    private readonly Dictionary<WorkflowReference, WorkflowLink> _links = [];

    /// <summary>Every reference that was asked for, in document order.</summary>
    public IEnumerable<WorkflowReference> References => _links.Keys;

    /// <summary>The workflow that an activity of an unknown type stands for.</summary>
    public WorkflowLink Of(JsonElement activity)
    {
        var reference = WorkflowReference.In(activity);
        if (!_links.TryGetValue(reference, out var link))
            _links[reference] = link = Make(reference);
        return link;
    }

    private WorkflowLink Make(WorkflowReference reference)
    {
        if (reference.DefinitionId == ownId)
            return Refused("MGW-182", WorkflowChainException.Sentence([ownId, ownId]));
        try
        {
            if (find?.Invoke(reference) is not { } used)
                return reference.DefinitionId is null
                    ? Unknown
                    : Refused(
                        "MGW-180",
                        $"alur kerja '{reference.DefinitionId}' ({reference.TypeName}) yang dipakai di sini tidak ditemukan. Terbitkan atau sertakan dahulu definisinya, lalu ulangi."
                    );
            if (Chain(used, []) is { } chain)
                return Refused("MGW-182", WorkflowChainException.Sentence([ownId, .. chain]));
            return used.IsUsableAsActivity
                ? new WorkflowLink(used, UsedWorkflow.TypeOf(used), null)
                : Refused(
                    "MGW-181",
                    $"alur kerja '{used.Key.DefinitionId}' tidak boleh dipakai sebagai aktivitas. Beri definisinya \"options\": {{ \"usableAsActivity\": true }}, lalu ulangi."
                );
        }
        catch (DefinitionRefusedException refused)
        {
            var first = refused.Findings[0].ToString();
            // What is wrong at the bottom of several uses stands at the end.
            var cause = first.Length > MaxCause ? "…" + first[^MaxCause..] : first;
            return Refused(
                "MGW-184",
                $"alur kerja '{reference.DefinitionId ?? reference.TypeName}' yang dipakai di sini ditolak; perbaiki dahulu definisi itu: {cause}"
            );
        }
    }

    // The way from a used workflow to the definition that is being read, where there is one.
    private List<string>? Chain(Definition used, HashSet<DefinitionKey> seen)
    {
        var id = used.Key.DefinitionId;
        if (id == ownId)
            return [id];
        if (!seen.Add(used.Key))
            return null;
        foreach (var next in used.Uses)
            if (Chain(next, seen) is { } rest)
                return [id, .. rest];
        return null;
    }

    private static WorkflowLink Refused(string code, string sentence) => new(null, null, (code, sentence));
}
