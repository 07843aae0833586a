namespace Magang.Workflows.Personal;

/// <summary>How personal a value is (UU 27/2022 Pasal 4; discipline by DEC-23). The classification is no legal advice.</summary>
public enum PersonalKind
{
    /// <summary>Not about a person.</summary>
    None,

    /// <summary>General personal data.</summary>
    General,

    /// <summary>Specific: health, discipline, criminal record.</summary>
    Specific,
}
