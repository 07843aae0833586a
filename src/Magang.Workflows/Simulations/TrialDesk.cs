using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Magang.Workflows.Calendars;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Simulations;

/// <summary>Something that somebody will do in a trial.</summary>
/// <param name="At">When. UTC.</param>
/// <param name="Place">At which place.</param>
/// <param name="Life">In which case.</param>
/// <param name="Mark">At which task.</param>
/// <param name="By">Who.</param>
/// <param name="Act">What.</param>
internal sealed record TrialAct(DateTimeOffset At, int Place, Life Life, Bookmark Mark, Actor By, Act Act)
{
    /// <summary>The task.</summary>
    public TaskSpec Task => Mark.Task!;
}

/// <summary>Everybody's desk in a trial: what waits, what the story says to it, and the doing of it.</summary>
/// <remarks>
/// A definition that is tried may ask what no story tells. A task that the story does not know at all is done by whoever
/// may, with each of its decisions in turn; what the story says and the task no longer takes is left out. All of that is noted.
/// </remarks>
internal sealed class TrialDesk
{
    // A form or a document that nobody wrote.
    private const string StandInDocument = "DOKUMEN UJI COBA (REKAAN)";

    private readonly TrialPlan _plan;
    private readonly World _world;
    private readonly TrialCast _cast;
    private readonly StoryScript _script;
    private readonly TrialStandIns _standIns;
    private readonly HashSet<(InstanceId, int)> _givenUp = [];
    private readonly Dictionary<int, StoryWords> _words = [];

    public TrialDesk(TrialPlan plan, World world, TrialCast cast, OfficeClock clock)
    {
        (_plan, _world, _cast) = (plan, world, cast);
        _script = new StoryScript(plan.Story, clock);
        _standIns = new TrialStandIns(plan.Story);
    }

    /// <summary>What did not go as the story has it.</summary>
    public List<TrialNote> Notes { get; } = [];

    /// <summary>All that people will do as things stand, by time, place and task.</summary>
    public IReadOnlyList<TrialAct> Look()
    {
        var actors = _cast.Actors.ToArray();
        return
        [
            .. _cast
                .Open.Where(one => one.Life.State!.Incidents.Count == 0)
                .SelectMany(one =>
                    one.Life.State!.Bookmarks.Where(mark => mark.Task is not null)
                        .Select(mark => Find(one.Place, one.Life, mark, actors))
                )
                .OfType<TrialAct>()
                .OrderBy(act => act.At)
                .ThenBy(act => act.Place)
                .ThenBy(act => act.Mark.Id),
        ];
    }

    /// <summary>Does it; nothing where the task was closed meanwhile.</summary>
    public void Do(TrialAct due)
    {
        if (due.Life.State!.Bookmarks.All(mark => mark.Id != due.Mark.Id))
            return;
        var time = _script.Count(due.Place, due.Task.ActivityId);
        try
        {
            if (due.Act.Import is { } import)
                Import(due, import);
            if (_world.Give(due.Life.Id, Acted(due, time)) is Refused refused)
                GiveUp(due, refused.Refusal);
        }
        catch (MagangException refusal) when (refusal is not StoryRefusedException)
        {
            GiveUp(due, refusal);
        }
    }

    private TrialAct? Find(int place, Life life, Bookmark mark, Actor[] actors)
    {
        var task = mark.Task!;
        if (_givenUp.Contains((life.Id, mark.Id)) || (task.Optional && !_script.HasOwnWishes(place)))
            return null;
        var act = _script.ActAt(place, task) ?? _standIns.ActAt(task, _script.TimesOf(place, task.ActivityId));
        if (act is not { Skip: false })
            return null;
        var by = actors.FirstOrDefault(actor => StoryScript.IsFor(task, actor)) ?? TrialStandIns.ActorFor(task);
        return new TrialAct(_script.When(life.Tasks[mark.Id].OpenedAt, act), place, life, mark, by, act);
    }

    private TaskActed Acted(TrialAct due, int time)
    {
        var words = WordsAt(due.Place);
        var (task, person) = (due.Task, due.Life.Routing.Person);
        var written = due.Act.Form is { } form ? Fitting(due, words.Fill(form)) : default;
        return new TaskActed(due.Mark.Id, TaskAct.Complete)
        {
            By = due.By,
            OperationId = string.Create(CultureInfo.InvariantCulture, $"kisah/{task.ActivityId}/{time}"),
            ExpectedRevision = due.Mark.TaskRevision,
            Decision = Decided(due),
            Form = _plan.Intake.Take(new TrialForm(person, task, written)),
            Evidence = [.. Documents(due).Select(text => Hash(words.Fill(text)))],
        };
    }

    private string Decided(TrialAct due)
    {
        var task = due.Task;
        if (_standIns.IsUnknown(task.ActivityId))
            Note(due, TrialNoteKind.AnsweredUntold, due.Act.Decision!);
        if (due.Act.Decision is not { } told)
            return task.Decisions[0];
        if (task.Decisions.Contains(told, StringComparer.Ordinal))
            return told;
        Note(due, TrialNoteKind.DecisionReplaced, $"{told} → {task.Decisions[0]}");
        return task.Decisions[0];
    }

    private ImmutableArray<string> Documents(TrialAct due)
    {
        if (due.Act.Evidence is { IsEmpty: false } told)
            return told;
        if (!due.Task.EvidenceRequired)
            return [];
        Note(due, TrialNoteKind.DocumentMadeUp, "");
        return [StandInDocument];
    }

    /// <summary>Of a form what its task asks for.</summary>
    private JsonElement Fitting(TrialAct due, JsonElement form)
    {
        var fields = due.Task.Fields;
        var dropped = new List<string>();
        var fitting = Json.Build(writer =>
        {
            writer.WriteStartObject();
            foreach (var fact in form.EnumerateObject())
            {
                var isAsked = fields.Contains(fact.Name, StringComparer.Ordinal);
                var prefix = fact.Name + ".";
                if (isAsked || fact.Value.ValueKind != JsonValueKind.Object || !fields.Any(Below))
                {
                    if (isAsked)
                        fact.WriteTo(writer);
                    else
                        dropped.Add(fact.Name);
                    continue;
                }
                writer.WriteStartObject(fact.Name);
                foreach (var member in fact.Value.EnumerateObject())
                {
                    if (fields.Any(field => Covers(field, prefix + member.Name)))
                        member.WriteTo(writer);
                    else
                        dropped.Add(prefix + member.Name);
                }
                writer.WriteEndObject();

                bool Below(string field) => field.StartsWith(prefix, StringComparison.Ordinal);
            }
            writer.WriteEndObject();
        });
        if (dropped.Count > 0)
            Note(due, TrialNoteKind.FactsLeftOut, string.Join(", ", dropped));
        return fitting;

        static bool Covers(string field, string path) =>
            field == path || field.StartsWith(path + ".", StringComparison.Ordinal);
    }

    private void Import(TrialAct due, StoryImport import)
    {
        foreach (var row in _plan.Intake.Import(import, due.By))
        {
            var hearer = row.Key is null ? due.Life : _cast.WithKey(row.Key);
            if (hearer is not null && _world.Give(hearer.Id, row.Event) is Refused refused)
                Note(due, TrialNoteKind.Refused, refused.Refusal.Message);
        }
        // What the rows say has been heard before the task ends.
        _world.Deliver();
        _cast.Look();
    }

    private StoryWords WordsAt(int place)
    {
        if (_words.TryGetValue(place, out var words))
            return words;
        return _words[place] = _cast.PersonAt(place) is { } person
            ? new StoryWords(_plan.Story, _plan.Story.Find(place), person.Columns)
            : new StoryWords(_plan.Story);
    }

    private void GiveUp(TrialAct due, MagangException refusal)
    {
        _givenUp.Add((due.Life.Id, due.Mark.Id));
        Note(due, TrialNoteKind.Refused, refusal.Message);
    }

    private void Note(TrialAct due, TrialNoteKind kind, string what) =>
        Notes.Add(new TrialNote(_world.Now, due.Place, due.Task.ActivityId, due.Task.Title, kind, what));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
