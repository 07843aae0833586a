using Magang.Workflows.Definitions;
using Magang.Workflows.Proofs;
using Magang.Workflows.Tests.Activities;
using static Magang.Workflows.Tests.Proofs.AProof;

namespace Magang.Workflows.Tests.Proofs;

/// <summary>Each kind of clause, kept and broken.</summary>
public class ClauseTests
{
    private const string Ends =
        """{"id":"K1","jenis":"berakhir","pasal":"Pasal 16","kalimat":"K.","dengan":{"gerbang":"A"},"kecuali":{"status":"DIBATALKAN"}}""";

    private const string Alive =
        """{"id":"K1","jenis":"hidup","pasal":"Pasal 5","kalimat":"K.","waktu":{"waktu":"fakta('a.End')","tambahHari":1},"sejak":{"status":"MULAI"},"sampai":{"status":"USAI"}}""";

    private const string Follows =
        """{"id":"K1","jenis":"disusul","pasal":"Pasal 5","kalimat":"K.","peristiwa":{"tugas":"q","keputusan":"X"},"oleh":{"gerbang":"A"},"sebelum":{"gerbang":"B"}}""";

    private const string Unless =
        """{"id":"K1","jenis":"didahului","pasal":"Pasal 5","kalimat":"K.","peristiwa":{"gerbang":"B"},"oleh":[{"gerbang":"A"},{"syarat":"fakta( \"x\" ) == 1","hasil":"False"}]}""";

    [TestCase("q:X-a q:Y-b a:Terima-b", false)]
    [TestCase("q:X-b q:Y-a a:Terima-b", true)]
    public void What_has_happened_is_followed_before_it_is_too_late(string ways, bool isRefused) =>
        Assert.That(IsRefused(Flow("r", ways, Task("q", "X", "Y"), A, B), clause: Follows), Is.EqualTo(isRefused));

    [TestCase(Free, "d:True-a d:False-b a:Terima-b", false)]
    [TestCase(Free, "d:True-b d:False-a a:Terima-b", true)]
    [TestCase("fakta('y') == 1", "d:True-a d:False-b a:Terima-b", true)]
    public void A_condition_counts_where_it_is_that_very_one(string condition, string ways, bool isRefused) =>
        Assert.That(IsRefused(Flow("r", ways, Decision("d", condition), A, B), clause: Unless), Is.EqualTo(isRefused));

    [Test]
    public void A_breach_tells_article_clause_and_the_shortest_way()
    {
        var finding = Prove(
                Read(
                    Flow(
                        "r",
                        "q:X-a q:Y-c a:Terima-b c-d d-b",
                        Task("q", "X", "Y"),
                        A,
                        AFlow.Line("c", "'1'"),
                        AFlow.Line("d", "'1'"),
                        B
                    )
                ),
                AThenB
            )
            .Single();

        Assert.That(
            (finding.Code, finding.Citation, finding.Clause, finding.ActivityId),
            Is.EqualTo(("MGW-871", "Pasal 9", "K1", "b"))
        );
        Assert.That(
            finding.Way,
            Is.EqualTo([
                new WayStep("q", "Y"),
                new WayStep("c", "Done"),
                new WayStep("d", "Done"),
                new WayStep("b", "Terima"),
            ])
        );
        Assert.That(finding.Sentence, Does.Contain("q (Y) → c → d → b (Terima)"));
    }

    [TestCase("q:X-a q:Y-s a:Terima-s2", false)]
    [TestCase("q:X-a q:Y-s2 a:Terima-s", true)]
    public void No_case_ends_without_a_gate_unless_by_a_known_way_out(string ways, bool isRefused) =>
        Assert.That(
            IsRefused(
                Flow("r", ways, Task("q", "X", "Y"), A, Status("s", "DIBATALKAN"), Status("s2", "SELESAI")),
                clause: Ends
            ),
            Is.EqualTo(isRefused)
        );

    [Test]
    public void Ending_at_once_from_another_branch_is_an_ending() =>
        Assert.That(
            IsRefused(
                AFlow.Parallel(
                    "r",
                    AFlow.Sequence("s", Task("q", "X"), A),
                    AFlow.Sequence("s2", Task("q2", "X"), AFlow.Activity("z", "Elsa.Finish"))
                ),
                clause: Ends
            )
        );

    [TestCase("k:P-w k:Q-m m-q q:X-u", false)]
    [TestCase("k:P-m m-q q:X-w w-u", true)]
    [TestCase("k:P-w k:Q-m m-q q:X-j w-j j-u", false)]
    [TestCase("k:P-w k:Q-m m-q q:X-j2 w-j2 j2-q2 q2:X-u", true)]
    public void A_timer_is_alive_for_as_long_as_the_clause_says(string ways, bool isRefused) =>
        Assert.That(
            IsRefused(
                Flow(
                    "r",
                    ways,
                    Fork("k", "P", "Q"),
                    Timer("w", "fakta('a.End')", 1),
                    Status("m", "MULAI"),
                    Task("q", "X"),
                    Task("q2", "X"),
                    Join("j", "WaitAll"),
                    Join("j2", "WaitAny"),
                    Status("u", "USAI")
                ),
                clause: Alive
            ),
            Is.EqualTo(isRefused)
        );

    [TestCase("fakta( \"a.End\" )", 1, false)]
    [TestCase("fakta('a.Start')", 1, true)]
    [TestCase("fakta('a.End')", 2, true)]
    public void A_timer_is_the_one_that_the_regulation_means(string day, int plus, bool isRefused) =>
        Assert.That(
            IsRefused(
                AFlow.Parallel(
                    "r",
                    Timer("w", day, plus),
                    AFlow.Sequence("s", Status("m", "MULAI"), Task("q", "X"), Status("u", "USAI"))
                ),
                clause: Alive
            ),
            Is.EqualTo(isRefused)
        );

    [TestCase("m-q q:X-n n-u", false)]
    [TestCase("n-m m-q q:X-u", true)]
    [TestCase("m-q q:X-u u-n", true)]
    public void Something_happens_only_between_two_things(string ways, bool isRefused) =>
        Assert.That(
            IsRefused(
                Flow(
                    "r",
                    ways,
                    Status("m", "MULAI"),
                    Task("q", "X"),
                    Notice("n", "MonitoringDicatat"),
                    Status("u", "USAI")
                ),
                clause: """{"id":"K1","jenis":"selama","pasal":"Pasal 15","kalimat":"K.","peristiwa":{"kabar":"Monitoring*"},"sejak":{"status":"MULAI"},"sampai":{"status":"USAI"}}"""
            ),
            Is.EqualTo(isRefused)
        );

    [TestCase("q:X-n q:Y-u", false)]
    [TestCase("q:X-u u-n", true)]
    public void Something_no_longer_happens_after_another(string ways, bool isRefused) =>
        Assert.That(
            IsRefused(
                Flow("r", ways, Task("q", "X", "Y"), Notice("n", "Kabar"), Status("u", "USAI")),
                clause: """{"id":"K1","jenis":"tidak-sesudah","pasal":"P","kalimat":"K.","peristiwa":{"kabar":"Kabar"},"sesudah":{"status":"USAI"}}"""
            ),
            Is.EqualTo(isRefused)
        );

    [TestCase("q:AJUKAN-t t:TEKEN-n t:TOLAK-q", false)]
    [TestCase("q:AJUKAN-t t:TEKEN-n t:TOLAK-n", true)]
    public void What_was_returned_is_needed_again(string ways, bool isRefused) =>
        Assert.That(
            IsRefused(
                Flow("r", ways, Task("q", "AJUKAN"), Task("t", "TEKEN", "TOLAK"), Notice("n", "Kabar")),
                clause: """{"id":"K1","jenis":"didahului","pasal":"P","kalimat":"K.","peristiwa":{"kabar":"Kabar"},"oleh":{"tugas":"q"},"sejak":{"tugas":"t","keputusan":"TOLAK"}}"""
            ),
            Is.EqualTo(isRefused)
        );

    [TestCase("a:Terima-b b:Terima-c", false)]
    [TestCase("b:Terima-a a:Terima-c", true)]
    public void Steps_keep_their_order(string ways, bool isRefused) =>
        Assert.That(
            IsRefused(
                Flow("r", ways, A, B, Gate("c", "C")),
                clause: """{"id":"K1","jenis":"urutan","pasal":"P","kalimat":"K.","peristiwa":[{"gerbang":"A"},{"gerbang":"B"},{"gerbang":"C"}]}"""
            ),
            Is.EqualTo(isRefused)
        );

    [TestCase("q:X-a", false)]
    [TestCase("q:Z-a", true)]
    [TestCase("", true)]
    public void What_must_be_there_can_be_come_to(string ways, bool isRefused) =>
        Assert.That(
            IsRefused(
                Flow("r", ways, Task("q", "X"), A),
                clause: """{"id":"K1","jenis":"ada","pasal":"P","kalimat":"K.","peristiwa":{"gerbang":"A"}}"""
            ),
            Is.EqualTo(isRefused)
        );

    [TestCase("", false)]
    [TestCase(",\"statusOnPass\":\"LAIN\"", true)]
    public void A_gate_with_other_inputs_is_found(string more, bool isRefused) =>
        Assert.That(
            IsRefused(
                Gate("a", "A", more),
                clause: """{"id":"K1","jenis":"isian","pasal":"P","kalimat":"K.","aktivitas":{"gerbang":"A"},"isian":{"statusOnPass":null}}"""
            ),
            Is.EqualTo(isRefused)
        );

    [TestCase("""{"facts":null}""", true)]
    [TestCase("""{"facts":{"ekspresi":"({ a : 1 })"}}""", false)]
    [TestCase("""{"facts":{"ekspresi":"({ a: 2 })"}}""", true)]
    [TestCase(
        """{"role":"SEKDA","form":{"salahSatu":["a","q"]},"decisions":{"memuat":["X"]},"title":{"wajib":true}}""",
        false
    )]
    [TestCase("""{"role":"KEPALA_OPD"}""", true)]
    [TestCase("""{"decisions":{"memuat":["Z"]}}""", true)]
    [TestCase("""{"dueWorkingDays":{"wajib":true}}""", true)]
    [TestCase("""{"facts":{"menyebut":["a: 1"]}}""", false)]
    public void An_input_is_compared_as_the_clause_says(string demands, bool isRefused) =>
        Assert.That(
            IsRefused(
                Task("q", "X", "Y")
                    .Replace(
                        "\"title\"",
                        AFlow.Script("facts", "Object", "({a: 1})") + ",\"title\"",
                        StringComparison.Ordinal
                    ),
                clause: $$"""{"id":"K1","jenis":"isian","pasal":"P","kalimat":"K.","aktivitas":{"tugas":"q"},"isian":{{demands}} }"""
            ),
            Is.EqualTo(isRefused)
        );

    [TestCase("'METRO/ST/' + hariIni().substr(0, 4)", true)]
    [TestCase("'METRO/KWK/' + hariIni().substr(0, 4)", false)]
    [TestCase("fakta('register')", true)]
    [TestCase("'METRO/KWK/' == fakta('x') ? 'METRO/ST/' : 'METRO/ST/2025'", true)]
    public void A_number_of_the_register_is_found_however_the_register_is_computed(string register, bool isRefused) =>
        Assert.That(
            IsRefused(
                AFlow.Activity("n", "Magang.Number", AFlow.Script("register", "String", register)),
                clause: """{"id":"K1","jenis":"didahului","pasal":"P","kalimat":"K.","peristiwa":{"nomor":"METRO/ST/"},"oleh":{"gerbang":"A"}}"""
            ),
            Is.EqualTo(isRefused)
        );

    [TestCase("\"uji\"", false)]
    [TestCase("\"asing\"", true)]
    public void Cases_of_another_programme_are_not_started(string definition, bool isRefused) =>
        Assert.That(
            IsRefused(
                AFlow.Activity(
                    "c",
                    "Magang.StartCases",
                    $"\"definition\":{definition}," + AFlow.Script("participants", "Object", "[]")
                ),
                clause: """{"id":"K1","jenis":"berkas","pasal":"P","kalimat":"K.","program":["metro"]}"""
            ),
            Is.EqualTo(isRefused)
        );

    [Test]
    public void A_workflow_of_a_programme_cannot_leave_it()
    {
        var other = Read(AFlow.Sequence("r", A), programme: "palu");

        Assert.That(Prove(other, AThenB).Select(finding => finding.Code), Is.EqualTo(["MGW-872"]));
        Assert.That(PublishProof.None.Of(other, _ => null), Is.Empty);
    }

    [Test]
    public void A_workflow_with_too_many_ways_is_refused_and_told_so()
    {
        var many = Enumerable.Range(0, 50).Select(at => AFlow.If($"i{at}", Free, AFlow.Line($"l{at}", "''"))).ToArray();

        Assert.That(
            Prove(Read(AFlow.Sequence("r", many)), AThenB).Select(finding => finding.Code),
            Is.EqualTo(["MGW-876"])
        );
    }

    [TestCase("s-f f:Lagi-e e-f f:Tugas-q", true)]
    [TestCase("s-q q:OK-e e-q", false)]
    public void A_loop_that_opens_one_task_after_another_and_ends_none_is_refused_by_its_name(
        string ways,
        bool isRefused
    )
    {
        var findings = Prove(
            Read(
                Flow(
                    "r",
                    ways,
                    AFlow.Activity("s", "Elsa.Start"),
                    Fork("f", "Lagi", "Tugas"),
                    AFlow.Event("e", "x"),
                    Task("q", "OK")
                )
            ),
            AThenB
        );

        Assert.That(
            findings.Where(finding => finding.Code is "MGW-964" or "MGW-876").Select(finding => finding.ActivityId),
            Is.EqualTo(isRefused ? (string[])["q"] : [])
        );
    }

    private static string Timer(string id, string day, int plus) =>
        AFlow.Activity(id, "Magang.WaitUntilDay", AFlow.Script("day", "String", day) + $",\"plusDays\":{plus}");

    private static string Notice(string id, string message) =>
        AFlow.Activity(id, "Magang.Notice", $"\"message\":\"{message}\"");
}
