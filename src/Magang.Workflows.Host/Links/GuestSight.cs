using System.Text.Json;
using Magang.Workflows.Host.Api;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Ui.Cases;
using Magang.Workflows.Host.Ui.Languages;
using Magang.Workflows.Personal;
using Magang.Workflows.Postgres.Instances;

namespace Magang.Workflows.Host.Links;

/// <summary>What somebody without an account sees of a case: whose it is, where from, where to, when, and the learning plan.</summary>
/// <param name="Name">The participant's name; null where it was erased.</param>
/// <param name="Opd">Code of the OPD he comes from, or null.</param>
/// <param name="Host">Code of the host, or null.</param>
/// <param name="Period">From when to when, in words; null while that is not known.</param>
/// <param name="Plan">The learning plan, fact by fact: what it is called, and what it says.</param>
public sealed record GuestSight(
    string? Name,
    string? Opd,
    string? Host,
    string? Period,
    IReadOnlyList<(string Label, string Text)> Plan
)
{
    // Source: domain.md 5.2: name, office, period, learning plan; never health, discipline, ratings. So it is a list of
    // what is shown, not one of what is hidden: a new fact is not seen until somebody adds it here.
    private static readonly string[] PlanFacts = ["plan.Needs", "placement.GoalIds", "phases", "ojt"];

    private static readonly string[] Starts = ["a.Start", "a.AssignmentDate"];

    /// <summary>Reads it.</summary>
    public static async Task<GuestSight> OfAsync(EngineRuntime runtime, InstanceRow row, CancellationToken cancel)
    {
        var person = row.Routing.Person;
        var names = person is null ? null : await runtime.PersonReading.NamesAsync([person], cancel);
        // No personal value is among these facts; should one come among them, it is told to be hidden.
        var vault = await runtime.PersonReading.VaultAsync(person ?? "", cancel);
        var view = new PersonalView(runtime.Regulations.Personal, vault, PersonalKind.None);
        var dossier = row.State.Dossier;
        return new GuestSight(
            person is not null && names!.TryGetValue(person, out var found) ? found.Name : null,
            row.Routing.Opd,
            row.Routing.Host,
            PeriodOf(dossier),
            [
                .. PlanFacts
                    .Select(path => (Path: path, Fact: Fact(dossier, path)))
                    .Where(part => part.Fact.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null))
                    .Select(part => (FactText.Name(part.Path), FactText.Of(view.Of(part.Fact, part.Path)))),
            ]
        );
    }

    private static string? PeriodOf(JsonElement dossier)
    {
        var start = Starts
            .Select(path => Fact(dossier, path))
            .FirstOrDefault(fact => fact.ValueKind == JsonValueKind.String);
        var end = Fact(dossier, "a.End");
        return start.ValueKind != JsonValueKind.String ? null
            : end.ValueKind != JsonValueKind.String ? Words.T("mulai {0}", FactText.Of(start))
            : Words.T("{0} sampai {1}", FactText.Of(start), FactText.Of(end));
    }

    private static JsonElement Fact(JsonElement dossier, string path)
    {
        foreach (var name in path.Split('.'))
        {
            if (dossier.ValueKind != JsonValueKind.Object)
                return default;
            dossier = Json.Member(dossier, name);
        }

        return dossier;
    }
}
