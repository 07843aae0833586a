using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Interop;
using Magang.Workflows.Definitions;
using ScriptEngine = Jint.Engine;

namespace Magang.Workflows.Expressions;

/// <summary>The functions and values a script finds by name, put into a room for one evaluation; only what it names is made.</summary>
/// <param name="room">Where it runs.</param>
/// <param name="scope">What it may look at and change.</param>
/// <param name="names">What it names.</param>
internal sealed partial class ScriptFunctions(ScriptRoom room, ExpressionScope scope, IReadOnlySet<string> names)
{
    /// <summary>Functions of Elsa that are not offered, each with what to do instead.</summary>
    public static readonly IReadOnlyDictionary<string, string> NotOffered = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["newGuid"] = Chance,
        ["newGuidString"] = Chance,
        ["newShortGuid"] = Chance,
        ["getGuidString"] = Chance,
        ["getShortGuid"] = Chance,
        ["getConfig"] = "a definition does not read the server's configuration",
        ["eval"] = "text is not run as a script here",
        ["Function"] = "text is not run as a script here",
        ["setWorkflowInstanceName"] = "use the activity Elsa.SetName",
        ["streamToBytes"] = Files,
        ["streamToBase64"] = Files,
        ["bytesFromBase64"] = Files,
        ["bytesToBase64"] = Files,
        ["bytesToString"] = Files,
        ["bytesFromString"] = Files,
    };

    private const string Chance =
        "a case must be replayed alike, so there are no random ids; build one from getWorkflowInstanceId()";
    private const string Files = "scripts do not handle files; a job does";

    private static readonly FrozenDictionary<string, Func<ScriptFunctions, JsValue[], JsValue>> Offered =
        new Dictionary<string, Func<ScriptFunctions, JsValue[], JsValue>>(StringComparer.Ordinal)
        {
            ["getVariable"] = (own, given) => own.Variable(Text(given, 0)),
            ["setVariable"] = (own, given) => own.Set(Text(given, 0), given.At(1)),
            ["getInput"] = (own, given) => own.Input(Text(given, 0)),
            ["getFact"] = (own, given) => own.Fact(given),
            ["fakta"] = (own, given) => own.Fact(given),
            ["hariIni"] = (own, _) => own.Today(),
            ["today"] = (own, _) => own.Today(),
            ["opdAsal"] = (own, _) => Text(own._scope.Routing.Opd),
            ["peserta"] = (own, _) => Text(own._scope.Routing.Person),
            ["getCorrelationId"] = (own, _) => Text(own._scope.CorrelationId),
            ["setCorrelationId"] = (own, given) =>
                Do(() => own._scope.CorrelationId = IsNothing(given.At(0)) ? null : Text(given, 0)),
            ["getWorkflowInstanceId"] = (own, _) => new JsValue(own._scope.Instance.ToString()),
            ["getWorkflowDefinitionId"] = (own, _) => new JsValue(own._scope.DefinitionId),
            ["isNullOrWhiteSpace"] = (_, given) =>
                new JsValue(IsNothing(given.At(0)) || string.IsNullOrWhiteSpace(Text(given, 0))),
            ["isNullOrEmpty"] = (_, given) => new JsValue(IsNothing(given.At(0)) || Text(given, 0).Length == 0),
            ["toJson"] = (own, given) => own._room.Json.Stringify([given.At(0)]),
            ["getLastResult"] = (own, _) => own.Value(own._scope.LastResult),
            ["getOutputFrom"] = (own, given) =>
                own.Value(own._scope.OutputOf(Text(given, 0), IsNothing(given.At(1)) ? "Result" : Text(given, 1))),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly ScriptRoom _room = room;
    private readonly ExpressionScope _scope = scope;
    private readonly Dictionary<string, string> _given = new(StringComparer.Ordinal);
    private ObjectInstance? _variables;

    private ScriptEngine Engine => _room.Engine;

    /// <summary>Furnishes the room.</summary>
    public void Enter()
    {
        foreach (var name in names)
            if (Offered.TryGetValue(name, out var run))
                Add(name, given => run(this, given));
        AddOutcomes();
        AddAccessors();
        AddArguments();
        if (names.Contains("variables"))
            AddVariables();
    }

    /// <summary>Hands the changes of <c>variables</c> back to the scope.</summary>
    public void HandBack()
    {
        if (_variables is null)
            return;
        foreach (var (name, property) in _variables.GetOwnProperties().ToList())
        {
            if (property.Enumerable != true)
                continue;
            var value = ScriptValues.ToJson(_variables.Get(name));
            if (!_given.TryGetValue(name, out var before) || before != value.GetRawText())
                _scope.SetVariable(name, value);
        }
    }

    /// <summary>How Elsa names the function that reads a variable: <c>my value</c> becomes <c>MyValue</c>.</summary>
    public static string Pascal(string name) =>
        name.AsSpan().IndexOfAny(" _-") < 0
            ? First(name)
            : WordStart().Replace(name, match => match.Groups["letter"].Value.ToUpperInvariant());

    private static string First(string name) =>
        name.Length > 0 && char.IsAsciiLetterLower(name[0])
            ? string.Concat(stackalloc char[] { char.ToUpperInvariant(name[0]) }, name.AsSpan(1))
            : name;

    [GeneratedRegex("(?:[ _-]+|^)(?<letter>[a-zA-Z])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WordStart();

    private static JsValue Do(Action action)
    {
        action();
        return JsValue.Undefined;
    }

    private void Add(string name, Func<JsValue[], JsValue> run) =>
        _room.Offer(name, new ClrFunctionInstance(Engine, (_, given) => run(given)));

    private void Offer(string name, Func<JsValue[], JsValue> run)
    {
        if (names.Contains(name))
            Add(name, run);
    }

    private void AddOutcomes()
    {
        if (_scope.OutcomeTaker is not { } take)
            return;
        Offer("setOutcome", given => Do(() => take([Text(given, 0)])));
        Offer("setOutcomes", given => Do(() => take(Texts(given.At(0)))));
    }

    private JsValue Value(JsonElement value) => ScriptValues.ToScript(Engine, Given(value));

    private static ImmutableArray<string> Texts(JsValue list)
    {
        var json = ScriptValues.ToJson(list);
        return json.ValueKind == JsonValueKind.Array ? [.. json.EnumerateArray().Select(Json.Text)] : [Json.Text(json)];
    }

    private void AddArguments()
    {
        var arguments = Engine.Object.Construct(Jint.Runtime.Arguments.Empty);
        foreach (var (name, value) in _scope.Arguments)
        {
            var given = ScriptValues.ToScript(Engine, value);
            Offer("get" + name, _ => given);
            arguments.FastAddProperty(char.ToLowerInvariant(name[0]) + name[1..], given, true, true, true);
        }
        if (names.Contains("args"))
            _room.Offer("args", arguments);
    }

    private JsValue Today() => new(_scope.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private JsValue Fact(JsValue[] given) => ScriptValues.ToScript(Engine, _scope.Fact(Text(given, 0)));

    private static bool IsNothing(JsValue value) => value.IsUndefined() || value.IsNull();

    private static JsValue Text(string? text) => text is null ? JsValue.Null : new JsValue(text);

    private static string Text(JsValue[] given, int index) => TypeConverter.ToString(given.At(index));

    private JsValue Variable(string name) =>
        _scope.TryGetVariable(name, out var value) ? ScriptValues.ToScript(Engine, Given(value)) : JsValue.Null;

    private JsValue Input(string name) =>
        _scope.TryGetInput(name, out var value) ? ScriptValues.ToScript(Engine, Given(value)) : JsValue.Null;

    private static JsonElement Given(JsonElement value) =>
        value.ValueKind == JsonValueKind.Undefined ? Json.Null : value;

    private JsValue Set(string name, JsValue value)
    {
        var json = ScriptValues.ToJson(value);
        _scope.SetVariable(name, json);
        if (_variables is not null)
        {
            _variables.Put(name, value, throwOnError: false);
            _given[name] = json.GetRawText();
        }
        return JsValue.Undefined;
    }

    // getName() and setName(v) for a variable "name", getName() for an input "Name"; inputs win, as in Elsa.
    private void AddAccessors()
    {
        foreach (var name in names)
        {
            if (name.Length <= 3 || name[1] != 'e' || name[2] != 't' || name[0] is not ('g' or 's'))
                continue;
            var reads = name[0] == 'g';
            foreach (var variable in _scope.VariableNames)
            {
                if (!name.AsSpan(3).SequenceEqual(Pascal(variable)))
                    continue;
                Add(name, reads ? _ => Variable(variable) : given => Set(variable, given.At(0)));
                break;
            }
            if (!reads)
                continue;
            foreach (var (input, _) in _scope.Inputs)
                if (name.AsSpan(3).SequenceEqual(input))
                    Add(name, _ => Input(input));
            if (RememberedOutputs.IsReader(name) && _scope.OutputReader(name) is { } read)
                Add(name, _ => Value(read()));
        }
    }

    private void AddVariables()
    {
        _variables = Engine.Object.Construct(Arguments.Empty);
        foreach (var name in _scope.VariableNames.ToList())
        {
            if (!_scope.TryGetVariable(name, out var value))
                continue;
            value = Given(value);
            _variables.FastAddProperty(name, ScriptValues.ToScript(Engine, value), true, true, true);
            _given[name] = ScriptValues.ToJson(_variables.Get(name)).GetRawText();
        }
        _room.Offer("variables", _variables);
    }
}
