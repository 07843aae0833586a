namespace Magang.Workflows.Host.Access;

/// <summary>How far a right goes.</summary>
public enum Reach
{
    /// <summary>Nowhere.</summary>
    None,

    /// <summary>To what is about himself.</summary>
    Own,

    /// <summary>To what is of the office's OPD, in its region.</summary>
    Opd,

    /// <summary>To everything of the office's region.</summary>
    Region,

    /// <summary>To everything of the office's region; from an office in the installation's own region, to every region.</summary>
    Installation,
}
