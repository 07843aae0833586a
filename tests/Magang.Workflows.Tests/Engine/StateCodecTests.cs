using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Tests.Engine;

/// <summary>Nothing that an instance is between two bursts gets lost where it is stored or copied.</summary>
/// <remarks>Each property of each kept type is given a value of its own by reflection, so that a new one cannot be forgotten.</remarks>
public class StateCodecTests
{
    private const BindingFlags All = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    // Views of other properties.
    private static readonly HashSet<string> Views =
    [
        "PassedGates",
        "WorkflowVariables",
        "Bookmarks",
        "Incidents",
        "EqualityContract",
    ];

    private int _next = 1;

    [Test]
    public void Every_property_of_a_state_survives_storing()
    {
        var state = (InstanceState)Filled(typeof(InstanceState));

        Assert.That(Told(InstanceState.Decode(state.Encode())), Is.EqualTo(Told(state)));
    }

    [Test]
    public void Every_property_of_a_state_survives_copying_and_none_is_shared()
    {
        var state = (InstanceState)Filled(typeof(InstanceState));
        var before = Told(state);
        var copy = typeof(InstanceState).GetMethod("Copy", All)!.Invoke(state, [])!;
        Assert.That(Told(copy), Is.EqualTo(before));

        Scramble(copy);

        Assert.That(Told(state), Is.EqualTo(before));
    }

    [TestCaseSource(nameof(Stimuli))]
    public void Every_property_of_a_stimulus_survives_storing(Type type)
    {
        var stimulus = (Stimulus)Filled(type);

        var read = StimulusCodec.Decode(JsonDocument.Parse(StimulusCodec.Encode(stimulus)).RootElement);

        Assert.That(Told(read), Is.EqualTo(Told(stimulus)));
    }

    private static IEnumerable<Type> Stimuli() => Kinds(typeof(Stimulus));

    private static IEnumerable<Type> Kinds(Type type) =>
        type.Assembly.GetTypes().Where(kind => kind.IsSubclassOf(type) && !kind.IsAbstract);

    // What is copied is what can be changed; all else may be shared.
    private static bool IsChangeable(object value) => value.GetType().GetMethod("Copy", All) is not null;

    private static IEnumerable<PropertyInfo> Kept(Type type) =>
        type.GetProperties(All)
            .Where(property => property.GetIndexParameters().Length == 0 && !Views.Contains(property.Name))
            .Where(property => property.CanWrite || type.GetConstructors().Any(made => Has(made, property)))
            .OrderBy(property => property.Name, StringComparer.Ordinal);

    private static bool Has(ConstructorInfo made, PropertyInfo property) =>
        made.GetParameters().Any(given => string.Equals(given.Name, property.Name, StringComparison.OrdinalIgnoreCase));

    /// <summary>A value in which nothing is left as it is by default, and no two numbers or texts are the same.</summary>
    private object Filled(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return $"t{_next++}";
        if (type == typeof(bool))
            return true;
        if (type == typeof(int))
            return _next++;
        if (type == typeof(long))
            return (long)_next++;
        if (type == typeof(DateOnly))
            return new DateOnly(2025, 1, 1).AddDays(++_next);
        if (type == typeof(DateTimeOffset))
            return new DateTimeOffset(2025, 1, 6, 1, 0, 0, TimeSpan.Zero).AddSeconds(_next++);
        if (type == typeof(JsonElement))
            return Json.Parse($$"""{"j":{{_next++}}}""");
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1)!;
        if (type == typeof(int[]))
            return new[] { _next++, _next++ };
        if (type == typeof(IReadOnlyList<string>))
            return new[] { $"t{_next++}", $"t{_next++}" };
        if (type == typeof(ImmutableArray<string>))
            return ImmutableArray.Create($"t{_next++}", $"t{_next++}");
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>))
            return FilledList(type);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Dictionary<,>))
        {
            var map = (IDictionary)Activator.CreateInstance(type)!;
            map.Add($"k{_next++}", Filled(type.GetGenericArguments()[1]));
            return map;
        }
        return Made(type.IsAbstract ? Kinds(type).First() : type);
    }

    private IList FilledList(Type type)
    {
        var list = (IList)Activator.CreateInstance(type)!;
        var item = type.GetGenericArguments()[0];
        foreach (var kind in item.IsAbstract ? Kinds(item) : [item])
            list.Add(Filled(kind));
        return list;
    }

    private object Made(Type type)
    {
        var constructor = type.GetConstructors(All)
            .Where(made => !made.GetParameters().Any(given => given.ParameterType == type))
            .MaxBy(made => made.GetParameters().Length)!;
        var made = constructor.Invoke([.. constructor.GetParameters().Select(given => Filled(given.ParameterType))]);
        foreach (var property in Kept(type).Where(property => property.CanWrite && !Has(constructor, property)))
            property.SetValue(made, Filled(property.PropertyType));
        return made;
    }

    /// <summary>Puts other things into everything of a value that can be changed.</summary>
    private void Scramble(object value)
    {
        foreach (var property in Kept(value.GetType()).Where(property => property.CanWrite))
        {
            switch (property.GetValue(value))
            {
                case int[] numbers:
                    numbers[0] = -1;
                    break;
                case IDictionary map:
                    map.Add($"k{_next++}", Filled(map.GetType().GetGenericArguments()[1]));
                    break;
                case IList list:
                    foreach (var item in list.Cast<object>().Where(IsChangeable))
                        Scramble(item);
                    list.RemoveAt(0);
                    break;
                case { } part when IsChangeable(part):
                    Scramble(part);
                    break;
            }
        }
    }

    /// <summary>A value with all that it holds, in words.</summary>
    private static string Told(object? value) =>
        value switch
        {
            null => "null",
            string text => text,
            JsonElement json => json.ValueKind == JsonValueKind.Undefined ? "undefined" : json.GetRawText(),
            IDictionary map => "{"
                + string.Join(", ", map.Keys.Cast<string>().Order().Select(key => $"{key}: {Told(map[key])}"))
                + "}",
            IEnumerable items => "[" + string.Join(", ", items.Cast<object>().Select(Told)) + "]",
            _ when value.GetType().IsPrimitive || value is Enum or DateTimeOffset => $"{value}",
            _ => value.GetType().Name
                + "("
                + string.Join(
                    ",\n",
                    Kept(value.GetType()).Select(property => $"{property.Name}={Told(property.GetValue(value))}")
                )
                + ")",
        };
}
