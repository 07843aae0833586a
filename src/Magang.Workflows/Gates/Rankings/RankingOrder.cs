using System.Collections.Immutable;
using System.Text.Json;

namespace Magang.Workflows.Gates.Rankings;

/// <summary>What a worker is asked: to rank a list.</summary>
/// <param name="List">Which.</param>
/// <param name="Rule">How.</param>
/// <param name="Event">The event by which each ranked case is told its place.</param>
public sealed record RankingOrder(string List, RankingRule Rule, string Event)
{
    /// <summary>The order as a job's body.</summary>
    public JsonElement ToJson() =>
        Json.Build(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("list", List);
            writer.WriteStartObject("seats");
            foreach (var (group, seats) in Rule.Seats)
                writer.WriteNumber(group, seats);
            writer.WriteEndObject();
            writer.WriteNumber("multiple", Rule.Multiple);
            writer.WriteBoolean("ties", Rule.IncludesTies);
            writer.WriteString("event", Event);
            writer.WriteEndObject();
        });

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static RankingOrder Read(JsonElement body) =>
        new(
            body.GetProperty("list").GetString()!,
            new RankingRule(
                body.GetProperty("seats")
                    .EnumerateObject()
                    .ToImmutableSortedDictionary(
                        group => group.Name,
                        group => group.Value.GetInt32(),
                        StringComparer.Ordinal
                    ),
                body.GetProperty("multiple").GetDecimal(),
                body.GetProperty("ties").GetBoolean()
            ),
            body.GetProperty("event").GetString()!
        );
}
