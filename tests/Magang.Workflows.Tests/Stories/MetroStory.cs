using Magang.Workflows.Engine;
using Magang.Workflows.Tests.Simulations;
using static Magang.Workflows.Tests.Stories.Office;

namespace Magang.Workflows.Tests.Stories;

/// <summary>What Kota Metro's officials and participants live through, told task by task.</summary>
public class MetroStory
{
    private const string Budi = "199001012015011001";
    private const string Ratings =
        """{"ratings":[{"Year":2023,"Predicate":"BAIK"},{"Year":2024,"Predicate":"SANGAT BAIK"}],"discipline":[],"suspensions":[]}""";
    private readonly Office _office = new();

    [Test]
    public void A_civil_servant_goes_from_plan_to_implementation()
    {
        _office.World.Now = At("2025-02-17");
        _office.OpenBatch(Budi);
        var budi = _office.CaseOf(0);
        HandInEvidence(budi);
        Assert.That(budi.State!.CaseStatus, Is.EqualTo("USUL_PENETAPAN"));

        Decree();
        Assert.That(budi.State!.CaseStatus, Is.EqualTo("KWK_DITETAPKAN"));
        Assign(budi);
        Assert.That(budi.State!.CaseStatus, Is.EqualTo("ALIH_TUGAS"));

        _office.World.AdvanceTo(At("2025-03-12"));
        Assert.That(budi.State!.CaseStatus, Is.EqualTo("DINAS_LUAR_BERJALAN"));
        Monitor(budi);
        _office.World.AdvanceTo(At("2025-04-02"));
        Assert.That(budi.State!.CaseStatus, Is.EqualTo("DINAS_LUAR_BERJALAN"));
        Report(budi);
        Conclude(budi);

        Assert.That((budi.State!.Status, budi.State.CaseStatus), Is.EqualTo((Status.Finished, "SELESAI")));
        Assert.That(
            (_office.Batch.State!.Status, _office.Batch.State.CaseStatus),
            Is.EqualTo((Status.Finished, "SELESAI"))
        );
        Assert.That(
            _office
                .World.Messages.Where(message => message.Type == "HariMagang")
                .Select(message => message.Body.GetProperty("hari").GetInt32()),
            Is.EqualTo([25, 28, 30])
        );
    }

    private static DateTimeOffset At(string day) => DateTimeOffset.Parse($"{day}T02:00:00Z", null);

    private void HandInEvidence(Life life, string ratings = Ratings)
    {
        _office.Do(
            life,
            "rekomendasi",
            KepalaDinas,
            "KIRIM",
            """{"rec":{"Decision":"DIREKOMENDASIKAN","SignerNip":"197503032000031001","SignerEselon":"II.b","SignerUnit":"DINAS_A","SignerCapacity":"DEFINITIF"}}"""
        );
        _office.Do(
            life,
            "surat-sehat",
            ParticipantOf(life),
            "KIRIM",
            """{"health":{"FitPhysically":true,"FitMentally":true,"IssuedOn":"2025-02-10","ValidUntil":"2025-03-11","IssuerKind":"PUSKESMAS"}}"""
        );
        _office.Do(life, "rekam-kepegawaian", Operator, "KIRIM", ratings);
    }

    private void Decree()
    {
        _office.Do(_office.Batch, "usul-penetapan", KepalaBadan, "USULKAN");
        _office.Do(_office.Batch, "teken-keputusan", WaliKota, "TANDA_TANGANI");
    }

    private void Assign(Life life)
    {
        _office.Do(
            life,
            "ajukan-penugasan",
            KepalaBadan,
            "AJUKAN",
            """{"a":{"AssignmentDate":"2025-03-03","End":"2025-04-01"}}"""
        );
        _office.Do(life, "teken-penugasan", Sekda, "TANDA_TANGANI");
        _office.Do(
            life,
            "alih-tugas",
            KepalaDinas,
            "SERAHKAN",
            """{"handover":{"Tasks":[{"RecipientNip":"198805052010012003","RecipientStatus":"PNS","RecipientOnMagang":false}]}}"""
        );
    }

    private void Monitor(Life life)
    {
        _office.Do(
            life,
            "monitoring-telekomunikasi",
            Operator,
            "CATAT",
            """{"monitorings":[{"Form":"TELEKOMUNIKASI","ScheduledOn":"2025-03-10","HeldOn":"2025-03-12","Findings":[{"Aspect":"PERILAKU"},{"Aspect":"KINERJA"}]}]}"""
        );
        _office.Do(
            life,
            "monitoring-kunjungan",
            Operator,
            "CATAT",
            """{"monitorings":[{"Form":"KUNJUNGAN","Place":"LOKASI_1","HeldOn":"2025-03-20","Findings":[{"Aspect":"KEBERHASILAN"}]}]}"""
        );
    }

    private void Report(Life life)
    {
        _office.Do(life, "laporan-akhir", ParticipantOf(life), "SERAHKAN", AReport);
        _office.Do(life, "terima-laporan", KepalaBadan, "TERUSKAN");
        _office.Do(life, "sekda-terima-laporan", Sekda, "TERIMA");
    }

    private void Conclude(Life life)
    {
        _office.Do(life, "laporan-monitoring", KepalaBadan, "KIRIM");
        _office.Do(life, "sekda-teruskan-monitoring", Sekda, "TERUSKAN");
        _office.Do(life, "walikota-terima-monitoring", WaliKota, "TERIMA");
        _office.Do(life, "evaluasi-akhir", Operator, "SUSUN");
        _office.Do(life, "kirim-evaluasi", KepalaBadan, "KIRIM");
        _office.Do(life, "sekda-teruskan-evaluasi", Sekda, "TERUSKAN");
        _office.Do(life, "walikota-terima-evaluasi", WaliKota, "TERIMA");
        _office.Do(
            life,
            "rencana-implementasi",
            ParticipantOf(life),
            "SERAHKAN",
            """{"implementationPlan":{"Items":["Terapkan antrean daring"]}}"""
        );
        _office.Do(life, "presensi", KepalaDinas, "KONFIRMASI", """{"attendance":[]}""");
        _office.Do(life, "pembiayaan", Pptk, "AJUKAN", """{"costs":[{"Component":"TRANSPORT","Fund":"APBD"}]}""");
    }

    private const string AReport = """
        {"report":{"Sections":[{"Code":"I.a","WordCount":10},{"Code":"I.b","WordCount":10},{"Code":"I.c","WordCount":10},
          {"Code":"II.a","WordCount":10},{"Code":"II.b","WordCount":10},{"Code":"II.c","WordCount":10},{"Code":"II.d","WordCount":10},
          {"Code":"III.a","WordCount":10},{"Code":"III.b","WordCount":10}],
          "Sub":{"II.a":["LATAR_BELAKANG","PERUMUSAN_MASALAH","TUJUAN","MANFAAT"]},
          "Problems":["M1"],"Activities":[{"Form":"Praktik","Description":"Loket","ExpectedResult":"Antrean pendek","ProblemId":"M1"}],
          "Location":"LOKASI_1","PeriodFrom":"2025-03-03","PeriodTo":"2025-04-01","ToolsAndMaterials":"Komputer","Approach":"Turun langsung",
          "Conclusion":"Baik","Suggestions":"Terapkan"}}
        """;
}
