using System.Globalization;
using System.Text;
using Magang.Workflows.Engine;
using Magang.Workflows.Gates.Rankings;
using Magang.Workflows.Postgres.Committing;
using Magang.Workflows.Postgres.Jobs;
using Magang.Workflows.Postgres.Rankings;
using Microsoft.Extensions.Logging.Abstractions;

namespace Magang.Workflows.IntegrationTests.Postgres;

public sealed class RankingTests
{
    // The batch ranks twice, each time that it is told to; a case enters by its facts, and again when it is told to.
    private const string Batch = """
        {"definitionId":"angkatan","name":"angkatan","version":1,"root":{"id":"root","type":"Elsa.Flowchart","activities":[
          {"id":"bagi","type":"Elsa.FlowFork","branches":["a","b"]},
          {"id":"terima","type":"Magang.AdmitCases","definition":"pelamar","event":"pelamar"},
          {"id":"tutup","type":"Elsa.Event","eventName":"tutup"},
          {"id":"satu","type":"Magang.Rank","list":"SKD","event":"peringkat","quotas":{"A":1,"B":1}},
          {"id":"sanggah","type":"Elsa.Event","eventName":"sanggah"},
          {"id":"dua","type":"Magang.Rank","list":"SKD","event":"peringkat","quotas":{"A":1,"B":1}},
          {"id":"usai","type":"Elsa.Event","eventName":"usai"}],
         "connections":[{"source":{"activity":"bagi","port":"a"},"target":{"activity":"terima"}},
          {"source":{"activity":"bagi","port":"b"},"target":{"activity":"tutup"}},
          {"source":{"activity":"tutup"},"target":{"activity":"satu"}},{"source":{"activity":"satu"},"target":{"activity":"sanggah"}},
          {"source":{"activity":"sanggah"},"target":{"activity":"dua"}},{"source":{"activity":"dua"},"target":{"activity":"usai"}}]}}
        """;

    private static readonly string Case = $$$"""
        {"definitionId":"pelamar","name":"pelamar","version":1,"root":{"id":"root","type":"Elsa.Sequence","activities":[
          {{{Enter("masuk", "[getFact('nilai')]")}}},{"id":"dengar","type":"Elsa.Event","eventName":"peringkat"},
          {"id":"protes","type":"Elsa.Event","eventName":"protes"},{{{Enter("ganti", "[getFact('nilai') + 50]")}}},
          {"id":"lagi","type":"Elsa.Event","eventName":"peringkat"}]}}
        """;

    private static string Enter(string id, string scores) =>
        $$$"""
            {"id":"{{{id}}}","type":"Magang.EnterRanking","list":"SKD","group":{"typeName":"String","expression":{"type":"JavaScript","value":"getFact('formasi')"} },
             "scores":{"typeName":"Object","expression":{"type":"JavaScript","value":"{{{scores}}}"} } }
            """;

    private static JobPump Jobs(Node node) =>
        new(
            node.Source,
            node.Committer,
            new Dictionary<string, Func<Job, CancellationToken, Task<JobAttempt>>>(StringComparer.Ordinal)
            {
                [RankingWork.Worker] = new RankingWorker(node.Source).DoAsync,
            },
            NullLogger.Instance
        );

    private static async Task<InstanceId> OpenAsync(Node node, params (string Key, string Group, int Score)[] rows)
    {
        await node.Definitions.PublishAsync(Encoding.UTF8.GetBytes(Case));
        await node.Definitions.PublishAsync(Encoding.UTF8.GetBytes(Batch));
        var batch = await node.StartAsync("angkatan");
        var arrival = Json.Parse(
            $"{{\"rows\":[{string.Join(',', rows.Select(row => $$"""{"person":"P-{{row.Key}}","key":"{{row.Key}}","facts":{"formasi":"{{row.Group}}","nilai":{{row.Score}}} }"""))}]}}"
        );
        await node.Committer.SubmitAsync(
            Submission.To(batch, new EventArrived("pelamar", arrival) { OperationId = "impor/x/1" })
        );
        await node.SettleAsync();
        return batch;
    }

    private static async Task<string> PublishedAsync(Node node, InstanceId batch)
    {
        var published = await new RankingReading(node.Source).PublishedAsync(batch, "SKD");
        if (published is null)
            return "";
        var sheet =
            RankingSheet.Head
            + string.Concat(
                published.Places.Select(one =>
                    RankingSheet.Line(one.Group, one.Place, one.Number, one.Scores, one.IsWithin)
                )
            );
        Assert.That(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(sheet))),
            Is.EqualTo(published.Hash)
        );
        return string.Join(' ', published.Places.Select(one => $"{one.Group}{one.Place}:{one.Number}"));
    }

    private static Task<long> ToldAsync(Node node) =>
        node.ScalarAsync<long>(
            "SELECT count(*) FROM journal WHERE kind = 'event' AND convert_from(entry, 'UTF8') LIKE '%\"name\":\"peringkat\"%'"
        );

    private static Task<long> ChildAsync(Node node, string key) =>
        node.ScalarAsync<long>($"SELECT instance_id FROM instance WHERE correlation_id = '{key}'");

    [Test]
    public async Task A_list_is_ranked_published_and_told_once_and_the_second_ranking_replaces_the_first()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        var jobs = Jobs(node);
        var batch = await OpenAsync(node, ("101", "A", 300), ("102", "A", 310), ("201", "B", 100), ("103", "A", 290));

        await node.SayAsync(batch, "tutup");
        await jobs.WorkAsync();
        await node.SettleAsync();

        Assert.That(await PublishedAsync(node, batch), Is.EqualTo("A1:102 A2:101 A3:103 B1:201"));
        Assert.That(await ToldAsync(node), Is.EqualTo(4));
        Assert.That(await node.FindingsAsync(), Is.Empty);

        await node.SayAsync(new InstanceId(await ChildAsync(node, "101")), "protes");
        var gone = Submission.To(new InstanceId(await ChildAsync(node, "201")), new CancelRequested("mundur"));
        await node.Committer.SubmitAsync(gone);
        await node.SayAsync(batch, "sanggah");
        await jobs.WorkAsync();
        await node.SettleAsync();

        Assert.That(await PublishedAsync(node, batch), Is.EqualTo("A1:101 A2:102 A3:103"));
        Assert.That(await node.ScalarAsync<long>("SELECT count(*) FROM ranking_place"), Is.EqualTo(3));
        Assert.That(await node.FindingsAsync(), Is.Empty);
        await node.ExecuteAsync("DELETE FROM ranking_place WHERE place = 3");
        Assert.That(await node.FindingsAsync(), Is.EqualTo(["rankings"]));
        await node.ExecuteAsync("UPDATE ranking_entry SET parent_id = parent_id + 1");
        Assert.That(await node.FindingsAsync(), Does.Contain("rankings"));
    }

    [Test]
    public async Task A_worker_that_died_after_it_kept_its_places_loses_and_repeats_nothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        var batch = await OpenAsync(node, ("101", "A", 300), ("102", "A", 310));
        await node.SayAsync(batch, "tutup");
        var dead = new JobPump(
            node.Source,
            node.Committer,
            new Dictionary<string, Func<Job, CancellationToken, Task<JobAttempt>>>(StringComparer.Ordinal)
            {
                [RankingWork.Worker] = async (job, cancel) =>
                {
                    await new RankingWorker(node.Source).DoAsync(job, cancel);
                    throw new OperationCanceledException(cancel);
                },
            },
            NullLogger.Instance
        );
        using var dying = new CancellationTokenSource();
        await dead.WorkAsync(dying.Token);
        Assert.That(await PublishedAsync(node, batch), Is.Empty);
        // A case that came too late for the dead one's places is in those of the next.
        await node.ExecuteAsync("UPDATE ranking_entry SET scores = '{320}' WHERE number = '101'");
        await node.ExecuteAsync("UPDATE job SET claimed_until = NULL");

        await Jobs(node).WorkAsync();
        await node.SettleAsync();

        Assert.That(await PublishedAsync(node, batch), Is.EqualTo("A1:101 A2:102"));
        Assert.That(await node.ScalarAsync<long>("SELECT count(*) FROM ranking_place"), Is.EqualTo(2));
        Assert.That(await ToldAsync(node), Is.EqualTo(2));
        Assert.That(await node.FindingsAsync(), Is.Empty);
    }

    [Test]
    public async Task An_arrival_that_is_repeated_opens_no_case_twice()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        (string, string, int)[] rows =
        [
            .. Enumerable.Range(1, 300).Select(n => (n.ToString(CultureInfo.InvariantCulture), "A", n)),
        ];
        var batch = await OpenAsync(node, rows);

        var again = await node.Committer.SubmitAsync(
            Submission.To(batch, new EventArrived("pelamar", Json.Parse("{}")) { OperationId = "impor/x/1" })
        );
        await node.SettleAsync();

        Assert.That(again.IsRepeat, Is.True);
        Assert.That(await node.ScalarAsync<long>("SELECT count(*) FROM ranking_entry"), Is.EqualTo(300));
        Assert.That(await node.FindingsAsync(), Is.Empty);
    }
}
