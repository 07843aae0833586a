using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Magang.Workflows.Definitions;
using Magang.Workflows.Pictures;
using Magang.Workflows.Tests.Definitions;

namespace Magang.Workflows.Tests.Pictures;

/// <summary>What has no place on the designer's canvas is given one where it can be seen.</summary>
public sealed class CanvasPlacesTests
{
    private const double NodeHeight = 54;

    [Test]
    public void Every_activity_of_the_shipped_programme_has_a_place_of_its_own()
    {
        var definition = DefinitionReader.Read(
            File.ReadAllBytes(Path.Combine(RepositoryFolder.Path, "workflows", "magang-metro.json"))
        );

        var places = CanvasPlaces.Of(definition);

        Assert.That(
            places.Keys,
            Is.EquivalentTo(definition.Graphs.Values.SelectMany(graph => graph.Activities.Select(node => node.Id)))
        );
        foreach (var graph in definition.Graphs.Values)
            AssertApart(graph, places);
    }

    [Test]
    public void Activities_of_any_flowchart_stand_apart_and_lead_to_the_right()
    {
        Prop.ForAll(
                AnyFlow.Arbitrary(),
                flow =>
                {
                    var definition = flow.Read();
                    var graph = definition.Graphs.Values.Single();
                    var places = CanvasPlaces.Of(definition);
                    AssertApart(graph, places);
                    foreach (var connection in graph.Connections.Where(graph.IsForward))
                        Assert.That(
                            places[graph.Activities[connection.Target].Id].X,
                            Is.GreaterThan(places[graph.Activities[connection.Source].Id].X)
                        );
                    return true;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    [Test]
    public void What_has_a_place_keeps_it()
    {
        var json = ADefinition.Waiting("a b", ["a-b"]);
        foreach (var activity in json["root"]!["activities"]!.AsArray().Where(one => (string?)one!["id"] == "a"))
            activity!["metadata"] = JsonNode.Parse("""{"designer":{"position":{"x":-5,"y":7.5}}}""");

        var places = CanvasPlaces.Of(ADefinition.Read(json, FlowMode.Token));

        Assert.That(places.Keys, Does.Contain("b").And.Not.Contain("a"));
    }

    private static void AssertApart(FlowGraph graph, IReadOnlyDictionary<string, (double X, double Y)> places)
    {
        var all = graph.Activities.Select(node => places[node.Id]).ToArray();
        for (var i = 0; i < all.Length; i++)
        for (var j = 0; j < i; j++)
            Assert.That(
                Math.Abs(all[i].Y - all[j].Y) > NodeHeight || Math.Abs(all[i].X - all[j].X) > 100,
                $"{graph.Activities[i].Id} and {graph.Activities[j].Id}"
            );
    }
}
