using Magang.Workflows.Host.Cluster;
using static Magang.Workflows.IntegrationTests.Cluster.AClusterFolder;

namespace Magang.Workflows.IntegrationTests.Cluster;

/// <summary>PostgreSQL refuses to run as root; these say what happens where we are.</summary>
public sealed class RootTests
{
    [SetUp]
    public void Only_where_we_are_root() =>
        Assume.That(Environment.IsPrivilegedProcess, "Runs as root only; the other tests cover everybody else.");

    [Test]
    public async Task The_server_runs_as_somebody_else_and_the_data_is_theirs()
    {
        await using var folder = new AClusterFolder();
        await using var cluster = await folder.EnsureAsync();

        var uid = File.ReadLines($"/proc/{folder.ServerId}/status")
            .First(line => line.StartsWith("Uid:", StringComparison.Ordinal));

        Assert.That(uid.Split('\t')[1], Is.Not.EqualTo("0"));
    }

    [Test]
    public async Task In_a_checkout_that_nobody_else_may_enter_the_data_lies_under_var_and_a_link_leads_there()
    {
        if (OperatingSystem.IsWindows())
            return;
        await using var folder = new AClusterFolder();
        File.SetUnixFileMode(folder.Outer, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        string real;
        await using (var cluster = await folder.EnsureAsync())
        {
            real = (await AskAsync(cluster, "SHOW data_directory"))!;
            await AskAsync(cluster, "CREATE TABLE kept AS SELECT 42 AS answer");
        }

        Assert.That(real, Does.StartWith("/var/lib/magang-workflows/"));
        Assert.That(new FileInfo(folder.In("pg")).LinkTarget, Is.EqualTo(real));
        await using (var again = await folder.EnsureAsync())
            Assert.That(await AskAsync(again, "SELECT answer FROM kept"), Is.EqualTo("42"), "the same data is found");

        await PrivateCluster.StopAtAsync(folder.Path, erase: true);
        Assert.That(Directory.Exists(Path.GetDirectoryName(real)), Is.False, "nothing stays outside the checkout");
    }
}
