using System.Collections.Immutable;
using System.Text.Json;
using Magang.Workflows.Audit;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Postgres.Definitions;
using Npgsql;
using NpgsqlTypes;

namespace Magang.Workflows.Postgres.Committing;

/// <summary>The first round trip of a transaction: take start keys, lock the instances, load what their bursts need.</summary>
internal sealed class Loading(NpgsqlConnection connection, DefinitionStore definitions, IReadOnlyList<Work> works)
{
    private static readonly string Settings = Sql.Read("Committing/settings");
    private static readonly string TakeStartKeys = Sql.Read("Committing/take_start_keys");
    private static readonly string ReadStartKeys = Sql.Read("Committing/read_start_keys");
    private static readonly string NewestVersions = Sql.Read("Committing/newest_versions");
    private static readonly string LockInstances = Sql.Read("Committing/lock_instances");
    private static readonly string ReadOperations = Sql.Read("Committing/read_operations");
    private static readonly string ReadPending = Sql.Read("Committing/read_pending");
    private static readonly string ReadPersonal = Sql.Read("Committing/read_personal");
    private static readonly string Existing = Sql.Read("Committing/existing_instances");

    private readonly SortedDictionary<long, InstanceWork> _instances = [];
    private readonly List<long> _wanted = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (long Instance, byte[]? Answer)> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _versions = new(StringComparer.Ordinal);

    /// <summary>What was locked or is to be made, in order of id.</summary>
    public IReadOnlyCollection<InstanceWork> Instances => _instances.Values;

    /// <summary>What another node holds: for later.</summary>
    public List<Work> Postponed { get; } = [];

    /// <summary>What needs no burst: repeated starts.</summary>
    public List<(Work Work, CommitAnswer? Answer, Exception? Failure)> Outcomes { get; } = [];

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        Group();
        await FirstTripAsync(now, cancel);
        await SetAsideAsync(cancel);
        await PinAsync(cancel);
        await PersonalAsync(cancel);
    }

    private void Group()
    {
        foreach (var work in works)
        {
            if (!_instances.TryGetValue(work.Instance.Value, out var instance))
                _instances.Add(work.Instance.Value, instance = new InstanceWork(work.Instance.Value));
            instance.Works.Add(work);
            if (instance.Works.Count == 1 && work.Submission.Beginning is { } beginning)
                (instance.IsNew, instance.Routing, instance.LastHash) = (true, beginning.Routing, HashChain.Start());
        }
        _wanted.AddRange(_instances.Values.Where(instance => !instance.IsNew).Select(instance => instance.Id));
    }

    private async Task FirstTripAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new NpgsqlBatchCommand("BEGIN"));
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Settings));
        List<Func<NpgsqlDataReader, Task>> results = [SkipAsync];
        AddStarts(batch, results, now, cancel);
        if (_wanted.Count > 0)
        {
            Add(batch, LockInstances, ("ids", NpgsqlDbType.Bigint, _wanted));
            results.Add(reader => ReadInstancesAsync(reader, cancel));
        }
        AddOperations(batch, results, cancel);
        AddPending(batch, results, cancel);
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        foreach (var result in results)
        {
            await result(reader);
            await reader.NextResultAsync(cancel);
        }

        static Task SkipAsync(NpgsqlDataReader reader) => Task.CompletedTask;
    }

    private void AddStarts(
        NpgsqlBatch batch,
        List<Func<NpgsqlDataReader, Task>> results,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var starts = works.Where(work => work.Submission.Beginning is not null).ToArray();
        var keyed = starts
            .Where(work => work.Submission.Beginning!.Key is not null)
            .OrderBy(work => work.Submission.Beginning!.Key, StringComparer.Ordinal)
            .ToArray();
        if (keyed.Length > 0)
        {
            var keys = keyed.Select(work => work.Submission.Beginning!.Key!).ToArray();
            var take = Add(
                batch,
                TakeStartKeys,
                ("keys", NpgsqlDbType.Text, keys),
                ("instances", NpgsqlDbType.Bigint, keyed.Select(work => work.Instance.Value).ToArray())
            );
            take.Parameters.Add(new NpgsqlParameter("now", NpgsqlDbType.TimestampTz) { Value = now });
            results.Add(reader => ReadAsync(reader, () => _taken.Add(reader.GetString(0)), cancel));
            Add(batch, ReadStartKeys, ("keys", NpgsqlDbType.Text, keys));
            results.Add(reader =>
                ReadAsync(
                    reader,
                    () => _keys[reader.Text("key")] = (reader.Long("instance_id"), reader.BytesOrNull("answer")),
                    cancel
                )
            );
        }
        var open = starts
            .Where(work => work.Submission.Beginning!.Version is null)
            .Select(work => work.Submission.Beginning!.DefinitionId)
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        if (open.Length == 0)
            return;
        Add(batch, NewestVersions, ("definitions", NpgsqlDbType.Text, open));
        results.Add(reader =>
            ReadAsync(reader, () => _versions[reader.Text("definition_id")] = reader.Int("version"), cancel)
        );
    }

    private void AddOperations(NpgsqlBatch batch, List<Func<NpgsqlDataReader, Task>> results, CancellationToken cancel)
    {
        var asked = works
            .Where(work => work.Submission is { Beginning: null, Stimulus.OperationId: not null })
            .OrderBy(work => work.Instance.Value)
            .ToArray();
        if (asked.Length == 0)
            return;
        Add(
            batch,
            ReadOperations,
            ("instances", NpgsqlDbType.Bigint, asked.Select(work => work.Instance.Value).ToArray()),
            ("operations", NpgsqlDbType.Text, asked.Select(work => work.Submission.Stimulus.OperationId!).ToArray())
        );
        results.Add(reader =>
            ReadAsync(
                reader,
                () =>
                    _instances[reader.Long("instance_id")].Operations[reader.Text("operation_id")] = reader.Bytes(
                        "answer"
                    ),
                cancel
            )
        );
    }

    private void AddPending(NpgsqlBatch batch, List<Func<NpgsqlDataReader, Task>> results, CancellationToken cancel)
    {
        var last = new SortedDictionary<long, long>();
        foreach (var work in works)
        {
            if (work.Submission.Row is { Kind: RowKind.Pending } row)
                last[work.Instance.Value] = Math.Max(row.Id, last.GetValueOrDefault(work.Instance.Value));
        }
        if (last.Count == 0)
            return;
        Add(
            batch,
            ReadPending,
            ("instances", NpgsqlDbType.Bigint, last.Keys.ToArray()),
            ("ids", NpgsqlDbType.Bigint, last.Values.ToArray())
        );
        results.Add(reader =>
            ReadAsync(reader, () => _instances[reader.Long("instance_id")].Waiting.Add(reader.Long("id")), cancel)
        );
    }

    private async Task ReadInstancesAsync(NpgsqlDataReader reader, CancellationToken cancel)
    {
        var locked = new HashSet<long>();
        var columns = new InstanceColumns(reader);
        await ReadAsync(
            reader,
            () =>
            {
                var instance = _instances[columns.Id];
                locked.Add(instance.Id);
                columns.Read(instance);
            },
            cancel
        );
        _wanted.RemoveAll(locked.Contains);
    }

    /// <summary>Takes out of the batch what was not locked, and starts that were made before.</summary>
    private async Task SetAsideAsync(CancellationToken cancel)
    {
        foreach (var instance in _instances.Values.Where(instance => instance.IsNew).ToArray())
            SetRepeatedStartAside(instance);
        if (_wanted.Count == 0)
            return;
        var held = new HashSet<long>();
        await using (var command = new NpgsqlCommand(Existing, connection))
        {
            command.Parameters.Add(Array("ids", NpgsqlDbType.Bigint, _wanted));
            await using var reader = await command.ExecuteReaderAsync(cancel);
            await ReadAsync(reader, () => held.Add(reader.GetInt64(0)), cancel);
        }
        foreach (var id in _wanted.Where(held.Contains))
        {
            Postponed.AddRange(_instances[id].Works);
            _instances.Remove(id);
        }
    }

    private void SetRepeatedStartAside(InstanceWork instance)
    {
        var work = instance.Works[0];
        if (work.Submission.Beginning!.Key is not { } key)
            return;
        var (owner, answer) = _keys[key];
        if (_taken.Contains(key) && owner == instance.Id)
            return;
        instance.Works.RemoveAt(0);
        // The first start of this key is in this very batch: its answer comes with the commit.
        if (answer is null)
            Postponed.Add(work);
        else
            Outcomes.Add((work, new CommitAnswer(new InstanceId(owner), answer, IsRepeat: true), null));
        instance.IsNew = false;
        if (work.Submission.Row is { } row)
            instance.SpentRows.Add(row);
        // What else was said to an instance that was never made waits for the next batch, and finds out there.
        Postponed.AddRange(instance.Works);
        instance.Works.Clear();
    }

    private async Task PinAsync(CancellationToken cancel)
    {
        foreach (var instance in _instances.Values.Where(instance => instance.Works.Count > 0))
        {
            var key = instance.Pinned;
            if (instance.IsNew)
            {
                var beginning = instance.Works[0].Submission.Beginning!;
                var version = beginning.Version ?? _versions.GetValueOrDefault(beginning.DefinitionId);
                if (version == 0)
                {
                    instance.Refuse(new DefinitionMissingException(beginning.DefinitionId, version: null));
                    continue;
                }
                key = new DefinitionKey(beginning.DefinitionId, version);
            }
            if (key is not { } pinned)
                continue;
            try
            {
                instance.Definition = await definitions.GetAsync(pinned, cancel);
            }
            catch (Exception unknown) when (unknown is DefinitionMissingException or DefinitionRefusedException)
            {
                instance.Refuse(unknown);
            }
        }
    }

    private async Task PersonalAsync(CancellationToken cancel)
    {
        var persons = _instances
            .Values.Where(instance => instance is { Definition: not null, Routing.Person: not null })
            .ToLookup(instance => instance.Routing.Person!, StringComparer.Ordinal);
        if (persons.Count == 0)
            return;
        var values = new Dictionary<string, ImmutableDictionary<string, JsonElement>.Builder>(StringComparer.Ordinal);
        await using var command = new NpgsqlCommand(ReadPersonal, connection);
        command.Parameters.Add(Array("persons", NpgsqlDbType.Text, persons.Select(own => own.Key).ToArray()));
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await ReadAsync(
            reader,
            () =>
            {
                var person = reader.Text("person");
                if (!values.TryGetValue(person, out var own))
                    values.Add(
                        person,
                        own = ImmutableDictionary.CreateBuilder<string, JsonElement>(StringComparer.Ordinal)
                    );
                own[reader.Text("commitment")] = JsonDocument.Parse(reader.Bytes("value"), Json.Kept).RootElement;
            },
            cancel
        );
        foreach (var (person, own) in values)
        {
            var all = own.ToImmutable();
            foreach (var instance in persons[person])
                instance.Values = all;
        }
    }

    private static async Task ReadAsync(NpgsqlDataReader reader, Action row, CancellationToken cancel)
    {
        while (await reader.ReadAsync(cancel))
            row();
    }

    private static NpgsqlBatchCommand Add(
        NpgsqlBatch batch,
        string statement,
        params ReadOnlySpan<(string Name, NpgsqlDbType Type, object Values)> arrays
    )
    {
        var command = new NpgsqlBatchCommand(statement);
        foreach (var (name, type, values) in arrays)
            command.Parameters.Add(Array(name, type, values));
        batch.BatchCommands.Add(command);
        return command;
    }

    private static NpgsqlParameter Array(string name, NpgsqlDbType type, object values) =>
        new(name, NpgsqlDbType.Array | type) { Value = values };
}
