using System.CommandLine;
using Magang.Workflows.Host.Periksa;
using Magang.Workflows.Host.Regulations;
using Magang.Workflows.Outlines;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Host.Definitions;

/// <summary>The command <c>magang jelaskan</c>: tells a definition in words.</summary>
internal static class JelaskanCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var named = new Argument<string>("definisi")
        {
            Description = "Berkas JSON definisi alur (Elsa 3), atau id definisi dalam folder workflows.",
        };
        var full = new Option<bool>("--lengkap")
        {
            Description = "Bunyi lengkap setiap aturan, dan isian setiap tugas.",
        };
        var levels = new Option<int>("--tingkat")
        {
            Description = "Berapa tingkat tahap yang dibuka; yang lebih dalam disebut jumlah langkahnya saja.",
            DefaultValueFactory = _ => int.MaxValue,
        };
        var regulation = new Option<string?>("--regulasi")
        {
            Description = "Regulasi yang aturan gerbangnya disebut; bawaan: milik program definisi itu, atau metro.",
        };
        var workflows = new Option<string?>("--workflows")
        {
            Description = "Folder workflows; bawaan: yang terdekat ke atas.",
        };
        var command = new Command("jelaskan", "Jelaskan definisi alur: langkah, pelaku, pasal, cabang dan tenggatnya.")
        {
            named,
            full,
            levels,
            regulation,
            workflows,
        };
        command.SetAction(result =>
            Run(
                result.GetValue(named)!,
                new JelaskanRequest(
                    result.GetValue(regulation),
                    result.GetValue(workflows),
                    result.GetValue(full),
                    result.GetValue(levels)
                ),
                new Utf8Lines(Console.OpenStandardOutput()),
                new Utf8Lines(Console.OpenStandardError())
            )
        );
        return command;
    }

    /// <summary>Tells one definition.</summary>
    /// <returns>The exit code: 0, or 2 where there is no such definition or it is refused.</returns>
    internal static int Run(string named, JelaskanRequest request, Utf8Lines output, Utf8Lines error)
    {
        try
        {
            var definition = NamedDefinition.Read(named, request.Workflows);
            var options = new OutlineOptions
            {
                Ruleset = Rules(definition, request),
                Levels = request.Levels,
                Full = request.Full,
            };
            output.Line(OutlineText.Of(Outline.Of(definition, options)).TrimEnd('\n'));
            return 0;
        }
        catch (MagangException refused)
        {
            error.Line(refused.Message);
            return 2;
        }
    }

    // A definition without gates needs no rules, so no folder of them either.
    private static Ruleset? Rules(Workflows.Definitions.Definition definition, JelaskanRequest request) =>
        definition.Nodes.Any(node => node.Type == "Magang.Gate")
            ? new RegulationFiles(WorkflowsFolder.Find(request.Workflows, Environment.CurrentDirectory)).Ruleset(
                request.Regulation ?? definition.Regulation ?? "metro"
            )
            : null;
}

/// <summary>How much the command tells, and with which rules.</summary>
/// <param name="Regulation">Name of the regulation; null for that of the definition's programme.</param>
/// <param name="Workflows">The folder; null for the nearest.</param>
/// <param name="Full">Whether rules are told in full.</param>
/// <param name="Levels">How many levels of stages are opened.</param>
internal sealed record JelaskanRequest(string? Regulation, string? Workflows, bool Full, int Levels);
