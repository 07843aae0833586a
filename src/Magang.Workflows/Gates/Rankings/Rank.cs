using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Magang.Workflows.Activities;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Gates.Rankings;

/// <summary><c>Magang.Rank</c>: ranks a list of the batch's cases, publishes it and tells each ranked case its place.</summary>
/// <remarks>
/// A worker ranks what stands in the list then (see <see cref="RankingWork"/>); the burst that hears of it publishes the list
/// and tells the cases, in one transaction. Ranking the same list again replaces the publication.
/// </remarks>
public sealed class Rank : Activity
{
    private const string Include = "include";

    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Magang.Rank", _ => new Rank())
    {
        Inputs =
        [
            new("list", "String", Required: true),
            new("quotas", "Object", Required: true),
            new("multiple", "Double"),
            new("ties", "String") { Choices = [Include, "exclude"] },
            new("event", "String", Required: true),
        ],
        Outputs = ["result"],
    };

    /// <inheritdoc />
    public override void Execute(Execution execution)
    {
        execution.Cells = [0];
        Ask(execution);
    }

    /// <inheritdoc />
    public override void Resume(Execution execution, Bookmark bookmark, Stimulus stimulus)
    {
        var finished = (JobFinished)stimulus;
        // 1 where an incident was raised over this answer: its retry asks again.
        if (execution.Cells[0] == 1)
        {
            execution.Cells = [0];
            Ask(execution);
            return;
        }
        var list = execution.Text("list") ?? "";
        if (!finished.Succeeded || RankingAnswer.Ranking(finished.Result) is not { } ranking)
        {
            execution.Cells = [1];
            throw new RankingFailedException(
                execution.Node.Id,
                list,
                Json.Text(Json.Member(finished.Result, "message"))
            );
        }
        // The list that was ranked, whatever the input says by now.
        execution.Emit(RankingAnswer.Publication(finished));
        execution.Output("result", ranking);
        execution.Complete();
    }

    private static void Ask(Execution execution)
    {
        var order = new RankingOrder(
            EnterRanking.Required(execution, "list", "nama daftar peringkat"),
            new RankingRule(Seats(execution), Multiple(execution), IncludesTies(execution)),
            EnterRanking.Required(execution, "event", "nama peristiwa")
        );
        var bookmark = execution.Wait(BookmarkKind.Job, execution.Node.Id);
        execution.Emit(new JobRequested(bookmark, RankingWork.Worker, order.ToJson()) { Summary = order.List });
    }

    private static ImmutableSortedDictionary<string, int> Seats(Execution execution)
    {
        var given = execution.Input("quotas");
        if (given.ValueKind != JsonValueKind.Object)
            throw Unusable(execution, "quotas", given, "objek berisi jumlah kursi setiap kelompok");
        var seats = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach (var member in given.EnumerateObject())
            seats[member.Name] =
                member.Value.ValueKind == JsonValueKind.Number
                && member.Value.TryGetDecimal(out var number)
                && number == decimal.Truncate(number)
                && number is >= 0 and <= int.MaxValue
                    ? (int)number
                    : throw Unusable(
                        execution,
                        $"quotas.{member.Name}",
                        member.Value,
                        "jumlah kursi, bilangan bulat 0 atau lebih"
                    );
        return seats.ToImmutable();
    }

    private static decimal Multiple(Execution execution)
    {
        var given = execution.Input("multiple");
        if (given.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
            return 1;
        // A literal may be written as a text.
        return
            decimal.TryParse(
                Json.Text(given),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var multiple
            ) && multiple is > 0 and <= 1000
            ? multiple
            : throw Unusable(execution, "multiple", given, "bilangan di atas 0, paling besar 1000");
    }

    private static bool IncludesTies(Execution execution) =>
        execution.Text("ties") switch
        {
            null or Include => true,
            "exclude" => false,
            var other => throw new InputUnusableException(execution.Node.Id, "ties", other, "include atau exclude"),
        };

    private static InputUnusableException Unusable(
        Execution execution,
        string input,
        JsonElement given,
        string wanted
    ) => new(execution.Node.Id, input, Json.Text(given), wanted);
}
