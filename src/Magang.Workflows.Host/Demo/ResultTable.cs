using System.Collections.Immutable;
using System.Globalization;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Postgres.Doctor;
using Magang.Workflows.Simulations;

namespace Magang.Workflows.Host.Demo;

/// <summary>What came of all, as a table.</summary>
internal sealed class ResultTable(Action<string> line, Paint paint)
{
    /// <summary>Writes it.</summary>
    public void Write(Story story, ImmutableArray<Participant> participants, DemoSummary summary)
    {
        line("");
        line(paint.Strong("── Hasil ──"));
        var headed = participants.IsEmpty ? "Berkas" : "Peserta";
        line($"  No  {headed, -16} {"Akhir", -22} Pasal yang pernah menahan atau menolak");
        foreach (var result in summary.Participants)
        {
            var name = result.Place <= participants.Length ? participants[result.Place - 1].Name : "";
            Row(result, $"{result.Place:00}", name, story.At(result.Place).About, story.Regulation);
        }

        if (participants.IsEmpty && summary.Batch is { } whole)
            Row(whole, "", "Seluruhnya", story.Title, story.Regulation);
        line("");
        foreach (var register in summary.Numbers.GroupBy(number => number.Register))
        {
            var given = register.Select(number =>
                string.Create(CultureInfo.InvariantCulture, $"{number.Number}{Owner(number.Place)}")
            );
            line($"  Nomor {register.Key}: {string.Join(", ", given)}");
        }

        line(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  {summary.Events} kejadian, {summary.Notices} di antaranya pemberitahuan"
            )
        );
        foreach (var finding in summary.Doctor)
            line(paint.Bad($"  doctor: {finding.Invariant}: {finding.Detail}"));
        if (summary.Doctor.IsEmpty)
            line(paint.Good($"  doctor bersih: {DatabaseDoctor.Names.Count} hal diperiksa, tidak ada temuan"));
        foreach (var difference in summary.Differences)
            line(paint.Bad($"  BERBEDA: {difference}"));
        if (summary.Differences.IsEmpty)
            line(paint.Good("  Semua berakhir sebagaimana ditulis pada kisahnya."));
    }

    private void Row(ParticipantResult result, string number, string name, string about, string regulation)
    {
        var articles = Articles(result, regulation);
        line(
            $"  {number, -2}  {name, -16} {Painted(result.Outcome)} {(articles.Length == 0 ? paint.Faint($"({about})") : articles)}"
        );
    }

    private static string Owner(int place) => Places.Of([place]) is { Length: > 0 } owner ? $" {owner}" : "";

    // An article whose letter is named needs no second mention.
    private static string Articles(ParticipantResult result, string regulation)
    {
        var all = result.Citations.Select(citation => Short(citation, regulation)).ToArray();
        return string.Join(
            "; ",
            all.Where(one =>
                !all.Any(other => other.Length > one.Length && other.Contains(one, StringComparison.Ordinal))
            )
        );
    }

    // The title names the regulation already.
    private static string Short(string citation, string regulation) =>
        citation.StartsWith(regulation, StringComparison.Ordinal) ? citation[regulation.Length..].Trim() : citation;

    private string Painted(string outcome)
    {
        var padded = outcome.PadRight(22);
        return outcome switch
        {
            "SELESAI" or "DITERAPKAN" or "DIBUBARKAN" => paint.Good(padded),
            "TIDAK_MEMENUHI_SYARAT" => paint.Bad(padded),
            _ => paint.Held(padded),
        };
    }
}
