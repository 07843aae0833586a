using System.Collections.Immutable;
using System.Text;
using Magang.Workflows.Engine;
using Magang.Workflows.Gates.Rankings;
using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Postgres.Rankings;

namespace Magang.Workflows.Host.Api;

/// <summary>Ranking lists as they were published: numbers and scores, no names.</summary>
internal sealed class RankingEndpoints(EngineRuntime runtime, Door door)
{
    private const string Csv = "text/csv";

    /// <summary>Adds them to the API.</summary>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/kasus/{id:long}/peringkat/{list}", ReadAsync)
            .WithTags("Peringkat")
            .WithName("Peringkat")
            .WithSummary(
                "Daftar peringkat yang diumumkan: nomor, kelompok, nilai, peringkat, dan apakah masuk; tanpa nama dan NIK. "
                    + "Dengan Accept: text/csv berupa lembar yang SHA-256-nya sama dengan 'hash'."
            )
            .Produces<RankingAnswer>()
            .Produces<string>(StatusCodes.Status200OK, Csv)
            .ProducesProblem(404);

    private async Task<IResult> ReadAsync(long id, string list, HttpContext context, CancellationToken cancel)
    {
        await door.CaseAsync(context, Right.ReadRanking, id, cancel);
        var published =
            await runtime.Rankings.PublishedAsync(new InstanceId(id), list, cancel)
            ?? throw new NotFoundException($"Pengumuman peringkat '{list}' pada berkas {id}");
        return context.Request.Headers.Accept.Any(accept => accept?.Contains(Csv, StringComparison.Ordinal) == true)
            ? Results.Bytes(Sheet(published), "text/csv; charset=utf-8", $"peringkat-{id}.csv")
            : Results.Ok(RankingAnswer.Of(published));
    }

    private static byte[] Sheet(RankingPublication published)
    {
        var sheet = new StringBuilder(RankingSheet.Head);
        foreach (var one in published.Places)
            sheet.Append(RankingSheet.Line(one.Group, one.Place, one.Number, one.Scores, one.IsWithin));
        return Encoding.UTF8.GetBytes(sheet.ToString());
    }

    /// <summary>A ranking list that was published.</summary>
    /// <param name="Daftar">The list.</param>
    /// <param name="Hash">SHA-256 of the list as CSV, lower-case hex.</param>
    /// <param name="DiumumkanPada">When; UTC.</param>
    /// <param name="Peringkat">In the order in which they are published.</param>
    public sealed record RankingAnswer(
        string Daftar,
        string Hash,
        DateTimeOffset DiumumkanPada,
        ImmutableArray<RankingLine> Peringkat
    )
    {
        internal static RankingAnswer Of(RankingPublication published) =>
            new(
                published.List,
                published.Hash,
                published.PublishedAt,
                [
                    .. published.Places.Select(one => new RankingLine(
                        one.Group,
                        one.Place,
                        one.Number,
                        one.Scores,
                        one.IsWithin
                    )),
                ]
            );
    }

    /// <summary>One line of a ranking list.</summary>
    /// <param name="Kelompok">The group.</param>
    /// <param name="Peringkat">The place within it.</param>
    /// <param name="Nomor">The number that the case is known by.</param>
    /// <param name="Nilai">The most important first.</param>
    /// <param name="Masuk">Whether it is within the seats, times the multiple.</param>
    public sealed record RankingLine(
        string Kelompok,
        int Peringkat,
        string Nomor,
        ImmutableArray<decimal> Nilai,
        bool Masuk
    );
}
