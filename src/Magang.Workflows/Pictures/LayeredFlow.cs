using Magang.Workflows.Definitions;

namespace Magang.Workflows.Pictures;

/// <summary>A flowchart in layers, each forward connection leading down (Sugiyama, Tagawa, Toda 1981).</summary>
/// <remarks>A connection that passes layers gets a narrow lane in each; backward ones go round at the right.</remarks>
internal sealed class LayeredFlow
{
    private const double Gap = 26;
    private const double LayerGap = 46;
    private const double Lane = 14;
    private const int Sweeps = 12;
    private const int SpreadSweeps = 40;
    private const int MaxStops = 5_000;

    private readonly Box _box;
    private readonly FlowGraph _graph;
    private readonly List<Stop> _stops = [];
    private readonly List<(Arrow Arrow, Stop[] Way)> _ways = [];
    private readonly List<Arrow> _arrows;
    private List<List<Stop>> _layers = [];

    private sealed class Stop
    {
        public Box? Box { get; init; }
        public required int Layer { get; init; }
        public double Width => Box?.Width ?? Lane;
        public double Place { get; set; }
        public double X { get; set; }
        public List<Stop> Above { get; } = [];
        public List<Stop> Below { get; } = [];
    }

    public LayeredFlow(Box box, FlowGraph graph)
    {
        (_box, _graph) = (box, graph);
        var layers = Layers();
        foreach (var (child, index) in box.Children.Select((child, index) => (child, index)))
            _stops.Add(new Stop { Box = child, Layer = layers[index] });
        _arrows = Arrow.Of(graph);
        foreach (var arrow in _arrows.Where(arrow => !arrow.IsBackward))
            AddWay(arrow);
        foreach (var arrow in _arrows.Where(IsLost))
            AddWay(arrow);
    }

    /// <summary>Places the boxes and draws the lines.</summary>
    public void Place()
    {
        _layers = [.. _stops.GroupBy(stop => stop.Layer).OrderBy(layer => layer.Key).Select(layer => layer.ToList())];
        Order();
        Spread();
        var y = 0.0;
        foreach (var layer in _layers)
        {
            var height = layer.Max(stop => stop.Box?.Height ?? 0);
            foreach (var stop in layer.Where(stop => stop.Box is not null))
                (stop.Box!.X, stop.Box.Y) = (stop.X - (stop.Width / 2), y + ((height - stop.Box.Height) / 2));
            y += height + LayerGap;
        }
        DrawForward();
        DrawBackward();
    }

    // Between activities that the start does not reach: drawn downward all the same, where they lead down.
    private bool IsLost(Arrow arrow) => arrow.IsBackward && _stops[arrow.Source].Layer < _stops[arrow.Target].Layer;

    private int[] Layers()
    {
        var layers = new int[_graph.Activities.Length];
        var open = new int[layers.Length];
        foreach (var connection in _graph.Connections.Where(_graph.IsForward))
            open[connection.Target]++;
        var queue = new Queue<int>(Enumerable.Range(0, layers.Length).Where(at => open[at] == 0));
        while (queue.TryDequeue(out var at))
            foreach (var connection in _graph.Outbound(at).Where(_graph.IsForward))
            {
                layers[connection.Target] = Math.Max(layers[connection.Target], layers[at] + 1);
                if (--open[connection.Target] == 0)
                    queue.Enqueue(connection.Target);
            }
        return layers;
    }

    private void AddWay(Arrow arrow)
    {
        var (source, target) = (_stops[arrow.Source], _stops[arrow.Target]);
        if (_stops.Count + target.Layer - source.Layer > MaxStops)
            throw new PictureTooLargeException(_box.Node.Id);
        var way = new List<Stop> { source };
        for (var layer = source.Layer + 1; layer < target.Layer; layer++)
        {
            var lane = new Stop { Layer = layer };
            _stops.Add(lane);
            way.Add(lane);
        }
        way.Add(target);
        for (var i = 1; i < way.Count; i++)
        {
            way[i - 1].Below.Add(way[i]);
            way[i].Above.Add(way[i - 1]);
        }
        _ways.Add((arrow, [.. way]));
    }

    private void Order()
    {
        var best = Snapshot();
        var fewest = Crossings();
        for (var sweep = 0; sweep < Sweeps && fewest > 0; sweep++)
        {
            var down = sweep % 2 == 0;
            foreach (var layer in down ? _layers.Skip(1) : _layers.AsEnumerable().Reverse().Skip(1))
            {
                foreach (var stop in layer)
                {
                    var near = down ? stop.Above : stop.Below;
                    stop.Place =
                        near.Count == 0
                            ? layer.IndexOf(stop)
                            : near.Average(other => _layers[other.Layer].IndexOf(other));
                }
                var sorted = layer.OrderBy(stop => stop.Place).ToList();
                layer.Clear();
                layer.AddRange(sorted);
            }
            var crossings = Crossings();
            if (crossings < fewest)
                (fewest, best) = (crossings, Snapshot());
        }
        _layers = best;
    }

    private List<List<Stop>> Snapshot() => [.. _layers.Select(layer => layer.ToList())];

    private int Crossings()
    {
        var crossings = 0;
        foreach (var layer in _layers.SkipLast(1))
        {
            var next = _layers[layer[0].Layer + 1]
                .Select((stop, at) => (stop, at))
                .ToDictionary(pair => pair.stop, pair => pair.at);
            var seen = new List<int>();
            foreach (var stop in layer)
            {
                var ends = stop.Below.Select(below => next[below]).Order().ToArray();
                crossings += ends.Sum(end => seen.Count(earlier => earlier > end));
                seen.AddRange(ends);
            }
        }
        return crossings;
    }

    // Each stop wants to stand below or above its neighbours; those of one layer keep their order and distance.
    private void Spread()
    {
        foreach (var layer in _layers)
            Settle(layer, [.. layer.Select(_ => 0.0)]);
        for (var sweep = 0; sweep < SpreadSweeps; sweep++)
            foreach (var layer in sweep % 2 == 0 ? _layers : _layers.AsEnumerable().Reverse())
            {
                var last = sweep >= SpreadSweeps - 2;
                Settle(
                    layer,
                    [
                        .. layer.Select(stop =>
                        {
                            var near =
                                last ? stop.Above.Concat(stop.Below).ToList()
                                : sweep % 2 == 0 ? stop.Above
                                : stop.Below;
                            return near.Count == 0 ? stop.X : near.Average(other => other.X);
                        }),
                    ]
                );
            }
    }

    // Least squares under the order: pool adjacent violators.
    private static void Settle(List<Stop> layer, double[] wanted)
    {
        var offset = new double[layer.Count];
        for (var i = 1; i < layer.Count; i++)
            offset[i] = offset[i - 1] + (layer[i - 1].Width / 2) + Gap + (layer[i].Width / 2);
        var pools = new List<(double Sum, double Weight, int Count)>();
        for (var i = 0; i < layer.Count; i++)
        {
            var weight = layer[i].Box is null ? 4.0 : 1.0;
            var pool = (Sum: (wanted[i] - offset[i]) * weight, Weight: weight, Count: 1);
            while (pools.Count > 0 && pools[^1].Sum / pools[^1].Weight >= pool.Sum / pool.Weight)
            {
                pool = (pool.Sum + pools[^1].Sum, pool.Weight + pools[^1].Weight, pool.Count + pools[^1].Count);
                pools.RemoveAt(pools.Count - 1);
            }
            pools.Add(pool);
        }
        var at = 0;
        foreach (var (sum, weight, count) in pools)
            for (var i = 0; i < count; i++, at++)
                layer[at].X = (sum / weight) + offset[at];
    }

    private void DrawForward()
    {
        var tops = _layers.Select(layer => layer.Min(stop => stop.Box?.Y ?? double.MaxValue)).ToArray();
        var bottoms = _layers.Select(layer => layer.Max(stop => stop.Box?.Bottom ?? double.MinValue)).ToArray();
        foreach (var (arrow, way) in _ways)
        {
            var leaving = _ways.Where(other => other.Way[0] == way[0]).OrderBy(other => other.Way[1].X);
            var arriving = _ways.Where(other => other.Way[^1] == way[^1]).OrderBy(other => other.Way[^2].X);
            var start = (X: Port(way[0], [.. leaving.Select(other => other.Arrow)], arrow), Y: way[0].Box!.Bottom);
            var end = (X: Port(way[^1], [.. arriving.Select(other => other.Arrow)], arrow), way[^1].Box!.Y);
            var points = new List<(double X, double Y)> { start, (start.X, bottoms[way[0].Layer]) };
            foreach (var lane in way[1..^1])
            {
                points.Add((lane.X, tops[lane.Layer] - (LayerGap * 0.2)));
                points.Add((lane.X, bottoms[lane.Layer]));
            }
            points.Add((end.X, tops[way[^1].Layer] - 6));
            points.Add(end);
            _box.Lines.Add(
                new Line(points, arrow.Label, false)
                {
                    Ends = (way[0].Box!.Node, way[^1].Box!.Node),
                    LabelAt = ((points[1].X + points[2].X) / 2, (points[1].Y + points[2].Y) / 2),
                }
            );
        }
    }

    // Several lines at one side of a box stand beside each other in the order of where they lead.
    private static double Port(Stop stop, List<Arrow> all, Arrow one)
    {
        var room = Math.Min(stop.Width - 30, 46.0 * (all.Count - 1));
        return all.Count == 1 ? stop.X : stop.X - (room / 2) + (room * all.IndexOf(one) / (all.Count - 1));
    }

    private void DrawBackward()
    {
        var drawn = _ways.Select(way => way.Arrow).ToHashSet();
        var count = 0;
        foreach (var arrow in _arrows.Where(arrow => !drawn.Contains(arrow)))
        {
            var (source, target) = (_box.Children[arrow.Source], _box.Children[arrow.Target]);
            var (from, to) = (
                source.Y + (source.Height * 0.5),
                target.Y + (target.Height * (source == target ? 0.15 : 0.35))
            );
            var (leavesFree, arrivesFree) = (IsFree(source, from), IsFree(target, to));
            var (top, bottom) = (Math.Min(source.Y, target.Y), Math.Max(source.Bottom, target.Bottom));
            var right =
                _stops.Where(stop => Reaches(stop, source, target, top, bottom)).Max(stop => stop.X + (stop.Width / 2))
                + 16
                + (10 * (count++ % 5));
            var points = new List<(double X, double Y)>();
            if (leavesFree)
                points.AddRange([(source.X + source.Width, from), (right, from)]);
            else
                points.AddRange([
                    (source.Centre + 34, source.Bottom),
                    (source.Centre + 34, source.Bottom + 14),
                    (right, source.Bottom + 14),
                ]);
            if (arrivesFree)
                points.AddRange([(right, to), (target.X + target.Width, to)]);
            else
                points.AddRange([
                    (right, target.Y - 18),
                    (target.Centre + 34, target.Y - 18),
                    (target.Centre + 34, target.Y),
                ]);
            var wide = TextFit.Width(arrow.Label, 11.5) + 6;
            _box.Lines.Add(
                new Line(points, arrow.Label, true)
                {
                    Ends = (source.Node, target.Node),
                    LabelAt = leavesFree
                        ? (source.X + source.Width + 6 + (wide / 2), from - 10)
                        : (source.X + source.Width + (wide / 2), source.Bottom + 14),
                }
            );
        }
    }

    // Whether nothing stands to the right of the box at this height.
    private bool IsFree(Box box, double at) =>
        !_box.Children.Exists(other => other != box && other.X > box.X && other.Y - 4 < at && other.Bottom + 4 > at);

    private bool Reaches(Stop stop, Box source, Box target, double top, double bottom)
    {
        if (stop.Box is not null)
            return stop.Box.Bottom > top && stop.Box.Y < bottom;
        var one = _stops.First(other => other.Box == source).Layer;
        var other = _stops.First(other => other.Box == target).Layer;
        return stop.Layer >= Math.Min(one, other) && stop.Layer <= Math.Max(one, other);
    }
}
