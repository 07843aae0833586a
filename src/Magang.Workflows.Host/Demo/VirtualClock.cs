namespace Magang.Workflows.Host.Demo;

/// <summary>A clock that stands still until it is told to go on, so that months pass in seconds.</summary>
/// <param name="start">What it says at first.</param>
public sealed class VirtualClock(DateTimeOffset start) : TimeProvider
{
    private long _ticks = start.UtcTicks;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => new(Volatile.Read(ref _ticks), TimeSpan.Zero);

    /// <summary>Goes on to an instant; an earlier one changes nothing.</summary>
    public void AdvanceTo(DateTimeOffset instant) =>
        Volatile.Write(ref _ticks, Math.Max(Volatile.Read(ref _ticks), instant.UtcTicks));
}
