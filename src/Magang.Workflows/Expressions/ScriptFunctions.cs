using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Descriptors;
using Jint.Runtime.Interop;
using Magang.Workflows.Definitions;
using ScriptEngine = Jint.Engine;

namespace Magang.Workflows.Expressions;

/// <summary>The functions and values a script finds, made for one evaluation; only what it names is made.</summary>
internal sealed partial class ScriptFunctions
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

    private readonly ScriptEngine _engine;
    private readonly ExpressionScope _scope;
    private readonly HashSet<string> _names;
    private readonly ScriptLimits _limits;
    private readonly ScriptJson _json;
    private readonly Dictionary<string, string> _given = new(StringComparer.Ordinal);
    private ObjectInstance? _variables;

    /// <summary>Furnishes an engine.</summary>
    public ScriptFunctions(ScriptEngine engine, ExpressionScope scope, ScriptSource source, ScriptLimits limits)
    {
        (_engine, _scope, _names, _limits) = (engine, scope, source.Names, limits);
        _json = new ScriptJson(engine);
        Close();
        Count();
        AddValues();
        AddAccessors();
        AddArguments();
        if (_names.Contains("Math"))
        {
            var random = new ScriptRandom(scope, source.Lowered);
            engine.Math.FastSetProperty(
                "random",
                Hidden(new ClrFunctionInstance(engine, (_, _) => new JsValue(random.Next())))
            );
        }
        if (_names.Contains("variables"))
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
        WordStart().Replace(name, match => match.Groups["letter"].Value.ToUpperInvariant());

    [GeneratedRegex("(?:[ _-]+|^)(?<letter>[a-zA-Z])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WordStart();

    // No script makes functions out of text, binds without end, or changes what stands for all.
    private void Close()
    {
        _engine.Global.RemoveOwnProperty("eval");
        _engine.Global.RemoveOwnProperty("Function");
        _engine.Function.PrototypeObject.RemoveOwnProperty("constructor");
        _engine.Function.PrototypeObject.RemoveOwnProperty("bind");
    }

    private void Count()
    {
        Add(ScriptTree.Enter, _ => Do(_limits.Enter));
        Add(ScriptTree.Leave, _ => Do(_limits.Leave));
        Add(ScriptTree.Turn, _ => Do(_limits.Turn));
        foreach (var name in (string[])["join", "toString", "toLocaleString"])
            Bound(name);
        ScriptClock.Install(_engine, _scope);
        _json.Install();
    }

    private static JsValue Do(Action action)
    {
        action();
        return JsValue.Undefined;
    }

    private void Bound(string name)
    {
        var prototype = _engine.Array.PrototypeObject;
        var own = prototype.Get(name).TryCast<Jint.Native.Function.FunctionInstance>();
        if (own is null)
            return;
        prototype.FastSetProperty(
            name,
            Hidden(
                new ClrFunctionInstance(
                    _engine,
                    (list, given) =>
                    {
                        if (list.IsObject())
                            ScriptLimits.CheckLength(TypeConverter.ToNumber(list.AsObject().Get("length")));
                        return _limits.Nested(() => own.Call(list, given));
                    }
                )
            )
        );
    }

    private static PropertyDescriptor Hidden(ObjectInstance value) => new(new JsValue(value), true, false, true);

    private void Add(string name, Func<JsValue[], JsValue> run) =>
        _engine.Global.FastSetProperty(name, Hidden(new ClrFunctionInstance(_engine, (_, given) => run(given))));

    private void Offer(string name, Func<JsValue[], JsValue> run)
    {
        if (_names.Contains(name))
            Add(name, run);
    }

    private void AddValues()
    {
        Offer("getVariable", given => Variable(Text(given, 0)));
        Offer("setVariable", given => Set(Text(given, 0), given.At(1)));
        Offer("getInput", given => Input(Text(given, 0)));
        Offer("getFact", Fact);
        Offer("fakta", Fact);
        Offer("hariIni", _ => Today());
        Offer("today", _ => Today());
        Offer("opdAsal", _ => Text(_scope.Routing.Opd));
        Offer("peserta", _ => Text(_scope.Routing.Person));
        Offer("getCorrelationId", _ => Text(_scope.CorrelationId));
        Offer(
            "setCorrelationId",
            given => Do(() => _scope.CorrelationId = IsNothing(given.At(0)) ? null : Text(given, 0))
        );
        Offer("getWorkflowInstanceId", _ => new JsValue(_scope.Instance.ToString()));
        Offer("getWorkflowDefinitionId", _ => new JsValue(_scope.DefinitionId));
        Offer(
            "isNullOrWhiteSpace",
            given => new JsValue(IsNothing(given.At(0)) || string.IsNullOrWhiteSpace(Text(given, 0)))
        );
        Offer("isNullOrEmpty", given => new JsValue(IsNothing(given.At(0)) || Text(given, 0).Length == 0));
        Offer("toJson", given => _json.Stringify([given.At(0)]));
        Offer("getLastResult", _ => Value(_scope.LastResult));
        Offer(
            "getOutputFrom",
            given => Value(_scope.OutputOf(Text(given, 0), IsNothing(given.At(1)) ? "Result" : Text(given, 1)))
        );
        if (_scope.OutcomeTaker is not { } take)
            return;
        Offer("setOutcome", given => Do(() => take([Text(given, 0)])));
        Offer("setOutcomes", given => Do(() => take(Texts(given.At(0)))));
    }

    private JsValue Value(JsonElement value) => ScriptValues.ToScript(_engine, Given(value));

    private static ImmutableArray<string> Texts(JsValue list)
    {
        var json = ScriptValues.ToJson(list);
        return json.ValueKind == JsonValueKind.Array ? [.. json.EnumerateArray().Select(Json.Text)] : [Json.Text(json)];
    }

    private void AddArguments()
    {
        var arguments = _engine.Object.Construct(Jint.Runtime.Arguments.Empty);
        foreach (var (name, value) in _scope.Arguments)
        {
            var given = ScriptValues.ToScript(_engine, value);
            Offer("get" + name, _ => given);
            arguments.FastAddProperty(char.ToLowerInvariant(name[0]) + name[1..], given, true, true, true);
        }
        if (_names.Contains("args"))
            _engine.Global.FastSetProperty("args", Hidden(arguments));
    }

    private JsValue Today() => new(_scope.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private JsValue Fact(JsValue[] given) => ScriptValues.ToScript(_engine, _scope.Fact(Text(given, 0)));

    private static bool IsNothing(JsValue value) => value.IsUndefined() || value.IsNull();

    private static JsValue Text(string? text) => text is null ? JsValue.Null : new JsValue(text);

    private static string Text(JsValue[] given, int index) => TypeConverter.ToString(given.At(index));

    private JsValue Variable(string name) =>
        _scope.TryGetVariable(name, out var value) ? ScriptValues.ToScript(_engine, Given(value)) : JsValue.Null;

    private JsValue Input(string name) =>
        _scope.TryGetInput(name, out var value) ? ScriptValues.ToScript(_engine, Given(value)) : JsValue.Null;

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
        if (
            !_names.Any(name =>
                name.Length > 3
                && (
                    name.StartsWith("get", StringComparison.Ordinal) || name.StartsWith("set", StringComparison.Ordinal)
                )
            )
        )
            return;
        foreach (var name in _scope.VariableNames.ToList())
        {
            Offer("get" + Pascal(name), _ => Variable(name));
            Offer("set" + Pascal(name), given => Set(name, given.At(0)));
        }
        foreach (var (name, _) in _scope.Inputs.ToList())
            Offer("get" + name, _ => Input(name));
        foreach (var name in _names.Where(RememberedOutputs.IsReader))
            if (_scope.OutputReader(name) is { } read)
                Add(name, _ => Value(read()));
    }

    private void AddVariables()
    {
        _variables = _engine.Object.Construct(Arguments.Empty);
        foreach (var name in _scope.VariableNames.ToList())
        {
            if (!_scope.TryGetVariable(name, out var value))
                continue;
            value = Given(value);
            _variables.FastAddProperty(name, ScriptValues.ToScript(_engine, value), true, true, true);
            _given[name] = ScriptValues.ToJson(_variables.Get(name)).GetRawText();
        }
        _engine.Global.FastSetProperty("variables", Hidden(_variables));
    }
}
