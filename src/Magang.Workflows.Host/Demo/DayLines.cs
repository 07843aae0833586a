using System.Globalization;
using Magang.Workflows.Simulations;

namespace Magang.Workflows.Host.Demo;

/// <summary>The lines of one day: what many did alike is one line.</summary>
internal sealed class DayLines(Story story, Action<string> line, Paint paint)
{
    private const int Width = 112;

    /// <summary>Writes them, each thing where it happened first.</summary>
    public void Write(IReadOnlyList<StoryEvent> events)
    {
        var firstAtGate = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (order, gate) in events.Index().Select(one => (one.Index, one.Item as GateDecided)))
        {
            if (gate is not null)
                firstAtGate.TryAdd(gate.Gate, order);
        }

        var lines = events
            .SelectMany(
                (happened, order) => Told(happened).Select(told => (told.Key, told.Write, happened.Place, order))
            )
            .GroupBy(told => told.Key)
            // What a gate decided stands together; who has ended comes last.
            .OrderBy(alike => events[alike.First().order] is CaseClosed)
            .ThenBy(alike =>
                events[alike.First().order] is GateDecided gate ? firstAtGate[gate.Gate] : alike.First().order
            )
            .ThenBy(alike => alike.First().order);
        foreach (var alike in lines)
            alike.First().Write(Places.Of(alike.Select(told => told.Place)));
        var notices = events.OfType<NoticePut>().ToArray();
        if (notices.Length == 0)
            return;
        var receivers = notices
            .GroupBy(notice => notice.Role)
            .OrderBy(role => role.Key, StringComparer.Ordinal)
            .Select(role => string.Create(CultureInfo.InvariantCulture, $"{RoleText(role.Key)} {role.Count()}"));
        line(paint.Faint($"  ✉ {notices.Length} pemberitahuan: {string.Join(", ", receivers)}"));
    }

    private IEnumerable<(string Key, Action<string> Write)> Told(StoryEvent happened)
    {
        switch (happened)
        {
            case TaskDone done:
                var who = Title(done);
                yield return (
                    $"tugas/{who}/{done.Activity}/{done.Decision}",
                    places => line($"  {who}: {done.Title} → {done.Decision} {places}".TrimEnd())
                );
                break;
            case GateDecided { Blocks: false } gate:
                // What passed with other notes is told apart.
                yield return (
                    $"gerbang/{gate.Gate}/lewat/{string.Join(',', Noted(gate).Select(finding => finding.Rule))}",
                    places => Passed(gate, places)
                );
                break;
            case GateDecided gate:
                yield return ($"gerbang/{gate.Gate}/{gate.Place}", places => Blocked(gate, places));
                break;
            case MessageLeft left when Important(left) is { } text:
                yield return ($"pesan/{text}", places => line($"  {text} {places}".TrimEnd()));
                break;
            case StatusMoved { Status: "DINAS_LUAR_BERJALAN" }:
                yield return (
                    "status/dinas-luar",
                    places => line($"  Hari pertama magang: dinas luar berjalan {places}")
                );
                break;
            case CaseClosed closed:
                yield return (
                    $"akhir/{closed.Place == 0}/{closed.Outcome}",
                    places =>
                        line(
                            paint.Strong(
                                $"  ■ {(closed.Place > 0 ? "Berkas" : Whole)} berakhir: {closed.Outcome} {places}".TrimEnd()
                            )
                        )
                );
                break;
        }
    }

    private string Whole => story.List is null ? "Seluruhnya" : "Gelombang";

    private void Passed(GateDecided gate, string places)
    {
        var open = Noted(gate).ToArray();
        line(
            $"  {paint.Good("✓")} {gate.Gate} {places}".TrimEnd()
                + (open.Length == 0 ? "" : " terlewati, dengan catatan")
        );
        Wrapped($"menurut {string.Join("; ", gate.Citations.Select(Short))}");
        foreach (var finding in open)
            Explain(finding);
    }

    private static IEnumerable<GateFinding> Noted(GateDecided gate) =>
        gate.Findings.Where(finding => finding.Outcome is "WARN" or "TASK");

    private void Blocked(GateDecided gate, string places)
    {
        line(
            gate.Verdict == "HOLD"
                ? $"  {paint.Held("⏸")} {gate.Gate} menahan {places}".TrimEnd()
                : $"  {paint.Bad("✗")} {gate.Gate} menolak {places}".TrimEnd()
        );
        foreach (var finding in gate.Findings.Where(finding => finding.Blocks))
            Explain(finding);
    }

    private void Explain(GateFinding finding)
    {
        line($"      {finding.Rule}  {paint.Strong(finding.Citation)}");
        // What the rule read is in the journal, for those who may see it.
        var read = finding.Message.IndexOf(" Yang terbaca:", StringComparison.Ordinal);
        Wrapped(read < 0 ? finding.Message : finding.Message[..read]);
    }

    /// <summary>An article without the regulation's name, where it is the programme's own.</summary>
    private string Short(string citation) => citation.Replace($"{story.Regulation} ", "", StringComparison.Ordinal);

    private void Wrapped(string rest)
    {
        while (rest.Length > 0)
        {
            var cut = rest.Length <= Width - 6 ? rest.Length : rest.LastIndexOf(' ', Width - 6);
            cut = cut <= 0 ? rest.Length : cut;
            line(paint.Faint($"      {rest[..cut]}"));
            rest = rest[cut..].TrimStart();
        }
    }

    private static string? Important(MessageLeft left) =>
        left.Type switch
        {
            "HariMagang" => $"⏰ Pengingat: hari ke-{Member(left, "hari")} dari {Member(left, "batas")}",
            "KeputusanDitetapkan" =>
                $"№ Keputusan nomor {Member(left, "nomor")} untuk {Member(left, "jumlahPeserta")} peserta",
            "KeputusanDiubah" =>
                $"№ Keputusan perubahan nomor {Member(left, "nomor")}, mengubah nomor {Member(left, "mengubah")}, yang tetap terpakai",
            "PenugasanDitetapkan" =>
                $"№ Surat penugasan nomor {Member(left, "nomor")}, {Member(left, "mulai")} s.d. {Member(left, "selesai")}",
            "PerpanjanganDitetapkan" =>
                $"№ Surat penugasan perubahan nomor {Member(left, "nomor")}, sampai {Member(left, "selesai")}",
            "PanseldaDitetapkan" => $"№ Keputusan PPK nomor {Member(left, "nomor")}: Panselda dibentuk",
            "PanseldaDiubah" =>
                $"№ Keputusan PPK nomor {Member(left, "nomor")}, mengubah nomor {Member(left, "mengubah")}, yang tetap terpakai",
            "PanseldaDibubarkan" => $"№ Keputusan PPK nomor {Member(left, "nomor")}: Panselda dibubarkan",
            "TindakLanjutDiingatkan" => $"⏰ Pengingat tindak lanjut, tenggat {Member(left, "tenggat")}",
            "TindakLanjutTerlambat" =>
                $"! Tindak lanjut terlambat, tenggatnya {Member(left, "tenggat")}: pimpinan diberi tahu",
            "KeputusanKepegawaian" =>
                $"№ Keputusan {Member(left, "jenis").Replace('_', ' ')} nomor {Member(left, "nomor")}",
            "MasaAkanBerakhir" =>
                $"⏰ Pengingat: {Member(left, "jenis").Replace('_', ' ').ToLowerInvariant()} berakhir {Member(left, "sisaHari")} hari lagi",
            "HukumanDicatat" => "! Catatan disiplin baru: yang berwenang diberi tahu, tanpa rinciannya",
            _ => null,
        };

    private static string Member(MessageLeft left, string name) => Json.Text(Json.Member(left.Body, name));

    private string Title(TaskDone done) =>
        story.Officials.FirstOrDefault(official => official.Account == done.By.Id)?.Title ?? RoleText(done.By.Role);

    private string RoleText(string role) =>
        role switch
        {
            "PESERTA" => "Peserta",
            "KEPALA_OPD" => "Kepala OPD",
            "HOST_KOORDINATOR" => "Koordinator lokasi",
            _ => story.Officials.FirstOrDefault(official => official.Role == role)?.Title ?? role,
        };
}
