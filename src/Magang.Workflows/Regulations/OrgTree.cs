namespace Magang.Workflows.Regulations;

/// <summary>The organisation as a map from unit to the unit above it (fact <c>orgTree</c>), null at the top.</summary>
internal static class OrgTree
{
    /// <summary>Whether a unit is the other one, or below it.</summary>
    /// <returns>Absent where the way up leaves what the map has.</returns>
    public static Truth Contains(Inquiry q, Fact above, Fact unit)
    {
        var sought = above.Text;
        var current = unit.Text;
        if (sought is null || current is null)
            return above.State == FactState.None || unit.State == FactState.None ? Truth.False : Truth.Absent;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!string.Equals(current, sought, StringComparison.Ordinal))
        {
            var parent = q["orgTree"].Entry(current);
            // A map that runs in a circle has no way up: the unit is not found above.
            if (!seen.Add(current) || parent.IsNone.IsTrue)
                return Truth.False;
            if (parent.Text is not { } next)
                return Truth.Absent;
            current = next;
        }

        return Truth.True;
    }
}
