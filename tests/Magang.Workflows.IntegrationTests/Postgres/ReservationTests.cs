using Magang.Workflows.Engine;
using Magang.Workflows.Postgres.Committing;
using Magang.Workflows.Postgres.Registers;

namespace Magang.Workflows.IntegrationTests.Postgres;

public sealed class ReservationTests
{
    private const string Register = "METRO/SK/2026";

    [Test]
    public async Task Numbers_have_no_gap_and_no_double_though_two_nodes_give_them_and_some_bursts_fail()
    {
        await using var database = await TestDatabase.CreateAsync();
        var options = new CommitterOptions
        {
            // Every seventh number's burst breaks after its number was taken.
            Decide = (definition, state, stimulus, context) =>
                stimulus is NumberReserved && context.Instance.Value % 7 == 0
                    ? throw new InvalidOperationException("racun")
                    : Interpreter.Apply(definition, state, stimulus, context),
        };
        await using var one = new Node(database, options);
        await using var other = new Node(database, options);
        await one.Definitions.PublishAsync(
            AWorkflow.Of("w", AWorkflow.Number("n1", Register), AWorkflow.Number("n2", Register))
        );

        var starts = await Task.WhenAll(
            Enumerable
                .Range(0, 300)
                .Select(async index =>
                {
                    try
                    {
                        await (index % 2 == 0 ? one : other).StartAsync("w");
                        return true;
                    }
                    catch (BurstFailedException)
                    {
                        return false;
                    }
                })
        );

        var good = starts.Count(start => start);
        Assert.That(good, Is.InRange(200, 290));
        Assert.That(await one.ScalarAsync<long>("SELECT last FROM number_register"), Is.EqualTo(2 * good));
        Assert.That(await one.ScalarAsync<long>("SELECT count(*) FROM number_given"), Is.EqualTo(2 * good));
        Assert.That(await one.ScalarAsync<long>("SELECT max(number) FROM number_given"), Is.EqualTo(2 * good));
        Assert.That(await one.FindingsAsync(), Is.Empty);
    }

    [Test]
    public async Task A_revoked_number_stays_spent()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await node.Definitions.PublishAsync(AWorkflow.Of("w", AWorkflow.Number("n", Register), AWorkflow.Event("g")));
        var numbers = new NumberStore(node.Source);
        await node.StartAsync("w");
        await numbers.RevokeAsync(Register, 1);

        var next = await node.StartAsync("w");

        Assert.That((await numbers.OfInstanceAsync(next)).Single().Number, Is.EqualTo(2));
        Assert.That(await node.FindingsAsync(), Is.Empty);
    }

    [Test]
    public async Task Of_many_that_enter_the_same_external_number_one_has_it_and_the_register_counts_on_without_a_gap()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var one = new Node(database);
        await using var other = new Node(database);
        const string written = "800.1.11/123/BKPSDM/2026";
        await one.Definitions.PublishAsync(
            AWorkflow.Of(
                "w",
                AWorkflow.Number("n1", Register),
                AWorkflow.ExternalNumber("luar", Register, written),
                AWorkflow.Number("n2", Register),
                AWorkflow.Event("g")
            )
        );
        await one.Definitions.PublishAsync(
            AWorkflow.Of("tahun", AWorkflow.ExternalNumber("luar", "METRO/SK/2027", written), AWorkflow.Event("g"))
        );

        var started = await Task.WhenAll(
            Enumerable.Range(0, 40).Select(index => (index % 2 == 0 ? one : other).StartAsync("w"))
        );
        await one.StartAsync("tahun");

        var holder = await one.ScalarAsync<long>(
            $"SELECT instance_id FROM number_external WHERE register = '{Register}' AND number = '{written}'"
        );
        var numbers = new NumberStore(one.Source);
        Assert.That(started.Select(own => own.Value), Does.Contain(holder));
        Assert.That(
            (await numbers.ExternalsOfInstanceAsync(new InstanceId(holder))).Select(own => (own.Register, own.Number)),
            Is.EqualTo([(Register, written)])
        );
        Assert.That((await numbers.OfInstanceAsync(new InstanceId(holder))), Has.Count.EqualTo(2));
        Assert.That(await one.ScalarAsync<long>("SELECT count(*) FROM number_external"), Is.EqualTo(2));
        Assert.That(await one.ScalarAsync<long>("SELECT last FROM number_register"), Is.EqualTo(41));
        Assert.That(
            await one.ScalarAsync<long>(
                $"SELECT count(*) FROM incident WHERE code = 'MGW-245' AND message LIKE '%bagi berkas {holder};%'"
            ),
            Is.EqualTo(39)
        );
        Assert.That(await one.FindingsAsync(), Is.Empty);
    }

    [Test]
    public async Task Of_many_that_claim_a_person_for_overlapping_days_one_is_granted()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var one = new Node(database);
        await using var other = new Node(database);
        await one.Definitions.PublishAsync(
            AWorkflow.Of("w", AWorkflow.ClaimPeriod("2026-03-02", "2026-03-31"), AWorkflow.Event("g"))
        );

        await Task.WhenAll(
            Enumerable.Range(0, 30).Select(index => (index % 2 == 0 ? one : other).StartAsync("w", "P-7"))
        );
        await one.StartAsync("w", "P-8");

        Assert.That(
            await one.ScalarAsync<string>(
                "SELECT string_agg(person || ' ' || period, ';' ORDER BY person) FROM assignment_period"
            ),
            Is.EqualTo("P-7 [2026-03-02,2026-04-01);P-8 [2026-03-02,2026-04-01)")
        );
    }

    [Test]
    public async Task A_case_may_add_days_to_its_own_and_a_freed_period_is_free_for_others()
    {
        await using var database = await TestDatabase.CreateAsync();
        var keeps = true;
        var options = new CommitterOptions
        {
            // Claims that add to what the case holds, where the activity would first give everything back.
            Decide = (definition, state, stimulus, context) =>
                Interpreter.Apply(definition, state, stimulus, context) is Burst burst && keeps
                    ? burst with
                    {
                        Effects = burst.Effects.RemoveAll(effect => effect is PeriodsFreed),
                    }
                    : Interpreter.Apply(definition, state, stimulus, context),
        };
        await using var node = new Node(database, options);
        await node.Definitions.PublishAsync(
            AWorkflow.Of(
                "w",
                AWorkflow.ClaimPeriod("2026-03-02", "2026-03-31"),
                AWorkflow.ClaimPeriod("2026-03-10", "2026-04-15"),
                AWorkflow.Event("selesai"),
                AWorkflow.FreePeriod()
            )
        );
        var first = await node.StartAsync("w", "P-7");
        Assert.That(
            await node.ScalarAsync<string>(
                "SELECT string_agg(period::text, ';' ORDER BY period) FROM assignment_period"
            ),
            Is.EqualTo("[2026-03-02,2026-04-01);[2026-04-01,2026-04-16)")
        );
        var refused = await node.StartAsync("w", "P-7");
        Assert.That(await HeldAsync(node, refused), Is.Zero);

        keeps = false;
        await node.SayAsync(first, "selesai");

        Assert.That(await HeldAsync(node, first), Is.Zero);
        Assert.That(await HeldAsync(node, await node.StartAsync("w", "P-7")), Is.EqualTo(1));
    }

    private static Task<long> HeldAsync(Node node, InstanceId instance) =>
        node.ScalarAsync<long>($"SELECT count(*) FROM assignment_period WHERE instance_id = {instance}");
}
