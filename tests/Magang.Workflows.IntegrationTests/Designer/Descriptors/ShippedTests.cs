using System.Text.Json;
using Magang.Workflows.Definitions;
using Magang.Workflows.Host.Designer.Descriptors;

namespace Magang.Workflows.IntegrationTests.Designer.Descriptors;

/// <summary>Studio can show and change every definition that is shipped.</summary>
public sealed class ShippedTests
{
    private static readonly Dictionary<(string, int), StudioActivity> Types = Told.Types.ToDictionary(type =>
        (type.TypeName, type.Version)
    );

    private static IEnumerable<ActivityNode> Nodes =>
        Told.Shipped.SelectMany(definition => definition.Nodes).Where(node => node.UsedIn is null);

    [Test]
    public void Every_activity_has_its_type_and_version() =>
        Assert.That(
            Nodes.Select(node => (node.Type, node.Json.GetProperty("version").GetInt32())).Distinct(),
            Is.SubsetOf(Types.Keys)
        );

    [Test]
    public void Every_connection_leaves_by_a_port_that_Studio_draws()
    {
        var wrong = new List<string>();
        foreach (var definition in Told.Shipped)
        foreach (var chart in definition.Nodes.Where(node => node.Type == "Elsa.Flowchart"))
        {
            var graph = definition.GraphOf(chart);
            foreach (var connection in graph.Connections)
            {
                var (source, target) = (graph.Activities[connection.Source], graph.Activities[connection.Target]);
                if (!Ways(source).Contains(connection.Port) || Types[(target.Type, 1)].IsStart)
                    wrong.Add($"{definition.Key}: {source.Id} ({source.Type}) {connection.Port} - {target.Id}");
            }
        }

        Assert.That(wrong, Is.Empty);
        Assert.That(Ways(Nodes.First(node => node.Type == "Magang.Task")), Does.Not.Contain("Done"));
    }

    [Test]
    public void Every_word_that_is_picked_is_among_those_that_are_offered()
    {
        var wrong = new List<string>();
        foreach (var node in Nodes)
        foreach (var input in Types[(node.Type, 1)].Inputs.Where(input => input.UiHint is "dropdown" or "checklist"))
        {
            var expression = Json.Member(Json.Member(node.Json, Told.Property(input)), "expression");
            var value = Json.Member(expression, "value");
            if (Json.Text(Json.Member(expression, "type")) is not ("Literal" or "Object"))
                continue;
            var offered = Told.Items(input).Select(item => item.Value);
            string[] picked =
                input.UiHint == "dropdown"
                    ? [value.ToString()]
                    :
                    [
                        .. JsonDocument
                            .Parse(value.GetString()!)
                            .RootElement.EnumerateArray()
                            .Select(one => one.GetString()!),
                    ];
            wrong.AddRange(picked.Except(offered).Select(word => $"{node.Type}.{input.Name}: {word}"));
        }

        Assert.That(wrong.Distinct(), Is.Empty);
    }

    [Test]
    public void Gates_are_offered_with_the_articles_that_they_examine()
    {
        var gates = Told.Items(Types[("Magang.Gate", 1)].Inputs.Single(input => input.Name == "Gate"));

        Assert.That(
            gates.Single(gate => gate.Value == "EVALUASI_AKHIR").Text,
            Does.StartWith("Evaluasi akhir (EVALUASI_AKHIR): Metro Pasal ").And.Contains("16")
        );
    }

    // As Studio's own port providers do.
    private static HashSet<string> Ways(ActivityNode node)
    {
        var type = Types[(node.Type, 1)];
        var ways = type.Ports.Where(port => port.Type == StudioPort.Flow).Select(port => port.Name).ToHashSet();
        if (type.Inputs.FirstOrDefault(input => input.UiHint == "dynamic-outcomes") is { } input)
        {
            var value = Json.Member(Json.Member(Json.Member(node.Json, Told.Property(input)), "expression"), "value");
            ways =
                value.ValueKind == JsonValueKind.String
                    ? [.. JsonSerializer.Deserialize<string[]>(value.GetString()!)!]
                    : [];
            if (input.UiSpecifications.TryGetValue("DynamicOutcomesOptions", out var options))
                ways.UnionWith(
                    Told.Sent(options).GetProperty("fixedOutcomes").EnumerateArray().Select(one => one.GetString()!)
                );
        }
        if (ways.Count == 0 && !type.IsTerminal)
            ways.Add("Done");
        return ways;
    }
}
