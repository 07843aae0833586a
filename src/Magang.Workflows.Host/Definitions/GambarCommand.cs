using System.CommandLine;
using System.Globalization;
using System.Text;
using Magang.Workflows.Definitions;
using Magang.Workflows.Host.Cli;
using Magang.Workflows.Host.Periksa;
using Magang.Workflows.Pictures;

namespace Magang.Workflows.Host.Definitions;

/// <summary>The command <c>magang gambar</c>: draws a definition, or a case with how far it has come, as SVG.</summary>
internal static class GambarCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var named = new Argument<string>("definisi|berkas")
        {
            Description =
                "Berkas JSON definisi alur (Elsa 3), id definisi dalam folder workflows, atau nomor berkas pada server.",
        };
        var target = new Option<FileInfo?>("--output", "-o")
        {
            Description = "Berkas SVG yang ditulis; bawaan: nama definisi atau berkas-NOMOR, dengan akhiran .svg.",
        };
        var part = new Option<string?>("--bagian")
        {
            Description = "Id aktivitas yang digambar bersama isinya; bawaan: seluruh alur.",
        };
        var levels = new Option<int>("--tingkat")
        {
            Description = "Berapa tingkat wadah yang dibuka; yang lebih dalam menjadi satu kotak.",
            DefaultValueFactory = _ => int.MaxValue,
        };
        var breach = new Option<bool>("--pelanggaran")
        {
            Description = "Tandai jalan terpendek yang melanggar regulasi, dari klausul pertama yang dilanggar.",
        };
        var workflows = new Option<string?>("--workflows")
        {
            Description = "Folder workflows; bawaan: yang terdekat ke atas.",
        };
        var address = new ServerOption();
        var command = new Command("gambar", "Gambar definisi alur, atau satu berkas dengan keadaannya, sebagai SVG.")
        {
            named,
            target,
            part,
            levels,
            breach,
            workflows,
        };
        address.AddTo(command);
        command.SetAction(
            async (result, cancel) =>
            {
                var request = new GambarRequest(
                    result.GetValue(named)!,
                    result.GetValue(target)?.FullName,
                    result.GetValue(part),
                    result.GetValue(levels),
                    result.GetValue(workflows)
                )
                {
                    ShowsBreach = result.GetValue(breach),
                };
                return await RunAsync(request, AskAsync, Telling.Output, Telling.Error, cancel);

                async Task<byte[]> AskAsync(string path, CancellationToken stop)
                {
                    using var server = address.Client(result);
                    return await server.GetBytesAsync(path, stop);
                }
            }
        );
        return command;
    }

    /// <summary>Draws one definition or one case.</summary>
    /// <returns>The exit code: 0, or 2 where it cannot be read, drawn or written.</returns>
    internal static async Task<int> RunAsync(
        GambarRequest request,
        Func<string, CancellationToken, Task<byte[]>> ask,
        Utf8Lines output,
        Utf8Lines error,
        CancellationToken cancel
    )
    {
        try
        {
            if (request.Case is { } number)
                await DrawCaseAsync(number, request, ask, output, cancel);
            else
                DrawDefinition(request, output);
            return 0;
        }
        catch (MagangException refused)
        {
            error.Line(refused.Message);
            return 2;
        }
    }

    private static async Task DrawCaseAsync(
        long number,
        GambarRequest request,
        Func<string, CancellationToken, Task<byte[]>> ask,
        Utf8Lines output,
        CancellationToken cancel
    )
    {
        var part = request.Part is null ? "" : $"&bagian={Uri.EscapeDataString(request.Part)}";
        var picture = await ask(
            string.Create(CultureInfo.InvariantCulture, $"kasus/{number}/gambar?tingkat={request.Levels}{part}"),
            cancel
        );
        var path =
            request.Target ?? Path.GetFullPath(string.Create(CultureInfo.InvariantCulture, $"berkas-{number}.svg"));
        Write(path, picture);
        output.Line(string.Create(CultureInfo.InvariantCulture, $"Berkas {number} digambar ke {path}"));
    }

    private static void DrawDefinition(GambarRequest request, Utf8Lines output)
    {
        var definition = NamedDefinition.Read(request.Named, request.Workflows);
        var path =
            request.Target
            ?? Path.GetFullPath(
                File.Exists(request.Named) ? Path.ChangeExtension(request.Named, ".svg") : request.Named + ".svg"
            );
        var options = new PictureOptions { Part = request.Part, Levels = request.Levels };
        if (request.ShowsBreach)
            options = Marked(options, definition, request, output);
        Write(path, Encoding.UTF8.GetBytes(Picture.Svg(definition, options)));
        output.Line($"{definition.Key}: {definition.Nodes.Length} aktivitas digambar ke {path}");
        foreach (var warning in definition.Warnings)
            output.Line($"Peringatan: {warning}");
    }

    private static PictureOptions Marked(
        PictureOptions options,
        Definition definition,
        GambarRequest request,
        Utf8Lines output
    )
    {
        var breach = PeriksaAlurCommand
            .Prove(definition, request.Workflows)
            .Findings.FirstOrDefault(finding => !finding.Way.IsEmpty);
        output.Line(breach?.ToString() ?? "Tidak ada jalan yang melanggar regulasi.");
        return breach is null
            ? options
            : options with
            {
                Marks = Marks.OfBreach(definition, breach),
                Caption = breach.Sentence,
            };
    }

    private static void Write(string path, byte[] picture)
    {
        try
        {
            File.WriteAllBytes(path, picture);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DefinitionFileException(path, e.Message);
        }
    }
}

/// <summary>What is drawn, and where to.</summary>
/// <param name="Named">A file, a definition's id, or the number of a case.</param>
/// <param name="Target">The file that is written; null for one named after what is drawn.</param>
/// <param name="Part">Id of the activity that is drawn with what it holds; null for all.</param>
/// <param name="Levels">How many levels are opened.</param>
/// <param name="Workflows">The folder of definitions; null for the nearest.</param>
internal sealed record GambarRequest(string Named, string? Target, string? Part, int Levels, string? Workflows)
{
    /// <summary>Whether the shortest way that breaks a regulation is marked.</summary>
    public bool ShowsBreach { get; init; }

    /// <summary>The number of the case that is meant; null where a definition is. A file of that name comes first.</summary>
    public long? Case =>
        !File.Exists(Named) && long.TryParse(Named, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
