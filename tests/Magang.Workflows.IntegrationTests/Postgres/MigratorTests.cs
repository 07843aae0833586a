using Magang.Workflows.Postgres.Migrations;

namespace Magang.Workflows.IntegrationTests.Postgres;

public sealed class MigratorTests
{
    [Test]
    public async Task A_second_run_changes_nothing()
    {
        await using var database = await TestDatabase.CreateAsync();

        Assert.That(await Migrator.ApplyAsync(database.Source), Is.Empty);
    }

    [Test]
    public async Task Two_that_start_at_once_apply_each_migration_once()
    {
        await using var database = await TestDatabase.CreateAsync();
        await ExecuteAsync(database, "DROP SCHEMA public CASCADE; CREATE SCHEMA public");

        var applied = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Migrator.ApplyAsync(database.Source)));

        Assert.That(applied.SelectMany(names => names), Is.EqualTo(Migrator.Names));
    }

    [Test]
    public async Task An_edited_migration_is_refused_by_name()
    {
        await using var database = await TestDatabase.CreateAsync();
        await ExecuteAsync(database, "UPDATE schema_version SET content_hash = 'other'");

        Assert.That(
            () => Migrator.ApplyAsync(database.Source),
            Throws.TypeOf<MigrationEditedException>().With.Message.Contains(Migrator.Names[0])
        );
    }

    [Test]
    public async Task A_database_of_a_later_version_is_refused()
    {
        await using var database = await TestDatabase.CreateAsync();
        await ExecuteAsync(
            database,
            "INSERT INTO schema_version (version, name, content_hash) VALUES (9999, '9999_later', '')"
        );

        Assert.That(
            () => Migrator.ApplyAsync(database.Source),
            Throws.TypeOf<DatabaseNewerException>().With.Message.Contains("9999_later")
        );
    }

    [Test]
    public async Task A_published_version_can_neither_change_nor_go()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await node.Definitions.PublishAsync(AWorkflow.OfGates("w", 1));

        Assert.That(
            () => node.ExecuteAsync("UPDATE definition SET source = '\\x00'"),
            Throws.TypeOf<Npgsql.PostgresException>().With.Message.Contains("never changes")
        );
        Assert.That(
            () => node.ExecuteAsync("DELETE FROM definition"),
            Throws.TypeOf<Npgsql.PostgresException>().With.Message.Contains("never deleted")
        );
    }

    [Test]
    public async Task The_same_document_is_no_new_version_and_a_changed_one_is_the_next()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);

        var first = await node.Definitions.PublishAsync(AWorkflow.OfGates("w", 1));
        var same = await node.Definitions.PublishAsync(AWorkflow.OfGates("w", 1));
        var changed = await node.Definitions.PublishAsync(AWorkflow.OfGates("w", 2));

        Assert.That(
            new[] { first, same, changed }.Select(version => (version.Key.Version, version.IsNew)),
            Is.EqualTo(new[] { (1, true), (1, false), (2, true) })
        );
    }

    private static async Task ExecuteAsync(TestDatabase database, string sql)
    {
        await using var command = database.Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
