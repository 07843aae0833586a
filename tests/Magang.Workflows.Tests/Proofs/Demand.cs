using Magang.Workflows.Gates;

namespace Magang.Workflows.Tests.Proofs;

/// <summary>What a status machine demands of every case, worked out over all its ways.</summary>
internal static class Demand
{
    /// <summary>Gates that every case has passed that ends in a state.</summary>
    public static HashSet<string> Of(StatusMachine machine, string end)
    {
        var all = machine
            .Steps.SelectMany(step => step.Gates)
            .Concat(machine.Orders.SelectMany(order => order.After))
            .ToHashSet(StringComparer.Ordinal);
        var at = machine.States.ToDictionary(state => state, _ => new HashSet<string>(all, StringComparer.Ordinal));
        for (var changed = true; changed; )
        {
            changed = false;
            foreach (var state in machine.States)
            {
                var here = machine
                    .Steps.Where(step => step.To == state)
                    .Select(step => With(machine, step.From is null ? step.Gates : [.. at[step.From], .. step.Gates]))
                    .Aggregate((one, other) => [.. one.Intersect(other)]);
                changed |= here.Count < at[state].Count;
                at[state] = here;
            }
        }
        return With(
            machine,
            [.. at[end], .. machine.AtEnd.Where(demand => demand.State == end).SelectMany(demand => demand.Gates)]
        );
    }

    /// <summary>Gates that were passed whenever this one is.</summary>
    public static HashSet<string> Before(StatusMachine machine, string gate)
    {
        var all = With(machine, [gate]);
        all.Remove(gate);
        return all;
    }

    private static HashSet<string> With(StatusMachine machine, IEnumerable<string> gates)
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(gates);
        while (open.TryDequeue(out var gate))
            if (all.Add(gate))
                foreach (
                    var before in machine.Orders.Where(order => order.Gate == gate).SelectMany(order => order.After)
                )
                    open.Enqueue(before);
        return all;
    }
}
