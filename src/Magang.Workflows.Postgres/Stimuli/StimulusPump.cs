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
        var stored = await Steadily.ReadAsync(source, claim, Read, cancel);
        stored.Sort((one, other) => one.Id.CompareTo(other.Id));
        var rows = new List<ClaimedRow>(stored.Count);
        foreach (var row in stored)
        {
            try
            {
                rows.Add(Row(row));
            }
            catch (Exception fault)
                when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
            {
                await _delivery.ParkAsync(row.Instance, row.Id, fault, cancel);
            }
        }
        return rows;
    }

    private static Stored Read(NpgsqlDataReader reader) =>
        new(
            new InstanceId(reader.Long("instance_id")),
            reader.Long("id"),
            reader.Bytes("body"),
            reader.Flag("is_start"),
            reader.Int("attempts"),
            reader.LongOrNull("parent_id") is { } parent ? new InstanceId(parent) : null
        );

    private static ClaimedRow Row(Stored row)
    {
        var submission = (row.IsStart ? Start(row.Instance, row.Body) : Say(row.Instance, row.Body)) with
        {
            Row = new RowClaim(RowKind.Pending, row.Id),
        };
        var kind = row.IsStart ? "start" : StimulusCodec.KindOf(submission.Stimulus);
        return new ClaimedRow(
            string.Create(CultureInfo.InvariantCulture, $"{kind} {row.Id}"),
            row.Instance,
            row.Id,
            row.Attempts,
            submission,
            row.Parent
        );
    }

    private static Submission Say(InstanceId instance, byte[] body)
    {
        using var json = JsonDocument.Parse(body, Json.Kept);
        return Submission.To(instance, StimulusCodec.Decode(json.RootElement));
    }

    private static Submission Start(InstanceId instance, byte[] body)
    {
        var (beginning, start) = ChildStart.Decode(body);
        return Submission.Start(beginning, start) with { Instance = instance };
    }

    private sealed record Stored(
        InstanceId Instance,
        long Id,
        byte[] Body,
        bool IsStart,
        int Attempts,
        InstanceId? Parent
    );
}
