using Npgsql;

namespace Magang.Workflows.IntegrationTests;

public sealed class TestDatabaseTests
{
    [Test]
    public async Task Two_tests_never_see_each_others_tables()
    {
        await using var one = await TestDatabase.CreateAsync();
        await using var other = await TestDatabase.CreateAsync();

        await using var create = one.Source.CreateCommand("CREATE TABLE only_here (id int)");
        await create.ExecuteNonQueryAsync();

        await using var look = other.Source.CreateCommand("SELECT to_regclass('only_here')::text");
        Assert.That(await look.ExecuteScalarAsync(), Is.EqualTo(DBNull.Value));
    }

    [Test]
    public async Task A_disposed_database_is_gone_though_somebody_was_connected()
    {
        var database = await TestDatabase.CreateAsync();
        await using var connected = new NpgsqlConnection(database.ConnectionString + ";Pooling=false");
        await connected.OpenAsync();

        await database.DisposeAsync();

        await using var late = new NpgsqlConnection(database.ConnectionString + ";Pooling=false");
        Assert.That(
            () => late.OpenAsync(),
            Throws
                .TypeOf<PostgresException>()
                .With.Property(nameof(PostgresException.SqlState))
                .EqualTo(PostgresErrorCodes.InvalidCatalogName)
        );
    }
}
