using System.Text;
using System.Text.Json;
using Magang.Workflows.Activities.Http;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Http;
using Magang.Workflows.IntegrationTests.Postgres;
using Magang.Workflows.Postgres.Jobs;
using Microsoft.Extensions.Logging.Abstractions;

namespace Magang.Workflows.IntegrationTests.Http;

/// <summary>A request from the workflow over the job to the answer, with a real server and a real database.</summary>
public sealed class HttpEngineTests
{
    [Test]
    public async Task The_answer_comes_back_and_no_secret_stays_behind()
    {
        await using var service = await AService.StartAsync(200, """{"nilai":7}""", "application/json");
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        var instance = await StartAsync(node, service);
        var options = service.Allowed with
        {
            Secrets = HttpOptions.None.Secrets.Add(
                "siasn",
                new HttpSecret("Bearer sangat-rahasia", service.Allowed.Hosts)
            ),
        };

        await APump(node, AService.AWorker(options, null).DoAsync).WorkAsync();

        Assert.That(service.Seen.Single().Headers.Authorization.ToString(), Is.EqualTo("Bearer sangat-rahasia"));
        Assert.That(service.Seen.Single().Headers["Idempotency-Key"].ToString(), Is.EqualTo($"{instance}-1"));
        Assert.That(await JournalAsync(node), Does.Contain("nilai").And.Not.Contain("sangat-rahasia"));
        Assert.That(await node.ScalarAsync<long>("SELECT count(*) FROM job"), Is.Zero);
        Assert.That(await node.FindingsAsync(), Is.Empty);
    }

    [Test]
    public async Task After_a_death_between_request_and_commit_it_is_sent_again_with_the_same_key_and_told_once()
    {
        await using var service = await AService.StartAsync(200, "ok");
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await StartAsync(node, service);
        using var death = new CancellationTokenSource();
        var dying = APump(
            node,
            async (job, cancel) =>
            {
                await AService.AWorker(Options(service)).DoAsync(job, cancel);
                await death.CancelAsync();
                death.Token.ThrowIfCancellationRequested();
                throw new AssertionException("still alive");
            }
        );
        var living = APump(node, AService.AWorker(Options(service)).DoAsync);

        Assert.That(async () => await dying.WorkAsync(death.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(await living.WorkAsync(), Is.Zero, "the lease of the dead holds");
        await node.ExecuteAsync("UPDATE job SET claimed_until = NULL");
        Assert.That(await living.WorkAsync(), Is.EqualTo(1));

        Assert.That(service.Seen, Has.Count.EqualTo(2));
        Assert.That(
            service.Seen.Select(seen => seen.Headers["Idempotency-Key"].ToString()).Distinct().Count(),
            Is.EqualTo(1)
        );
        Assert.That(await node.ScalarAsync<long>("SELECT count(*) FROM journal WHERE kind = 'job'"), Is.EqualTo(1));
        Assert.That(await JournalAsync(node), Does.Contain("\"attempts\":2"));
    }

    [Test]
    public async Task A_service_that_recovers_is_asked_until_it_answers()
    {
        await using var service = await AService.StartAsync(
            (context, self) =>
            {
                context.Response.StatusCode = self.Seen.Count < 3 ? 503 : 200;
                return Task.CompletedTask;
            }
        );
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await StartAsync(node, service);
        var pump = APump(node, AService.AWorker(Options(service)).DoAsync);

        for (var attempt = 0; attempt < 4; attempt++)
        {
            await pump.WorkAsync();
            await node.ExecuteAsync("UPDATE job SET claimed_until = NULL");
        }

        Assert.That(service.Seen, Has.Count.EqualTo(3));
        Assert.That(await JournalAsync(node), Does.Contain("\"status\":200").And.Contain("\"attempts\":3"));
    }

    [Test]
    public async Task A_slow_job_does_not_hold_up_the_others()
    {
        await using var service = await AService.StartAsync(200);
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        var slow = await StartAsync(node, service);
        var quick = await StartAsync(node, service);
        var told = new TaskCompletionSource<InstanceId>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var stop = new CancellationTokenSource();
        var pump = APump(
            node,
            async (job, cancel) =>
            {
                if (job.Instance == slow)
                    await told.Task.WaitAsync(cancel);
                else if (job.Instance != quick)
                    told.SetResult(job.Instance);
                return JobAttempt.Done(
                    Json.Parse("""{"status":200,"headers":{},"contentType":"","content":"","attempts":1}""")
                );
            }
        );

        var running = pump.RunAsync(stop.Token);
        var third = await StartAsync(node, service);
        var first = await told.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await stop.CancelAsync();
        await running;

        Assert.That(first, Is.EqualTo(third));
    }

    private static HttpOptions Options(AService service) =>
        service.Allowed with
        {
            Secrets = HttpOptions.None.Secrets.Add("siasn", new HttpSecret("Bearer x", service.Allowed.Hosts)),
        };

    private static async Task<InstanceId> StartAsync(Node node, AService service)
    {
        await node.Definitions.PublishAsync(
            Encoding.UTF8.GetBytes(
                $$"""
                {"definitionId":"minta","version":1,"variables":[{"id":"isi","name":"isi","typeName":"Object"}],
                 "root":{"id":"root","type":"Elsa.Sequence","version":1,"activities":[
                  {"id":"http","type":"Elsa.SendHttpRequest","version":1,
                   "url":{"typeName":"Uri","expression":{"type":"Literal","value":{{JsonSerializer.Serialize(
                    service.Address + "/data"
                )}} } },
                   "authorization":{"typeName":"String","expression":{"type":"Secret","value":{"name":"siasn"} } },
                   "parsedContent":{"typeName":"Object","memoryReference":{"id":"isi"} } },
                  {"id":"tunggu","type":"Elsa.Event","version":1,"eventName":{"typeName":"String","expression":{"type":"Literal","value":"lanjut"} } }]} }
                """
            )
        );
        return await node.StartAsync("minta");
    }

    private static Task<string> JournalAsync(Node node) =>
        node.ScalarAsync<string>("SELECT string_agg(convert_from(entry, 'UTF8'), ' ' ORDER BY seq) FROM journal");

    private static JobPump APump(Node node, Func<Job, CancellationToken, Task<JobAttempt>> work) =>
        new(
            node.Source,
            node.Committer,
            new Dictionary<string, Func<Job, CancellationToken, Task<JobAttempt>>>(StringComparer.Ordinal)
            {
                [HttpActivity.Worker] = work,
            },
            NullLogger.Instance
        );
}
