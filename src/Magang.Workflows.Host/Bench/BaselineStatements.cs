using static NpgsqlTypes.NpgsqlDbType;

namespace Magang.Workflows.Host.Bench;

/// <summary>The statements of the hand-written steps, for one connection.</summary>
internal sealed class BaselineStatements
{
    public Statement Begin { get; } = new("BEGIN");

    public Statement Commit { get; } = new("COMMIT");

    public Statement Lock { get; } = new(BenchFiles.Sql("baseline_lock"), Bigint);

    public Statement StartKey { get; } = new(BenchFiles.Sql("baseline_start_key"), Text, Bigint, TimestampTz);

    public Statement Instance { get; } =
        new(
            BenchFiles.Sql("baseline_instance"),
            Bigint,
            Text,
            Text,
            Integer,
            Smallint,
            Smallint,
            Text,
            Text,
            Integer,
            Bytea,
            TimestampTz,
            Bytea
        );

    public Statement Update { get; } =
        new(
            BenchFiles.Sql("baseline_update"),
            Bigint,
            Smallint,
            Smallint,
            Text,
            Text,
            Integer,
            Bytea,
            TimestampTz,
            Bytea
        );

    public Statement Burn { get; } = new(BenchFiles.Sql("baseline_burn"), Bigint, Integer);

    public Statement Bookmark { get; } =
        new(BenchFiles.Sql("baseline_bookmark"), Bigint, Integer, Text, Smallint, Text, Text);

    public Statement Journal { get; } =
        new(
            BenchFiles.Sql("baseline_journal"),
            Bigint,
            Integer,
            Text,
            TimestampTz,
            Text,
            Text,
            Text,
            Integer,
            Bytea,
            Bytea,
            Bytea,
            Bytea
        );

    public Statement Outbox { get; } =
        new(BenchFiles.Sql("baseline_outbox"), Bigint, Integer, Text, Bytea, TimestampTz);
}
