using System.CommandLine;
using System.Globalization;
using Magang.Workflows.Definitions;
using Magang.Workflows.Host.Periksa;
using Magang.Workflows.Host.Regulations;
using Magang.Workflows.Proofs;

namespace Magang.Workflows.Host.Definitions;

/// <summary>The command <c>magang periksa-alur</c>: proves a definition against the regulations, without publishing it.</summary>
internal static class PeriksaAlurCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var named = new Argument<string>("definisi")
        {
            Description = "Berkas JSON definisi alur (Elsa 3), atau id definisi dalam folder workflows.",
        };
        var workflows = new Option<string?>("--workflows")
        {
            Description = "Folder workflows dengan kontrak regulasinya; bawaan: yang terdekat ke atas.",
        };
        var command = new Command(
            "periksa-alur",
            "Buktikan bahwa setiap jalan pada definisi alur mematuhi regulasinya; kode keluar 1 bila ada yang melanggar."
        )
        {
            named,
            workflows,
        };
        command.SetAction(result =>
            Run(
                result.GetValue(named)!,
                result.GetValue(workflows),
                new Utf8Lines(Console.OpenStandardOutput()),
                new Utf8Lines(Console.OpenStandardError())
            )
        );
        return command;
    }

    /// <summary>Proves one definition.</summary>
    /// <returns>The exit code: 0, 1 where something speaks against publishing it, 2 where it or a contract cannot be read.</returns>
    internal static int Run(string named, string? workflows, Utf8Lines output, Utf8Lines error)
    {
        try
        {
            var definition = NamedDefinition.Read(named, workflows);
            var report = Prove(definition, workflows);
            foreach (var finding in report.Findings)
                Tell(finding, output);
            var count = report.Problems;
            output.Line(
                string.Create(
                    Indonesian.Format,
                    $"{definition.Key}: {(count == 0 ? "tidak ada pelanggaran" : $"{count} pelanggaran")}; {report.States:N0} keadaan dan {report.Bursts:N0} langkah diperiksa"
                )
            );
            return count == 0 ? 0 : 1;
        }
        catch (MagangException refused)
        {
            error.Line(refused.Message);
            return 2;
        }
    }

    /// <summary>Proves a definition against the contracts of a folder; other workflows are those in it.</summary>
    /// <exception cref="MagangException">There is no such folder, or a contract cannot be read.</exception>
    internal static ProofReport Prove(Definition definition, string? workflows)
    {
        var folder = WorkflowsFolder.Find(workflows, Environment.CurrentDirectory);
        return new RegulationFiles(folder).Proof().Report(definition, id => Other(folder, id));
    }

    private static void Tell(Finding finding, Utf8Lines output)
    {
        output.Line(finding.ToString());
        if (finding.Way.IsEmpty)
            return;
        output.Line("  Jalan terpendek yang melanggarnya:");
        for (var at = 0; at < finding.Way.Length; at++)
            output.Line(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {at + 1, 4}. {finding.Way[at].ActivityId}{(finding.Way[at].IsPlain ? "" : $" → {finding.Way[at].Port}")}"
                )
            );
    }

    // What is not there, or is refused itself, is no workflow of any programme.
    private static Definition? Other(string folder, string id)
    {
        try
        {
            return NamedDefinition.Read(id, folder);
        }
        catch (MagangException)
        {
            return null;
        }
    }
}
