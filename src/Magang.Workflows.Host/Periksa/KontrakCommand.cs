using System.CommandLine;
using Magang.Workflows.Host.Regulations;
using Magang.Workflows.Proofs.Contracts;

namespace Magang.Workflows.Host.Periksa;

/// <summary>The command <c>magang kontrak</c>: what each regulation demands of a workflow before it may be published.</summary>
internal static class KontrakCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var regulation = new Option<string?>("--regulasi") { Description = "Hanya regulasi ini; bawaan: semua." };
        var workflows = new Option<string?>("--workflows")
        {
            Description = "Folder workflows; bawaan: yang terdekat ke atas.",
        };
        var table = new Option<bool>("--tabel") { Description = "Tulis halaman semua regulasi (isi docs/klausul.md)." };
        var command = new Command("kontrak", "Apa yang diminta tiap regulasi dari sebuah alur sebelum terbit.")
        {
            regulation,
            workflows,
            table,
        };
        command.SetAction(result =>
            Run(
                result.GetValue(regulation),
                result.GetValue(table),
                result.GetValue(workflows),
                new PeriksaConsole(
                    Console.OpenStandardInput,
                    new Utf8Lines(Console.OpenStandardOutput()),
                    new Utf8Lines(Console.OpenStandardError())
                )
            )
        );
        return command;
    }

    /// <summary>Prints one line a clause, or the page.</summary>
    /// <returns>The exit code: 0, or 2 when a name or a file is refused.</returns>
    internal static int Run(string? regulation, bool table, string? workflows, PeriksaConsole console)
    {
        try
        {
            var files = new RegulationFiles(WorkflowsFolder.Find(workflows, Environment.CurrentDirectory));
            Contract[] contracts =
            [
                .. files.Contracts().Where(contract => regulation is null || contract.Regulation == regulation),
            ];
            if (contracts.Length == 0)
                throw new UnknownRegulationException(
                    regulation ?? "",
                    [.. files.Contracts().Select(contract => contract.Regulation)]
                );
            if (table)
                console.Output.Line(ContractTable.Of(contracts).TrimEnd('\n'));
            else
                Print(contracts, console.Output);
            return 0;
        }
        catch (MagangException e)
        {
            console.Error.Line(e.Message);
            return 2;
        }
    }

    private static void Print(IReadOnlyList<Contract> contracts, Utf8Lines output)
    {
        foreach (var programme in contracts.SelectMany(contract => contract.Programmes))
        {
            output.Line($"{programme.Name} ({programme.Clauses.Length} klausul)");
            foreach (var clause in programme.Clauses)
                output.Line($"  {clause.Id} {clause.Citation}: {clause.Sentence}");
        }
    }
}
