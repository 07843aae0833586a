using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Designer.Descriptors;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.IntegrationTests.Api;

namespace Magang.Workflows.IntegrationTests.Designer.Descriptors;

/// <summary>One activity is tried by itself. No server and no database.</summary>
public sealed class ActivityTrialTests
{
    private static readonly Lazy<Reference> Rules = new(() => RegulationSet.Load(AnApi.Workflows).Reference);

    private static readonly DateTimeOffset Noon = new(2026, 2, 2, 5, 0, 0, TimeSpan.Zero);

    [Test]
    public void A_gate_says_what_it_decides_on_an_empty_case_and_by_which_articles()
    {
        var answer = Try(
            """{"id":"x","type":"Magang.Gate","version":1,"gate":{"expression":{"type":"Literal","value":"EVALUASI_AKHIR"} } }""",
            "metro"
        );

        Assert.That(answer.Status, Is.EqualTo("Completed"));
        Assert.That(answer.Payload["Outcomes"], Is.EqualTo("Tahan"));
        Assert.That(answer.ActivityState["Gerbang"]?.ToString(), Is.EqualTo("EVALUASI_AKHIR"));
        Assert.That(answer.Outputs["Putusan"]?.ToString(), Does.Contain("Pasal"));
    }

    [Test]
    public void A_script_sees_the_variables_and_what_it_gives_is_shown()
    {
        var answer = Try(
            """{"id":"x","type":"Elsa.RunJavaScript","version":1,"script":{"expression":{"type":"JavaScript","value":"getN() + 1"} } }"""
        );

        Assert.That(answer.Status, Is.EqualTo("Completed"));
        Assert.That(answer.Outputs["Hasil"]?.ToString(), Is.EqualTo("8"));
    }

    [Test]
    public void A_task_stays_open_and_nobody_is_asked()
    {
        var answer = Try(
            """{"id":"x","type":"Magang.Task","version":1,"title":"Periksa","role":"SEKDA","decisions":["SAH"]}"""
        );

        Assert.That(answer.Status, Is.EqualTo("Running"));
        Assert.That(
            answer.ActivityState["Keterangan"]?.ToString(),
            Does.Contain("terbuka bagi SEKDA; keputusannya SAH").And.Contains("tidak ada yang diminta")
        );
    }

    [Test]
    public void A_wait_passes_on_the_trials_own_clock()
    {
        var answer = Try("""{"id":"x","type":"Magang.WaitUntilDay","version":1,"day":"2027-01-31"}""");

        Assert.That(answer.Status, Is.EqualTo("Completed"));
        Assert.That(answer.ActivityState["Keterangan"]?.ToString(), Does.Contain("Menunggu sampai 2027-01-3"));
    }

    [Test]
    public void A_number_is_made_up_and_not_taken()
    {
        var answer = Try("""{"id":"x","type":"Magang.Number","version":1,"register":"KWK"}""");

        Assert.That(answer.Outputs["Nomor"]?.ToString(), Is.EqualTo("1"));
        Assert.That(answer.ActivityState["Keterangan"]?.ToString(), Does.Contain("buku KWK tidak diambil"));
    }

    [TestCase(
        """{"id":"x","type":"Elsa.Correlate","version":1,"correlationId":{"expression":{"type":"JavaScript","value":"tidakAda()"} } }""",
        "tidakAda"
    )]
    [TestCase("""{"id":"x","type":"PeriksaSurat","version":1,"workflowDefinitionId":"periksa-surat"}""", "MGW-936")]
    [TestCase("""{"id":"y","type":"Elsa.Start","version":1}""", "MGW-936")]
    [TestCase("""{"id":"x","type":"Elsa.For","version":1,"start":"satu"}""", "bukan Int32")]
    public void What_cannot_be_tried_says_why(string activity, string why)
    {
        var answer = Try(activity);

        Assert.That(answer.Status, Is.EqualTo("Faulted"));
        Assert.That(answer.Exception!.Message, Does.Contain(why));
    }

    [Test]
    public void Every_shipped_activity_can_be_tried()
    {
        var statuses = Told
            .Shipped.SelectMany(definition =>
                definition
                    .Nodes.Where(node => node.UsedIn is null && node.Type != "Elsa.Flowchart")
                    .Select(node => new ActivityTrial(Rules.Value, Noon).Run(definition.Source, node.Id))
            )
            .ToArray();

        Assert.That(statuses.Select(answer => answer.Status), Is.All.AnyOf("Completed", "Running", "Faulted"));
        Assert.That(statuses.Select(answer => answer.Exception?.Type), Has.None.EqualTo("MGW-936"));
        TestContext.Out.WriteLine(string.Join(", ", statuses.CountBy(answer => answer.Status)));
    }

    private static TrialAnswer Try(string activity, string? regulation = null)
    {
        var document = JsonElement.Parse(
            $$"""
            {"definitionId":"uji","variables":[{"id":"n","name":"n","typeName":"Int32","value":"1"}],
             "customProperties":{{(regulation is null ? "{}" : $"{{\"magang:programme\":\"{regulation}\"}}")}},
             "root":{"id":"r","type":"Elsa.Flowchart","version":1,"connections":[],
               "activities":[{"id":"d","type":"Elsa.Sequence","variables":[{"id":"m","name":"n","typeName":"Int32","value":"7"}],"activities":[{{activity}}]}]} }
            """
        );
        return new ActivityTrial(Rules.Value, Noon).Run(document, "x");
    }
}
