using System.Collections.Immutable;
using System.Text.Json;

namespace Magang.Workflows.Definitions;

/// <summary>What the reader has found so far, in the order it was found.</summary>
/// <param name="isStored">
/// True for a version that was published once: instances are pinned to it, so bounds that came later refuse nothing of it.
/// </param>
internal sealed class Findings(bool isStored = false)
{
    /// <summary>Longest id, name or type.</summary>
    public const int LongestName = 1_000;

    private const int MostListed = 100;
    private const int MostCompared = 500;
    private readonly List<Finding> _problems = [];
    private readonly List<Finding> _warnings = [];
    private int _count;

    /// <summary>What is left of what costs much.</summary>
    public Allowance Allowance { get; } = new(isStored);

    /// <summary>Whether the definition was published once, so that only what cannot be run is a fault.</summary>
    public bool IsStored => isStored;

    /// <summary>Whether that is too many of something, where bounds hold.</summary>
    public bool Exceeds(long number, long most) => !isStored && number > most;

    /// <summary>Whether one more warning would be listed.</summary>
    public bool TakesWarnings => _warnings.Count < MostListed;

    /// <summary>Whether the definition must be refused.</summary>
    public bool Any => _count > 0;

    /// <summary>The warnings so far.</summary>
    public ImmutableArray<Finding> Warnings => [.. _warnings];

    /// <summary>The nearest known word as a question; nothing once so much was found that it would not be listed.</summary>
    public string Hint(string written, IEnumerable<string> known) =>
        _count < MostListed && _warnings.Count < MostListed ? NearestWord.Hint(written, known.Take(MostCompared)) : "";

    /// <summary>Notes a fault of the document.</summary>
    public void Problem(string code, string path, string sentence) => AddProblem(code, path, node: null, sentence);

    /// <summary>Notes a fault of an activity.</summary>
    public void Problem(string code, ActivityNode node, string sentence) => AddProblem(code, node.Path, node, sentence);

    /// <summary>Notes a fault of an activity at a place inside it.</summary>
    public void Problem(string code, ActivityNode node, string path, string sentence) =>
        AddProblem(code, path, node, sentence);

    /// <summary>Notes what deserves a look.</summary>
    public void Warn(string code, string path, string sentence) => AddWarning(code, path, node: null, sentence);

    /// <summary>Notes what deserves a look at an activity.</summary>
    public void Warn(string code, ActivityNode node, string sentence) => AddWarning(code, node.Path, node, sentence);

    /// <summary>Notes what deserves a look at an activity, at a place inside it.</summary>
    public void Warn(string code, ActivityNode node, string path, string sentence) =>
        AddWarning(code, path, node, sentence);

    /// <summary>Notes that a member has the wrong kind of JSON value.</summary>
    /// <param name="path">The member.</param>
    /// <param name="wanted">What it must be, for example <c>daftar</c>.</param>
    public void WrongKind(string path, string wanted) =>
        Problem("MGW-706", path, $"Bagian ini harus berupa {wanted}. Perbaiki bentuknya.");

    /// <summary>Notes that there is more of something than one definition may have.</summary>
    public void TooMany(string path, int most, string what, string instead) =>
        Problem("MGW-707", path, $"Ada lebih dari {most} {what}. {instead}");

    /// <summary>The name of a declared variable, input or output; null where it has none, which is noted.</summary>
    public string? DeclaredName(JsonElement declared, string path)
    {
        if (Json.Member(declared, "name") is { ValueKind: JsonValueKind.String } name && name.GetString()!.Length > 0)
            return Named(path, "name", name.GetString()!);
        Problem("MGW-718", path, "Yang dinyatakan di sini tidak memiliki nama. Tulislah sebuah objek dengan 'name'.");
        return null;
    }

    /// <summary>An id, name or type as findings may repeat it: where it is too long that is noted, and its beginning stands for it.</summary>
    public string Named(string path, string member, string word)
    {
        if (!Exceeds(word.Length, LongestName))
            return word;
        Problem(
            "MGW-708",
            $"{path}.{member}",
            $"Teks ini {word.Length} huruf; id, nama, dan tipe paling panjang {LongestName}. Pendekkan."
        );
        return ValueWords.Cut(word);
    }

    /// <summary>Notes that a name or id is declared twice in one list.</summary>
    public void DeclaredTwice(string path, string what, string word) =>
        Problem(
            "MGW-719",
            path,
            $"{what} '{word}' sudah dinyatakan sebelumnya dalam daftar ini. Ganti atau hapus salah satunya."
        );

    /// <summary>Refuses the definition where a fault was found.</summary>
    public void Throw(string definition)
    {
        if (Any)
            throw new DefinitionRefusedException(definition, [.. _problems, .. _warnings], _count);
    }

    private void AddProblem(string code, string path, ActivityNode? node, string sentence)
    {
        if (++_count <= MostListed)
            _problems.Add(Of(code, FindingSeverity.Problem, path, node, sentence));
    }

    private void AddWarning(string code, string path, ActivityNode? node, string sentence)
    {
        if (_warnings.Count < MostListed)
            _warnings.Add(Of(code, FindingSeverity.Warning, path, node, sentence));
    }

    private static Finding Of(
        string code,
        FindingSeverity severity,
        string path,
        ActivityNode? node,
        string sentence
    ) =>
        new(
            code,
            severity,
            path,
            node?.Id,
            node is null ? sentence : $"Aktivitas '{node.Id}' ({node.Type}): {sentence}"
        );
}
