using System.Text.Json;
using System.Text.RegularExpressions;
using Magang.Workflows.Definitions;
using Magang.Workflows.Gates;
using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Host.Messaging;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Host.Designer.Descriptors;

/// <summary>What there is to pick from: gates, roles, states, forms, messages, facts.</summary>
/// <param name="regulations">Rules and facts of this installation.</param>
/// <param name="published">The newest versions of all definitions.</param>
internal sealed partial class Pickers(RegulationSet regulations, IReadOnlyList<Definition> published)
{
    private static readonly (string Type, string Input)[] EventInputs =
    [
        ("Magang.Send", "event"),
        ("Magang.AwaitCases", "event"),
        ("Magang.AdmitCases", "event"),
        ("Magang.Rank", "event"),
        ("Elsa.Event", "eventName"),
        ("Elsa.PublishEvent", "eventName"),
    ];

    private const int MostNamed = 4;
    private const int MostArticles = 8;

    /// <summary>Every gate of the rulesets that a region uses, with the articles that it examines.</summary>
    public IReadOnlyList<Offer> Gates() =>
        [
            .. regulations
                .Reference.Regions.Values.SelectMany(region => region.Rulesets)
                .DistinctBy(ruleset => ruleset.Version, StringComparer.Ordinal)
                .OrderBy(ruleset => ruleset.Name, StringComparer.Ordinal)
                .SelectMany(ruleset => ruleset.Regulations.SelectMany(text => GatesOf(ruleset, text)))
                .Distinct()
                .GroupBy(gate => gate.Name, gate => gate.Words, StringComparer.Ordinal)
                .OrderBy(gate => gate.Key, StringComparer.Ordinal)
                .Select(gate => new Offer($"{Spoken(gate.Key)} ({gate.Key}): {Some(gate)}", gate.Key)),
        ];

    /// <summary>Every state of the programmes, with the programmes that have it.</summary>
    public static IReadOnlyList<Offer> Statuses() =>
        [
            .. Programmes
                .Names.Select(Programmes.Find)
                .OfType<StatusMachine>()
                .SelectMany(machine => machine.States.Select(state => (State: state, machine.Name)))
                .GroupBy(one => one.State, one => Programme(one.Name), StringComparer.Ordinal)
                .OrderBy(state => state.Key, StringComparer.Ordinal)
                .Select(state => new Offer($"{Spoken(state.Key)} ({state.Key}): {Some(state)}", state.Key)),
        ];

    /// <summary>Who may be asked.</summary>
    public static IReadOnlyList<Offer> RolesAsked() =>
        [.. PolicyTable.Of(Right.DoTasks).Roles.Select(role => new Offer($"{Roles.Title(role)} ({role})", role))];

    /// <summary>Names of the forms that published tasks ask.</summary>
    public IReadOnlyList<Offer> Forms() =>
        [
            .. Written("Magang.Task", "form")
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(form => new Offer($"{Spoken(form)} ({form})", form)),
        ];

    /// <summary>The messages that somebody receives.</summary>
    public static IReadOnlyList<Offer> Messages() =>
        [.. MessageTypes.Names.Select(name => new Offer($"{Spoken(Words().Replace(name, " "))} ({name})", name))];

    /// <summary>Names of the events that published workflows say or wait for.</summary>
    public IReadOnlyList<string> Events() =>
        [
            .. EventInputs
                .SelectMany(place => Written(place.Type, place.Input))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The facts that a form may ask: those that have words, and those that published tasks ask.</summary>
    public IReadOnlyList<Offer> Facts() =>
        Told(regulations.Forms.Paths.Where(FieldWords.Has).Concat(Listed("Magang.Task", "fields")));

    /// <summary>The facts that are lists.</summary>
    public IReadOnlyList<Offer> FactLists() =>
        Told(
            regulations
                .Forms.Paths.Where(path => regulations.Forms.Field(path)?.Type == "daftar")
                .Concat(Listed("Magang.Task", "append"))
                .Concat(Listed("Magang.SetFacts", "append"))
        );

    /// <summary>The subjects that facts belong to.</summary>
    public IReadOnlyList<Offer> FactSubjects() =>
        Told(
            regulations
                .Forms.Subjects.Concat(Listed("Magang.StartCases", "share"))
                .Concat(Listed("Magang.AdmitCases", "share"))
        );

    private static IReadOnlyList<Offer> Told(IEnumerable<string> paths) =>
        [
            .. paths
                .Distinct(StringComparer.Ordinal)
                .Select(path => new Offer(FieldWords.Has(path) ? $"{FieldWords.Label(path)} ({path})" : path, path))
                .OrderBy(offer => offer.Text, StringComparer.OrdinalIgnoreCase),
        ];

    private static IEnumerable<(string Name, string Words)> GatesOf(Ruleset ruleset, RegulationText text) =>
        text.Gates.Select(gate =>
        {
            var citations = gate.Value.Select(id => ruleset[id].Text.Citation).ToArray();
            return (gate.Key, $"{Programme(text.System)} {Articles(citations)}".TrimEnd());
        });

    // "Perwali Metro 32/2024 Pasal 5 ayat (2)" says Pasal 5; what cites no article is named as it is.
    private static string Articles(string[] citations)
    {
        var articles = citations
            .SelectMany(citation => Article().Matches(citation).Select(match => match.Groups["number"].Value))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        return articles.Length switch
        {
            0 => citations.Length == 0 ? "" : citations[0],
            > MostArticles => $"Pasal {string.Join(", ", articles.Take(MostArticles))} dan lainnya",
            _ => $"Pasal {string.Join(", ", articles)}",
        };
    }

    private static string Some(IEnumerable<string> names)
    {
        var all = names.Distinct(StringComparer.Ordinal).ToArray();
        return all.Length <= MostNamed
            ? string.Join("; ", all)
            : $"{string.Join("; ", all.Take(MostNamed))}; dan {all.Length - MostNamed} lainnya";
    }

    private static string Programme(string name) =>
        string.Join(
            ' ',
            name.Split('-')
                .Select(word =>
                    word is "pns" or "pppk" or "bumn" or "esdm"
                        ? word.ToUpperInvariant()
                        : char.ToUpperInvariant(word[0]) + word[1..]
                )
        );

    // KEPUTUSAN_WALI_KOTA and susun-rencana as a sentence begins.
    private static string Spoken(string name)
    {
        var words = name.Replace('_', ' ').Replace('-', ' ').ToLowerInvariant();
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private IEnumerable<string> Written(string type, string input) =>
        Expressions(type, input)
            .Select(expression => Json.Member(expression, "value"))
            .Where(value => value.ValueKind == JsonValueKind.String)
            .Select(value => value.GetString()!)
            .Where(text => text.Length > 0);

    private IEnumerable<string> Listed(string type, string input) =>
        published
            .SelectMany(definition => definition.Nodes)
            .Where(node => node.Type == type)
            .SelectMany(node =>
                node.Inputs.GetValueOrDefault(input)
                    is Expressions.ObjectExpression { Value: { ValueKind: JsonValueKind.Array } list }
                    ? list.EnumerateArray().Select(Json.Text)
                    : []
            );

    private IEnumerable<JsonElement> Expressions(string type, string input) =>
        published
            .SelectMany(definition => definition.Nodes)
            .Where(node => node.Type == type)
            .Select(node => Json.Member(Json.Member(node.Json, input), "expression"))
            .Where(expression => Json.Text(Json.Member(expression, "type")) == "Literal");

    [GeneratedRegex(
        "Pasal (?<number>[0-9]+[A-Z]?(?:-[0-9]+)?)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Article();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();
}
