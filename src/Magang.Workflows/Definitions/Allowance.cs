using System.Runtime.InteropServices;
using System.Text.Json;
using Magang.Workflows.Expressions;

namespace Magang.Workflows.Definitions;

/// <summary>What one definition may hold of things that cost far more memory than they have bytes.</summary>
/// <param name="isEndless">True where anything goes, since it was accepted once.</param>
internal sealed class Allowance(bool isEndless)
{
    /// <summary>Most characters of all scripts together; measured, each costs some 380 bytes while it is parsed.</summary>
    public const int MostScript = 300_000;

    // What a parser costs before it has read anything, in characters: 12,000 bytes.
    private const int OneScript = 30;

    /// <summary>Most characters of all objects that are written as texts.</summary>
    public const int MostObjectText = 1_000_000;

    /// <summary>Most bytes of all lists whose items are brought into a type; an item may have two, and costs some 1,200.</summary>
    public const int MostListText = 200_000;

    private long _script;
    private long _objectText;
    private long _listText;

    /// <summary>Whether there is room for one more script.</summary>
    public bool TakesScript(string script) => isEndless || (_script += script.Length + OneScript) <= MostScript;

    /// <summary>Whether there is room for one more object written as a text.</summary>
    public bool TakesObject(string text) => isEndless || (_objectText += text.Length) <= MostObjectText;

    /// <summary>Whether there is room for one more value of the type; only lists take any.</summary>
    public bool TakesValue(JsonElement value, string type) =>
        isEndless
        || value.ValueKind is not (JsonValueKind.Array or JsonValueKind.String)
        || !TypedValue.IsList(type)
        || (_listText += JsonMarshal.GetRawUtf8Value(value).Length) <= MostListText;
}
