using Magang.Workflows.Engine;
using Magang.Workflows.Tests.Regulations;
using Magang.Workflows.Tests.Simulations;
using static Magang.Workflows.Tests.Stories.SampleOffice;

namespace Magang.Workflows.Tests.Stories;

/// <summary>What two agencies live through that lend each other somebody, or of which one takes somebody in.</summary>
public class PertukaranStory
{
    private static readonly Actor WaliKota = new("wali-kota", "WALI_KOTA");
    private static readonly Actor Hukum = new("hukum", "BAGIAN_HUKUM");
    private static readonly Sent Budi = new("199001012015011001", Last: "2027-03-01");
    private static readonly Sent Siti = new("199202022016022002", "MITRA_B", "DINAS_A", Last: "2027-03-01");
    private readonly SampleOffice _office = new(
        "pertukaran-pegawai",
        "METRO",
        ARuleset.Metro,
        ARuleset.Named("pertukaran")
    );

    [Test]
    public void Two_agencies_exchange_two_people_for_a_year_and_take_them_back()
    {
        var (budi, siti) = StartExchange();
        _office.World.AdvanceTo(At("2026-03-02"));
        Assert.That(new[] { budi, siti }.Select(one => one.State!.CaseStatus), Is.All.EqualTo("BERJALAN"));
        foreach (var life in new[] { budi, siti })
            Report(life);
        _office.World.AdvanceTo(At("2027-03-01"));
        Assert.That(budi.State!.CaseStatus, Is.EqualTo("BERJALAN"), "the last day belongs to it");
        _office.World.AdvanceTo(At("2027-03-02"));
        foreach (var life in new[] { budi, siti })
            Return(life);

        Assert.That(
            new[] { budi, siti, _office.Batch }.Select(one => (one.State!.Status, one.State.CaseStatus)),
            Is.All.EqualTo((Status.Finished, "SELESAI"))
        );
        Assert.That(
            new[] { "PEMETAAN", "RENCANA", "PERTUKARAN", "KESEPAKATAN", "PENUGASAN", "DASAR_HUKUM" }.SelectMany(gate =>
                _office.FoundAt(budi, gate)
            ),
            Is.Empty
        );
    }

    [Test]
    public void Nobody_signs_for_both_agencies()
    {
        var budi = UntilAgreement(Budi with { Last = "2026-08-31" });
        var both = new Actor("serba-bisa", "PPK", "INSTANSI_DINAS_A");
        _office.Do(budi, "teken-asal", both, "TANDA_TANGANI");

        Assert.That(
            (
                (Refused)
                    _office.Try(
                        budi,
                        "teken-tujuan",
                        both with
                        {
                            Role = "HOST_KOORDINATOR",
                            Opd = "MITRA_B",
                        },
                        "TANDA_TANGANI"
                    )
            ).Refusal,
            Is.InstanceOf<FourEyesException>()
        );
        _office.Do(budi, "teken-tujuan", Host(budi), "TANDA_TANGANI");
        Assert.That(budi.State!.CaseStatus, Is.EqualTo("PENETAPAN"));
    }

    [Test]
    public void Without_both_signatures_there_is_no_agreement_until_they_talk_again()
    {
        var budi = UntilAgreement(Budi with { Last = "2026-08-31" });
        _office.Do(budi, "teken-asal", Sender(budi), "TANDA_TANGANI");
        _office.Do(budi, "teken-tujuan", Host(budi), "TOLAK");
        Assert.That(_office.FoundAt(budi, "KESEPAKATAN"), Is.EqualTo(["EXC-07 REJECT"]));
        Assert.That(Waiting(budi), Is.EqualTo(["tindak-lanjut-kesepakatan"]));

        _office.Do(budi, "tindak-lanjut-kesepakatan", Operator, "RUNDINGKAN_ULANG");
        Agree(budi);

        Assert.That(budi.State!.CaseStatus, Is.EqualTo("PENETAPAN"));
    }

    [Test]
    public void An_agency_may_decline_or_ask_for_another_plan()
    {
        Open(Budi with { Last = "2026-08-31" });
        var budi = _office.CaseOf(0);
        Propose(budi, "PRAKTIK_KERJA");
        Plan(budi);
        _office.Do(budi, "jawab-mitra", Host(budi), "MINTA_PERUBAHAN");
        Plan(budi);
        _office.Do(budi, "jawab-mitra", Host(budi), "TOLAK");

        Assert.That((budi.State!.Status, budi.State.CaseStatus), Is.EqualTo((Status.Finished, "TIDAK_DISETUJUI")));
        Assert.That(_office.MessagesOf(budi).Select(one => one.Type), Has.Member("PenempatanDitolak"));
        Assert.That(_office.Batch.State!.CaseStatus, Is.EqualTo("TANPA_PESERTA"));
    }

    [Test]
    public void A_day_beyond_the_year_is_refused_and_can_be_mended()
    {
        var budi = UntilDecree(Budi);
        _office.Do(budi, "susun-penugasan", Operator, "AJUKAN", """{"a":{"End":"2027-03-02"}}""");
        Assert.That(_office.FoundAt(budi, "PENUGASAN"), Is.EqualTo(["EXC-03 REJECT"]));

        _office.Do(budi, "tindak-lanjut-penugasan", KepalaBadan, "PERBAIKI");
        _office.Do(budi, "susun-penugasan", Operator, "AJUKAN", """{"a":{"End":"2027-03-01"}}""");

        Assert.That(Waiting(budi), Is.EqualTo(["teken-penugasan"]));
    }

    [Test]
    public void Nobody_is_in_two_places_at_a_time()
    {
        var first = UntilDecree(Budi);
        _office.Do(first, "susun-penugasan", Operator, "AJUKAN");
        var second = UntilDecree(Budi with { First = "2027-03-01", Last = "2027-05-31" });
        _office.Do(second, "susun-penugasan", Operator, "AJUKAN");
        Assert.That(_office.FoundAt(second, "PENUGASAN"), Is.EqualTo(["XCT-12 REJECT"]));

        _office.Do(second, "tindak-lanjut-penugasan", KepalaBadan, "PERBAIKI");
        _office.Do(second, "susun-penugasan", Operator, "AJUKAN", """{"a":{"AssignmentDate":"2027-03-02"}}""");

        Assert.That(Waiting(second), Is.EqualTo(["teken-penugasan"]));
    }

    [Test]
    public void A_private_company_takes_part_only_with_letters_of_both_BKN_and_LAN()
    {
        Open(Budi);
        var budi = _office.CaseOf(0);
        Propose(budi, "PERTUKARAN", "SWASTA");
        Plan(budi);
        _office.Do(budi, "jawab-mitra", Host(budi), "BERSEDIA");
        _office.Do(budi, "sebut-rekan", Host(budi), "SEBUT", """{"exchange":{"InboundPersonId":"K-7"}}""");
        _office.Do(budi, "koordinasi", Operator, "CATAT", """{"exchange":{"LanCoordination":{}}}""");
        Assert.That(_office.FoundAt(budi, "PERTUKARAN"), Is.EqualTo(["EXC-04 HOLD"]), "BKN's letter is not known");

        _office.Do(budi, "lengkapi-pertukaran", Operator, "PERIKSA_ULANG", """{"exchange":{"BknCoordination":null}}""");
        Assert.That(_office.FoundAt(budi, "PERTUKARAN").Last(), Is.EqualTo("EXC-04 REJECT"), "there is none");
        _office.Do(
            budi,
            "lengkapi-pertukaran",
            Operator,
            "PERIKSA_ULANG",
            """{"exchange":{"BknCoordination":{"Number":"B-1"}}}"""
        );
        Agree(budi);

        Assert.That(budi.State!.CaseStatus, Is.EqualTo("PENETAPAN"));
    }

    [Test]
    public void Whose_counterpart_is_missing_may_go_one_way()
    {
        Open(Budi);
        var budi = _office.CaseOf(0);
        Propose(budi, "PERTUKARAN");
        Plan(budi);
        _office.Do(budi, "jawab-mitra", Host(budi), "BERSEDIA");
        _office.Do(budi, "sebut-rekan", Host(budi), "BELUM_ADA");
        Assert.That(_office.FoundAt(budi, "PERTUKARAN"), Is.EqualTo(["EXC-02 HOLD"]));

        _office.Do(budi, "lengkapi-pertukaran", Operator, "JADIKAN_PRAKTIK_KERJA");
        Agree(budi);

        Assert.That(budi.State!.CaseStatus, Is.EqualTo("PENETAPAN"));
    }

    [Test]
    public void Two_units_of_one_agency_do_not_exchange()
    {
        Open(Budi, Siti);
        var budi = _office.CaseOf(0);
        _office.Do(
            budi,
            "usulkan",
            Head(budi),
            "PERTUKARAN",
            """{"exchange":{"AgencyA":"PEMKOT","AgencyB":"PEMKOT","CounterpartKind":"INSTANSI_PEMERINTAH"}}"""
        );
        Map(budi);
        Plan(budi);
        _office.Do(budi, "jawab-mitra", Host(budi), "BERSEDIA");
        Assert.That(_office.FoundAt(budi, "PERTUKARAN"), Is.EqualTo(["EXC-02 REJECT"]));

        _office.Do(budi, "lengkapi-pertukaran", Operator, "HENTIKAN");

        Assert.That(budi.State!.CaseStatus, Is.EqualTo("TIDAK_MEMENUHI_SYARAT"));
    }

    [Test]
    public void Whoever_goes_without_a_map_of_his_competencies_or_a_goal_goes_with_reasons()
    {
        Open(Budi);
        var budi = _office.CaseOf(0);
        _office.Do(budi, "usulkan", Head(budi), "PRAKTIK_KERJA", Agencies(budi, "INSTANSI_PEMERINTAH"));
        _office.Do(budi, "pemetaan", Operator, "CATAT", """{"competencyMap":[]}""");
        Assert.That(_office.FoundAt(budi, "PEMETAAN"), Is.EqualTo(["EXC-05 WARN"]));
        _office.Do(budi, "alasan-pemetaan", KepalaBadan, "LANJUTKAN");
        _office.Do(
            budi,
            "susun-rencana",
            ParticipantOf(budi),
            "AJUKAN",
            """{"placement":{"Unit":"UNIT_ASAL","Competencies":["DATA"],"GoalIds":[]}}"""
        );
        _office.Do(budi, "setujui-rencana", Head(budi), "SETUJUI", """{"placement":{"RelevantToTusi":true}}""");
        Assert.That(_office.FoundAt(budi, "RENCANA"), Is.EqualTo(["EXC-01 WARN", "EXC-06 WARN"]));

        _office.Do(budi, "alasan-rencana", Head(budi), "PERBAIKI");
        Plan(budi);

        Assert.That(Waiting(budi), Is.EqualTo(["jawab-mitra"]));
    }

    [TestCase("LANJUTKAN", "BERJALAN")]
    [TestCase("AKHIRI", "PENGEMBALIAN")]
    public void When_one_is_recalled_the_agency_of_the_other_is_told_and_decides(string decision, string status)
    {
        var (budi, siti) = StartExchange();
        _office.World.AdvanceTo(At("2026-05-04"));
        _office.Do(
            budi,
            "tarik-peserta",
            Sender(budi),
            "TARIK",
            """{"participant":{"WithdrawalDecision":"800/1/2026"}}"""
        );
        Assert.That(budi.State!.CaseStatus, Is.EqualTo("PENGEMBALIAN"));
        Assert.That(
            _office.MessagesOf(siti).Single(one => one.Type == "RekanBerakhir").Body.GetProperty("berkas").GetInt64(),
            Is.EqualTo(budi.Id.Value)
        );

        _office.Do(siti, "putuskan-rekan-2", Sender(siti), decision);

        Assert.That(siti.State!.CaseStatus, Is.EqualTo(status));
        Assert.That(_office.MessagesOf(budi).Select(one => one.Type), Has.No.Member("RekanBerakhir"));
        Return(budi);
        Assert.That((budi.State!.Status, budi.State.CaseStatus), Is.EqualTo((Status.Finished, "DIHENTIKAN")));
    }

    [Test]
    public void A_host_may_ask_to_send_somebody_back_and_the_sender_answers()
    {
        var (budi, siti) = StartExchange();
        _office.World.AdvanceTo(At("2026-05-04"));
        _office.Do(budi, "minta-kembali", Host(budi), "MINTA");
        _office.Do(budi, "jawab-permintaan", Sender(budi), "LANJUTKAN");
        Assert.That(budi.State!.CaseStatus, Is.EqualTo("BERJALAN"));

        _office.Do(budi, "minta-kembali", Host(budi), "MINTA");
        _office.Do(budi, "jawab-permintaan", Sender(budi), "TARIK");

        Assert.That(budi.State!.CaseStatus, Is.EqualTo("PENGEMBALIAN"));
        Assert.That(Waiting(siti), Has.Member("putuskan-rekan-2"));
    }

    [Test]
    public void A_recall_counts_however_often_the_receiver_asked_in_vain()
    {
        var (budi, _) = StartExchange();
        _office.World.AdvanceTo(At("2026-05-04"));
        for (var time = 0; time < 3; time++)
        {
            _office.Do(budi, "minta-kembali", Host(budi), "MINTA");
            _office.Do(budi, "jawab-permintaan", Sender(budi), "LANJUTKAN");
        }

        _office.Do(budi, "tarik-peserta", Sender(budi), "TARIK");

        Assert.That(budi.State!.CaseStatus, Is.EqualTo("PENGEMBALIAN"));
    }

    [Test]
    public void Who_is_cancelled_before_the_first_day_gets_an_amended_decree_and_the_other_way_is_decided()
    {
        var (budi, siti) = StartExchange();
        _office.Do(budi, "batalkan", KepalaBadan, "BATALKAN");
        _office.Do(_office.Batch, "teken-perubahan", WaliKota, "TANDA_TANGANI");
        Assert.That((budi.State!.Status, budi.State.CaseStatus), Is.EqualTo((Status.Finished, "DIBATALKAN")));
        var amended = _office.MessagesOf(_office.Batch).Single(one => one.Type == "KeputusanDiubah").Body;
        Assert.That(
            (amended.GetProperty("nomor").GetString(), amended.GetProperty("mengubah").GetString()),
            Is.EqualTo(("2 TAHUN 2026", "1 TAHUN 2026"))
        );

        _office.World.AdvanceTo(At("2026-03-02"));
        Assert.That(siti.State!.CaseStatus, Is.EqualTo("BERJALAN"));
        _office.Do(siti, "putuskan-rekan-2", Sender(siti), "AKHIRI");

        Assert.That(siti.State!.CaseStatus, Is.EqualTo("PENGEMBALIAN"));
    }

    [Test]
    public void An_exchange_of_which_one_side_never_began_is_asked_about_before_it_begins()
    {
        Open(Budi, Siti);
        var (budi, siti) = (_office.CaseOf(0), _office.CaseOf(1));
        Propose(siti, "PERTUKARAN");
        Propose(budi, "PRAKTIK_KERJA");
        Assert.That(Waiting(siti), Is.EquivalentTo(["susun-rencana", "putuskan-rekan-1"]));

        _office.Do(siti, "putuskan-rekan-1", Sender(siti), "AKHIRI");

        Assert.That((siti.State!.Status, siti.State.CaseStatus), Is.EqualTo((Status.Finished, "DIBATALKAN")));
    }

    [Test]
    public void An_agency_may_write_the_number_of_its_letter_itself_but_not_one_that_is_taken()
    {
        var (budi, siti) = StartExchange("""{"letter":{"ExternalNumber":"800/12/2026"}}""");
        Assert.That(Waiting(budi), Is.Empty, "the letter is signed");
        Assert.That(
            siti.Task("teken-penugasan").Task!.Title,
            Does.Contain("800/12/2026"),
            "it comes back to its signer"
        );

        _office.Do(siti, "teken-penugasan", Sender(siti), "TANDA_TANGANI");

        Assert.That(
            _office
                .MessagesOf(siti)
                .Single(one => one.Type == "PenugasanDitetapkan")
                .Body.GetProperty("nomor")
                .GetInt64(),
            Is.EqualTo(1),
            "nothing was taken from the register for the other"
        );
    }

    [Test]
    public void A_batch_has_an_analysis_that_another_confirms_and_a_host_that_agrees()
    {
        _office.Start(Budi);
        _office.Do(_office.Batch, "analisis", Operator, "USULKAN", """{"needsAnalysis":{"Id":"AN-1"}}""");
        Assert.That(
            (
                (Refused)
                    _office.Try(_office.Batch, "sahkan-analisis", Operator with { Role = "KEPALA_BADAN" }, "SAHKAN")
            ).Refusal,
            Is.InstanceOf<FourEyesException>()
        );
        _office.Do(_office.Batch, "sahkan-analisis", KepalaBadan, "SAHKAN");
        _office.Do(_office.Batch, "dasar-hukum", Hukum, "CATAT", """{"legalBasis":[]}""");
        _office.Do(_office.Batch, "hubungi-mitra", Operator, "CATAT", """{"coordination":{"Status":"DITOLAK"}}""");

        Assert.That(Waiting(_office.Batch), Is.EqualTo(["hubungi-mitra"]), "another agency is asked");
    }

    private static Actor Head(Life life) => new($"kepala-{life.Routing.Opd}", "KEPALA_OPD", life.Routing.Opd);

    private static Actor Sender(Life life) => new($"ppk-{life.Routing.Opd}", "PPK", $"INSTANSI_{life.Routing.Opd}");

    private static Actor Host(Life life) =>
        new($"koordinator-{life.Routing.Host}", "HOST_KOORDINATOR", life.Routing.Host);

    private static string Agencies(Life life, string kind) =>
        $$"""{"exchange":{"AgencyA":"INSTANSI_{{life.Routing.Opd}}","AgencyB":"INSTANSI_{{life.Routing.Host}}","CounterpartKind":"{{kind}}"} }""";

    private void Open(params Sent[] sent)
    {
        _office.Start(sent);
        _office.Do(_office.Batch, "analisis", Operator, "USULKAN", """{"needsAnalysis":{"Id":"AN-1"}}""");
        _office.Do(_office.Batch, "sahkan-analisis", KepalaBadan, "SAHKAN");
        _office.Do(_office.Batch, "dasar-hukum", Hukum, "CATAT", """{"legalBasis":[{"Issuer":"LAN"}]}""");
        _office.Do(_office.Batch, "hubungi-mitra", Operator, "CATAT", """{"coordination":{"Status":"DISEPAKATI"}}""");
        _office.SignCall();
    }

    private void Propose(Life life, string kind, string counterpart = "INSTANSI_PEMERINTAH")
    {
        _office.Do(life, "usulkan", Head(life), kind, Agencies(life, counterpart));
        Map(life);
    }

    private void Map(Life life)
    {
        var nip = life.State!.Dossier.GetProperty("p").GetProperty("Nip").GetString();
        _office.Do(
            life,
            "pemetaan",
            Operator,
            "CATAT",
            $$"""{"competencyMap":[{"Nip":"{{nip}}","GapIds":["DATA"]}]}"""
        );
    }

    private void Plan(Life life)
    {
        _office.Do(
            life,
            "susun-rencana",
            ParticipantOf(life),
            "AJUKAN",
            """{"placement":{"Unit":"UNIT_TUJUAN","Competencies":["DATA"],"GoalIds":["SASARAN_1"]}}"""
        );
        _office.Do(life, "setujui-rencana", Head(life), "SETUJUI", """{"placement":{"RelevantToTusi":true}}""");
    }

    private void Agree(Life life)
    {
        _office.Do(life, "susun-kesepakatan", Operator, "AJUKAN");
        _office.Do(life, "teken-asal", Sender(life), "TANDA_TANGANI");
        _office.Do(life, "teken-tujuan", Host(life), "TANDA_TANGANI");
    }

    private Life UntilAgreement(Sent sent)
    {
        Open(sent);
        var life = _office.CaseOf(0);
        Propose(life, "PRAKTIK_KERJA");
        Plan(life);
        _office.Do(life, "jawab-mitra", Host(life), "BERSEDIA");
        _office.Do(life, "susun-kesepakatan", Operator, "AJUKAN");
        return life;
    }

    private Life UntilDecree(Sent sent)
    {
        var life = UntilAgreement(sent);
        _office.Do(life, "teken-asal", Sender(life), "TANDA_TANGANI");
        _office.Do(life, "teken-tujuan", Host(life), "TANDA_TANGANI");
        _office.Decree(WaliKota);
        return life;
    }

    /// <summary>Budi and Siti, in each other's place: signed, not yet there.</summary>
    private (Life Budi, Life Siti) StartExchange(string? letter = null)
    {
        Open(Budi, Siti);
        var (budi, siti) = (_office.CaseOf(0), _office.CaseOf(1));
        foreach (var life in new[] { budi, siti })
        {
            Propose(life, "PERTUKARAN");
            Plan(life);
            _office.Do(life, "jawab-mitra", Host(life), "BERSEDIA");
            Agree(life);
        }
        _office.Decree(WaliKota);
        foreach (var life in new[] { budi, siti })
        {
            _office.Do(life, "susun-penugasan", Operator, "AJUKAN");
            _office.Do(life, "teken-penugasan", Sender(life), "TANDA_TANGANI", letter);
        }
        return (budi, siti);
    }

    private void Report(Life life)
    {
        _office.Do(life, "tiba", Host(life), "CATAT", """{"arrival":{"Confirmed":true,"AccessGranted":true}}""");
        _office.Do(life, "catat-bimbingan", Host(life), "CATAT");
        _office.World.AdvanceTo(At("2026-06-02"));
        _office.Do(life, "laporan-berkala", ParticipantOf(life), "SERAHKAN");
        _office.Do(life, "tanggapi-laporan", Host(life), "TANGGAPI", """{"evaluations":[{"Progress":"Baik"}]}""");
    }

    private void Return(Life life)
    {
        _office.Do(life, "kembalikan", Operator, "CATAT", """{"recall":{"On":"2027-03-02"}}""");
        _office.Do(life, "terima-kembali", Head(life), "TERIMA");
        _office.Do(life, "laporan-akhir", ParticipantOf(life), "SERAHKAN", """{"report":{"Conclusion":"Tercapai"}}""");
        _office.Do(life, "periksa-laporan", Head(life), "TERIMA");
        _office.Do(life, "nilai-mitra", Host(life), "NILAI", """{"finalEvaluation":{"Recommendation":"Lanjutkan"}}""");
        _office.Do(life, "evaluasi", Operator, "CATAT", """{"evaluation":{"PostedToTalentRecord":true}}""");
        _office.Do(life, "sahkan-evaluasi", KepalaBadan, "SAHKAN");
    }
}
