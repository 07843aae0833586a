using System.Diagnostics;
using System.Text.Json.Nodes;
using Magang.Workflows.Definitions;
using static Magang.Workflows.Tests.Definitions.AWorkflowSet;

namespace Magang.Workflows.Tests.Definitions;

public class UsedWorkflowReadingTests
{
    [Test]
    public void The_activities_of_a_used_workflow_stand_below_the_activity_that_uses_it()
    {
        var definition = Read(
            ADefinition.Of("Elsa.Sequence", Use("x", "dalam"), ADefinition.Line("z")),
            Usable("dalam", ADefinition.Line("a"))
        );

        Assert.That(definition.Nodes.Select(node => node.Id), Is.EqualTo(["r", "x", "x/r", "x/a", "z"]));
        Assert.That(definition.Nodes.Select(node => node.Index), Is.EqualTo(Enumerable.Range(0, 5)));
        Assert.That(definition.Nodes[3].Container, Is.SameAs(definition.Nodes[2]));
        Assert.That(definition.Nodes[3].UsedIn, Is.SameAs(definition.Nodes[1]));
        Assert.That(definition.Uses.Select(used => used.Key.DefinitionId), Is.EqualTo(["dalam"]));
    }

    [Test]
    public void The_document_stays_as_it_came()
    {
        var document = ADefinition.Of("Elsa.Sequence", Use("x", "dalam"));
        var definition = Read(document, Usable("dalam", ADefinition.Line("a")));

        Assert.That(definition.Source.GetRawText(), Is.EqualTo(document.ToJsonString()));
    }

    [Test]
    public void The_same_document_has_another_hash_where_what_it_uses_is_other()
    {
        var document = ADefinition.Of("Elsa.Sequence", Use("x", "dalam"));
        var one = Read(document, Usable("dalam", ADefinition.Line("a")));
        var same = Read(document, Usable("dalam", ADefinition.Line("a")));
        var other = Read(document, Usable("dalam", ADefinition.Line("b")));

        Assert.That(same.ContentHash, Is.EqualTo(one.ContentHash));
        Assert.That(other.ContentHash, Is.Not.EqualTo(one.ContentHash));
    }

    [Test]
    public void A_workflow_may_be_named_by_its_name_alone_and_by_the_old_way_of_allowing_it()
    {
        var used = Usable("40a4", ADefinition.Line("a"));
        used["name"] = "periksa_berkas awal";
        used.Remove("options");
        used["usableAsActivity"] = true;
        var definition = Read(
            ADefinition.Of("Elsa.Sequence", """{"id":"x","type":"PeriksaBerkasAwal","version":1}"""),
            used
        );

        Assert.That(definition.Nodes.Select(node => node.Id), Does.Contain("x/a"));
    }

    [TestCase("", "baru")]
    [TestCase(""","workflowDefinitionVersionId":"dalam-1" """, "lama")]
    [TestCase(""","workflowDefinitionVersionId":"tidak-ada" """, "baru")]
    public void The_version_that_is_named_is_used_and_the_newest_where_it_does_not_exist(string named, string expected)
    {
        var (old, recent) = (Usable("dalam", ADefinition.Line("lama")), Usable("dalam", ADefinition.Line("baru")));
        (old["id"], old["version"]) = ("dalam-1", 2);
        (recent["id"], recent["version"]) = ("dalam-2", 3);
        var definition = Read(ADefinition.Of("Elsa.Sequence", Use("x", "dalam", named)), old, recent);

        Assert.That(definition.Nodes[^1].Id, Is.EqualTo($"x/{expected}"));
    }

    [Test]
    public void A_workflow_that_is_not_there_is_a_fault_with_what_to_do()
    {
        var problem = Problems(ADefinition.Of("Elsa.Sequence", Use("x", "hilang"))).Single();

        Assert.That(problem, Does.StartWith("$.root.activities[0]").And.Contain("MGW-180").And.Contain("'hilang'"));
    }

    [Test]
    public void A_workflow_that_nobody_may_use_is_a_fault()
    {
        var used = Usable("dalam", ADefinition.Line("a"));
        used.Remove("options");

        Assert.That(
            Problems(ADefinition.Of("Elsa.Sequence", Use("x", "dalam")), used).Single(),
            Does.Contain("MGW-181").And.Contain("usableAsActivity")
        );
    }

    [Test]
    public void A_fault_of_a_used_workflow_is_told_where_it_is_used()
    {
        var problem = Problems(
                ADefinition.Of("Elsa.Sequence", Use("x", "dalam")),
                Usable("dalam", """{"id":"a","type":"Elsa.Tidak","version":1}""")
            )
            .Single();

        Assert.That(problem, Does.Contain("MGW-184").And.Contain("'dalam'").And.Contain("Elsa.Tidak"));
    }

    [Test]
    public void A_workflow_that_uses_itself_is_refused()
    {
        var itself = Usable("diri", Use("x", "diri"));

        Assert.That(Problems(itself, itself).Single(), Does.Contain("MGW-182").And.Contain("diri → diri"));
    }

    [Test]
    public void A_circle_of_workflows_is_refused_with_its_chain()
    {
        var (a, b, c) = (Usable("a", Use("x", "b")), Usable("b", Use("x", "c")), Usable("c", Use("x", "a")));

        Assert.That(Problems(a, a, b, c).Single(), Does.Contain("MGW-182").And.Contain("b → c → a → b"));
    }

    [Test]
    public void A_circle_over_an_older_version_of_itself_is_refused_as_well()
    {
        var before = Usable("a", ADefinition.Line("l"));
        before["version"] = 1;
        var problem = Problems(
                Usable("a", Use("x", "b")),
                before,
                Usable("b", Use("x", "a", ""","workflowDefinitionVersionId":"lama" """))
            )
            .Single();

        Assert.That(problem, Does.Contain("MGW-182").And.Contain("a → b → a"));
    }

    [Test]
    public void Uses_that_multiply_are_refused_within_seconds()
    {
        var started = Stopwatch.GetTimestamp();
        var chain = Enumerable
            .Range(0, 30)
            .Select(i =>
                Usable($"w{i}", i == 29 ? [ADefinition.Line("l")] : [Use("x", $"w{i + 1}"), Use("y", $"w{i + 1}")])
            )
            .ToArray();

        Assert.That(Problems(chain[0], [.. chain]), Has.Some.Contains("MGW-183").And.Some.Contains("20000 aktivitas"));
        Assert.That(Stopwatch.GetElapsedTime(started), Is.LessThan(TimeSpan.FromSeconds(5)));
    }

    [Test]
    public void A_long_chain_of_uses_is_refused()
    {
        JsonNode[] chain =
        [
            .. Enumerable.Range(0, 3_000).Select(i => (JsonNode)Usable($"w{i}", Use("x", $"w{i + 1}"))),
        ];

        Assert.That(Problems(chain[0], chain), Has.Some.Contains("40 tingkat"));
    }

    [Test]
    public void Connections_that_multiply_are_refused()
    {
        var used = ADefinition.Flow("a b", [.. Enumerable.Range(0, 500).Select(i => $"a:p{i}-b")]);
        used["definitionId"] = "dalam";
        used["options"] = JsonNode.Parse("""{"usableAsActivity":true}""");
        string[] uses = [.. Enumerable.Range(0, 100).Select(i => Use($"x{i}", "dalam"))];

        Assert.That(Problems(ADefinition.Of("Elsa.Sequence", uses), used), Has.Some.Contains("20000 hubungan"));
    }

    [Test]
    public void An_id_that_an_inner_activity_would_get_twice_is_a_fault()
    {
        var problems = Problems(
            ADefinition.Of("Elsa.Sequence", Use("x", "dalam"), ADefinition.Line("x/a")),
            Usable("dalam", ADefinition.Line("a"))
        );

        Assert.That(problems.Single(), Does.Contain("MGW-183").And.Contain("'x/a'"));
    }

    [Test]
    public void What_was_drawn_for_tokens_is_checked_for_the_counter_mode_of_its_user()
    {
        var used = ADefinition.Flow("s a b c", "s-a", "s-b", "a-c", "c-b", "b-a");
        used["definitionId"] = "dalam";
        used["root"]!["activities"]![3] = JsonNode.Parse(Event("c", "lagi"));
        used["options"] = JsonNode.Parse("""{"usableAsActivity":true}""");
        used["customProperties"]![DefinitionReader.ModeProperty] = "Token";
        var user = ADefinition.Of("Elsa.Sequence", Use("x", "dalam"));

        Assert.That(Problems(user, used), Has.Some.Contains("'x/r'"));
        user["customProperties"]![DefinitionReader.ModeProperty] = "Token";
        Assert.That(Read(user, used).Nodes, Has.Length.EqualTo(7));
    }

    [Test]
    public void A_connection_from_an_outcome_that_the_workflow_does_not_declare_is_warned_of()
    {
        var used = Usable("dalam", ADefinition.Line("a"));
        used["outcomes"] = new JsonArray("Setuju", "Tolak");
        var user = ADefinition.Of("Elsa.Flowchart", Use("x", "dalam"), ADefinition.Line("a"));
        user["root"]!["connections"] = new JsonArray(Connection("Setuju"), Connection("Done"), Connection("Ragu"));

        Assert.That(Read(user, used).Warnings.Single().ToString(), Does.Contain("'Ragu'").And.Contain("Setuju, Tolak"));

        static JsonNode Connection(string port) =>
            JsonNode.Parse(
                $$"""{"source":{"activity":"x","port":"{{port}}"},"target":{"activity":"a","port":"In"} }"""
            )!;
    }
}
