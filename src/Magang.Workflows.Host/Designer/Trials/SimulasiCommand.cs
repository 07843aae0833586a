using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Magang.Workflows.Definitions;
using Magang.Workflows.Host.Cli;
using Magang.Workflows.Host.Definitions;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Imports;
using Magang.Workflows.Host.Periksa;
using Magang.Workflows.Host.Regulations;
using Magang.Workflows.Simulations;

namespace Magang.Workflows.Host.Designer.Trials;

/// <summary>The command <c>magang simulasi</c>: tries a definition on made-up people and a virtual clock, without a database.</summary>
internal static class SimulasiCommand
{
    /// <summary>Exit code where something waits, or a bound was reached.</summary>
    private const int Unended = 1;

    /// <summary>Exit code where the definition, the cases or the command line are refused.</summary>
    private const int Refused = 2;

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var named = new Argument<string>("definisi")
        {
            Description = "Berkas JSON definisi alur (Elsa 3), atau id definisi dalam folder workflows.",
        };
        var cases = new Option<string?>("--kasus")
        {
            Description = "Berkas kasus seperti workflows/contoh/*-kisah.json; bawaan: kisah contoh alur itu.",
        };
        var places = new Option<string?>("--peserta")
        {
            Description = "Nomor peserta yang ikut, dipisahkan koma; bawaan: semua.",
        };
        var other = new Option<string?>("--banding")
        {
            Description = "Definisi pembanding pada kasus yang sama; tanpa nama: yang ada dalam folder workflows.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var steps = new Option<int?>("--langkah")
        {
            Description = string.Create(
                Indonesian.Format,
                $"Paling banyak langkah mesin sebelum dihentikan; bawaan: {TrialBounds.Steps:N0}."
            ),
        };
        var json = new Option<bool>("--json") { Description = "Seluruh hasil sebagai satu baris JSON." };
        var workflows = new Option<string?>("--workflows")
        {
            Description = "Folder workflows; bawaan: yang terdekat ke atas.",
        };
        var command = new Command(
            "simulasi",
            "Uji coba alur pada orang rekaan dan jam maya, tanpa basis data. Kode keluar: 0 semua berkas berakhir, "
                + "1 masih ada yang menunggu atau batas tercapai, 2 definisi atau kasusnya ditolak."
        )
        {
            named,
            cases,
            places,
            other,
            steps,
            json,
            workflows,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(places) is { } listed && Places(listed) is null)
                result.AddError($"--peserta '{listed}' bukan daftar nomor; tulis misalnya 1,4,9.");
            if (result.GetValue(steps) is < 1)
                result.AddError("--langkah paling sedikit 1.");
        });
        command.SetAction(result =>
            Run(
                new SimulasiRequest(
                    result.GetValue(named)!,
                    result.GetValue(cases),
                    (result.GetValue(places) is { } listed ? Places(listed) : null) ?? [],
                    result.GetResult(other) is { Implicit: false }
                        ? result.GetValue(other) ?? SimulasiRequest.Shipped
                        : null,
                    result.GetValue(workflows),
                    new TrialBounds(result.GetValue(steps) ?? TrialBounds.Steps),
                    result.GetValue(json)
                ),
                Telling.Output,
                Telling.Error,
                TimeProvider.System
            )
        );
        return command;
    }

    /// <summary>Runs the command.</summary>
    /// <returns>The exit code.</returns>
    internal static int Run(SimulasiRequest request, Utf8Lines output, Utf8Lines error, TimeProvider clock)
    {
        try
        {
            return Tell(request, output, clock);
        }
        catch (MagangException refused)
        {
            error.Line(refused.Message);
            return Refused;
        }
    }

    private static int Tell(SimulasiRequest request, Utf8Lines output, TimeProvider time)
    {
        var workflows = WorkflowsFolder.Find(request.Workflows, Environment.CurrentDirectory);
        var tried = NamedDefinition.Read(request.Named, request.Workflows);
        var compared = request.Other is { } other ? Compared(tried, other, request) : null;
        var regulations = RegulationSet.Load(workflows);
        var ground = new TrialGround(regulations, ImportForms.Load(workflows, regulations));
        var shipped = Shipped(workflows);
        var definitions = With(shipped, tried);
        var story = Chosen(request, workflows, tried, definitions, ground, time).With(request.Places);

        var since = Stopwatch.StartNew();
        var trial = ground.Run(story, definitions, request.Bounds);
        var took = since.Elapsed;
        var region = regulations.Reference.RegionOf(story.Story.Region);
        var telling = new TrialTelling(story, region.Clock);
        ImmutableArray<TrialDifference>? differences = null;
        if (compared is not null)
            differences = new TrialComparison(region.Clock).Of(
                ground.Run(story, With(shipped, compared), request.Bounds),
                trial
            );

        if (request.Json)
        {
            output.Line(TrialJson.Of(tried.Key.DefinitionId, trial, telling, differences));
        }
        else
        {
            output.Line($"{tried.Name} ({tried.Key.DefinitionId}): {story.Story.Title}");
            output.Line(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Orang dan suratnya rekaan; tidak ada yang ditulis. Jam maya {telling.DayOf(trial.StartedAt):yyyy-MM-dd} sampai {telling.DayOf(trial.EndedAt):yyyy-MM-dd}: {trial.Steps} langkah dalam {took.TotalMilliseconds:0} ms."
                )
            );
            var text = new TrialText(output.Line, telling);
            text.Write(trial, request.Bounds);
            if (differences is { } found)
                text.Compare(
                    request.Other == SimulasiRequest.Shipped
                        ? $"{tried.Key.DefinitionId} dalam folder workflows"
                        : request.Other!,
                    found,
                    trial.Cases.Select(one => one.Place).Distinct()
                );
        }

        return trial.Stop == TrialStop.Ended ? 0 : Unended;
    }

    private static TrialStory Chosen(
        SimulasiRequest request,
        string workflows,
        Definition tried,
        IReadOnlyDictionary<string, Definition> definitions,
        TrialGround ground,
        TimeProvider time
    )
    {
        if (request.Cases is not { } path)
            return ground.StoryOf(tried, TrialStory.All(workflows), definitions, time.GetUtcNow());
        var story = TrialStory.In(workflows, path);
        return TrialGround.Tells(story, tried.Key.DefinitionId, definitions)
            ? story
            : throw new TrialStoryMismatchException(tried.Key.DefinitionId, story.Story.Definition);
    }

    private static Definition Compared(Definition tried, string other, SimulasiRequest request)
    {
        var id = tried.Key.DefinitionId;
        var compared = NamedDefinition.Read(other == SimulasiRequest.Shipped ? id : other, request.Workflows);
        return compared.Key.DefinitionId == id
            ? compared
            : throw new TrialIncomparableException(id, compared.Key.DefinitionId);
    }

    private static Dictionary<string, Definition> Shipped(string workflows)
    {
        var all = new Dictionary<string, Definition>(StringComparer.Ordinal);
        foreach (var file in DefinitionFolder.Files(workflows))
        {
            var read = DefinitionFolder.Read(new FileInfo(file));
            all[read.Key.DefinitionId] = read;
        }
        return all;
    }

    private static Dictionary<string, Definition> With(Dictionary<string, Definition> shipped, Definition one) =>
        new(shipped, StringComparer.Ordinal) { [one.Key.DefinitionId] = one };

    private static ImmutableArray<int>? Places(string listed)
    {
        var places = new List<int>();
        foreach (var text in listed.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var place) || place < 1)
                return null;
            places.Add(place);
        }
        return places.Count > 0 ? [.. places] : null;
    }
}

/// <summary>What is tried, on whom, and with what it is compared.</summary>
/// <param name="Named">A file, or a definition's id.</param>
/// <param name="Cases">The file of cases; null for the sample story.</param>
/// <param name="Places">Who takes part; empty for all.</param>
/// <param name="Other">What is compared with; null for nothing.</param>
/// <param name="Workflows">The folder; null for the nearest.</param>
/// <param name="Bounds">When it is given up.</param>
/// <param name="Json">Whether one line of JSON is wanted.</param>
internal sealed record SimulasiRequest(
    string Named,
    string? Cases,
    ImmutableArray<int> Places,
    string? Other,
    string? Workflows,
    TrialBounds Bounds,
    bool Json
)
{
    /// <summary>Stands for the definition of the same id in the folder.</summary>
    public const string Shipped = "";
}
