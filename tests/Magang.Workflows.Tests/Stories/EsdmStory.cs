using Magang.Workflows.Engine;
using Magang.Workflows.Regulations;
using Magang.Workflows.Tests.Regulations;
using static Magang.Workflows.Tests.Stories.SampleOffice;

namespace Magang.Workflows.Tests.Stories;

/// <summary>What candidates of the ministry's integrated internship live through, from the ranking to the certificate.</summary>
public class EsdmStory
{
    private static readonly Actor Ppk = new("ppk", "PPK");
    private static readonly Actor Penilai = new("penilai-1", "TIM_PENILAI");
    private static readonly Actor Mentor = new("mentor-1", "MENTOR", "MITRA_B");
    private static readonly Actor Head = new("kepala-a", "KEPALA_OPD", "DINAS_A");
    private static readonly Sent Budi = new("199001012015011001", Last: "2026-06-01");
    private static readonly Sent Siti = new("199202022016022002", Last: "2026-06-01");
    private static readonly Sent Tono = new("198803032012011003", Last: "2026-06-01");
    private SampleOffice _office = new("magang-terpadu-esdm", "ESDM", ARuleset.Named("esdm"));

    [Test]
    public void A_new_hire_learns_in_three_patterns_ends_with_a_seminar_and_is_certified()
    {
        var budi = UntilFirstDay(Budi);
        Learn(budi);
        _office.Do(budi, "seminar", Operator, "CATAT", Phase("SEMINAR_AKHIR", "2026-05-28"));
        Assert.That(budi.State!.CaseStatus, Is.EqualTo("BERJALAN"), "three months are not over");
        _office.World.AdvanceTo(At("2026-06-02"));
        Assert.That(budi.State!.CaseStatus, Is.EqualTo("KELULUSAN"));
        _office.Do(budi, "terima-kembali", Head, "TERIMA");
        _office.Do(budi, "usul-lulus", Operator, "USULKAN", """{"evaluation":{"PostedToTalentRecord":true}}""");
        _office.Do(budi, "teken-sertifikat", KepalaBadan, "TANDA_TANGANI");

        Assert.That((budi.State!.Status, budi.State.CaseStatus), Is.EqualTo((Status.Finished, "LULUS")));
        Assert.That(_office.Batch.State!.CaseStatus, Is.EqualTo("SELESAI"));
        Assert.That(
            new[] { "PROGRAM", "PENUGASAN", "KELULUSAN" }.SelectMany(gate => _office.FoundAt(budi, gate)),
            Is.Empty
        );
    }

    [TestCase("2026-03-02", "2026-06-01", true)]
    [TestCase("2026-03-02", "2026-06-02", false)]
    [TestCase("2026-03-02", "2026-05-31", false)]
    [TestCase("2026-03-31", "2026-06-29", true)]
    [TestCase("2026-03-31", "2026-06-30", false)]
    public void The_programme_takes_three_months_to_the_day(string first, string last, bool fits)
    {
        var budi = UntilDecree(Budi);
        Assign(budi, first, last);

        Assert.That(_office.FoundAt(budi, "PENUGASAN"), Is.EqualTo(fits ? Array.Empty<string>() : ["ESD-03 REJECT"]));
        Assert.That(Waiting(budi), Is.EqualTo([fits ? "teken-penugasan" : "tindak-lanjut-penugasan"]));
    }

    [TestCase("2026-06-03", true)]
    [TestCase("2026-06-04", false)]
    public void An_organiser_that_tolerates_two_days_gets_two_and_no_more(string last, bool fits)
    {
        var known = KnownRegulations.Find("esdm")!;
        var tolerant = RepositoryFolder
            .Read("workflows", "regulasi", "esdm-2020.json")
            .Replace("\"value\": 0,", "\"value\": 2,", StringComparison.Ordinal);
        _office = new SampleOffice(
            "magang-terpadu-esdm",
            "ESDM",
            Ruleset.Load([tolerant, ARuleset.LintasJson], known.Predicates, ARuleset.Calendar)
        );
        var budi = UntilDecree(Budi);
        Assign(budi, "2026-03-02", last);

        Assert.That(_office.FoundAt(budi, "PENUGASAN"), Is.EqualTo(fits ? Array.Empty<string>() : ["ESD-03 REJECT"]));
    }

    [Test]
    public void A_wrong_length_is_mended_or_the_participant_taken_out_of_the_decree()
    {
        var budi = UntilDecree(Budi);
        Assign(budi, "2026-03-02", "2026-06-02");
        _office.Do(budi, "tindak-lanjut-penugasan", KepalaBadan, "PERBAIKI");
        Assign(budi, "2026-03-02", "2026-07-01");
        _office.Do(budi, "tindak-lanjut-penugasan", KepalaBadan, "KELUARKAN");
        _office.Do(_office.Batch, "teken-perubahan", Ppk, "TANDA_TANGANI");

        Assert.That((budi.State!.Status, budi.State.CaseStatus), Is.EqualTo((Status.Finished, "DIBATALKAN")));
        Assert.That(_office.Batch.State!.CaseStatus, Is.EqualTo("SELESAI"));
    }

    [Test]
    public void The_ranking_puts_new_hires_first_and_another_order_needs_a_reason()
    {
        Open(Budi, Siti, Tono);
        _office.Do(_office.CaseOf(0), "usulkan", Head, "JFT");
        _office.Do(_office.CaseOf(1), "usulkan", Head, "ADMINISTRATOR_PENGAWAS");
        _office.World.AdvanceTo(At("2026-01-06"));
        _office.Do(_office.CaseOf(2), "usulkan", Head, "NEW_HIRE");
        _office.Do(_office.Batch, "susun-peringkat", Penilai, "MENURUT_USULAN");
        Assert.That(_office.FoundAt(_office.Batch, "PRIORITAS"), Is.EqualTo(["ESD-04 WARN"]));

        _office.Do(_office.Batch, "alasan-peringkat", KepalaBadan, "SUSUN_ULANG");
        _office.Do(_office.Batch, "susun-peringkat", Penilai, "MENURUT_PRIORITAS");

        Assert.That(_office.FoundAt(_office.Batch, "PRIORITAS"), Has.Exactly(1).Items, "the second order is right");
        Assert.That(
            _office.CaseOf(0).State!.Dossier.GetProperty("ranking").EnumerateArray().Select(key => key.GetString()),
            Is.EqualTo(["P-19880303", "P-19920202", "P-19900101"])
        );
    }

    [Test]
    public void A_seminar_before_the_rest_does_not_count_and_is_held_again()
    {
        var budi = UntilFirstDay(Budi);
        Learn(budi);
        _office.Do(budi, "seminar", Operator, "CATAT", Phase("SEMINAR_AKHIR", "2026-05-21"));
        Assert.That(_office.FoundAt(budi, "KELULUSAN"), Is.EqualTo(["ESD-02 REJECT"]));

        _office.Do(budi, "susulkan", Operator, "SUSULKAN");
        _office.Do(budi, "seminar", Operator, "CATAT", Phase("SEMINAR_AKHIR", "2026-05-22"));
        _office.World.AdvanceTo(At("2026-06-02"));

        Assert.That(budi.State!.CaseStatus, Is.EqualTo("KELULUSAN"), "the same day as the last of the rest will do");
    }

    [Test]
    public void A_missing_part_is_made_up_for_or_the_participant_fails_with_the_article()
    {
        var budi = UntilFirstDay(Budi);
        Learn(budi, offClass: "TIDAK_TUNTAS");
        _office.Do(budi, "seminar", Operator, "CATAT", Phase("SEMINAR_AKHIR", "2026-05-28"));
        _office.Do(budi, "susulkan", Operator, "SUSULKAN", Phase("OFF_CLASS", "2026-05-29"));
        _office.Do(budi, "seminar", Operator, "CATAT", Phase("SEMINAR_AKHIR", "2026-05-28"));
        Assert.That(_office.FoundAt(budi, "KELULUSAN"), Is.EqualTo(["ESD-02 REJECT", "ESD-02 REJECT"]));

        _office.Do(budi, "susulkan", Operator, "TIDAK_LULUS");

        Assert.That((budi.State!.Status, budi.State.CaseStatus), Is.EqualTo((Status.Finished, "TIDAK_LULUS")));
        Assert.That(
            _office
                .MessagesOf(budi)
                .Single(one => one.Type == "PesertaDitolak")
                .Body.GetProperty("pasal")[0]
                .GetString(),
            Does.Contain("par. 11")
        );
    }

    [Test]
    public void Whoever_is_recalled_is_free_for_another_assignment()
    {
        var budi = UntilFirstDay(Budi);
        _office.World.AdvanceTo(At("2026-04-06"));
        _office.Do(
            budi,
            "tarik-peserta",
            KepalaBadan,
            "TARIK",
            """{"participant":{"WithdrawalDecision":"800/2/2026"}}"""
        );
        Assert.That((budi.State!.Status, budi.State.CaseStatus), Is.EqualTo((Status.Finished, "DIHENTIKAN")));

        var again = UntilDecree(Budi with { First = "2026-04-06", Last = "2026-07-05" });
        Assign(again, "2026-04-06", "2026-07-05");

        Assert.That(Waiting(again), Is.EqualTo(["teken-penugasan"]));
    }

    [Test]
    public void Who_is_not_chosen_or_withdraws_leaves_the_batch_without_participants()
    {
        Open(Budi, Siti);
        var (budi, siti) = (_office.CaseOf(0), _office.CaseOf(1));
        _office.Do(budi, "usulkan", Head, "NEW_HIRE");
        _office.Do(siti, "usulkan", Head, "NEW_HIRE");
        _office.Do(_office.Batch, "susun-peringkat", Penilai, "MENURUT_PRIORITAS");
        _office.Do(budi, "putuskan-seleksi", Penilai, "TIDAK_TERPILIH");
        _office.Do(siti, "putuskan-seleksi", Penilai, "TERPILIH");
        _office.Do(siti, "jawab-panggilan", ParticipantOf(siti), "MENGUNDURKAN_DIRI");

        Assert.That(
            new[] { budi, siti, _office.Batch }.Select(one => one.State!.CaseStatus),
            Is.EqualTo(["TIDAK_TERPILIH", "DIBATALKAN", "TANPA_PESERTA"])
        );
    }

    private static string Phase(string kind, string on) =>
        $$"""{"phases":[{"Kind":"{{kind}}","CompletedOn":"{{on}}"}]}""";

    private void Open(params Sent[] sent)
    {
        _office.Start(sent);
        _office.Do(
            _office.Batch,
            "analisis",
            Operator,
            "USULKAN",
            """{"needsAnalysis":{"Id":"AN-1"},"program":{"StartYear":2018}}"""
        );
        _office.Do(_office.Batch, "sahkan-analisis", KepalaBadan, "SAHKAN");
        _office.Do(_office.Batch, "lokasi-ojt", Operator, "CATAT", """{"coordination":{"Status":"DISEPAKATI"}}""");
        _office.SignCall();
    }

    private Life UntilDecree(Sent sent)
    {
        Open(sent);
        var life = _office.CaseOf(0);
        _office.Do(life, "usulkan", Head, "NEW_HIRE");
        _office.Do(_office.Batch, "susun-peringkat", Penilai, "MENURUT_PRIORITAS");
        _office.Do(life, "putuskan-seleksi", Penilai, "TERPILIH");
        _office.Do(life, "jawab-panggilan", ParticipantOf(life), "BERSEDIA");
        _office.Decree(Ppk);
        return life;
    }

    private void Assign(Life life, string first, string last) =>
        _office.Do(
            life,
            "susun-penugasan",
            Operator,
            "AJUKAN",
            $$"""{"a":{"AssignmentDate":"{{first}}","End":"{{last}}"} }"""
        );

    private Life UntilFirstDay(Sent sent)
    {
        var life = UntilDecree(sent);
        Assign(life, sent.First, sent.Last);
        _office.Do(life, "teken-penugasan", Ppk, "TANDA_TANGANI");
        _office.World.AdvanceTo(At(sent.First));
        Assert.That(life.State!.CaseStatus, Is.EqualTo("BERJALAN"));
        return life;
    }

    private void Learn(Life life, string offClass = "TUNTAS")
    {
        _office.Do(life, "on-class", Operator, "TUNTAS", Phase("ON_CLASS", "2026-03-20"));
        _office.Do(life, "off-class", Operator, offClass, Phase("OFF_CLASS", "2026-04-10"));
        _office.Do(life, "logbook", ParticipantOf(life), "ISI");
        _office.Do(life, "ojt", Mentor, "TUNTAS", Phase("OJT", "2026-05-22"));
    }
}
