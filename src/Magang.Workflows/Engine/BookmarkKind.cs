namespace Magang.Workflows.Engine;

/// <summary>What a bookmark waits for.</summary>
public enum BookmarkKind : short
{
    /// <summary>An <see cref="EventArrived"/> of its name.</summary>
    Event = 0,

    /// <summary>A <see cref="TimerFired"/>.</summary>
    Timer = 1,

    /// <summary>A <see cref="TaskActed"/> that ends the task.</summary>
    Task = 2,

    /// <summary>A <see cref="NumberReserved"/>; never outlives its transaction.</summary>
    Number = 3,

    /// <summary>A <see cref="PeriodAnswered"/>; never outlives its transaction.</summary>
    Period = 4,

    /// <summary>A <see cref="JobFinished"/>.</summary>
    Job = 5,

    /// <summary>A <see cref="ChildEnded"/>.</summary>
    Child = 6,

    /// <summary>An <see cref="ErrandDone"/>: another system was asked by a message.</summary>
    Errand = 8,
}
