using System.Collections.Frozen;
using System.Text;
using Magang.Workflows.Calendars;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Tests.Regulations;
using Magang.Workflows.Tests.Simulations;
using static Magang.Workflows.Tests.Activities.AFlow;

namespace Magang.Workflows.Tests.Gates;

/// <summary>A gate is never passed for want of a connection, nor judged by a regulation that the case is not under.</summary>
public class GateTests
{
    private const string Refused = """{"plan":{"AuthoredBy":"DINAS_A"}}""";

    private static readonly string Plan = Activity("g", "Magang.Gate", "\"gate\":\"RENCANA\"");

    [TestCase("{}", "Tahan")]
    [TestCase(Refused, "Tolak")]
    public void A_gate_that_blocks_in_a_sequence_stops_the_case(string facts, string outcome)
    {
        var (world, life) = Start(Sequence("s", Plan, Line("usai", "'usai'")), facts);

        Assert.That(world.Lines, Is.Empty);
        Assert.That(life.State!.Incidents.Single().Code, Is.EqualTo("MGW-179"));
        Assert.That(life.State.Incidents.Single().Message, Does.Contain(outcome).And.Contain("MET-010"));
        Assert.That(Journal(world), Does.Contain("\"gate\":\"RENCANA\""), "its verdict is kept");
    }

    [Test]
    public void A_gate_that_ends_a_stage_by_refusing_does_not_end_it()
    {
        var stage = Flow("tahap", [Plan, Line("lanjut", "'lanjut'")], Way("g", "Terima", "lanjut"));
        var (world, life) = Start(Sequence("s", stage, Line("usai", "'usai'")), Refused);

        Assert.That(world.Lines, Is.Empty);
        Assert.That(life.State!.Incidents.Single().Code, Is.EqualTo("MGW-179"));
    }

    [Test]
    public void A_gate_that_refuses_goes_the_way_that_is_drawn()
    {
        var (world, life) = Start(Flow("f", [Plan, Line("tolak", "'tolak'")], Way("g", "Tolak", "tolak")), Refused);

        Assert.That(world.Lines, Is.EqualTo(["tolak"]));
        Assert.That(life.State!.Status, Is.EqualTo(Status.Finished));
    }

    [Test]
    public void A_case_is_not_judged_by_a_regulation_that_its_region_does_not_use()
    {
        var (_, life) = Start(Sequence("s", Plan), Refused, """ "magang:regulation":"palu" """);

        Assert.That(life.State!.Incidents.Single().Code, Is.EqualTo("MGW-165"));
        Assert.That(life.State.Incidents.Single().Message, Does.Contain("'METRO'").And.Contain("'palu'"));
    }

    [Test]
    public void A_programme_is_judged_by_its_own_regulation_whatever_else_the_definition_names() =>
        Assert.That(
            Read(Sequence("s", Plan), """ "magang:programme":"metro","magang:regulation":"palu" """).Regulation,
            Is.EqualTo("metro")
        );

    [Test]
    public void A_regulation_that_nobody_knows_is_found_when_the_definition_is_read() =>
        Assert.That(
            () => Read(Sequence("s", Plan), """ "magang:regulation":"palue" """),
            Throws.TypeOf<DefinitionRefusedException>().With.Message.Contain("MGW-715")
        );

    private static (World World, Life Life) Start(string root, string facts, string properties = "")
    {
        var world = new World(Read(root, properties))
        {
            Reference = new Reference
            {
                ContentHash = "uji",
                Regions = new Dictionary<string, RegionReference>(StringComparer.Ordinal)
                {
                    ["METRO"] = new("METRO", OfficeClock.Jakarta, [ARuleset.Metro], default),
                }.ToFrozenDictionary(StringComparer.Ordinal),
            },
        };
        return (world, world.Start("uji", new Started { Facts = Json.Parse(facts) }));
    }

    private static Definition Read(string root, string properties) =>
        DefinitionReader.Read(
            Encoding.UTF8.GetBytes($$"""{"definitionId":"uji","customProperties":{ {{properties}} },"root":{{root}}}""")
        );

    private static string Flow(string id, string[] activities, params string[] connections) =>
        $$"""{"id":"{{id}}","type":"Elsa.Flowchart","activities":[{{string.Join(',', activities)}}],"connections":[{{string.Join(
            ',',
            connections
        )}}]}""";

    private static string Journal(World world) =>
        string.Concat(world.Journal.Select(written => written.Entry.GetRawText()));
}
