using System.Globalization;
using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Postgres.Committing;
using Npgsql;

namespace Magang.Workflows.Postgres.Events;

/// <summary>Takes in events that are said from outside to nobody in particular.</summary>
/// <param name="source">The database.</param>
/// <param name="signs">Wakes the pump that delivers them.</param>
/// <param name="time">The clock.</param>
public sealed class EventStore(NpgsqlDataSource source, Signs signs, TimeProvider time)
{
    /// <summary>How long a key finds the first event that came with it: 30 days.</summary>
    public static readonly TimeSpan Keys = TimeSpan.FromDays(30);

    private static readonly string Publish = Sql.Read("Events/publish_event");

    /// <summary>Takes an event in; it is delivered in a moment, whatever becomes of this process.</summary>
    /// <param name="region">Only instances of this region hear it, and what it starts belongs to it.</param>
    /// <param name="said">The event; its payload without personal values.</param>
    /// <param name="by">Who says it.</param>
    /// <param name="key">The caller's key: the same key again is the same event, for 30 days.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The event's number, and whether it was taken in before.</returns>
    /// <exception cref="EventKeyUsedException">The key belongs to an event of another name.</exception>
    public async Task<(long Event, bool IsRepeat)> PublishAsync(
        string region,
        EventPublished said,
        Actor by,
        string key,
        CancellationToken cancel = default
    )
    {
        while (true)
        {
            await using var command = source.CreateCommand(Publish);
            command.Parameters.AddWithValue("key", $"{by.Id}:{key}");
            command.Parameters.AddWithValue("name", said.Name);
            command.Parameters.AddWithValue("region", region);
            command.Parameters.Add(new NpgsqlParameter<string?>("correlation", said.CorrelationId));
            command.Parameters.AddWithValue("said_by", Text(by));
            command.Parameters.AddWithValue("payload", Payload(said));
            command.Parameters.AddWithValue("now", time.GetUtcNow().ToUniversalTime());
            await using var reader = await command.ExecuteReaderAsync(cancel);
            if (!await reader.ReadAsync(cancel))
                continue;
            if (reader.Text("name") != said.Name)
                throw new EventKeyUsedException(key, reader.Text("name"));
            signs.Raise(CommitSigns.Events);
            return (reader.Long("event_id"), reader.Flag("is_repeat"));
        }
    }

    /// <summary>What comes with an event, as it is stored: an empty object where nothing does, as in Elsa.</summary>
    internal static string Payload(EventPublished said) =>
        said.Payload.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? "{}" : said.Payload.GetRawText();

    private static string Text(Actor by) =>
        Json.Build(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("id", by.Id);
                writer.WriteString("role", by.Role);
                if (by.Opd is { } opd)
                    writer.WriteString("opd", opd);
                writer.WriteEndObject();
            })
            .GetRawText();
}

/// <summary>The caller's key was used for an event of another name.</summary>
/// <param name="key">The key.</param>
/// <param name="name">The name of the event that it belongs to.</param>
public sealed class EventKeyUsedException(string key, string name)
    : MagangException(
        "MGW-410",
        string.Create(
            CultureInfo.InvariantCulture,
            $"Kunci '{key}' sudah dipakai untuk peristiwa '{name}'. Beri kunci baru untuk peristiwa yang lain, atau ulangi peristiwa yang sama."
        )
    );
