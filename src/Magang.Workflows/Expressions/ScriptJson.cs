using System.Globalization;
using System.Text;
using System.Text.Json;
using Jint.Native;
using Jint.Native.Array;
using Jint.Native.Date;
using Jint.Native.Function;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Descriptors;
using Jint.Runtime.Interop;
using ScriptEngine = Jint.Engine;

namespace Magang.Workflows.Expressions;

/// <summary>A script's <c>JSON</c>, bounded in depth: the engine's own recurses without end.</summary>
/// <param name="engine">The engine it belongs to.</param>
internal sealed class ScriptJson(ScriptEngine engine)
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = ScriptValues.MaxDepth };

    /// <summary>Puts it in place of the engine's own.</summary>
    public void Install()
    {
        engine.Json.FastSetProperty(
            "stringify",
            new PropertyDescriptor(
                new JsValue(new ClrFunctionInstance(engine, (_, given) => Stringify(given), 3)),
                true,
                false,
                true
            )
        );
        engine.Json.FastSetProperty(
            "parse",
            new PropertyDescriptor(
                new JsValue(new ClrFunctionInstance(engine, (_, given) => Parse(given), 2)),
                true,
                false,
                true
            )
        );
    }

    /// <summary>The JSON text of a value, as <c>JSON.stringify</c> gives it.</summary>
    public JsValue Stringify(JsValue[] given)
    {
        var replacer = given.At(1);
        if (!replacer.IsUndefined() && !replacer.IsNull())
            throw new JavaScriptException(engine.TypeError, "JSON.stringify takes no replacer here");
        var space = given.At(2);
        var gap =
            space.IsNumber() ? new string(' ', (int)Math.Clamp(space.AsNumber(), 0, 10))
            : space.IsString() ? space.AsString()[..Math.Min(10, space.AsString().Length)]
            : "";
        var text = new StringBuilder();
        return Append(text, "", given.At(0), gap, 0) ? new JsValue(text.ToString()) : JsValue.Undefined;
    }

    private JsValue Parse(JsValue[] given)
    {
        if (given.Length > 1 && !given[1].IsUndefined())
            throw new JavaScriptException(engine.TypeError, "JSON.parse takes no reviver here");
        try
        {
            using var document = JsonDocument.Parse(TypeConverter.ToString(given.At(0)), Options);
            return ScriptValues.ToScript(engine, document.RootElement);
        }
        catch (JsonException)
        {
            throw new JavaScriptException(engine.SyntaxError, "the text is not JSON");
        }
    }

    // False where the value has no JSON: undefined and functions.
    private bool Append(StringBuilder text, string key, JsValue value, string gap, int depth)
    {
        if (depth > ScriptValues.MaxDepth)
            throw new JavaScriptException(engine.TypeError, "the value nests too deep for JSON, or contains itself");
        if (
            value.IsObject()
            && value.AsObject().Get("toJSON") is var own
            && own.IsObject()
            && own.AsObject() is FunctionInstance convert
        )
            value =
                value.AsObject() is DateInstance date && !double.IsFinite(date.PrimitiveValue)
                    ? JsValue.Null
                    : convert.Call(value, [new JsValue(key)]);
        if (value.IsObject() && value.AsObject() is IPrimitiveInstance boxed)
            value = boxed.PrimitiveValue;
        if (value.IsUndefined() || (value.IsObject() && value.AsObject() is FunctionInstance))
            return false;
        if (value.IsString())
            AppendQuoted(text, value.AsString());
        else if (value.IsNumber())
            text.Append(double.IsFinite(value.AsNumber()) ? ScriptValues.NumberText(value.AsNumber()) : "null");
        else if (value.IsObject() && value.AsObject() is ArrayInstance array)
            AppendArray(text, array, gap, depth);
        else if (value.IsObject())
            AppendObject(text, value.AsObject(), gap, depth);
        else
            text.Append(TypeConverter.ToString(value));
        return true;
    }

    private void AppendArray(StringBuilder text, ArrayInstance array, string gap, int depth)
    {
        var length = TypeConverter.ToNumber(array.Get("length"));
        ScriptLimits.CheckLength(length);
        text.Append('[');
        for (var i = 0; i < (int)length; i++)
        {
            var name = i.ToString(CultureInfo.InvariantCulture);
            text.Append(i > 0 ? "," : "");
            Break(text, gap, depth + 1);
            if (!Append(text, name, array.Get(name), gap, depth + 1))
                text.Append("null");
        }
        if (length > 0)
            Break(text, gap, depth);
        text.Append(']');
    }

    private void AppendObject(StringBuilder text, ObjectInstance members, string gap, int depth)
    {
        var some = false;
        text.Append('{');
        foreach (var (name, property) in members.GetOwnProperties().ToList())
        {
            if (property.Enumerable != true)
                continue;
            var before = text.Length;
            text.Append(some ? "," : "");
            Break(text, gap, depth + 1);
            AppendQuoted(text, name);
            text.Append(gap.Length > 0 ? ": " : ":");
            if (Append(text, name, members.Get(name), gap, depth + 1))
                some = true;
            else
                text.Length = before;
        }
        if (some)
            Break(text, gap, depth);
        text.Append('}');
    }

    private static void Break(StringBuilder text, string gap, int depth)
    {
        if (gap.Length == 0)
            return;
        text.Append('\n');
        for (var i = 0; i < depth; i++)
            text.Append(gap);
    }

    private static void AppendQuoted(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }
        text.Append('"');
    }
}
