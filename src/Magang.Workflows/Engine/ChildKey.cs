using System.Globalization;

namespace Magang.Workflows.Engine;

/// <summary>The key under which an activity starts a child: <c>#7</c>, or <c>#7.3</c> for the third of many.</summary>
/// <remarks>The number is that of the activity's execution, which is never given twice in an instance.</remarks>
internal static class ChildKey
{
    /// <summary>Key of the one child of an execution.</summary>
    public static string Of(int contextId) => string.Create(CultureInfo.InvariantCulture, $"#{contextId}");

    /// <summary>Key of one of many children of an execution.</summary>
    public static string Of(int contextId, int place) =>
        string.Create(CultureInfo.InvariantCulture, $"#{contextId}.{place}");

    /// <summary>The execution that a key names; 0 where it names none.</summary>
    public static int ContextOf(string key)
    {
        var end = key.IndexOf('.', StringComparison.Ordinal);
        var number = key.AsSpan()[..(end < 0 ? key.Length : end)];
        return
            number is ['#', .. var digits]
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var context)
            ? context
            : 0;
    }
}
