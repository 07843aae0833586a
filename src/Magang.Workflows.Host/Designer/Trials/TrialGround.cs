using System.Globalization;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Imports;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Simulations;

namespace Magang.Workflows.Host.Designer.Trials;

/// <summary>What trials stand on: the rules of the house, and its own intake of lists, forms and files. Writes nothing.</summary>
/// <param name="regulations">Rules, facts, regions.</param>
/// <param name="forms">How files become cases and events.</param>
internal sealed class TrialGround(RegulationSet regulations, ImportForms forms)
{
    /// <summary>Most participants of one trial: of the shipped samples none has half as many.</summary>
    public const int MostParticipants = 60;

    private const int RowsOfArrival = 250;

    /// <summary>Tries definitions on a story.</summary>
    /// <param name="story">Who takes part and what they do.</param>
    /// <param name="definitions">By id; that of the story, what it starts, and perhaps others.</param>
    /// <param name="bounds">When it is given up.</param>
    /// <exception cref="TrialTooLargeException">Too many take part.</exception>
    /// <exception cref="StoryRefusedException">The story cannot be told.</exception>
    public TrialResult Run(
        TrialStory story,
        IReadOnlyDictionary<string, Definition> definitions,
        TrialBounds? bounds = null
    )
    {
        if (story.Participants.Length > MostParticipants)
            throw new TrialTooLargeException(story.Participants.Length, MostParticipants);
        var people = new MadeUpPeople();
        return Trial.Run(
            new TrialPlan
            {
                Story = story.Story,
                Definitions = TrialFamily.Of(story.Story.Definition, definitions),
                Reference = regulations.Reference,
                Started = Started(story, people),
                People =
                [
                    .. story
                        .Story.Participants.Zip(story.Participants)
                        .Select(pair => new TrialPerson(
                            pair.First.Place,
                            pair.Second.Key ?? people.KeyOf(pair.Second.Nip),
                            pair.Second.Columns()
                        )),
                ],
                Intake = new TrialIntake
                {
                    Take = form => Kept(people, Sealed(form, people)),
                    Import = (import, by) => Rows(story, import, by, people),
                    Vaults = people.VaultOf,
                },
                Bounds = bounds ?? new TrialBounds(),
            }
        );
    }

    private Started Started(TrialStory story, MadeUpPeople people)
    {
        // As the server starts a batch: who comes by a file is not in its list.
        var listed = story.Story.Applicants is null ? story.Participants : [];
        int? year = listed.IsEmpty ? story.Story.StartsAt.Year : null;
        return new Started { Input = Kept(people, BatchIntake.Seal(regulations.Personal, listed, people.KeyOf, year)) };
    }

    private SealedFacts Sealed(TrialForm form, MadeUpPeople people) =>
        regulations.FormIntake.Take(form.Facts, form.Task.Fields, _ => form.Person, people.KeyOf);

    private IEnumerable<ImportedEvent> Rows(TrialStory story, StoryImport import, Actor by, MadeUpPeople people)
    {
        var form = forms[import.Form];
        var clock = regulations.Reference.RegionOf(story.Story.Region).Clock;
        var sheet = new ImportSheet(form, regulations, clock);
        var chosen = story.Participants.Select(one => one.Key).ToHashSet(StringComparer.Ordinal);
        using var file = File.OpenRead(Path.Combine(story.Story.Folder, import.File));
        var rows = sheet.Read(file).Where(row => chosen.Contains(row.Key)).ToArray();
        if (sheet.Faults.Count > 0)
            throw new StoryRefusedException(import.File, sheet.Faults.Listed[0].Problem);
        return form.Purpose == ImportPurpose.Open
            ? rows.Chunk(RowsOfArrival).Select((arrival, number) => Opening(arrival, number))
            : rows.Select(Telling);

        ImportedEvent Opening(ImportRow[] arrival, int number) =>
            new(
                Key: null,
                new EventArrived(
                    form.Event,
                    ImportPayload.Opening(
                        arrival.Select(row => (people.KeyOf(row.Number!), row.Key, Facts(row, row.Number)))
                    )
                )
                {
                    By = by,
                    OperationId = string.Create(CultureInfo.InvariantCulture, $"impor/{import.File}/{number + 1}"),
                }
            );

        ImportedEvent Telling(ImportRow row) =>
            new(
                row.Key,
                new EventArrived(form.Event, ImportPayload.Telling(Facts(row, NumberOf(row.Key))))
                {
                    By = by,
                    OperationId = string.Create(CultureInfo.InvariantCulture, $"impor/{import.File}/b{row.Row}"),
                    Keep = true,
                }
            );

        System.Text.Json.JsonElement Facts(ImportRow row, string? number)
        {
            var seal = new PersonalSeal(regulations.Personal, _ => number is null ? null : people.KeyOf(number));
            var facts = seal.Seal(row.Facts);
            return seal.Faults.Count == 0
                ? Kept(people, new SealedFacts(facts, seal.Values))
                : throw new IntakeRefusedException([.. seal.Faults]);
        }

        string? NumberOf(string key) => story.Participants.FirstOrDefault(one => one.Key == key)?.Nip;
    }

    private static System.Text.Json.JsonElement Kept(MadeUpPeople people, SealedFacts facts)
    {
        people.Keep(facts.Personal);
        return facts.Facts;
    }
}
