using System.CommandLine;
using Magang.Workflows.Pictures;

namespace Magang.Workflows.Host.Definitions;

/// <summary>The command <c>magang gambar</c>: draws a definition as SVG.</summary>
internal static class GambarCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var file = new Argument<FileInfo>("definisi") { Description = "Berkas JSON definisi alur (Elsa 3)." };
        var target = new Option<FileInfo?>("--output", "-o")
        {
            Description = "Berkas SVG yang ditulis; bawaan: nama definisi dengan akhiran .svg.",
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
        var command = new Command("gambar", "Gambar definisi alur sebagai SVG.") { file, target, part, levels };
        command.SetAction(result =>
            Run(
                result.GetValue(file)!,
                result.GetValue(target),
                new PictureOptions { Part = result.GetValue(part), Levels = result.GetValue(levels) },
                Console.Out,
                Console.Error
            )
        );
        return command;
    }

    /// <summary>Draws one file.</summary>
    /// <returns>The exit code: 0, or 2 where the file cannot be read or its definition is refused.</returns>
    internal static int Run(
        FileInfo file,
        FileInfo? target,
        PictureOptions options,
        TextWriter output,
        TextWriter error
    )
    {
        try
        {
            var definition = DefinitionFolder.Read(file);
            var path = target?.FullName ?? Path.ChangeExtension(file.FullName, ".svg");
            File.WriteAllText(path, Picture.Svg(definition, options));
            output.WriteLine($"{definition.Key}: {definition.Nodes.Length} aktivitas digambar ke {path}");
            foreach (var warning in definition.Warnings)
                output.WriteLine($"Peringatan: {warning}");
            return 0;
        }
        catch (MagangException refused)
        {
            error.WriteLine(refused.Message);
            return 2;
        }
        catch (IOException fault)
        {
            error.WriteLine($"Berkas tidak dapat dibaca atau ditulis: {fault.Message}");
            return 2;
        }
        catch (UnauthorizedAccessException fault)
        {
            error.WriteLine($"Tidak ada izin: {fault.Message}");
            return 2;
        }
    }
}
