using Magang.Workflows.Calendars;
using Magang.Workflows.Engine;
using Magang.Workflows.Tests.Simulations;

namespace Magang.Workflows.Tests.Stories;

/// <summary>A presentation of results in Kota Palu: directions warn and open tasks, follow-ups are tracked, nothing is stopped.</summary>
public class PaluPresentationStory
{
    private static readonly Actor Operator = new("operator-1", "OPERATOR_BADAN");
    private static readonly Actor KepalaBadan = new("kepala-badan", "KEPALA_BADAN");
    private static readonly Actor WaliKota = new("wali-kota", "WALI_KOTA");
    private static readonly Actor KepalaDinas = new("kepala-dinas-a", "KEPALA_OPD", "OPD_A");
    private static readonly Actor KepalaDinasLain = new("kepala-dinas-b", "KEPALA_OPD", "OPD_B");

    private const string Whole =
        """{"Code":"H1","Opd":"OPD_A","HostCity":"Kota Malang","Field":"TATA_RUANG","Output":"Peta","Outcome":"Izin lebih cepat","OutcomeIndicator":"hari per izin","PriorityProgramIds":["P-1"],"Recommendations":[{"Code":"H1-R1","Text":"Peta daring"},{"Code":"H1-R2","Text":"Loket bersama"}]}""";

    private const string Attended =
        """{"presentation":{"Chair":"WALI_KOTA","Attendees":["WAKIL_WALI_KOTA","SEKDA"],"AttendeeOpds":["OPD_A"]}}""";

    // What the administrator would load: the real list is in no source (DEC-15), so these are 35 placeholders.
    private static readonly string Catalogue =
        $"{{\"Items\":[{string.Join(',', Enumerable.Range(1, 35).Select(n => $"\"P-{n}\""))}],\"Examples\":[]}}";

    private readonly StoryWorld _office = new(
        "PALU",
        OfficeClock.Makassar,
        "palu-presentasi",
        "2026-06-01",
        "presentasi-palu",
        "presentasi-palu-tindak-lanjut"
    );

    [Test]
    public void A_whole_presentation_goes_through_without_a_warning_and_ends_when_its_follow_ups_are_verified()
    {
        var (life, states) = (_office.Start("presentasi-palu"), new List<string?>());
        states.Add(life.State!.CaseStatus);
        HandIn(life, Whole, Catalogue);
        Schedule(life);
        states.Add(life.State!.CaseStatus);
        _office.Do(life, "catat-pemaparan", Operator, "CATAT", Attended);
        states.Add(life.State!.CaseStatus);
        Decide(life, ("H1-R1", "DIADOPSI"), ("H1-R2", "DITOLAK"));
        states.Add(life.State!.CaseStatus);
        Plan(
            life,
            """{"Recommendation":"H1-R1","Action":"Terbitkan peta daring","Owner":"OPD_A","DueOn":"2026-09-30"}"""
        );
        states.Add(life.State!.CaseStatus);
        _office.Do(life, "kebutuhan-strategis", KepalaBadan, "CATAT", """{"batch":{"StrategicNeedIds":["K-1"]}}""");
        var action = FollowUp(life, 0);
        _office.Do(action, "laporkan-kemajuan", KepalaDinas, "SELESAI", Progress(100));
        _office.Do(action, "verifikasi", Operator, "DITERAPKAN");

        Assert.That(states, Is.EqualTo(["DISUSUN", "DIJADWALKAN", "DIPAPARKAN", "DIPUTUSKAN", "TINDAK_LANJUT"]));
        Assert.That((action.State!.Status, action.State.CaseStatus), Is.EqualTo((Status.Finished, "DITERAPKAN")));
        Assert.That((life.State!.Status, life.State.CaseStatus), Is.EqualTo((Status.Finished, "SELESAI")));
        foreach (var gate in Gates)
            Assert.That(_office.FoundAt(life, gate), Is.Empty, gate);
    }

    [Test]
    public void Every_direction_warns_or_opens_a_task_and_none_of_them_stops_the_case()
    {
        var life = _office.Start("presentasi-palu");
        HandIn(life, """{"Code":"H1","Recommendations":[{"Code":"H1-R1"}]}""");
        Assert.That(
            _office.FoundAt(life, "PAPARAN"),
            Is.EqualTo(["PRS-03 WARN", "PRS-05 WARN", "PRS-06 WARN", "PRS-07 WARN"])
        );
        _office.Do(life, "putuskan-catatan", KepalaBadan, "LANJUTKAN", Reason);
        Schedule(life);
        _office.Do(life, "catat-pemaparan", Operator, "CATAT", """{"presentation":{"Chair":"SEKDA"}}""");
        Assert.That(_office.FoundAt(life, "JADWAL_PAPARAN"), Is.EqualTo(["PRS-02 WARN"]));
        _office.Do(life, "catat-absen", Operator, "SAMPAIKAN", """{"presentation":{"AbsenceReason":"Dinas luar"}}""");
        Decide(life);
        Assert.That(_office.FoundAt(life, "KEPUTUSAN_PIMPINAN"), Is.EqualTo(["PRS-04 TASK"]));
        _office.Do(life, "mintakan-keputusan", KepalaBadan, "MINTAKAN");
        Decide(life, ("H1-R1", "DISESUAIKAN"));
        Plan(life, """{"Action":"Sesuaikan loket"}""");
        Assert.That(_office.FoundAt(life, "TINDAK_LANJUT"), Is.EqualTo(["PRS-10 WARN"]));
        _office.Do(life, "kebutuhan-strategis", KepalaBadan, "CATAT", """{"batch":{"StrategicNeedIds":[]}}""");
        Assert.That(_office.FoundAt(life, "GELOMBANG_BARU"), Is.EqualTo(["PRS-09 WARN"]));

        var action = FollowUp(life, 0);
        Assert.That(action.State!.CaseStatus, Is.EqualTo("DITUGASKAN"));
        _office.Do(
            action,
            "tetapkan-penanggung-jawab",
            KepalaBadan,
            "TETAPKAN",
            """{"followUp":{"Owner":"OPD_A","DueOn":"2026-09-30"}}"""
        );
        _office.Do(action, "laporkan-kemajuan", KepalaDinas, "SELESAI", Progress(100));
        _office.Do(action, "verifikasi", Operator, "DITERAPKAN");
        Assert.That(life.State!.CaseStatus, Is.EqualTo("SELESAI"));
    }

    [Test]
    public void Each_result_is_examined_for_itself_and_can_be_mended_before_the_day()
    {
        var life = _office.Start("presentasi-palu");
        _office.Do(life, "himpun-hasil", Operator, "SERAHKAN");
        HandIn(
            life,
            $$"""{{Whole}},{"Code":"H2","HostCity":"Bandung","Field":"KESEHATAN","Output":"Antrean"}""",
            Catalogue
        );
        Assert.That(_office.FoundAt(life, "PAPARAN"), Is.EqualTo(["PRS-06 WARN", "PRS-07 WARN"]));
        Assert.That(life.Task("putuskan-catatan").Task!.Title, Does.EndWith("Peringatan: H2 (PRS-06), H2 (PRS-07)"));
        _office.Do(life, "putuskan-catatan", KepalaBadan, "LANJUTKAN");
        _office.Do(life, "putuskan-catatan", KepalaBadan, "LANJUTKAN");
        Assert.That(life.State!.CaseStatus, Is.EqualTo("DISUSUN"), "no reason, no going on");
        _office.Do(life, "putuskan-catatan", KepalaBadan, "PERBAIKI");
        HandIn(life, Whole, Catalogue);
        _office.Do(life, "jadwalkan", Operator, "JADWALKAN");
        Schedule(life);

        Assert.That(life.State!.CaseStatus, Is.EqualTo("DIJADWALKAN"));
    }

    [Test]
    public void Who_gathered_the_results_does_not_decide_on_their_warnings()
    {
        var life = _office.Start("presentasi-palu");
        HandIn(life, """{"Code":"H1"}""");

        Assert.That(
            _office.Try(life, "putuskan-catatan", new Actor(Operator.Id, "KEPALA_BADAN"), "LANJUTKAN", Reason),
            Is.InstanceOf<Refused>()
        );
    }

    [Test]
    public void The_leaders_and_each_related_office_are_invited_and_reminded_a_day_before()
    {
        var life = _office.Start("presentasi-palu");
        HandIn(life, Whole, Catalogue, "OPD_A", "OPD_B");
        Schedule(life);
        Assert.That(_office.MessagesOf(life), Is.EqualTo(Enumerable.Repeat("PemaparanDijadwalkan", 3)));
        _office.World.AdvanceTo(StoryWorld.At("2026-06-17"));

        Assert.That(_office.MessagesOf(life), Is.EqualTo(Enumerable.Repeat("PemaparanDijadwalkan", 6)));
        Assert.That(
            _office
                .World.Messages.Select(message => Json.Text(Json.Member(message.Body, "opd")))
                .Where(opd => opd != ""),
            Is.EqualTo(["OPD_A", "OPD_B", "OPD_A", "OPD_B"])
        );
    }

    [Test]
    public void A_presentation_is_cancelled_before_it_is_held_and_without_adoption_there_is_nothing_to_follow_up()
    {
        var cancelled = _office.Start("presentasi-palu");
        HandIn(cancelled, Whole, Catalogue);
        Schedule(cancelled);
        _office.Do(cancelled, "batalkan", KepalaBadan, "BATALKAN", """{"presentation":{"CancelReason":"Ditunda"}}""");
        Assert.That((cancelled.State!.Status, cancelled.State.CaseStatus), Is.EqualTo((Status.Finished, "DIBATALKAN")));

        var life = _office.Start("presentasi-palu");
        HandIn(life, Whole, Catalogue);
        Schedule(life);
        _office.Do(life, "catat-pemaparan", Operator, "CATAT", Attended);
        Decide(life, ("H1-R1", "DITUNDA"));
        _office.Do(life, "mintakan-keputusan", KepalaBadan, "BIARKAN_TERBUKA");
        _office.Do(life, "kebutuhan-strategis", KepalaBadan, "CATAT", """{"batch":{"StrategicNeedIds":["K-1"]}}""");

        Assert.That((life.State!.CaseStatus, life.Children), Is.EqualTo(("SELESAI", Array.Empty<InstanceId>())));
    }

    [Test]
    public void The_presentation_stays_open_until_the_last_follow_up_is_carried_out_or_ended_with_a_reason()
    {
        var life = UntilPlanned(
            """{"Action":"Peta","Owner":"OPD_A","DueOn":"2026-09-30"},{"Action":"Loket","Owner":"OPD_B","DueOn":"2026-10-31"}"""
        );
        _office.Do(life, "kebutuhan-strategis", KepalaBadan, "CATAT", """{"batch":{"StrategicNeedIds":["K-1"]}}""");
        var (map, counter) = (FollowUp(life, 0), FollowUp(life, 1));
        Assert.That(map.Task("laporkan-kemajuan").Task!.Title, Does.EndWith(": Peta"));
        Assert.That((map.Routing.Opd, map.Routing.Person), Is.EqualTo(("OPD_A", (string?)null)));
        Assert.That(
            _office.Try(map, "laporkan-kemajuan", KepalaDinasLain, "SELESAI", Progress(100)),
            Is.InstanceOf<Refused>()
        );
        _office.Do(map, "hentikan", KepalaBadan, "HENTIKAN");
        _office.Do(map, "hentikan", KepalaBadan, "HENTIKAN");
        _office.Do(map, "laporkan-kemajuan", KepalaDinas, "KEMAJUAN", Progress(40));
        _office.Do(map, "laporkan-kemajuan", KepalaDinas, "SELESAI", Progress(100));
        _office.Do(map, "verifikasi", Operator, "KEMBALIKAN");
        _office.Do(map, "laporkan-kemajuan", KepalaDinas, "SELESAI", Progress(100));
        _office.Do(map, "verifikasi", Operator, "DITERAPKAN");
        Assert.That(life.State!.CaseStatus, Is.EqualTo("TINDAK_LANJUT"));
        _office.Do(counter, "hentikan", KepalaBadan, "HENTIKAN");
        Assert.That(counter.State!.CaseStatus, Is.EqualTo("DIKERJAKAN"), "no reason, no end");
        _office.Do(counter, "hentikan", KepalaBadan, "HENTIKAN", """{"followUp":{"EndReason":"Digabung"}}""");

        Assert.That(counter.State!.CaseStatus, Is.EqualTo("DIHENTIKAN"));
        Assert.That((life.State!.Status, life.State.CaseStatus), Is.EqualTo((Status.Finished, "SELESAI")));
        Assert.That(_office.MessagesOf(life).Last(), Is.EqualTo("TindakLanjutTuntas"));
    }

    [Test]
    public void A_follow_up_reminds_a_week_before_and_on_its_day_and_goes_up_a_week_after()
    {
        var action = FollowUp(UntilPlanned("""{"Action":"Peta","Owner":"OPD_A","DueOn":"2026-09-30"}"""), 0);
        Assert.That(SentUntil(action, "2026-09-22"), Is.EqualTo(["TindakLanjutDitugaskan"]));
        Assert.That(SentUntil(action, "2026-09-23").Last(), Is.EqualTo("TindakLanjutDiingatkan"));
        Assert.That(SentUntil(action, "2026-10-01").Count(), Is.EqualTo(3));
        Assert.That(SentUntil(action, "2026-10-06").Count(), Is.EqualTo(3));
        Assert.That(SentUntil(action, "2026-10-07").Last(), Is.EqualTo("TindakLanjutTerlambat"));
        Assert.That(action.State!.CaseStatus, Is.EqualTo("DIKERJAKAN"), "late is told, not stopped");
    }

    [Test]
    public void A_follow_up_with_a_new_day_is_reminded_of_that_one()
    {
        var action = FollowUp(UntilPlanned("""{"Action":"Peta","Owner":"OPD_A","DueOn":"2026-09-30"}"""), 0);
        _office.Do(action, "ubah-tenggat", KepalaBadan, "UBAH", """{"followUp":{"DueOn":"2026-07-15"}}""");

        Assert.That(SentUntil(action, "2026-07-08").Last(), Is.EqualTo("TindakLanjutDiingatkan"));
        Assert.That(SentUntil(action, "2026-07-22").Last(), Is.EqualTo("TindakLanjutTerlambat"));
    }

    private static readonly string[] Gates =
    [
        "PAPARAN",
        "JADWAL_PAPARAN",
        "KEPUTUSAN_PIMPINAN",
        "TINDAK_LANJUT",
        "GELOMBANG_BARU",
    ];

    private const string Reason = """{"presentation":{"NotesAccepted":"Katalog belum dimuat"}}""";

    private IEnumerable<string> SentUntil(Life life, string day)
    {
        _office.World.AdvanceTo(StoryWorld.At(day));
        return _office.MessagesOf(life);
    }

    private Life UntilPlanned(string actions)
    {
        var life = _office.Start("presentasi-palu");
        HandIn(life, Whole, Catalogue);
        Schedule(life);
        _office.Do(life, "catat-pemaparan", Operator, "CATAT", Attended);
        Decide(life, ("H1-R1", "DIADOPSI"), ("H1-R2", "DIADOPSI"));
        Plan(life, actions);
        return life;
    }

    private Life FollowUp(Life life, int place) => _office.World.Lives[life.Children[place].Value];

    private void HandIn(Life life, string items, string? catalogue = null, params string[] opds) =>
        _office.Do(
            life,
            "himpun-hasil",
            Operator,
            "SERAHKAN",
            $"{{\"presentation\":{{\"Items\":[{items}]}},\"relatedOpds\":[{string.Join(',', (opds.Length == 0 ? ["OPD_A"] : opds).Select(opd => $"\"{opd}\""))}]"
                + (catalogue is null ? "}" : $",\"priorityCatalog\":{catalogue}}}")
        );

    private void Schedule(Life life) =>
        _office.Do(
            life,
            "jadwalkan",
            Operator,
            "JADWALKAN",
            """{"presentation":{"HeldOn":"2026-06-18","Place":"Ruang Rapat Bantaya"}}"""
        );

    private void Decide(Life life, params (string Recommendation, string Decision)[] decisions) =>
        _office.Do(
            life,
            "putuskan-rekomendasi",
            WaliKota,
            "PUTUSKAN",
            $"{{\"presentation\":{{\"Decisions\":[{string.Join(',', decisions.Select(one => $"{{\"Recommendation\":\"{one.Recommendation}\",\"Decision\":\"{one.Decision}\"}}"))}]}}}}"
        );

    private void Plan(Life life, string actions) =>
        _office.Do(life, "rencana-aksi", Operator, "SUSUN", $"{{\"item\":{{\"ActionPlan\":[{actions}]}}}}");

    private static string Progress(int percent) => $"{{\"followUp\":{{\"Progress\":[{{\"Percent\":{percent}}}]}}}}";
}
