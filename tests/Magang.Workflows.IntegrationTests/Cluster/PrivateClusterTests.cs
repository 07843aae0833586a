using Magang.Workflows.Host.Cluster;
using Npgsql;
using static Magang.Workflows.IntegrationTests.Cluster.AClusterFolder;

namespace Magang.Workflows.IntegrationTests.Cluster;

public sealed class PrivateClusterTests
{
    [Test]
    public async Task Ensuring_twice_gives_the_same_server()
    {
        await using var folder = new AClusterFolder();
        await using var first = await folder.EnsureAsync();
        var server = folder.ServerId;
        await using var second = await folder.EnsureAsync();

        Assert.Multiple(() =>
        {
            Assert.That(first.StartedHere, Is.True);
            Assert.That(second.StartedHere, Is.False);
            Assert.That(second.ConnectionString, Is.EqualTo(first.ConnectionString));
            Assert.That(folder.ServerId, Is.EqualTo(server));
        });
    }

    [Test]
    public async Task Of_four_that_begin_at_once_one_starts_the_server_and_the_others_use_it()
    {
        await using var folder = new AClusterFolder();
        var clusters = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => folder.EnsureAsync())));

        Assert.Multiple(() =>
        {
            Assert.That(clusters.Count(cluster => cluster.StartedHere), Is.EqualTo(1));
            Assert.That(clusters.Select(cluster => cluster.ConnectionString).Distinct().Count(), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task A_server_killed_with_signal_9_is_started_again_with_its_data()
    {
        await using var folder = new AClusterFolder();
        await using var before = await folder.EnsureAsync();
        await AskAsync(before, "CREATE TABLE kept AS SELECT 42 AS answer");
        var killed = folder.ServerId;

        await before.KillAsync();
        await using var after = await folder.EnsureAsync();

        Assert.Multiple(() =>
        {
            Assert.That(after.StartedHere, Is.True);
            Assert.That(folder.ServerId, Is.Not.EqualTo(killed));
            Assert.That(after.ConnectionString, Is.EqualTo(before.ConnectionString), "clients find it where it was");
        });
        Assert.That(await AskAsync(after, "SELECT answer FROM kept"), Is.EqualTo("42"));
    }

    [Test]
    public async Task A_server_stopped_at_once_recovers_what_was_committed()
    {
        await using var folder = new AClusterFolder();
        await using var before = await folder.EnsureAsync();
        await AskAsync(before, "CREATE TABLE kept AS SELECT 42 AS answer");

        await before.StopImmediateAsync();
        await using var after = await folder.EnsureAsync();

        Assert.That(await AskAsync(after, "SELECT answer FROM kept"), Is.EqualTo("42"));
    }

    [Test]
    public async Task A_stale_note_with_the_number_of_a_living_server_does_not_block_the_start()
    {
        await using var folder = new AClusterFolder();
        await using var other = new AClusterFolder();
        await using var neighbour = await other.EnsureAsync();
        await using (await folder.EnsureAsync()) { }
        // What a kill leaves behind; the process number has been given to somebody else's server since.
        var note = File.ReadAllLines(other.In("pg/postmaster.pid"));
        note[1] = folder.In("pg");
        await File.WriteAllLinesAsync(folder.In("pg/postmaster.pid"), note);

        await using var again = await folder.EnsureAsync();

        Assert.That(await AskAsync(again, "SHOW data_directory"), Is.EqualTo(folder.In("pg")));
    }

    [Test]
    public async Task The_last_user_stops_the_server_and_no_earlier_one()
    {
        await using var folder = new AClusterFolder();
        var first = await folder.EnsureAsync();
        var second = await folder.EnsureAsync();

        await first.DisposeAsync();
        Assert.That(await PrivateCluster.FindAsync(folder.Path), Is.EqualTo(second.ConnectionString));

        await second.DisposeAsync();
        Assert.That(await PrivateCluster.FindAsync(folder.Path), Is.Null);
    }

    [Test]
    public async Task A_server_asked_to_keep_running_does_so_until_it_is_stopped()
    {
        await using var folder = new AClusterFolder();
        await using (await folder.EnsureAsync(new ClusterOptions { KeepRunning = true })) { }
        await using (await folder.EnsureAsync()) { }
        Assert.That(await PrivateCluster.FindAsync(folder.Path), Is.Not.Null);

        Assert.That(await PrivateCluster.StopAtAsync(folder.Path, erase: false), Is.True);
        Assert.That(await PrivateCluster.FindAsync(folder.Path), Is.Null);
    }

    [Test]
    public async Task A_taken_port_is_left_and_another_one_remembered()
    {
        await using var folder = new AClusterFolder();
        string before;
        await using (var cluster = await folder.EnsureAsync())
            before = cluster.ConnectionString;
        var port = new NpgsqlConnectionStringBuilder(before).Port;
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, port);
        taken.Start();

        await using var moved = await folder.EnsureAsync();

        Assert.That(new NpgsqlConnectionStringBuilder(moved.ConnectionString).Port, Is.Not.EqualTo(port));
        Assert.That(await AskAsync(moved, "SELECT 1"), Is.EqualTo("1"));
    }

    [Test]
    public async Task What_was_answered_is_on_the_disk_and_only_this_machine_may_ask_with_the_password()
    {
        await using var folder = new AClusterFolder();
        await using var cluster = await folder.EnsureAsync();

        foreach (var setting in (string[])["fsync", "full_page_writes", "synchronous_commit", "data_checksums"])
            Assert.That(await AskAsync(cluster, $"SHOW {setting}"), Is.EqualTo("on"), setting);
        Assert.That(await AskAsync(cluster, "SHOW listen_addresses"), Is.EqualTo("127.0.0.1"));

        var wrong = new NpgsqlConnectionStringBuilder(cluster.ConnectionString)
        {
            Password = "tebakan",
            Pooling = false,
        };
        await using var stranger = new NpgsqlConnection(wrong.ConnectionString);
        Assert.That(() => stranger.OpenAsync(), Throws.TypeOf<PostgresException>());
        if (!OperatingSystem.IsWindows())
        {
            Assert.That(
                File.GetUnixFileMode(folder.In("pg.password")),
                Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite)
            );
        }
    }

    [Test]
    public async Task A_database_can_be_made_beside_the_first_and_dropped()
    {
        await using var folder = new AClusterFolder();
        await using var cluster = await folder.EnsureAsync();
        const string Count = "SELECT count(*) FROM pg_database WHERE datname = 'uji \"coba\"'";

        await cluster.CreateDatabaseAsync("uji \"coba\"");
        Assert.That(await AskAsync(cluster, Count), Is.EqualTo("1"));

        await cluster.DropDatabaseAsync("uji \"coba\"");
        Assert.That(await AskAsync(cluster, Count), Is.EqualTo("0"));
    }
}
