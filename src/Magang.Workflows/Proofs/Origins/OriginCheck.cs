using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Magang.Workflows.Definitions;
using Magang.Workflows.Expressions;
using Magang.Workflows.Gates;
using Magang.Workflows.Proofs.Contracts;

namespace Magang.Workflows.Proofs.Origins;

/// <summary>Finds what writes facts that gates read from elsewhere than the contract says.</summary>
internal sealed partial class OriginCheck
{
    private static readonly string[] OfTheTask = ["formulir", "keputusan", "alasan"];

    private readonly Definition _definition;
    private readonly FactOrigins _origins;
    private readonly Func<string, ImmutableArray<FactReader>> _readers;
    private readonly ImmutableArray<Source> _sources;
    private readonly HashSet<string> _variables = new(StringComparer.Ordinal);
    private readonly HashSet<string> _context = new(StringComparer.Ordinal);
    private readonly ImmutableArray<string> _events;

    /// <param name="definition">Read already.</param>
    /// <param name="programme">Its programme's contract, which says from where facts come.</param>
    /// <param name="programmes">All contracts' programmes: what one says, another may write down.</param>
    /// <param name="readers">Who reads a fact.</param>
    public OriginCheck(
        Definition definition,
        ProgrammeContract programme,
        ImmutableArray<ProgrammeContract> programmes,
        FactReaders readers
    )
    {
        (_definition, _origins) = (definition, programme.Origins!);
        var regulation = Programmes.Find(programme.Name)?.Regulation ?? "";
        _readers = path => readers.Of(regulation, path);
        _sources = [.. Source.In(definition)];
        foreach (var text in Texts(programme))
        {
            _variables.UnionWith(ReadVariables().Matches(text).Select(found => found.Groups["name"].Value));
            _context.UnionWith(ReadFacts().Matches(text).Select(found => found.Groups["path"].Value));
        }
        _variables.ExceptWith(OfTheTask);
        _events =
        [
            .. programmes
                .Select(one => one.Origins)
                .OfType<FactOrigins>()
                .SelectMany(one => one.Writings)
                .SelectMany(writing => writing.From.Any)
                .Where(pattern => pattern.Kind == EventKind.Heard)
                .Select(pattern => pattern.Name),
        ];
    }

    /// <summary>What is from elsewhere, in the drawing's order.</summary>
    public IEnumerable<Stray> Strays() =>
        _sources
            .Select(OfSource)
            .Concat(_definition.Nodes.SelectMany(OfForm))
            .Concat(_definition.Nodes.Select(OfScripts))
            .OfType<Stray>()
            .OrderBy(stray => stray.Node?.Index ?? -1);

    /// <summary>What may be written only after something has happened: the activities that write it, and what must have happened.</summary>
    public IEnumerable<Requirement> Requirements() =>
        from writing in _origins.Writings
        where !writing.After.IsEmpty
        let nodes = _sources.Where(source => IsBy(source, writing)).Select(source => source.Node).OfType<ActivityNode>()
        let places = nodes.Select(node => node.Index).ToHashSet()
        where places.Count > 0
        select new Requirement(
            new WrittenAfter(writing, CitationOf(writing)),
            EventSet.None,
            writing.After,
            EventSet.None,
            MustBe: true
        )
        {
            Nodes = places,
        };

    // The article of the first rule that reads what is written.
    private string CitationOf(Writing writing) =>
        (ScriptShape.Of(writing.Text!) ?? []).SelectMany(path => _readers(path)).FirstOrDefault()?.Citation
        ?? "asal fakta";

    private Stray? OfSource(Source source)
    {
        if (_origins.Writings.Any(writing => IsBy(source, writing)))
            return null;
        switch (source.Kind)
        {
            case WritingKind.Drawing or WritingKind.Task:
                return source.Paths is { } paths
                    ? paths.Select(path => OfPath(source.Node!, path)).FirstOrDefault(stray => stray is not null)
                    : new Stray(source.Node, StrayKind.Fact, Source.Computed, []);
            case WritingKind.Event:
                return
                    source.Paths is { IsEmpty: true }
                    || (source.Of != Source.Computed && !_events.Contains(source.Of, StringComparer.Ordinal))
                    ? null
                    : new Stray(source.Node, StrayKind.Event, source.Of, []);
            case WritingKind.Start:
                return source.Paths is { IsEmpty: true }
                    ? null
                    : new Stray(source.Node, StrayKind.Start, source.Of, []);
            default:
                return _variables.Contains(source.Of)
                    ? new Stray(source.Node, StrayKind.Variable, source.Of, [])
                    : null;
        }
    }

    private Stray? OfPath(ActivityNode node, string path)
    {
        var readers = _readers(path);
        return
            readers.IsEmpty
            && !_context.Any(read => FactReaders.IsOneOrWithin(read, path) || FactReaders.IsOneOrWithin(path, read))
            ? null
            : new Stray(node, StrayKind.Fact, path, readers);
    }

    private IEnumerable<Stray?> OfForm(ActivityNode node)
    {
        if (
            node.Activity is not HumanTask
            || !node.Inputs.ContainsKey("fields")
            || InputText.Written(node, "keep") is "true" or "True"
        )
            return [];
        if (InputText.WrittenValue(node, "fields") is not { ValueKind: System.Text.Json.JsonValueKind.Array } fields)
            return [new Stray(node, StrayKind.Form, Source.Computed, [])];
        var append = Source.Appended(node);
        return fields
            .EnumerateArray()
            .Select(Json.Text)
            .Where(field => !MayAsk(Source.RoleOf(node), field, append))
            .Select(field => OfPath(node, field) is { } stray ? stray with { Kind = StrayKind.Form } : null);
    }

    private bool MayAsk(string role, string field, ImmutableArray<string> append)
    {
        var grows = append.Contains(field, StringComparer.Ordinal) || append.Contains(Source.Computed);
        return _origins
            .Forms.GetValueOrDefault(role, [])
            .Any(allowed =>
                allowed.EndsWith("[]", StringComparison.Ordinal) == grows
                && FactReaders.IsOneOrWithin(field, allowed.TrimEnd('[', ']'))
            );
    }

    // A script may set variables besides what it is for.
    private Stray? OfScripts(ActivityNode node)
    {
        foreach (var script in Source.Scripts(node))
            if (script.Names.Contains("setVariable") || script.Names.Contains("variables"))
                return _variables.Count > 0 ? new Stray(node, StrayKind.Variable, Source.Computed, []) : null;
            else if (
                _variables.FirstOrDefault(name => script.Names.Contains("set" + ScriptFunctions.Pascal(name))) is
                { } set
            )
                return new Stray(node, StrayKind.Variable, set, []);
        return null;
    }

    private static bool IsBy(Source source, Writing writing) =>
        source.Kind == writing.Kind
        && Wildcard.Fits(source.Of, writing.Of)
        && source.Append.Order(StringComparer.Ordinal).SequenceEqual(writing.Append.Order(StringComparer.Ordinal))
        && (
            writing.Text is { } text
                ? source.Text is { } own && InputText.Plain(own) == InputText.Plain(text)
                : source is { Text: null, Node: { } node }
                    && EventMatch.OfActivity(node, writing.From) == Certainty.Sure
        );

    private static IEnumerable<string> Texts(ProgrammeContract programme) =>
        programme
            .Origins!.Writings.Select(writing => writing.Text)
            .Concat(
                programme
                    .Clauses.OfType<HasInputs>()
                    .SelectMany(clause => clause.Demands.Where(demand => demand.Key is "facts" or "condition"))
                    .Where(demand => demand.Value.Kind == DemandKind.Script)
                    .Select(demand => demand.Value.Values[0])
            )
            .OfType<string>()
            .Select(InputText.Plain);

    [GeneratedRegex(@"getVariable\('(?<name>[^']+)'\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ReadVariables();

    [GeneratedRegex(@"fakta\('(?<path>[^']+)'\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ReadFacts();

    private sealed record WrittenAfter(Writing Writing, string Article)
        : Clause(
            "asal",
            Article,
            [],
            $"Yang ditulis gambar sendiri, {Writing.Text}, baru ditulis sesudah {ContractWords.Any(Writing.After)}."
        );
}

/// <summary>Something that writes facts from elsewhere than the contract says.</summary>
/// <param name="Node">The activity; null where the workflow declares a variable with a value.</param>
/// <param name="Kind">How it writes.</param>
/// <param name="What">The fact, the event, the workflow or the variable; <c>?</c> where it is computed.</param>
/// <param name="Readers">Who reads it at a gate; none where it is read on the way to such a fact.</param>
internal sealed record Stray(ActivityNode? Node, StrayKind Kind, string What, ImmutableArray<FactReader> Readers);

/// <summary>How facts come from elsewhere.</summary>
internal enum StrayKind
{
    /// <summary>An activity writes the fact itself.</summary>
    Fact,

    /// <summary>A task of another role asks for it.</summary>
    Form,

    /// <summary>A variable that such a fact is written from.</summary>
    Variable,

    /// <summary>An event that such a fact is written from.</summary>
    Event,

    /// <summary>The cases that are started with it.</summary>
    Start,
}
