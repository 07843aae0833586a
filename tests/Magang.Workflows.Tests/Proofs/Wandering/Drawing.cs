using System.Text.Json;
using System.Text.Json.Nodes;
using Magang.Workflows.Definitions;

namespace Magang.Workflows.Tests.Proofs.Wandering;

/// <summary>A shipped workflow as JSON that a test draws otherwise: by ids of activities, wherever they stand.</summary>
internal sealed class Drawing
{
    private Drawing(JsonObject source) => Source = source;

    public JsonObject Source { get; }

    /// <summary>The names of all shipped workflows.</summary>
    public static IEnumerable<string> Shipped =>
        Directory
            .EnumerateFiles(Path.Combine(RepositoryFolder.Path, "workflows"), "*.json")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal);

    public static Drawing Of(string workflow) =>
        new(JsonNode.Parse(RepositoryFolder.Read("workflows", workflow + ".json"))!.AsObject());

    public Drawing Copy() => new(Source.DeepClone().AsObject());

    /// <summary>Reads it under its programme.</summary>
    public Definition Read() => DefinitionReader.Read(JsonSerializer.SerializeToUtf8Bytes(Source));

    /// <summary>Every activity, containers before what they hold.</summary>
    public IEnumerable<JsonObject> Activities() => Below(Source["root"]!);

    public JsonObject Activity(string id) =>
        Activities().FirstOrDefault(one => IdOf(one) == id)
        ?? throw new AssertionException($"there is no activity '{id}'");

    public static string IdOf(JsonObject activity) => activity["id"]!.GetValue<string>();

    public static string TypeOf(JsonObject activity) => activity["type"]!.GetValue<string>();

    /// <summary>Every flowchart.</summary>
    public IEnumerable<JsonObject> Charts() => Activities().Where(one => TypeOf(one) == "Elsa.Flowchart");

    /// <summary>The flowchart that holds an activity directly.</summary>
    public JsonObject ChartOf(string id) => Charts().First(chart => Held(chart).Any(one => IdOf(one) == id));

    public static IEnumerable<JsonObject> Held(JsonObject chart) =>
        chart["activities"]!.AsArray().Select(one => one!.AsObject());

    public static JsonArray Connections(JsonObject chart) => chart["connections"]!.AsArray();

    public static (string From, string Port, string To) Ends(JsonNode connection) =>
        (
            connection["source"]!["activity"]!.GetValue<string>(),
            connection["source"]!["port"]?.GetValue<string>() ?? "Done",
            connection["target"]!["activity"]!.GetValue<string>()
        );

    public static JsonObject Connection(string from, string port, string to) =>
        new()
        {
            ["source"] = new JsonObject { ["activity"] = from, ["port"] = port },
            ["target"] = new JsonObject { ["activity"] = to },
        };

    /// <summary>Draws a connection inside the flowchart that holds both.</summary>
    public Drawing Connect(string from, string port, string to)
    {
        Connections(ChartOf(from)).Add(Connection(from, port, to));
        return this;
    }

    /// <summary>Takes connections away: all that leave the port, or only the one to the target.</summary>
    public Drawing Cut(string from, string port, string? to = null)
    {
        var all = Connections(ChartOf(from));
        var gone = all.Where(one =>
                Ends(one!) is var ends && ends.From == from && ends.Port == port && (to is null || ends.To == to)
            )
            .ToArray();
        Assert.That(gone, Is.Not.Empty, $"there is no connection {from}.{port}");
        foreach (var one in gone)
            all.Remove(one);
        return this;
    }

    /// <summary>Lets a port lead elsewhere.</summary>
    public Drawing Lead(string from, string port, string to) => Cut(from, port).Connect(from, port, to);

    /// <summary>Takes an activity away; what led to it leads on where the given port led.</summary>
    public Drawing Bridge(string id, string port)
    {
        var chart = ChartOf(id);
        var all = Connections(chart);
        var on = all.Select(one => Ends(one!)).First(ends => ends.From == id && ends.Port == port).To;
        foreach (var one in all.Where(one => Ends(one!).To == id && Ends(one!).From != id).ToArray())
            one!["target"]!["activity"] = on;
        foreach (var one in all.Where(one => Ends(one!).From == id || Ends(one!).To == id).ToArray())
            all.Remove(one);
        var held = chart["activities"]!.AsArray();
        held.Remove(held.First(one => IdOf(one!.AsObject()) == id));
        return this;
    }

    /// <summary>Takes an activity away with all its connections.</summary>
    public Drawing Drop(string id)
    {
        var chart = ChartOf(id);
        var all = Connections(chart);
        foreach (var one in all.Where(one => Ends(one!).From == id || Ends(one!).To == id).ToArray())
            all.Remove(one);
        var held = chart["activities"]!.AsArray();
        held.Remove(held.First(one => IdOf(one!.AsObject()) == id));
        return this;
    }

    /// <summary>Sets an activity into a connection.</summary>
    public Drawing Insert(string from, string port, JsonObject activity, string outPort = "Done")
    {
        var chart = ChartOf(from);
        var connection = Connections(chart)
            .First(one => Ends(one!) is var ends && ends.From == from && ends.Port == port)!;
        var to = Ends(connection).To;
        connection["target"]!["activity"] = IdOf(activity);
        chart["activities"]!.AsArray().Add(activity);
        Connections(chart).Add(Connection(IdOf(activity), outPort, to));
        return this;
    }

    /// <summary>Draws another activity into the flowchart that holds one.</summary>
    public Drawing Beside(string id, JsonObject activity)
    {
        ChartOf(id)["activities"]!.AsArray().Add(activity);
        return this;
    }

    /// <summary>Puts something else in an activity's place, with or without it inside; ports may be named anew.</summary>
    public Drawing Replace(string id, Func<JsonObject, JsonObject> by, Func<string, string>? port = null)
    {
        var chart = ChartOf(id);
        var held = chart["activities"]!.AsArray();
        var old = Activity(id);
        var place = held.IndexOf(old);
        held.RemoveAt(place);
        var fresh = by(old);
        held.Insert(place, fresh);
        foreach (var one in Connections(chart))
        {
            if (Ends(one!).To == id)
                one!["target"]!["activity"] = IdOf(fresh);
            if (Ends(one!).From != id)
                continue;
            one!["source"]!["port"] = port?.Invoke(Ends(one!).Port) ?? Ends(one!).Port;
            one!["source"]!["activity"] = IdOf(fresh);
        }
        return this;
    }

    /// <summary>Gives an activity another id.</summary>
    public Drawing Rename(string id, string other) =>
        Replace(
            id,
            old =>
            {
                old["id"] = other;
                return old;
            }
        );

    /// <summary>Adds a branch to a fork.</summary>
    public Drawing Branch(string fork, string name, JsonObject first)
    {
        var branches = Activity(fork)["branches"]!["expression"]!;
        var names = JsonNode.Parse(branches["value"]!.GetValue<string>())!.AsArray();
        names.Add(name);
        branches["value"] = names.ToJsonString();
        return Beside(fork, first).Connect(fork, name, IdOf(first));
    }

    /// <summary>Declares a variable of the workflow.</summary>
    public Drawing Variable(string name)
    {
        Source["variables"]!
            .AsArray()
            .Add(
                new JsonObject
                {
                    ["id"] = name,
                    ["name"] = name,
                    ["typeName"] = "Object",
                    ["isArray"] = false,
                    ["value"] = null,
                }
            );
        return this;
    }

    /// <summary>Writes an input out.</summary>
    public Drawing Input(string id, string name, string value, string kind = "Literal")
    {
        Activity(id)[name] = Written(value, kind);
        return this;
    }

    /// <summary>Leaves an input out.</summary>
    public Drawing Without(string id, string name)
    {
        Assert.That(Activity(id).Remove(name), Is.True, $"'{id}' has no {name}");
        return this;
    }

    /// <summary>Names the branches of a fork anew.</summary>
    public Drawing Branches(string fork, params string[] names)
    {
        Activity(fork)["branches"]!["expression"]!["value"] = JsonSerializer.Serialize(names);
        return this;
    }

    public static JsonObject Written(string value, string kind = "Literal") =>
        new()
        {
            ["typeName"] = "String",
            ["expression"] = new JsonObject { ["type"] = kind, ["value"] = value },
        };

    public static string? Literal(JsonObject activity, string name) =>
        activity[name]?["expression"] is JsonObject expression && expression["type"]?.GetValue<string>() == "Literal"
            ? expression["value"]?.ToString()
            : null;

    private static IEnumerable<JsonObject> Below(JsonNode node)
    {
        if (node is JsonObject one && one["type"] is JsonValue && one["id"] is JsonValue)
        {
            if (one["type"]!.GetValue<string>().Contains('.', StringComparison.Ordinal))
                yield return one;
        }
        var inner = node switch
        {
            JsonObject members => members.Select(member => member.Value),
            JsonArray items => items,
            _ => [],
        };
        foreach (var part in inner)
            if (part is JsonObject or JsonArray)
                foreach (var found in Below(part))
                    yield return found;
    }
}
