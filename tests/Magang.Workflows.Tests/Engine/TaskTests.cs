using System.Text;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Tests.Activities;
using Magang.Workflows.Tests.Simulations;

namespace Magang.Workflows.Tests.Engine;

public class TaskTests
{
    private static readonly Actor Ani = new("ani", "KEPALA_OPD", "DINAS_A");
    private static readonly Actor Beni = new("beni", "KEPALA_OPD", "DINAS_A");

    private readonly World _world = new(
        DefinitionReader.Read(
            Encoding.UTF8.GetBytes(
                """
                {"definitionId":"tugas","root":{"id":"s","type":"Elsa.Sequence","activities":[
                 {"id":"t","type":"Magang.Task","title":"Periksa","role":"KEPALA_OPD","opd":"DINAS_A","decisions":["SETUJU","KEMBALIKAN"]},
                 {"id":"w","type":"Elsa.WriteLine","text":"selesai"}]}}
                """
            )
        )
    );

    [Test]
    public void A_claimed_task_is_not_open_to_others_until_it_is_released()
    {
        var life = _world.Start("tugas");
        Act(life, Ani, TaskAct.Claim);
        Assert.That(Refusal(life, Beni, TaskAct.Complete, "SETUJU"), Is.InstanceOf<TaskTakenException>());

        Act(life, Ani, TaskAct.Release);
        Act(life, Beni, TaskAct.Complete, "SETUJU");

        Assert.That(_world.Lines, Is.EqualTo(["selesai"]));
    }

    [Test]
    public void Who_saw_an_older_revision_must_look_again()
    {
        var life = _world.Start("tugas");
        Act(life, Ani, TaskAct.Claim);
        Act(life, Ani, TaskAct.Release);

        var refusal = Refusal(life, Beni, TaskAct.Complete, "SETUJU", expected: 0);

        Assert.That(refusal, Is.InstanceOf<TaskChangedException>());
        Assert.That(refusal.Message, Does.Contain("revisi 0").And.Contain("revisi 2"));
    }

    [Test]
    public void Another_OPD_is_no_candidate_and_neither_is_another_role()
    {
        var life = _world.Start("tugas");

        Assert.That(Refusal(life, Ani with { Opd = "DINAS_B" }, TaskAct.Claim), Is.InstanceOf<NotCandidateException>());
        Assert.That(Refusal(life, Ani with { Role = "SEKDA" }, TaskAct.Claim), Is.InstanceOf<NotCandidateException>());
    }

    [Test]
    public void A_decision_that_the_task_does_not_offer_is_refused_with_those_it_does()
    {
        var refusal = Refusal(_world.Start("tugas"), Ani, TaskAct.Complete, "TOLAK");

        Assert.That(refusal, Is.InstanceOf<DecisionUnknownException>());
        Assert.That(refusal.Message, Does.Contain("SETUJU, KEMBALIKAN"));
    }

    [Test]
    public void A_return_needs_a_reason()
    {
        var life = _world.Start("tugas");

        Assert.That(Refusal(life, Ani, TaskAct.SendBack, " "), Is.InstanceOf<ReasonMissingException>());
        Assert.That(Act(life, Ani, TaskAct.SendBack, "Lampiran kurang"), Is.InstanceOf<Burst>());
    }

    [Test]
    public void A_task_is_decided_once()
    {
        var life = _world.Start("tugas");
        var task = life.Task("t").Id;
        Act(life, Ani, TaskAct.Complete, "SETUJU");

        var again = _world.Tell(life.Id, new TaskActed(task, TaskAct.Complete) { By = Beni, Decision = "SETUJU" });

        Assert.That(((Refused)again).Refusal, Is.InstanceOf<InstanceFinishedException>());
    }

    [Test]
    public void Whoever_a_task_is_delegated_to_has_it()
    {
        var life = _world.Start("tugas");
        _world.Tell(life.Id, new TaskActed(life.Task("t").Id, TaskAct.Delegate) { By = Ani, DelegateTo = Beni.Id });

        Assert.That(Refusal(life, Ani, TaskAct.Complete, "SETUJU"), Is.InstanceOf<TaskTakenException>());
        Assert.That(Act(life, Beni, TaskAct.Complete, "SETUJU"), Is.InstanceOf<Burst>());
    }

    [Test]
    public void A_form_gives_what_is_asked_and_nothing_else()
    {
        var world = new World(
            DefinitionReader.Read(
                Encoding.UTF8.GetBytes(
                    """
                    {"definitionId":"isian","root":{"id":"t","type":"Magang.Task","title":"Isi","role":"SEKDA","fields":["a.End","health"]}}
                    """
                )
            )
        );
        var life = world.Start("isian");
        var sekda = new Actor("sekda", "SEKDA");

        BurstResult Fill(string form) =>
            world.Tell(
                life.Id,
                new TaskActed(1, TaskAct.Complete)
                {
                    By = sekda,
                    Decision = "SELESAI",
                    Form = Json.Parse(form),
                }
            );

        foreach (var form in (string[])["{\"a\":{\"Start\":\"2025-03-03\"}}", "{\"kwk\":null}", "{\"a\":{}}"])
            Assert.That(((Refused)Fill(form)).Refusal, Is.InstanceOf<FactNotAskedException>(), form);
        Assert.That(Fill("{\"a\":{\"End\":\"2025-04-01\"},\"health\":{\"FitMentally\":true}}"), Is.InstanceOf<Burst>());
    }

    /// <summary>Studio draws the one way out of a task without decisions as it draws any other activity's.</summary>
    [TestCase("")]
    [TestCase(""","decisions":{"typeName":"Object","expression":{"type":"Object","value":"[]"}} """)]
    public void A_task_without_decisions_goes_on_by_the_way_that_the_designer_draws(string decisions)
    {
        var definition = AFlow.Of(
            $$"""
            {"id":"f","type":"Elsa.Flowchart","activities":[{"id":"t","type":"Magang.Task","title":"Periksa","role":"KEPALA_OPD"{{decisions}}},
             {"id":"w","type":"Elsa.WriteLine","text":"sesudah"}],"connections":[{{AFlow.Way("t", "Done", "w")}}]}
            """
        );
        var world = new World(definition);
        var life = world.Start("uji");

        world.Tell(life.Id, new TaskActed(life.Task("t").Id, TaskAct.Complete) { By = Ani, Decision = "SELESAI" });

        Assert.That(world.Lines, Is.EqualTo(["sesudah"]));
        Assert.That(definition.Warnings, Is.Empty);
    }

    private BurstResult Act(Life life, Actor who, TaskAct act, string? decision = null, int? expected = null) =>
        _world.Tell(
            life.Id,
            new TaskActed(life.Task("t").Id, act)
            {
                By = who,
                Decision = decision,
                ExpectedRevision = expected,
            }
        );

    private MagangException Refusal(Life life, Actor who, TaskAct act, string? decision = null, int? expected = null) =>
        ((Refused)Act(life, who, act, decision, expected)).Refusal;
}
