using System.Text.Json.Nodes;

namespace Magang.Workflows.Tests.Proofs.Wandering;

/// <summary>Draws a workflow otherwise, at random: what a careless hand does, or one that wants a gate away.</summary>
internal sealed class Mutator(Random random)
{
    private static readonly string[] Modes = ["WaitAll", "WaitAny", "WaitAllActive"];

    /// <summary>One change, or a few.</summary>
    /// <returns>What was done, for who reads a failure.</returns>
    public string Change(Drawing drawing)
    {
        var done = new List<string>();
        var times = random.Next(4) == 0 ? 2 : 1;
        for (var tries = 0; done.Count < times && tries < 20; tries++)
            if (Once(drawing) is { } said)
                done.Add(said);
        return string.Join("; ", done);
    }

    private string? Once(Drawing drawing)
    {
        var charts = drawing.Charts().Where(chart => Drawing.Connections(chart).Count > 1).ToArray();
        var chart = Pick(charts)!;
        return random.Next(11) switch
        {
            0 or 1 or 2 => Leave(drawing, chart),
            3 => Delete(chart),
            4 or 5 => Bypass(chart),
            6 => Rewire(chart),
            7 => Port(chart),
            8 => Swap(chart),
            9 => Mode(drawing),
            _ => random.Next(2) == 0 ? Duplicate(chart) : Name(drawing),
        };
    }

    // Away, and what came before leads to what came after.
    private string? Leave(Drawing drawing, JsonObject chart)
    {
        var one = random.Next(2) == 0 ? Any(chart) : Pick([.. Gates(drawing)]);
        if (one is null || Kind(one) is "Elsa.Start" or "Elsa.End")
            return null;
        var ways = Drawing.Connections(drawing.ChartOf(Drawing.IdOf(one)));
        var port = ways.Select(way => Drawing.Ends(way!))
            .FirstOrDefault(ends => ends.From == Drawing.IdOf(one) && ends.To != ends.From)
            .Port;
        if (port is null)
            return null;
        drawing.Bridge(Drawing.IdOf(one), port);
        return $"bridged {Drawing.IdOf(one)} by {port}";
    }

    private string? Delete(JsonObject chart)
    {
        var ways = Drawing.Connections(chart);
        if (Pick([.. ways]) is not { } way)
            return null;
        ways.Remove(way);
        var (from, port, to) = Drawing.Ends(way);
        return $"cut {from}.{port} -> {to}";
    }

    // A way that skips one or two steps.
    private string? Bypass(JsonObject chart)
    {
        var ways = Drawing.Connections(chart);
        var all = ways.Select(way => Drawing.Ends(way!)).ToArray();
        var place = random.Next(all.Length);
        var on = all.Where(way => way.From == all[place].To && way.To != all[place].From).ToArray();
        if (on.Length == 0)
            return null;
        var target = Pick(on).To;
        ways[place]!["target"]!["activity"] = target;
        return $"led {all[place].From}.{all[place].Port} past {all[place].To} to {target}";
    }

    private string? Rewire(JsonObject chart)
    {
        var ways = Drawing.Connections(chart);
        var (way, target) = (Pick([.. ways]), Any(chart));
        if (way is null || target is null || Kind(target) == "Elsa.Start")
            return null;
        var (from, port, to) = Drawing.Ends(way);
        way["target"]!["activity"] = Drawing.IdOf(target);
        return $"led {from}.{port} to {Drawing.IdOf(target)} instead of {to}";
    }

    private string? Port(JsonObject chart)
    {
        var ways = Drawing.Connections(chart).ToArray();
        var way = Pick(ways)!;
        var (from, port, _) = Drawing.Ends(way);
        var others = ways.Select(one => Drawing.Ends(one!).Port).Where(other => other != port).Distinct().ToArray();
        if (others.Length == 0)
            return null;
        var other = Pick(others)!;
        way["source"]!["port"] = other;
        return $"renamed {from}.{port} to {other}";
    }

    private string? Swap(JsonObject chart)
    {
        var (one, other) = (Any(chart), Any(chart));
        if (one is null || other is null || one == other)
            return null;
        var (a, b) = (Drawing.IdOf(one), Drawing.IdOf(other));
        foreach (var way in Drawing.Connections(chart))
        {
            var to = Drawing.Ends(way!).To;
            if (to == a || to == b)
                way!["target"]!["activity"] = to == a ? b : a;
        }
        return $"swapped {a} and {b}";
    }

    private string? Mode(Drawing drawing)
    {
        var joins = drawing.Activities().Where(one => Kind(one) == "Elsa.FlowJoin").ToArray();
        if (joins.Length == 0)
            return null;
        var (join, mode) = (Pick(joins)!, Pick(Modes)!);
        join["mode"] = Drawing.Written(mode);
        return $"{Drawing.IdOf(join)} joins {mode}";
    }

    private string? Duplicate(JsonObject chart)
    {
        var one = Any(chart);
        if (
            one is null
            || one["activities"] is not null
            || one["body"] is JsonObject { } body && body["id"] is not null
        )
            return null;
        var copy = one.DeepClone().AsObject();
        var id = $"{Drawing.IdOf(one)}-{random.Next(1000)}";
        copy["id"] = id;
        chart["activities"]!.AsArray().Add(copy);
        var ways = Drawing.Connections(chart);
        foreach (
            var way in ways.Select(way => Drawing.Ends(way!)).Where(way => way.From == Drawing.IdOf(one)).ToArray()
        )
            ways.Add(Drawing.Connection(id, way.Port, way.To));
        if (Pick([.. ways]) is { } into)
            into["target"]!["activity"] = id;
        return $"copied {Drawing.IdOf(one)}";
    }

    private string? Name(Drawing drawing)
    {
        var gates = Gates(drawing).ToArray();
        if (gates.Length < 2)
            return null;
        var (one, other) = (Pick(gates)!, Pick(gates)!);
        one["gate"] = other["gate"]!.DeepClone();
        return $"{Drawing.IdOf(one)} asks {Drawing.Literal(other, "gate")}";
    }

    private static IEnumerable<JsonObject> Gates(Drawing drawing) =>
        drawing.Activities().Where(one => Kind(one) == "Magang.Gate");

    private JsonObject? Any(JsonObject chart) => Pick([.. Drawing.Held(chart)]);

    private T? Pick<T>(T[] among) => among.Length == 0 ? default : among[random.Next(among.Length)];

    private static string Kind(JsonObject activity) => Drawing.TypeOf(activity);
}
