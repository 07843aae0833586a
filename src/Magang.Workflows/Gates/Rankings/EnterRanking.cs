using System.Collections.Immutable;
using System.Text.Json;
using Magang.Workflows.Activities;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Gates.Rankings;

/// <summary><c>Magang.EnterRanking</c>: enters a case into a list of its batch. Entering again replaces.</summary>
public sealed class EnterRanking : Activity
{
    /// <summary>The most scores that one case may have.</summary>
    public const int MostScores = 16;

    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Magang.EnterRanking", _ => new EnterRanking())
    {
        PassesAtOnce = true,
        Inputs =
        [
            new("list", "String", Required: true),
            new("group", "String", Required: true),
            new("scores", "Object", Required: true),
            new("number", "String"),
        ],
    };

    /// <inheritdoc />
    public override void Execute(Execution execution)
    {
        var list = List(execution);
        var number = execution.Text("number") ?? execution.CorrelationId;
        if (string.IsNullOrWhiteSpace(number) || number.Contains('\0', StringComparison.Ordinal))
            throw new InputUnusableException(
                execution.Node.Id,
                "number",
                number,
                "nomor peserta, atau berkas yang memiliki id korelasi"
            );
        var entry = new RankingEntry(
            execution.Instance.Value,
            Required(execution, "group", "kode kelompok atau formasi"),
            number,
            Scores(execution)
        );
        execution.Emit(new RankingEntered(list, entry));
        execution.Complete();
    }

    /// <summary>The list that is meant: one of the batch that the case belongs to.</summary>
    internal static string List(Execution execution)
    {
        var list = Required(execution, "list", "nama daftar peringkat");
        return execution.State.Parent is null
            ? throw new InputUnusableException(execution.Node.Id, "list", list, "berkas yang memiliki induk")
            : list;
    }

    /// <summary>An input that must be a text.</summary>
    internal static string Required(Execution execution, string input, string wanted)
    {
        var text = execution.Text(input);
        // A personal value is a reference here: it can neither name a list nor a group.
        return
            execution.Input(input).ValueKind is JsonValueKind.Object or JsonValueKind.Array
            || string.IsNullOrWhiteSpace(text)
            || text.Contains('\0', StringComparison.Ordinal)
            ? throw new InputUnusableException(execution.Node.Id, input, text, wanted)
            : text;
    }

    private static ImmutableArray<decimal> Scores(Execution execution)
    {
        var given = execution.Input("scores");
        if (given.ValueKind != JsonValueKind.Array || given.GetArrayLength() is 0 or > MostScores)
            throw Unusable();
        var scores = ImmutableArray.CreateBuilder<decimal>(given.GetArrayLength());
        foreach (var score in given.EnumerateArray())
            scores.Add(
                score.ValueKind == JsonValueKind.Number && score.TryGetDecimal(out var value) ? value : throw Unusable()
            );
        return scores.MoveToImmutable();

        InputUnusableException Unusable() =>
            new(execution.Node.Id, "scores", given.GetRawText(), $"daftar 1 sampai {MostScores} angka");
    }
}
