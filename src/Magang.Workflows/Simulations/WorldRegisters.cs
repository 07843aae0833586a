using Magang.Workflows.Engine;
using Magang.Workflows.Gates;

namespace Magang.Workflows.Simulations;

/// <summary>Numbers of a world: without gap and repeat, and those from elsewhere noted once.</summary>
internal sealed class WorldRegisters
{
    private readonly Dictionary<string, long> _last = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Register, string Key), InstanceId> _externals = [];

    /// <summary>The next number; or whether the one from elsewhere is somebody's.</summary>
    public Stimulus Answer(InstanceId asking, NumberRequested wanted)
    {
        if (wanted.External is not { } external)
        {
            var number = _last[wanted.Register] = _last.GetValueOrDefault(wanted.Register) + 1;
            return new NumberReserved(wanted.BookmarkId, wanted.Register, number);
        }
        var key = (wanted.Register, ExternalNumber.KeyOf(external));
        InstanceId? holder = _externals.TryGetValue(key, out var held) ? held : null;
        _externals.TryAdd(key, asking);
        return new ExternalNumberAnswered(wanted.BookmarkId, wanted.Register, external) { HeldBy = holder };
    }
}
