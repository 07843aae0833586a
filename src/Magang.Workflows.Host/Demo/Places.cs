using System.Globalization;

namespace Magang.Workflows.Host.Demo;

/// <summary>Places of participants, as reports write them.</summary>
internal static class Places
{
    /// <summary><c>[01 04 12]</c>; nothing for the batch.</summary>
    public static string Of(IEnumerable<int> places)
    {
        var listed = places
            .Where(place => place > 0)
            .Distinct()
            .Order()
            .Select(place => place.ToString("00", CultureInfo.InvariantCulture));
        return string.Join(' ', listed) is { Length: > 0 } text ? $"[{text}]" : "";
    }
}
