using Magang.Workflows.Proofs.Contracts;

namespace Magang.Workflows.Tests.Proofs;

/// <summary>What a contract says, and how a wrong one is refused: a word that is misspelt must never weaken it.</summary>
public class ContractReaderTests
{
    [Test]
    public void A_clause_says_what_must_come_before_what()
    {
        var contract = AContract.Of(
            """{"id":"K1","jenis":"didahului","pasal":"Pasal 9","aturan":["MET-022"],"kalimat":"K.","peristiwa":{"nomor":"METRO/SURAT_TUGAS/"},"oleh":[{"gerbang":"SURAT_PENUGASAN"},{"tugas":"teken-*","keputusan":"TANDA_TANGANI","peran":"SEKDA"}],"sejak":{"gerbang":"SURAT_PENUGASAN","hasil":"Tolak"}}"""
        );

        var clause = (PrecededBy)contract.Programmes[0].Clauses[0];
        Assert.That(
            (clause.Id, clause.Citation, clause.Rules, clause.Sentence),
            Is.EqualTo(("K1", "Pasal 9", clause.Rules, "K."))
        );
        Assert.That(clause.Rules, Is.EqualTo(["MET-022"]));
        Assert.That(clause.Events.Any, Is.EqualTo([new EventPattern(EventKind.Number, "METRO/SURAT_TUGAS/")]));
        Assert.That(
            clause.By.Any,
            Is.EqualTo([
                new EventPattern(EventKind.Gate, "SURAT_PENUGASAN") { Outcome = "Terima" },
                new EventPattern(EventKind.Task, "teken-*") { Outcome = "TANDA_TANGANI", Role = "SEKDA" },
            ])
        );
        Assert.That(clause.Since.Any[0].Outcome, Is.EqualTo("Tolak"));
    }

    [Test]
    public void A_clause_about_inputs_tells_each_way_of_comparing()
    {
        var contract = AContract.Of(
            """
            {"id":"K1","jenis":"isian","pasal":"Pasal 9","kalimat":"K.","aktivitas":{"tugas":"*","formulir":"laporan"},
             "isian":{"facts":null,"role":"SEKDA","dueWorkingDays":3,"opd":{"ekspresi":"opdAsal()"},"form":{"salahSatu":["a","b"]},
                      "notDoneBy":{"memuat":["x"]},"person":{"wajib":true},"title":{"menyebut":["Sekretaris"]}}}
            """
        );

        var demands = ((HasInputs)contract.Programmes[0].Clauses[0]).Demands;
        Assert.That(
            demands.Select(demand => $"{demand.Key} {demand.Value.Kind} {string.Join('|', demand.Value.Values)}"),
            Is.EqualTo([
                "dueWorkingDays Is 3",
                "facts Absent ",
                "form OneOf a|b",
                "notDoneBy Includes x",
                "opd Script opdAsal()",
                "person Given ",
                "role Is SEKDA",
                "title Mentions Sekretaris",
            ])
        );
    }

    [Test]
    public void Every_fault_is_named_with_its_place()
    {
        var refused = Assert.Throws<ContractRefusedException>(() =>
            AContract.Of(
                """{"id":"K1","jenis":"didahului","pasal":"Pasal 9","kalimat":"K.","peristiwa":{"gerbng":"A"},"olh":{"gerbang":"B"}}""",
                """{"id":"K1","jenis":"mustahil","pasal":"Pasal 9","kalimat":"K."}"""
            )
        )!;

        Assert.That(
            refused.Faults.Select(fault => fault.Split(':')[0]),
            Is.EqualTo([
                "$.program[0].klausul[0].olh",
                "$.program[0].klausul[0].peristiwa",
                "$.program[0].klausul[0].oleh",
                "$.program[0].klausul[1].jenis",
            ])
        );
    }

    [Test]
    public void Two_clauses_of_one_id_are_refused() =>
        Assert.That(
            () =>
                AContract.Of(
                    """{"id":"K1","jenis":"ada","pasal":"P","kalimat":"K.","peristiwa":{"gerbang":"A"}}""",
                    """{"id":"K1","jenis":"ada","pasal":"P","kalimat":"K.","peristiwa":{"gerbang":"B"}}"""
                ),
            Throws.TypeOf<ContractRefusedException>().With.Message.Contains("'K1' ada dua kali")
        );
}
