using System.Text.Json;

namespace Magang.Workflows.Engine;

/// <summary>All that an instance is between two bursts. Made by <see cref="Interpreter"/>; others only read it.</summary>
public sealed class InstanceState
{
    /// <summary>The version of the definition it is pinned to.</summary>
    public required DefinitionKey Definition { get; init; }

    /// <summary>Whether anything can still happen.</summary>
    public Status Status { get; internal set; }

    /// <summary>How it stands, more closely.</summary>
    public SubStatus SubStatus { get; internal set; }

    /// <summary>State of the programme's status machine, for example <c>SURAT_PENUGASAN</c>; null where it has none.</summary>
    public string? CaseStatus { get; internal set; }

    /// <summary>The correlation id; null until one is set.</summary>
    public string? CorrelationId { get; internal set; }

    /// <summary>The name that the flow gave the instance by <c>Elsa.SetName</c>; null until it gave one.</summary>
    public string? Name { get; internal set; }

    /// <summary>The instant of the last burst; the next one is never before it. UTC.</summary>
    public DateTimeOffset LastAt { get; internal set; }

    /// <summary>Journal entries so far; the next entry's number.</summary>
    public int Sequence { get; internal set; }

    /// <summary>Events published so far, so that receivers can order them.</summary>
    public int EventSequence { get; internal set; }

    /// <summary>The instance that started this one, or null.</summary>
    public InstanceId? Parent { get; internal init; }

    /// <summary>The key under which its parent started it; null for a case of a batch.</summary>
    public string? ParentKey { get; internal init; }

    /// <summary>What its parent still wants to hear of it.</summary>
    public ParentHears ParentHears { get; internal set; }

    /// <summary>Instances above it, each started by the next.</summary>
    public int Depth { get; internal init; }

    /// <summary>True once it has started another instance.</summary>
    public bool HasChildren { get; internal set; }

    /// <summary>Cases of a batch: how many have not ended.</summary>
    public int ChildrenOpen { get; internal set; }

    /// <summary>The dossier: the case's facts under the rules' names. An object.</summary>
    public JsonElement Dossier { get; internal set; }

    /// <summary>Names of the gates that were passed, in the order they first were.</summary>
    public IReadOnlyList<string> PassedGates => Passed;

    internal List<string> Passed { get; init; } = [];

    /// <summary>Who last decided a task, by the task's activity.</summary>
    internal Dictionary<string, string> Deciders { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Cases of a batch that have ended. Children under a key are counted by the activity that started them.</summary>
    internal List<long> Ended { get; init; } = [];
    internal int NextContextId { get; set; } = 1;
    internal int NextBookmarkId { get; set; } = 1;
    internal int NextIncidentId { get; set; } = 1;
    internal JsonElement Input { get; set; }

    /// <summary>Inputs by name that it was started with, as an object; undefined where it has none.</summary>
    public JsonElement InputsObject => Input;

    /// <summary>What started it, where a trigger did.</summary>
    internal StartingTrigger? Trigger { get; set; }
    internal Dictionary<string, JsonElement> Variables { get; init; } = new(StringComparer.Ordinal);
    internal Dictionary<string, JsonElement> Outputs { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Outputs of activities that scripts read back; see <see cref="Definitions.RememberedOutputs"/>.</summary>
    internal Dictionary<string, JsonElement> Remembered { get; init; } = new(StringComparer.Ordinal);
    internal List<ActivityContext> Contexts { get; init; } = [];
    internal List<Bookmark> OpenBookmarks { get; init; } = [];
    internal List<Incident> OpenIncidents { get; init; } = [];

    /// <summary>Work that an incident interrupted; a retry goes on with it.</summary>
    internal List<Work> Interrupted { get; init; } = [];

    /// <summary>Stimuli that came while an incident stood, or events that came before anything waited for them.</summary>
    internal List<Stimulus> Kept { get; init; } = [];

    /// <summary>The workflow's own variables as they stand, by name.</summary>
    public IReadOnlyDictionary<string, JsonElement> WorkflowVariables => Variables;

    /// <summary>What it waits for now, oldest first.</summary>
    public IReadOnlyList<Bookmark> Bookmarks => OpenBookmarks;

    /// <summary>True while an activity waits to be told which version of this definition is started.</summary>
    public bool IsAsking(string definitionId) =>
        OpenBookmarks.Exists(mark =>
            mark.Kind == BookmarkKind.Child && mark.Name == ChildDelivery.AskedFor(definitionId)
        );

    /// <summary>What stopped it and was not retried, oldest first.</summary>
    public IReadOnlyList<Incident> Incidents => OpenIncidents;

    /// <summary>Its outputs by name, as an object; undefined where it has none.</summary>
    public JsonElement OutputsObject() =>
        Outputs.Count == 0
            ? default
            : Json.Build(writer =>
            {
                writer.WriteStartObject();
                foreach (var (name, value) in Outputs.OrderBy(output => output.Key, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(name);
                    value.WriteTo(writer);
                }
                writer.WriteEndObject();
            });

    /// <summary>The bytes that are stored. The same state gives the same bytes.</summary>
    public byte[] Encode() => StateCodec.Encode(this);

    /// <summary>A copy that can be changed without changing this one.</summary>
    internal InstanceState Copy() =>
        new()
        {
            Definition = Definition,
            Status = Status,
            SubStatus = SubStatus,
            CaseStatus = CaseStatus,
            CorrelationId = CorrelationId,
            Name = Name,
            LastAt = LastAt,
            Sequence = Sequence,
            EventSequence = EventSequence,
            Parent = Parent,
            ParentKey = ParentKey,
            ParentHears = ParentHears,
            Depth = Depth,
            HasChildren = HasChildren,
            ChildrenOpen = ChildrenOpen,
            Dossier = Dossier,
            NextContextId = NextContextId,
            NextBookmarkId = NextBookmarkId,
            NextIncidentId = NextIncidentId,
            Input = Input,
            Trigger = Trigger,
            Variables = new(Variables, StringComparer.Ordinal),
            Outputs = new(Outputs, StringComparer.Ordinal),
            Remembered = new(Remembered, StringComparer.Ordinal),
            Contexts = [.. Contexts.Select(context => context.Copy())],
            OpenBookmarks = [.. OpenBookmarks],
            OpenIncidents = [.. OpenIncidents],
            Interrupted = [.. Interrupted],
            Kept = [.. Kept],
            Passed = [.. Passed],
            Deciders = new(Deciders, StringComparer.Ordinal),
            Ended = [.. Ended],
        };

    /// <summary>Reads what <see cref="Encode"/> wrote.</summary>
    /// <exception cref="JsonException">The bytes are not such a state.</exception>
    public static InstanceState Decode(ReadOnlyMemory<byte> stored) => StateCodec.Decode(stored);
}
