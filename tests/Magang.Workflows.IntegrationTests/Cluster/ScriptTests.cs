using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Magang.Workflows.IntegrationTests.Cluster;

/// <summary>The sentences of the script <c>magang</c>, on a copy of it that has nothing beside it to build.</summary>
public sealed class ScriptTests
{
    [Test]
    public async Task A_taken_port_is_told_before_anything_is_built()
    {
        await using var folder = new AClusterFolder();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        var (code, said) = await RunAsync(folder, "up", "--port", $"{port}");

        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(1));
            Assert.That(said, Does.StartWith($"Porta {port} sudah dipakai").And.EndWith("[MGW-322]"));
            Assert.That(said, Does.Not.Contain("\n"));
        });
    }

    [TestCase("0")]
    [TestCase("65536")]
    [TestCase("abc")]
    [TestCase("")]
    public async Task A_port_that_is_none_is_refused(string port)
    {
        await using var folder = new AClusterFolder();

        var (code, said) = await RunAsync(folder, "up", "--port", port);

        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(1));
            Assert.That(said, Does.Contain($"'{port}'").And.EndWith("[MGW-323]"));
        });
    }

    [Test]
    public async Task An_older_SDK_is_told_with_what_is_there()
    {
        await using var folder = new AClusterFolder();
        var dotnet = folder.In("dotnet");
        await File.WriteAllTextAsync(dotnet, "#!/bin/sh\necho '8.0.404 [/usr/share/dotnet/sdk]'\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(dotnet, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var (code, said) = await RunAsync(folder, "periksa");

        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(1));
            Assert.That(said, Does.Contain("yang ada: 8.0.404").And.EndWith("[MGW-320]"));
            Assert.That(said, Does.Not.Contain("\n"));
        });
    }

    private static async Task<(int Code, string Said)> RunAsync(AClusterFolder folder, params string[] arguments)
    {
        var script = Path.Combine(folder.Outer, "magang");
        File.Copy(Path.Combine(Checkout(), "magang"), script);
        var start = new ProcessStartInfo("bash", [script, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["PATH"] = $"{folder.Path}:{start.Environment["PATH"]}";
        using var process = Process.Start(start)!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said.Trim());
    }

    private static string Checkout()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Magang.Workflows.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
