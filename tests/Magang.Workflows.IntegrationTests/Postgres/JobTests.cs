using Magang.Workflows.Engine;
using Magang.Workflows.Postgres.Committing;
using Magang.Workflows.Postgres.Jobs;
using Microsoft.Extensions.Logging.Abstractions;

namespace Magang.Workflows.IntegrationTests.Postgres;

public sealed class JobTests
{
    [Test]
    public async Task A_job_is_done_after_the_commit_and_its_result_comes_back_once()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database, AsksForJobs());
        var instance = await StartAsync(node);
        var done = new List<string>();
        var pump = APump(
            node,
            (job, _) =>
            {
                done.Add(job.Id);
                return Task.FromResult(JobAttempt.Done(Json.Of("selesai")));
            }
        );

        await pump.WorkAsync();

        Assert.That(done, Is.EqualTo([$"{instance}-1"]));
        Assert.That(await node.ScalarAsync<long>("SELECT count(*) FROM job"), Is.Zero);
        Assert.That(await node.ScalarAsync<long>("SELECT count(*) FROM journal WHERE kind = 'job'"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_job_that_fails_is_tried_again_and_after_five_times_its_workflow_hears_of_it()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database, AsksForJobs());
        await StartAsync(node);
        var tries = 0;
        var pump = APump(
            node,
            (_, _) =>
            {
                tries++;
                throw new TimeoutException();
            }
        );

        for (var attempt = 0; attempt < 6; attempt++)
        {
            await pump.WorkAsync();
            await node.ExecuteAsync("UPDATE job SET claimed_until = NULL");
        }

        Assert.That(tries, Is.EqualTo(5));
        Assert.That(await node.ScalarAsync<long>("SELECT count(*) FROM journal WHERE kind = 'job'"), Is.EqualTo(1));
    }

    private static async Task<InstanceId> StartAsync(Node node)
    {
        await node.Definitions.PublishAsync(AWorkflow.OfGates("w", 2));
        return await node.StartAsync("w");
    }

    /// <summary>The first gate's bookmark is made to, and its end passes that gate.</summary>
    private static CommitterOptions AsksForJobs() =>
        new()
        {
            Decide = (definition, state, stimulus, context) =>
                stimulus switch
                {
                    Started when Interpreter.Apply(definition, state, stimulus, context) is Burst burst => burst with
                    {
                        Effects = burst.Effects.Add(new JobRequested(1, "cetak", Json.EmptyObject)),
                    },
                    JobFinished finished
                        when Interpreter.Apply(definition, state, new EventArrived("g1", finished.Result), context)
                            is var passed => passed,
                    _ => Interpreter.Apply(definition, state, stimulus, context),
                },
        };

    private static JobPump APump(Node node, Func<Job, CancellationToken, Task<JobAttempt>> work) =>
        new(
            node.Source,
            node.Committer,
            new Dictionary<string, Func<Job, CancellationToken, Task<JobAttempt>>>(StringComparer.Ordinal)
            {
                ["cetak"] = work,
            },
            NullLogger.Instance
        );
}
