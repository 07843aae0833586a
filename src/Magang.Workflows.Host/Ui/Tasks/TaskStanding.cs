namespace Magang.Workflows.Host.Ui.Tasks;

/// <summary>What somebody can do with a task now.</summary>
public enum TaskStanding
{
    /// <summary>Everything.</summary>
    Open,

    /// <summary>Nothing: somebody else has it.</summary>
    Taken,

    /// <summary>Nothing: he did the step that it checks.</summary>
    Barred,

    /// <summary>Nothing: it is for others, and he sees the case.</summary>
    Others,

    /// <summary>Nothing: it is over.</summary>
    Closed,
}
