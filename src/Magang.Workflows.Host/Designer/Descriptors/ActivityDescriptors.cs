using Magang.Workflows.Activities;
using Magang.Workflows.Definitions;
using Magang.Workflows.Outlines.Words;

namespace Magang.Workflows.Host.Designer.Descriptors;

/// <summary>Tells Studio of every activity type: the catalogue's, those of workflows, and those that Elsa has and this engine does not run.</summary>
internal static class ActivityDescriptors
{
    private const string NotRun = "Tidak dijalankan di sini";

    /// <summary>All, in the toolbox's order.</summary>
    /// <param name="editors">Studio's editors.</param>
    /// <param name="workflows">All versions of workflows that are usable as activities.</param>
    public static IReadOnlyList<StudioActivity> All(StudioEditors editors, IEnumerable<Definition> workflows)
    {
        var told = ActivityCatalog
            .Types.Select(type => Of(type, editors))
            .OrderBy(one => Shelves.All.IndexOf(one.Category))
            .ThenBy(one => one.DisplayName, StringComparer.Ordinal)
            .Concat(UsedWorkflows.Of(workflows))
            .Concat(Shells())
            .Concat(RefusedTypes.All.Select(Refused));
        // Studio keeps them by type and version, and fails where one comes twice.
        return [.. told.DistinctBy(one => (one.TypeName, one.Version))];
    }

    /// <summary>A type of the catalogue.</summary>
    public static StudioActivity Of(ActivityType type, StudioEditors editors)
    {
        var words =
            Vocabulary.DesignOf(type.Name)
            ?? throw new System.Diagnostics.UnreachableException($"{type.Name} has no words for the designer.");
        var ports = new PortLabels(type, words);
        return Named(type.Name) with
        {
            Category = words.Shelf,
            DisplayName = words.Title,
            Description = words.Help,
            Kind = words.IsTrigger ? "Trigger" : "Action",
            Inputs =
            [
                .. words
                    .Inputs.Where(input => input.Editor != InputEditor.Drawn)
                    .Select((input, order) => editors.Ask(input, type, order)),
            ],
            Outputs =
            [
                .. type.Outputs.Select(
                    (output, order) =>
                        new StudioOutput(StudioEditors.Pascal(output), "Object", LabelOf(words, output))
                        {
                            Order = order,
                        }
                ),
            ],
            Ports = [.. ports.Places, .. ports.Ways],
            IsContainer = type.IsContainer,
            IsBrowsable = words.IsOffered,
            IsStart = words.IsStart,
            IsTerminal = words.IsEnd,
        };
    }

    private static string LabelOf(DesignWords words, string output) =>
        words.Outputs.FirstOrDefault(one => one.Name == output).Label ?? output;

    // What Studio wraps a root in, and what it shows for a type that it does not find.
    private static IEnumerable<StudioActivity> Shells() =>
        [
            Named("Elsa.Workflow") with
            {
                Category = Shelves.Flow,
                DisplayName = "Alur",
                Description = "Seluruh alur.",
                Ports = [new StudioPort("Root", "Isi", StudioPort.Embedded, IsBrowsable: false)],
                IsBrowsable = false,
            },
            Named("Elsa.UnknownActivity") with
            {
                Category = NotRun,
                DisplayName = "Tipe tidak dikenal",
                Description = "Tipe kegiatan ini tidak dikenal di sini. Ganti dengan yang ada di kotak alat.",
                IsBrowsable = false,
            },
        ];

    private static StudioActivity Refused((string Name, string Clause) type) =>
        Named(type.Name) with
        {
            Category = NotRun,
            DisplayName = $"{type.Name[(type.Name.LastIndexOf('.') + 1)..]} (tidak dijalankan)",
            Description = $"Tipe ini {type.Clause}",
            IsBrowsable = false,
        };

    /// <summary>A type of which only the name is known.</summary>
    internal static StudioActivity Named(string type)
    {
        var dot = type.LastIndexOf('.');
        return new StudioActivity
        {
            TypeName = type,
            Namespace = dot < 0 ? "Magang" : type[..dot],
            Name = type[(dot + 1)..],
            Category = "",
            DisplayName = type,
            Description = "",
        };
    }
}
