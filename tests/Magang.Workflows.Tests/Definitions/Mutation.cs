using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Magang.Workflows.Tests.Definitions;

/// <summary>Damages a document: bytes flipped, members taken out, doubled, swapped or changed, parts of others put in.</summary>
internal sealed class Mutation(Random random, IReadOnlyList<byte[]> others)
{
    private static readonly string[] Words =
    [
        "",
        " ",
        "rusak `${",
        "True",
        "Done",
        "Elsa.Sequence",
        "Elsa.Flowchart",
        "Elsa.While",
        "Elsa.FlowJoin",
        "WaitAll",
        "Converge",
        "Merge",
        "-1",
        "00:00:00",
        "9999999999999999999",
        "return",
        "function f(){f()} f()",
        "while(true){}",
        "getVariable('x')",
        "JavaScript",
        "Variable",
        "Int32",
        "String[]",
        "\ud83d\ude00",
        "\0",
    ];

    /// <summary>A damaged copy.</summary>
    public byte[] Of(byte[] utf8)
    {
        if (random.Next(5) == 0)
            return Flip(utf8);
        var document = JsonNode.Parse(WithoutMark(utf8))!;
        for (var changes = random.Next(1, 5); changes > 0; changes--)
        {
            var places = Places(document);
            Change(places[random.Next(places.Count)], places);
        }
        return Encoding.UTF8.GetBytes(document.ToJsonString());
    }

    private byte[] Flip(byte[] utf8)
    {
        var copy = utf8.ToArray();
        for (var changes = random.Next(1, 4); changes > 0; changes--)
            copy[random.Next(copy.Length)] =
                random.Next(2) == 0 ? (byte)random.Next(256) : (byte)"{}[],:\"\\0"[random.Next(9)];
        return random.Next(4) == 0 ? copy[..random.Next(copy.Length)] : copy;
    }

    private void Change(JsonNode place, List<JsonNode> places)
    {
        switch (place)
        {
            case JsonObject { Count: > 0 } members:
                var names = members.Select(member => member.Key).ToArray();
                var name = names[random.Next(names.Length)];
                var other = names[random.Next(names.Length)];
                switch (random.Next(5))
                {
                    case 0:
                        members.Remove(name);
                        break;
                    case 1:
                        (members[name], members[other]) = (members[other]?.DeepClone(), members[name]?.DeepClone());
                        break;
                    default:
                        members[random.Next(6) == 0 ? "activities" : name] = Value(members[name], places);
                        break;
                }
                break;
            case JsonArray { Count: > 0 } items:
                var at = random.Next(items.Count);
                switch (random.Next(4))
                {
                    case 0:
                        items.RemoveAt(at);
                        break;
                    case 1:
                        items.Insert(random.Next(items.Count + 1), items[at]?.DeepClone());
                        break;
                    default:
                        items[at] = Value(items[at], places);
                        break;
                }
                break;
        }
    }

    private JsonNode? Value(JsonNode? before, List<JsonNode> places)
    {
        switch (random.Next(9))
        {
            case 0:
                return null;
            case 1:
                return JsonValue.Create(random.Next(-3, 4));
            case 2:
                return JsonValue.Create(random.Next(2) == 0);
            case 3:
                return random.Next(2) == 0 ? new JsonObject() : new JsonArray();
            case 4:
                var found = Places(JsonNode.Parse(WithoutMark(others[random.Next(others.Count)]))!);
                return found[random.Next(found.Count)].DeepClone();
            case 5 when before is JsonValue value && value.GetValueKind() == JsonValueKind.String:
                return JsonValue.Create(value.ToString() + Words[random.Next(Words.Length)]);
            case 6:
                return places[random.Next(places.Count)].DeepClone();
            default:
                return JsonValue.Create(Words[random.Next(Words.Length)]);
        }
    }

    private static byte[] WithoutMark(byte[] utf8) => utf8 is [0xEF, 0xBB, 0xBF, ..] ? utf8[3..] : utf8;

    private static List<JsonNode> Places(JsonNode root)
    {
        var places = new List<JsonNode>();
        var open = new Stack<JsonNode?>([root]);
        while (open.TryPop(out var node))
        {
            if (node is JsonObject or JsonArray)
                places.Add(node);
            foreach (
                var child in node is JsonObject members
                    ? members.Select(member => member.Value)
                    : node as IEnumerable<JsonNode?> ?? []
            )
                open.Push(child);
        }
        return places;
    }
}
