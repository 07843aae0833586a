using System.Text.Json.Nodes;
using Magang.Workflows.Definitions;
using Magang.Workflows.Proofs;
using Magang.Workflows.Tests.Proofs.Wandering;

namespace Magang.Workflows.Tests.Proofs;

/// <summary>What only the workflows of a programme may do, no other workflow does: not even one that no contract looks at.</summary>
public class ReservedTests
{
    private static readonly (string Name, JsonObject[] Activities, string? Programme, string Code)[] Foreign =
    [
        ("opens cases of a programme", [Opening("Magang.StartCases", "definition", "magang-metro")], null, "MGW-960"),
        (
            "dispatches a case of a programme",
            [Opening("Elsa.DispatchWorkflow", "workflowDefinitionId", "magang-metro")],
            null,
            "MGW-960"
        ),
        (
            "dispatches what it computes",
            [Opening("Elsa.DispatchWorkflow", "workflowDefinitionId", "'magang-' + 'metro'", "JavaScript")],
            null,
            "MGW-960"
        ),
        ("says a decree to all", [Pieces.Said("siar", "kwk")], null, "MGW-961"),
        ("says a decree to its cases", [Sending("kwk")], null, "MGW-961"),
        ("says what it computes", [Computed()], null, "MGW-961"),
        ("says a decree from a milder programme", [Pieces.Said("siar", "kwk")], "palu-aduan", "MGW-961"),
        ("takes a number of a programme", [Pieces.Number("nomor", "METRO/SURAT_TUGAS/")], null, "MGW-962"),
        ("takes a number of another programme", [Pieces.Number("nomor", "METRO/KWK/")], "bumn", "MGW-962"),
    ];

    private static IEnumerable<TestCaseData> Refused =>
        Foreign.Select(one => new TestCaseData(one.Activities, one.Programme, one.Code).SetArgDisplayNames(one.Name));

    [TestCaseSource(nameof(Refused))]
    public void A_workflow_from_elsewhere_does_not_play_a_programme(
        object activities,
        string? programme,
        string code
    ) =>
        Assert.That(
            Proving.Findings(Drawn((JsonObject[])activities, programme)).Select(finding => finding.Code),
            Has.Some.EqualTo(code)
        );

    [Test]
    public void A_workflow_of_no_programme_does_what_is_nobody_s() =>
        Assert.That(
            Proving.Findings(
                Drawn(
                    [
                        Pieces.Task("periksa"),
                        Pieces.Said("siar", "rapat"),
                        Pieces.Number("nomor", "BADAN/NOTA/"),
                        Opening("Elsa.DispatchWorkflow", "workflowDefinitionId", "pengingat"),
                    ],
                    programme: null
                )
            ),
            Is.Empty
        );

    [Test]
    public void A_workflow_that_joined_a_programme_under_another_id_stays_in_it()
    {
        var copy = Drawing.Of("magang-metro");
        copy.Source["definitionId"] = "magang-metro-khusus";
        var joined = copy.Read();
        copy.Source["customProperties"]!.AsObject().Remove("magang:programme");

        Assert.That(Proving.Findings(joined), Is.Empty);
        Assert.That(
            new PublishProof(Shipped.Contracts)
                .Of(copy.Read(), id => id == "magang-metro-khusus" ? joined : Shipped.Find(id))
                .Select(finding => finding.Code),
            Is.EqualTo(["MGW-872"])
        );
    }

    private static Definition Drawn(JsonObject[] activities, string? programme)
    {
        var source = new JsonObject
        {
            ["definitionId"] = "alur-cepat",
            ["name"] = "Alur cepat",
            ["customProperties"] = new JsonObject(),
            ["root"] = Pieces.Sequence("alur", [.. activities.Select(one => one.DeepClone().AsObject())]),
        };
        if (programme is not null)
            source["customProperties"]!["magang:programme"] = programme;
        return DefinitionReader.Read(System.Text.Encoding.UTF8.GetBytes(source.ToJsonString()));
    }

    private static JsonObject Opening(string type, string input, string id, string kind = "Literal") =>
        Pieces.Of(
            "buka",
            type,
            (input, Drawing.Written(id, kind)),
            ("participants", Drawing.Written("getInput('peserta')", "JavaScript"))
        );

    private static JsonObject Sending(string name) =>
        Pieces.Of("siar", "Magang.Send", ("to", Drawing.Written("Children")), ("event", Drawing.Written(name)));

    private static JsonObject Computed() =>
        Pieces.Of("siar", "Elsa.PublishEvent", ("eventName", Drawing.Written("'k' + 'wk'", "JavaScript")));
}
