using System.Text.Json;
using Magang.Workflows.Host.Api;

namespace Magang.Workflows.Host.Designer.Definitions;

/// <summary>Parts of a drawing by where they stand: Studio asks for them when it opens what is inside an activity.</summary>
internal sealed class SubgraphEndpoints(DesignDoor door, Shelf shelf)
{
    private const string Flowchart = "Elsa.Flowchart";

    /// <summary>Adds them to Elsa's API.</summary>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/workflow-definitions/subgraph/{id}", NodeAsync);
        api.MapGet("/workflow-definitions/subgraph/segments/{id}", SegmentsAsync);
    }

    private async Task<IResult> NodeAsync(
        string id,
        string? parentNodeId,
        HttpContext context,
        CancellationToken cancel
    )
    {
        var way = await WayAsync(id, parentNodeId, context, cancel);
        // As Elsa does: an unknown place means the whole.
        return ElsaJson.Result(way is [] ? (await WayAsync(id, null, context, cancel))[0] : way[^1]);
    }

    private async Task<IResult> SegmentsAsync(
        string id,
        string? childNodeId,
        HttpContext context,
        CancellationToken cancel
    )
    {
        var way = await WayAsync(id, childNodeId, context, cancel);
        if (way is [])
            throw new NotFoundException($"Aktivitas '{childNodeId}' pada '{id}'");
        var segments = new List<PathSegment>();
        var container = way[0];
        for (var i = 0; i < way.Count - 1; i++)
        {
            var node = way[i];
            if (node.Type == Flowchart)
                continue;
            segments.Add(new PathSegment(node.NodeId, node.Id, node.Type, way[i + 1].Port, node.Name));
            container = node;
        }
        return ElsaJson.Result(
            new
            {
                childNode = way[^1],
                container,
                pathSegments = segments,
            }
        );
    }

    // From the root to the place; empty where nothing stands there.
    private async Task<IReadOnlyList<SubgraphNode>> WayAsync(
        string id,
        string? place,
        HttpContext context,
        CancellationToken cancel
    )
    {
        await door.LookerAsync(context);
        var row = await shelf.GetAsync(id, cancel);
        var root = new SubgraphNode(DefinitionView.Of(row, await shelf.DocumentAsync(row, cancel)).GetProperty("root"));
        var way = new List<SubgraphNode> { root };
        if (place is null || place == root.NodeId)
            return way;
        return Find(root.Activity, place, way) ? way : [];
    }

    private static bool Find(JsonElement value, string place, List<SubgraphNode> way, string? port = null)
    {
        if (value.ValueKind == JsonValueKind.Array)
            return value.EnumerateArray().Any(item => Step(item, place, way, port));
        return value.ValueKind == JsonValueKind.Object
            && value
                .EnumerateObject()
                .Where(member => NodeIds.MayHoldActivities(member.Name))
                .Any(member => Step(member.Value, place, way, member.Name));
    }

    private static bool Step(JsonElement value, string place, List<SubgraphNode> way, string? port)
    {
        if (!NodeIds.IsActivity(value))
            return Find(value, place, way, port);
        var node = new SubgraphNode(value) { Port = port };
        if (node.NodeId != place && !place.StartsWith($"{node.NodeId}:", StringComparison.Ordinal))
            return false;
        way.Add(node);
        if (node.NodeId == place || Find(value, place, way))
            return true;
        way.Remove(node);
        return false;
    }
}

/// <summary>An activity with all in it.</summary>
/// <param name="Activity">As it is shown.</param>
internal sealed record SubgraphNode(JsonElement Activity)
{
    /// <summary>Where it stands.</summary>
    public string NodeId => Json.Text(Json.Member(Activity, NodeIds.Member));

    /// <summary>In which port of what contains it; null for the root.</summary>
    public string? Port { get; init; }

    internal string Id => NodeIds.IdOf(Activity) ?? "";

    internal string Type => Json.Text(Json.Member(Activity, "type"));

    internal string Name => Json.Text(Json.Member(Activity, "name")) is { Length: > 0 } name ? name : Type;
}

/// <summary>One step on the way to an activity.</summary>
/// <param name="ActivityNodeId">Where the step stands.</param>
/// <param name="ActivityId">The activity.</param>
/// <param name="ActivityType">Its type.</param>
/// <param name="PortName">By which of its ports the way goes on.</param>
/// <param name="ActivityName">The name shown to people.</param>
internal sealed record PathSegment(
    string ActivityNodeId,
    string ActivityId,
    string ActivityType,
    string? PortName,
    string ActivityName
);
