using System.Collections.Immutable;
using System.Text.Json;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Gates.Rankings;

/// <summary>What the worker does that ranks a list: everything but reading and writing.</summary>
public static class RankingWork
{
    /// <summary>The worker's name.</summary>
    public const string Worker = "ranking";

    /// <summary>Ranks a list.</summary>
    /// <param name="order">What is asked.</param>
    /// <param name="entries">All who are in the list, in any order.</param>
    public static RankingAnswer Do(RankingOrder order, IEnumerable<RankingEntry> entries)
    {
        try
        {
            var ranked = Ranking.Of(entries, order.Rule);
            return new RankingAnswer(Result(order, ranked), ranked);
        }
        catch (SeatsUnknownException unknown)
        {
            return new RankingAnswer(Failure(order, unknown), []);
        }
    }

    /// <summary>What a ranked case is told.</summary>
    public static EventArrived News(RankingOrder order, RankedEntry ranked) =>
        new(
            order.Event,
            Json.Build(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("list", order.List);
                writer.WriteString("group", ranked.Entry.Group);
                writer.WriteNumber("place", ranked.Place);
                writer.WriteNumber("of", ranked.Of);
                writer.WriteNumber("seats", ranked.Seats);
                writer.WriteBoolean("within", ranked.IsWithin);
                writer.WriteBoolean("tied", ranked.IsTied);
                writer.WriteEndObject();
            })
        )
        {
            Keep = true,
        };

    private static JsonElement Result(RankingOrder order, ImmutableArray<RankedEntry> ranked) =>
        Json.Build(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("list", order.List);
            writer.WriteNumber("count", ranked.Length);
            writer.WriteNumber(
                "groups",
                ranked.Select(one => one.Entry.Group).Distinct(StringComparer.Ordinal).Count()
            );
            writer.WriteNumber("within", ranked.Count(one => one.IsWithin));
            writer.WriteString("hash", RankingSheet.HashOf(ranked));
            writer.WriteEndObject();
        });

    private static JsonElement Failure(RankingOrder order, SeatsUnknownException unknown) =>
        Json.Build(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("list", order.List);
            writer.WriteString("code", unknown.Code);
            writer.WriteString("message", unknown.Message);
            writer.WriteEndObject();
        });
}

/// <summary>What came of ranking a list.</summary>
/// <param name="Result">For the batch: <c>{list, count, groups, within, hash}</c>, or <c>{list, code, message}</c> where it could not be ranked.</param>
/// <param name="Ranked">In the order in which they are published; empty where it could not be ranked.</param>
public sealed record RankingAnswer(JsonElement Result, ImmutableArray<RankedEntry> Ranked)
{
    private const string AttemptMember = "attempt";
    private const string RankingMember = "ranking";

    /// <summary>Whether the list was ranked.</summary>
    public bool IsRanked => Json.Member(Result, "hash").ValueKind == JsonValueKind.String;

    /// <summary>The result of the job: <c>{attempt, ranking}</c>, or <c>{list, code, message}</c> where it could not be ranked.</summary>
    /// <param name="attempt">Which attempt it is, from 1: its places are kept under that number.</param>
    public JsonElement ToJobResult(int attempt) =>
        IsRanked
            ? Json.Build(writer =>
            {
                writer.WriteStartObject();
                writer.WriteNumber(AttemptMember, attempt);
                writer.WritePropertyName(RankingMember);
                Result.WriteTo(writer);
                writer.WriteEndObject();
            })
            : Result;

    /// <summary>What a job's result says of the ranked list; null where it was not ranked.</summary>
    internal static JsonElement? Ranking(JsonElement jobResult) =>
        Json.Member(jobResult, RankingMember) is { ValueKind: JsonValueKind.Object } ranking ? ranking : null;

    /// <summary>The publication of what a job has ranked.</summary>
    internal static RankingPublished Publication(JobFinished finished)
    {
        var ranking = finished.Result.GetProperty(RankingMember);
        return new RankingPublished(
            ranking.GetProperty("list").GetString()!,
            finished.BookmarkId,
            finished.Result.GetProperty(AttemptMember).GetInt32(),
            ranking.GetProperty("count").GetInt32(),
            ranking.GetProperty("hash").GetString()!
        );
    }
}
