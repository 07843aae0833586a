using System.Globalization;
using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Postgres.Committing;
using Magang.Workflows.Postgres.Pumps;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Magang.Workflows.Postgres.Stimuli;

/// <summary>Brings to instances what others said to them, and makes the children that parents decided. Each once, in order.</summary>
/// <param name="source">The database.</param>
/// <param name="committer">Where the stimuli go; the burst deletes the row.</param>
/// <param name="log">Ids and codes only are logged.</param>
public sealed class StimulusPump(NpgsqlDataSource source, Committer committer, ILogger log)
{
    private const int Batch = 512;

    private static readonly string Claim = Sql.Read("Stimuli/claim_pending");

    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);

    private readonly RowDelivery _delivery = new(
        source,
        committer,
        Sql.Read("Stimuli/release_pending"),
        mostAttempts: 2,
        log
    )
    {
        Suspects = new SuspectCount(source, Sql.Read("Stimuli/count_attempt"), Lease),
    };

    /// <summary>Pumps until cancelled.</summary>
    public Task RunAsync(CancellationToken cancel) =>
        PumpLoop.RunAsync(DeliverAsync, committer.Signs, CommitSigns.Stimuli, log, cancel);

    /// <summary>Delivers one batch of what waits now.</summary>
    /// <returns>How many were claimed; 0 where nothing waits or all is leased.</returns>
    public async Task<int> DeliverAsync(CancellationToken cancel = default)
    {
        await _delivery.SettleAsync(cancel);
        var rows = await ClaimAsync(cancel);
        await _delivery.DeliverAsync(rows, cancel);
        return rows.Count;
    }

    private async Task<List<ClaimedRow>> ClaimAsync(CancellationToken cancel)
    {
        var claim = new NpgsqlBatchCommand(Claim);
        claim.Parameters.AddWithValue("lease", Lease);
        claim.Parameters.AddWithValue("limit", Batch);
        var rows = await Steadily.ReadAsync(source, claim, Row, cancel);
        rows.Sort((one, other) => one.Id.CompareTo(other.Id));
        return rows;
    }

    private static ClaimedRow Row(NpgsqlDataReader reader)
    {
        var instance = new InstanceId(reader.Long("instance_id"));
        var id = reader.Long("id");
        var body = reader.Bytes("body");
        var isStart = reader.Flag("is_start");
        var submission = (isStart ? Start(instance, body) : Say(instance, body)) with
        {
            Row = new RowClaim(RowKind.Pending, id),
        };
        var kind = isStart ? "start" : StimulusCodec.KindOf(submission.Stimulus);
        return new ClaimedRow(
            string.Create(CultureInfo.InvariantCulture, $"{kind} {id}"),
            instance,
            id,
            reader.Int("attempts"),
            submission,
            reader.LongOrNull("parent_id") is { } parent ? new InstanceId(parent) : null
        );
    }

    private static Submission Say(InstanceId instance, byte[] body)
    {
        using var json = JsonDocument.Parse(body);
        return Submission.To(instance, StimulusCodec.Decode(json.RootElement));
    }

    private static Submission Start(InstanceId instance, byte[] body)
    {
        var (beginning, start) = ChildStart.Decode(body);
        return Submission.Start(beginning, start) with { Instance = instance };
    }
}
