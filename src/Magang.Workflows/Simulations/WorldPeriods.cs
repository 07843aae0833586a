using Magang.Workflows.Engine;

namespace Magang.Workflows.Simulations;

/// <summary>Periods that cases of a world hold for their persons: of one person no two overlap.</summary>
internal sealed class WorldPeriods
{
    private readonly List<(string Person, InstanceId Holder, DateOnly From, DateOnly To)> _held = [];

    /// <summary>Takes a period; false where another of the same person overlaps.</summary>
    public bool Claim(InstanceId holder, PeriodClaimed claim)
    {
        if (_held.Exists(held => held.Person == claim.Person && held.From <= claim.To && claim.From <= held.To))
            return false;
        _held.Add((claim.Person, holder, claim.From, claim.To));
        return true;
    }

    /// <summary>Gives back what a case holds from a day on; all where no day is given.</summary>
    public void Free(InstanceId holder, DateOnly? from)
    {
        for (var i = _held.Count - 1; i >= 0; i--)
        {
            if (_held[i].Holder != holder)
                continue;
            if (from is null || from <= _held[i].From)
                _held.RemoveAt(i);
            else if (from <= _held[i].To)
                _held[i] = _held[i] with { To = from.Value.AddDays(-1) };
        }
    }
}
