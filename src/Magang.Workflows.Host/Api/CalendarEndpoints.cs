using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Calendars;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Intake;

namespace Magang.Workflows.Host.Api;

/// <summary>What follows from a change of the calendar for tasks that are open.</summary>
internal sealed class CalendarEndpoints(EngineRuntime runtime, Door door)
{
    private const int LongestReason = 500;

    /// <summary>Adds them to the API.</summary>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/kalender/hitung-ulang", RecountAsync)
            .WithTags("Kalender")
            .WithName("HitungUlangTenggat")
            .WithSummary(
                "Membaca ulang kalender, daerah dan aturan dari folder workflows, lalu menghitung ulang tenggat hari kerja semua tugas daerahnya yang terbuka; alasannya masuk jurnal tiap berkas. "
                    + "Mengulanginya tidak mengubah apa pun. Batas dalam hari kalender tidak tersentuh."
            )
            .Produces<RecountReport>()
            .ProducesProblem(403)
            .ProducesProblem(422);

    private async Task<RecountReport> RecountAsync(RecountOrder order, HttpContext context, CancellationToken cancel)
    {
        var caller = await door.HolderAsync(context, Right.RecountDeadlines);
        var reason = order.Alasan?.Trim() ?? "";
        if (reason.Length is 0 or > LongestReason || reason.Any(char.IsControl))
            throw new IntakeRefusedException(
                "alasan",
                $"wajib ada, paling panjang {LongestReason} huruf, tanpa huruf kendali"
            );
        if (PlainText.HoldsNip(reason))
            throw new IntakeRefusedException("alasan", PlainText.NoNip);
        var by = door
            .Policy.Regions(caller, Right.RecountDeadlines)
            .ToDictionary(
                region => region,
                region => door.Policy.In(caller, Right.RecountDeadlines, region).Actor,
                StringComparer.Ordinal
            );
        return await new DeadlineRecount(runtime).RunAsync(by, reason, order.Coba, cancel);
    }
}

/// <summary>An order to count due dates again.</summary>
/// <param name="Alasan">Why, for example the decree that changed the days off.</param>
/// <param name="Coba">True to only say what would change.</param>
public sealed record RecountOrder(string? Alasan, bool Coba = false);
