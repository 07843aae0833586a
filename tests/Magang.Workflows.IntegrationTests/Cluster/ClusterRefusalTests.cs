using Magang.Workflows.Host.Cluster;

namespace Magang.Workflows.IntegrationTests.Cluster;

public sealed class ClusterRefusalTests
{
    [Test]
    public async Task A_data_folder_of_another_major_version_is_refused_and_left_as_it_is()
    {
        await using var folder = new AClusterFolder();
        Directory.CreateDirectory(folder.In("pg"));
        await File.WriteAllTextAsync(folder.In("pg/PG_VERSION"), "9\n");

        var refusal = await RefusalOf(() => folder.EnsureAsync());

        Assert.Multiple(() =>
        {
            Assert.That(refusal.Code, Is.EqualTo("MGW-303"));
            Assert.That(refusal.Message, Does.Contain("dibuat oleh PostgreSQL 9"));
            Assert.That(refusal.Message, Does.Not.Contain("\n"), "one sentence or two, on one line");
            Assert.That(Directory.EnumerateFileSystemEntries(folder.In("pg")).Count(), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task A_folder_of_programs_without_PostgreSQL_is_refused()
    {
        await using var folder = new AClusterFolder();
        var options = new ClusterOptions { BinaryFolder = folder.Outer };

        var refusal = await RefusalOf(() => folder.EnsureAsync(options));

        Assert.That(refusal.Code, Is.EqualTo("MGW-313"));
    }

    [Test]
    public async Task A_lost_password_is_told_and_the_data_stays()
    {
        await using var folder = new AClusterFolder();
        await using (await folder.EnsureAsync()) { }
        File.Delete(folder.In("pg.password"));

        var refusal = await RefusalOf(() => folder.EnsureAsync());

        Assert.Multiple(() =>
        {
            Assert.That(refusal.Code, Is.EqualTo("MGW-311"));
            Assert.That(File.Exists(folder.In("pg/PG_VERSION")), Is.True);
        });
    }

    [Test]
    public async Task A_server_that_will_not_start_gives_its_own_reason()
    {
        await using var folder = new AClusterFolder();
        await using (await folder.EnsureAsync()) { }
        await File.AppendAllTextAsync(folder.In("pg/postgresql.conf"), "\nno_such_setting = 1\n");

        var refusal = await RefusalOf(() => folder.EnsureAsync());

        Assert.Multiple(() =>
        {
            Assert.That(refusal.Code, Is.EqualTo("MGW-304"));
            Assert.That(refusal.Message, Does.Contain("no_such_setting").Or.Contain("configuration file"));
        });
    }

    [Test]
    public async Task A_named_database_that_is_no_address_is_refused()
    {
        var refusal = await RefusalOf(() => DatabaseLocation.NamedAsync("Hots=127.0.0.1"));

        Assert.That(refusal.Code, Is.EqualTo("MGW-307"));
    }

    [Test]
    public async Task A_named_database_that_does_not_answer_is_refused_without_its_password()
    {
        var refusal = await RefusalOf(() =>
            DatabaseLocation.NamedAsync("Host=127.0.0.1;Port=1;Username=magang;Password=rahasia-sekali;Timeout=5")
        );

        Assert.Multiple(() =>
        {
            Assert.That(refusal.Code, Is.EqualTo("MGW-308"));
            Assert.That(refusal.Message, Does.Contain("127.0.0.1:1").And.Not.Contain("rahasia-sekali"));
        });
    }

    [Test]
    public async Task A_named_database_is_used_as_it_is()
    {
        await using var database = await TestDatabase.CreateAsync();

        await using var location = await DatabaseLocation.NamedAsync(database.ConnectionString);

        Assert.Multiple(() =>
        {
            Assert.That(location.ConnectionString, Is.EqualTo(database.ConnectionString));
            Assert.That(location.Cluster, Is.Null);
        });
    }

    private static async Task<ClusterException> RefusalOf<T>(Func<Task<T>> what)
    {
        var refusal = await Assert.ThrowsAsync<ClusterException>(what);
        return refusal!;
    }
}
