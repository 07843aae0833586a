namespace Magang.Workflows.Regulations;

/// <summary>How a fact stands in the facts (table "Absent, null, false, empty" of the fact format).</summary>
public enum FactState
{
    /// <summary>The key is missing: not known, evidence not delivered.</summary>
    Absent,

    /// <summary>A reference whose value was erased: absent for every rule, and the finding says why.</summary>
    Erased,

    /// <summary>Recorded as null: none, or an open end.</summary>
    None,

    /// <summary>Recorded with a value; false, "" and [] are values.</summary>
    Present,
}
