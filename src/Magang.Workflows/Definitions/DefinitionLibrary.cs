using Magang.Workflows.Activities;

namespace Magang.Workflows.Definitions;

/// <summary>Documents that may use each other as activities. Each is read once, when the first asks for it.</summary>
/// <param name="mode">How all flowcharts go; null where each definition says so itself.</param>
/// <param name="find">Where a type's name leads; <see cref="ActivityCatalog.Find"/> unless given.</param>
public sealed class DefinitionLibrary(FlowMode? mode = null, Func<string, ActivityType?>? find = null)
{
    private readonly List<DocumentFacts> _facts = [];
    private readonly Dictionary<DocumentFacts, Entry> _entries = [];
    private readonly List<string> _reading = [];

    private sealed class Entry(ReadOnlyMemory<byte> document)
    {
        public ReadOnlyMemory<byte> Document { get; } = document;
        public Definition? Read { get; set; }
        public MagangException? Refused { get; set; }
    }

    /// <summary>Adds a document. Of two that have id, version and name alike the first is kept.</summary>
    /// <returns>By what others may name it.</returns>
    /// <exception cref="DefinitionRefusedException">It is no JSON object, or too large.</exception>
    public DocumentFacts Add(ReadOnlyMemory<byte> utf8)
    {
        var facts = DocumentFacts.Of(utf8);
        if (_entries.TryAdd(facts, new Entry(utf8)))
            _facts.Add(facts);
        return facts;
    }

    /// <summary>Reads a document with what it uses, whether or not it was added itself.</summary>
    /// <exception cref="DefinitionRefusedException">It has faults, or what it uses has.</exception>
    public Definition Read(ReadOnlyMemory<byte> utf8) => DefinitionReader.Read(utf8, mode, find, Find);

    /// <summary>The workflow that is meant by a reference; null where it was not added.</summary>
    /// <exception cref="DefinitionRefusedException">It is there, and has faults.</exception>
    /// <exception cref="WorkflowChainException">It is there, and uses itself.</exception>
    public Definition? Find(WorkflowReference reference)
    {
        if (reference.Choose(_facts) is not { } facts)
            return null;
        var entry = _entries[facts];
        if (entry.Refused is { } refused)
            throw refused;
        if (entry.Read is { } known)
            return known;
        var id = facts.Key.DefinitionId;
        if (_reading.Contains(id, StringComparer.Ordinal))
            throw new WorkflowChainException([.. _reading.SkipWhile(before => before != id), id]);
        if (_reading.Count >= WorkflowChainException.MaxChain)
            throw new WorkflowChainException([.. _reading, id]);
        _reading.Add(id);
        try
        {
            return entry.Read = DefinitionReader.ReadWithin(entry.Document, mode, find, Find);
        }
        catch (MagangException fault)
        {
            entry.Refused = fault;
            throw;
        }
        finally
        {
            _reading.RemoveAt(_reading.Count - 1);
        }
    }
}
