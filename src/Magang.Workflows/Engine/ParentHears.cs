namespace Magang.Workflows.Engine;

/// <summary>What the instance that started another wants to hear of it.</summary>
public enum ParentHears : short
{
    /// <summary>Its end.</summary>
    End = 0,

    /// <summary>Its end or its first incident, whichever comes first; after that nothing.</summary>
    EndOrFault = 1,

    /// <summary>Each of its incidents, and its end.</summary>
    EndAndFaults = 2,

    /// <summary>How it stands when it has run as far as it can at first; after that nothing.</summary>
    FirstRest = 3,

    /// <summary>Nothing.</summary>
    Nothing = 4,
}
