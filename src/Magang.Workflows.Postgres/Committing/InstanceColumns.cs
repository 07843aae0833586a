using Magang.Workflows.Engine;
using Npgsql;

namespace Magang.Workflows.Postgres.Committing;

/// <summary>Where the columns of a locked instance stand: looked up by name once a batch, not once a row.</summary>
internal readonly struct InstanceColumns(NpgsqlDataReader reader)
{
    private readonly int _instance = reader.GetOrdinal("instance_id");
    private readonly int _region = reader.GetOrdinal("region");
    private readonly int _opd = reader.GetOrdinal("opd");
    private readonly int _person = reader.GetOrdinal("person");
    private readonly int _host = reader.GetOrdinal("host");
    private readonly int _definition = reader.GetOrdinal("definition_id");
    private readonly int _version = reader.GetOrdinal("definition_version");
    private readonly int _revision = reader.GetOrdinal("revision");
    private readonly int _hash = reader.GetOrdinal("last_hash");
    private readonly int _state = reader.GetOrdinal("state");

    /// <summary>The id in the row that the reader is at.</summary>
    public long Id => reader.GetInt64(_instance);

    /// <summary>Takes the row that the reader is at.</summary>
    public void Read(InstanceWork instance)
    {
        instance.Routing = new Routing(reader.GetString(_region), Text(_opd), Text(_person), Text(_host));
        instance.Pinned = new DefinitionKey(reader.GetString(_definition), reader.GetInt32(_version));
        instance.Revision = reader.GetInt32(_revision);
        instance.LastHash = reader.GetFieldValue<byte[]>(_hash);
        instance.Stored = reader.GetFieldValue<byte[]>(_state);
    }

    private string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
