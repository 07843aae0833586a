using System.Diagnostics;

namespace Magang.Workflows.Host.Cluster;

/// <summary>A program of the machine, run to its end.</summary>
/// <param name="ExitCode">0 for success; 127 where the program could not be started.</param>
/// <param name="Output">What it wrote to standard output, trimmed.</param>
/// <param name="Errors">What it wrote to standard error, trimmed; the reason where it could not be started.</param>
internal sealed record ProgramRun(int ExitCode, string Output, string Errors)
{
    /// <summary>The last line it wrote, errors first; its exit code in words where it was silent.</summary>
    internal string LastLine =>
        (Errors.Length > 0 ? Errors : Output)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .LastOrDefault()
        ?? $"kode keluar {ExitCode}.";

    /// <summary>Runs it with nothing on standard input.</summary>
    /// <param name="line">The program and its arguments.</param>
    /// <param name="cancel">Ends the program and what it started.</param>
    /// <param name="folder">Where it runs; the root folder unless given, since another account can always enter it.</param>
    /// <param name="asServer">
    /// Gives it a plain environment: PGPORT and kin of the operator's shell must not reach the server.
    /// </param>
    internal static async Task<ProgramRun> RunAsync(
        IReadOnlyList<string> line,
        CancellationToken cancel,
        string folder = "/",
        bool asServer = false
    )
    {
        var start = new ProcessStartInfo(line[0], line.Skip(1))
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (asServer)
        {
            start.Environment.Clear();
            start.Environment["PATH"] = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
            start.Environment["LC_ALL"] = "C";
        }

        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return new ProgramRun(127, "", e.Message);
        }

        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancel);
        var errors = process.StandardError.ReadToEndAsync(cancel);
        try
        {
            await process.WaitForExitAsync(cancel);
            return new ProgramRun(process.ExitCode, (await output).Trim(), (await errors).Trim());
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
