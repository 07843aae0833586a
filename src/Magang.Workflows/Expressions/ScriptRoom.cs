using System.Globalization;
using System.Text.Json;
using Jint.Native;
using Jint.Native.Function;
using Jint.Native.Object;
using Jint.Parser.Ast;
using Jint.Runtime;
using Jint.Runtime.Descriptors;
using Jint.Runtime.Interop;
using ScriptEngine = Jint.Engine;

namespace Magang.Workflows.Expressions;

/// <summary>An engine with all that stands in it for every script: closed ways, counters, clock, JSON.</summary>
/// <remarks>
/// To make one costs far more than what most scripts do. A script that can leave nothing behind takes the spare one of
/// its thread and gives it back; any other has a room of its own.
/// </remarks>
internal sealed class ScriptRoom
{
    [ThreadStatic]
    private static ScriptRoom? _spare;

    private readonly List<string> _offered = [];
    private ExpressionScope? _scope;
    private ScriptLimits? _limits;
    private ScriptRandom? _random;
    private string _script = "";

    /// <summary>Makes one.</summary>
    public ScriptRoom()
    {
        Engine = new ScriptEngine(options =>
        {
            options.MaxStatements(ScriptLimits.MaxStatements);
            options.Culture(CultureInfo.InvariantCulture);
            // The zone of the machine must not decide; the fixed zone UTC reads nothing from outside.
#pragma warning disable RS0030
            options.LocalTimeZone(TimeZoneInfo.Utc);
#pragma warning restore RS0030
        });
        Json = new ScriptJson(Engine);
        Close();
        Count();
        ScriptClock.Install(Engine, this);
        Json.Install();
        Engine.Math.FastSetProperty("random", Hidden(new ClrFunctionInstance(Engine, (_, _) => Random())));
    }

    /// <summary>The engine.</summary>
    public ScriptEngine Engine { get; }

    /// <summary>Its <c>JSON</c>.</summary>
    public ScriptJson Json { get; }

    /// <summary>What the script that runs may look at.</summary>
    public ExpressionScope Scope => _scope ?? throw Idle();

    private ScriptLimits Limits => _limits ?? throw Idle();

    /// <summary>The spare one of this thread, or a new one.</summary>
    public static ScriptRoom Take()
    {
        var room = _spare ?? new ScriptRoom();
        _spare = null;
        return room;
    }

    /// <summary>Empties it of the last script and keeps it for the next one of this thread.</summary>
    public void GiveBack()
    {
        foreach (var name in _offered)
            Engine.Global.RemoveOwnProperty(name);
        _offered.Clear();
        (_scope, _limits, _random, _script) = (null, null, null, "");
        _spare = this;
    }

    /// <summary>Puts something under a name for the script that runs.</summary>
    public void Offer(string name, ObjectInstance value)
    {
        _offered.Add(name);
        Engine.Global.FastSetProperty(name, Hidden(value));
    }

    /// <summary>Runs a script.</summary>
    /// <returns>Its value.</returns>
    public JsonElement Run(
        Program program,
        ExpressionScope scope,
        string script,
        ScriptLimits limits,
        ScriptFunctions functions
    )
    {
        (_scope, _limits, _script) = (scope, limits, script);
        functions.Enter();
        var result = ScriptValues.ToJson(Engine.Execute(program).GetCompletionValue());
        functions.HandBack();
        return result;
    }

    // No script makes functions out of text, binds without end, or changes what stands for all.
    private void Close()
    {
        Engine.Global.RemoveOwnProperty("eval");
        Engine.Global.RemoveOwnProperty("Function");
        Engine.Function.PrototypeObject.RemoveOwnProperty("constructor");
        Engine.Function.PrototypeObject.RemoveOwnProperty("bind");
    }

    private void Count()
    {
        Add(ScriptTree.Enter, () => Limits.Enter());
        Add(ScriptTree.Leave, () => Limits.Leave());
        Add(ScriptTree.Turn, () => Limits.Turn());
        foreach (var name in (string[])["join", "toString", "toLocaleString"])
            Bound(name);
    }

    private void Add(string name, Action run) =>
        Engine.Global.FastSetProperty(
            name,
            Hidden(
                new ClrFunctionInstance(
                    Engine,
                    (_, _) =>
                    {
                        run();
                        return JsValue.Undefined;
                    }
                )
            )
        );

    private void Bound(string name)
    {
        var prototype = Engine.Array.PrototypeObject;
        var own = prototype.Get(name).TryCast<FunctionInstance>();
        if (own is null)
            return;
        prototype.FastSetProperty(
            name,
            Hidden(
                new ClrFunctionInstance(
                    Engine,
                    (list, given) =>
                    {
                        if (list.IsObject())
                            ScriptLimits.CheckLength(TypeConverter.ToNumber(list.AsObject().Get("length")));
                        return Limits.Nested(() => own.Call(list, given));
                    }
                )
            )
        );
    }

    private JsValue Random() => new((_random ??= new ScriptRandom(Scope, _script)).Next());

    private static PropertyDescriptor Hidden(ObjectInstance value) => new(new JsValue(value), true, false, true);

    private static InvalidOperationException Idle() => new("No script runs in this room.");
}
