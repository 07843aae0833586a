using System.Collections.Immutable;
using System.Globalization;

namespace Magang.Workflows.Definitions;

/// <summary>What the reader has found so far, in document order.</summary>
internal sealed class Findings
{
    private const int MostListed = 100;
    private const int MostCompared = 500;
    private readonly List<string> _problems = [];
    private readonly List<string> _warnings = [];
    private int _count;

    /// <summary>Whether the definition must be refused.</summary>
    public bool Any => _count > 0;

    /// <summary>The warnings so far.</summary>
    public ImmutableArray<string> Warnings => [.. _warnings];

    /// <summary>The nearest known word as a question; nothing once so much was found that it would not be listed.</summary>
    public string Hint(string written, IEnumerable<string> known) =>
        _count < MostListed && _warnings.Count < MostListed ? NearestWord.Hint(written, known.Take(MostCompared)) : "";

    /// <summary>Notes a fault of the document.</summary>
    public void Problem(string path, string sentence)
    {
        if (++_count <= MostListed)
            _problems.Add($"{path}: {sentence}");
    }

    /// <summary>Notes a fault of an activity.</summary>
    public void Problem(ActivityNode node, string sentence) => Problem(node, node.Path, sentence);

    /// <summary>Notes a fault of an activity at a place inside it.</summary>
    public void Problem(ActivityNode node, string path, string sentence) => Problem(path, $"{Of(node)}: {sentence}");

    /// <summary>Notes what deserves a look.</summary>
    public void Warn(string path, string sentence)
    {
        if (_warnings.Count < MostListed)
            _warnings.Add($"{path}: {sentence}");
    }

    /// <summary>Notes what deserves a look at an activity.</summary>
    public void Warn(ActivityNode node, string sentence) => Warn(node.Path, $"{Of(node)}: {sentence}");

    /// <summary>Refuses the definition where a fault was found.</summary>
    public void Throw(string definition)
    {
        if (!Any)
            return;
        var more = _count - MostListed;
        if (more > 0)
            _problems.Add(string.Create(CultureInfo.InvariantCulture, $"And {more} more."));
        throw new DefinitionRefusedException(definition, [.. _problems]);
    }

    private static string Of(ActivityNode node) => $"activity '{node.Id}' ({node.Type})";
}
