using System.Globalization;
using System.Text.Json;
using Jint.Native;
using Jint.Native.Array;
using Jint.Native.Date;
using Jint.Native.Function;
using Jint.Native.Object;
using Jint.Runtime;
using ScriptEngine = Jint.Engine;

namespace Magang.Workflows.Expressions;

/// <summary>Carries values between JSON and scripts.</summary>
/// <remarks>A script's numbers are doubles: whole numbers beyond 2^53 lose their last digits, as in every such engine.</remarks>
internal static class ScriptValues
{
    /// <summary>How deep a value may nest.</summary>
    public const int MaxDepth = 64;

    private const double LargestWhole = 9_007_199_254_740_992;

    // The years 1 to 9999, in milliseconds since 1970; JSON's instants have no others.
    private const double FirstInstant = -62_135_596_800_000;
    private const double LastInstant = 253_402_300_799_999;

    /// <summary>The script's value for a JSON value; undefined where the JSON is.</summary>
    public static JsValue ToScript(ScriptEngine engine, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Undefined:
                return JsValue.Undefined;
            case JsonValueKind.Null:
                return JsValue.Null;
            case JsonValueKind.True:
                return JsValue.True;
            case JsonValueKind.False:
                return JsValue.False;
            case JsonValueKind.Number:
                return new JsValue(value.GetDouble());
            case JsonValueKind.String:
                return new JsValue(value.GetString()!);
            case JsonValueKind.Array:
                var array = engine.Array.Construct(Arguments.Empty);
                var index = 0;
                foreach (var item in value.EnumerateArray())
                    array.Put(Name(index++), ToScript(engine, item), throwOnError: true);
                return new JsValue(array);
            default:
                var instance = engine.Object.Construct(Arguments.Empty);
                foreach (var member in value.EnumerateObject())
                {
                    instance.RemoveOwnProperty(member.Name);
                    instance.FastAddProperty(member.Name, ToScript(engine, member.Value), true, true, true);
                }
                AddOtherNames(instance, value);
                return new JsValue(instance);
        }
    }

    // Elsa hands ExecuteWorkflow's result over as an object of its own, whose members answer to output as to Output.
    private static void AddOtherNames(ObjectInstance instance, JsonElement value)
    {
        if (!value.TryGetProperty("WorkflowInstanceId", out _) || !value.TryGetProperty("SubStatus", out _))
            return;
        foreach (var member in value.EnumerateObject())
        {
            var other = char.ToLowerInvariant(member.Name[0]) + member.Name[1..];
            if (!instance.HasOwnProperty(other))
                instance.FastAddProperty(other, instance.Get(member.Name), true, false, true);
        }
    }

    /// <summary>The JSON of a script's value: undefined, functions and numbers that JSON has no word for become null.</summary>
    /// <exception cref="ExpressionFailedException">It nests deeper than <see cref="MaxDepth"/>, or contains itself.</exception>
    public static JsonElement ToJson(JsValue value)
    {
        if (value.IsUndefined() || value.IsNull())
            return Json.Null;
        return value.IsBoolean() ? Json.Of(value.AsBoolean()) : Json.Build(writer => Write(writer, value, 0));
    }

    /// <summary>How scripts write a number, for example <c>1e+21</c>.</summary>
    public static string NumberText(double number) => TypeConverter.ToString(new JsValue(number));

    private static string Name(int index) => index.ToString(CultureInfo.InvariantCulture);

    private static void Write(Utf8JsonWriter writer, JsValue value, int depth)
    {
        if (depth > MaxDepth)
            throw new ExpressionFailedException(
                "JavaScript",
                $"its value nests deeper than {MaxDepth} or contains itself"
            );
        if (value.IsString())
            writer.WriteStringValue(value.AsString());
        else if (value.IsBoolean())
            writer.WriteBooleanValue(value.AsBoolean());
        else if (value.IsNumber())
            WriteNumber(writer, value.AsNumber());
        else if (value.IsObject() && value.AsObject() is not FunctionInstance)
            WriteObject(writer, value.AsObject(), depth);
        else
            writer.WriteNullValue();
    }

    private static void WriteNumber(Utf8JsonWriter writer, double number)
    {
        if (!double.IsFinite(number))
            writer.WriteNullValue();
        else if (number == Math.Truncate(number) && Math.Abs(number) <= LargestWhole)
            writer.WriteNumberValue((long)number);
        else
            writer.WriteNumberValue(number);
    }

    private static void WriteObject(Utf8JsonWriter writer, ObjectInstance instance, int depth)
    {
        switch (instance)
        {
            case DateInstance date:
                if (date.PrimitiveValue is >= FirstInstant and <= LastInstant)
                    writer.WriteStringValue(Iso(date.PrimitiveValue));
                else
                    writer.WriteNullValue();
                break;
            case ArrayInstance array:
                writer.WriteStartArray();
                var length = (int)Math.Min(TypeConverter.ToNumber(array.Get("length")), int.MaxValue);
                ScriptLimits.CheckLength(length);
                for (var i = 0; i < length; i++)
                    Write(writer, array.Get(Name(i)), depth + 1);
                writer.WriteEndArray();
                break;
            case IPrimitiveInstance primitive:
                Write(writer, primitive.PrimitiveValue, depth + 1);
                break;
            default:
                writer.WriteStartObject();
                foreach (var (name, property) in instance.GetOwnProperties().ToList())
                {
                    if (property.Enumerable != true)
                        continue;
                    var member = instance.Get(name);
                    if (member.IsUndefined() || (member.IsObject() && member.AsObject() is FunctionInstance))
                        continue;
                    writer.WritePropertyName(name);
                    Write(writer, member, depth + 1);
                }
                writer.WriteEndObject();
                break;
        }
    }

    /// <summary>Milliseconds since 1970 as scripts write an instant.</summary>
    public static string Iso(double milliseconds) =>
        DateTimeOffset
            .FromUnixTimeMilliseconds((long)milliseconds)
            .ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
