using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Imports;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Postgres.Committing;
using Magang.Workflows.Postgres.Tasks;
using Magang.Workflows.Simulations;

namespace Magang.Workflows.Host.Demo;

/// <summary>Something that the story has somebody do.</summary>
/// <param name="At">When.</param>
/// <param name="Case">In which case.</param>
/// <param name="Task">At which task.</param>
/// <param name="By">Who.</param>
/// <param name="Act">What.</param>
internal sealed record DueAct(DateTimeOffset At, StoryCase Case, TaskRow Task, Actor By, Act Act);

/// <summary>Everybody's desk: what is in the inboxes, what the story says to it, and the doing of it.</summary>
internal sealed class Desk
{
    private readonly EngineRuntime _runtime;
    private readonly Story _story;
    private readonly Cast _cast;
    private readonly StoryScript _script;
    private readonly ImmutableArray<StoryWords> _words;

    public Desk(EngineRuntime runtime, Story story, ImmutableArray<Participant> participants, Cast cast)
    {
        (_runtime, _story, _cast) = (runtime, story, cast);
        _script = new StoryScript(story, runtime.Regulations.Reference.RegionOf(story.Region).Clock);
        _words =
        [
            new StoryWords(story),
            .. story
                .Participants.Zip(participants)
                .Select(pair => new StoryWords(story, pair.First, pair.Second.Columns())),
            .. story.Matters.Select(_ => new StoryWords(story)),
        ];
    }

    /// <summary>All that people will do as things stand, by time, place and task.</summary>
    public async Task<ImmutableArray<DueAct>> LookAsync(CancellationToken cancel)
    {
        var found = new Dictionary<(InstanceId, int), DueAct>();
        var actors = _cast.Actors.ToArray();
        foreach (var actor in actors)
        {
            var query = new InboxQuery(actor.Role, actor.Opd, actor.Role == "PESERTA" ? actor.Id : null, Limit: 500);
            foreach (var task in await _runtime.Tasks.InboxAsync(query, cancel))
                Add(found, task, actor);
        }

        // What is merely possible is in no inbox: only who wants to do it looks for it.
        foreach (var one in _cast.OpenCases.Where(one => _script.HasOwnWishes(one.Place)))
        {
            foreach (var task in await _runtime.Tasks.OfInstanceAsync(one.Instance, cancel))
            {
                if (
                    task is { ClosedAt: null, Spec.Optional: true }
                    && actors.FirstOrDefault(a => StoryScript.IsFor(task.Spec, a)) is { } actor
                )
                    Add(found, task, actor);
            }
        }

        return [.. found.Values.OrderBy(due => due.At).ThenBy(due => due.Case.Place).ThenBy(due => due.Task.TaskId)];
    }

    /// <summary>What waits for somebody though the story has nobody do it: place and activity.</summary>
    public async Task<IReadOnlyList<string>> UntoldAsync(CancellationToken cancel)
    {
        var untold = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var one in _cast.OpenCases)
        {
            foreach (var task in await _runtime.Tasks.OfInstanceAsync(one.Instance, cancel))
            {
                if (task is { ClosedAt: null, Spec.Optional: false })
                    untold.Add(string.Create(CultureInfo.InvariantCulture, $"{one.Place:00}:{task.Spec.ActivityId}"));
            }

            foreach (var incident in await _runtime.Instances.IncidentsAsync(one.Instance, cancel))
            {
                if (incident.ResolvedAt is null)
                    untold.Add(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{one.Place:00}:{incident.ActivityId} ({incident.Code})"
                        )
                    );
            }
        }

        return [.. untold];
    }

    /// <summary>Does it, by the same intake and committer as the server; nothing where the task was closed meanwhile.</summary>
    public async Task DoAsync(DueAct due, CancellationToken cancel)
    {
        if (await _runtime.Tasks.FindAsync(due.Task.Instance, due.Task.TaskId, cancel) is not { ClosedAt: null })
            return;
        var activity = due.Task.Spec.ActivityId;
        var time = _script.Count(due.Case.Place, activity);
        if (due.Act.Import is { } import)
            await ImportAsync(due, import, cancel);
        var words = _words[due.Case.Place];
        var form = due.Act.Form is { } written ? words.Fill(written) : default;
        var taken = _runtime.Regulations.FormIntake.Take(
            form,
            due.Task.Spec.Fields,
            _ => due.Case.Person,
            await _runtime.FormPeople.EnterAsync(_story.Region, form, due.Task.Spec.Fields, cancel)
        );
        var evidence = new List<string>();
        foreach (var text in due.Act.Evidence ?? [])
        {
            evidence.Add(
                await _runtime.Evidence.KeepAsync(
                    due.Case.Instance,
                    due.Case.Person,
                    "text/plain",
                    Encoding.UTF8.GetBytes(words.Fill(text)),
                    due.By.Id,
                    cancel
                )
            );
        }

        var acted = new TaskActed(due.Task.TaskId, TaskAct.Complete)
        {
            By = due.By,
            OperationId = string.Create(CultureInfo.InvariantCulture, $"kisah/{activity}/{time}"),
            ExpectedRevision = due.Task.Revision,
            Decision = due.Act.Decision ?? due.Task.Spec.Decisions[0],
            Form = taken.Facts,
            Evidence = evidence,
        };
        await _runtime.Committer.SubmitAsync(
            Submission.To(due.Case.Instance, acted) with
            {
                Personal = taken.Personal,
            },
            cancel
        );
    }

    /// <summary>Imports a file as an office does: a check, then the same file confirmed.</summary>
    private async Task ImportAsync(DueAct due, StoryImport import, CancellationToken cancel)
    {
        var batch =
            await _runtime.Instances.FindAsync(due.Case.Instance, cancel)
            ?? throw new StoryRefusedException(import.File, "gelombangnya tidak ada");
        var form = _runtime.ImportForms[import.Form];
        string? mark = null;
        for (var time = 0; time < 2; time++)
        {
            await using var file = File.OpenRead(Path.Combine(_story.Folder, import.File));
            var report = await new ImportIntake(_runtime).TakeAsync(batch, form, file, mark, due.By, cancel: cancel);
            if (report.FaultCount > 0)
                throw new StoryRefusedException(
                    import.File,
                    $"baris {report.Faults[0].Row} {report.Faults[0].Column}: {report.Faults[0].Problem}"
                );
            mark = report.Mark;
        }
        // What the rows say has been heard before the task ends.
        await _runtime.StepAsync(cancel);
    }

    private void Add(Dictionary<(InstanceId, int), DueAct> found, TaskRow task, Actor actor)
    {
        var one = _cast[task.Instance];
        if (!StoryScript.IsFor(task.Spec, actor) || _script.ActAt(one.Place, task.Spec) is not { Skip: false } act)
            return;
        var at = _script.When(task.OpenedAt, act);
        found.TryAdd((task.Instance, task.TaskId), new DueAct(at, one, task, actor, act));
    }
}
