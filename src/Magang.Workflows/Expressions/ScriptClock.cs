using Jint.Native;
using Jint.Native.Date;
using Jint.Native.Function;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Descriptors;
using Jint.Runtime.Interop;
using ScriptEngine = Jint.Engine;

namespace Magang.Workflows.Expressions;

/// <summary>A script's <c>Date</c>: what it knows of today is the burst's instant, and its zone is UTC.</summary>
internal sealed class ScriptClock : FunctionInstance, IConstructor
{
    private readonly DateConstructor _dates;
    private readonly ScriptRoom _room;

    private ScriptClock(ScriptEngine engine, ScriptRoom room)
        : base(engine, [], null, strict: false)
    {
        _dates = engine.Date;
        _room = room;
        Prototype = engine.Function.PrototypeObject;
        Extensible = true;
        FastAddProperty("prototype", new JsValue(engine.Date.PrototypeObject), false, false, false);
        FastAddProperty("parse", engine.Date.Get("parse"), true, false, true);
        FastAddProperty("UTC", engine.Date.Get("UTC"), true, false, true);
        FastAddProperty("now", new JsValue(new ClrFunctionInstance(engine, (_, _) => Now())), true, false, true);
    }

    /// <summary>Puts it in place of the engine's own.</summary>
    public static void Install(ScriptEngine engine, ScriptRoom room)
    {
        var clock = new JsValue(new ScriptClock(engine, room));
        engine.Date.PrototypeObject.FastSetProperty("constructor", new PropertyDescriptor(clock, true, false, true));
        engine.Global.FastSetProperty("Date", new PropertyDescriptor(clock, true, false, true));
    }

    /// <inheritdoc />
    public override JsValue Call(JsValue thisObject, JsValue[] arguments) =>
        new(TypeConverter.ToString(new JsValue(_dates.Construct([Now()]))));

    /// <inheritdoc />
    public ObjectInstance Construct(JsValue[] arguments) =>
        _dates.Construct(arguments.Length == 0 ? [Now()] : arguments);

    private JsValue Now() => new((double)_room.Scope.Now.ToUnixTimeMilliseconds());
}
