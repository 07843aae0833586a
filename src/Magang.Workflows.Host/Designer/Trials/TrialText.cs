using System.Collections.Immutable;
using System.Globalization;
using Magang.Workflows.Calendars;
using Magang.Workflows.Host.Ui.Cases;
using Magang.Workflows.Simulations;

namespace Magang.Workflows.Host.Designer.Trials;

/// <summary>Tells a trial on a terminal.</summary>
/// <param name="line">Where lines go.</param>
/// <param name="telling">Names and days.</param>
internal sealed class TrialText(Action<string> line, TrialTelling telling)
{
    private const string Indent = "    ";

    /// <summary>All cases, then what was not as the story has it.</summary>
    public void Write(TrialResult trial, TrialBounds bounds)
    {
        foreach (var one in trial.Cases.OrderBy(one => one.Place == 0).ThenBy(one => one.Place))
            Case(telling.Of(one));
        line("");
        line(TrialRemarks.Stop(trial, bounds));
        foreach (var missing in trial.Missing)
            line($"! {TrialRemarks.Missing(missing)}");
        foreach (var note in trial.Notes)
            line(
                $"! {DayText.Of(telling.DayOf(note.At))}, {Number(note.Place)} {telling.NameOf(note.Place)}: {TrialRemarks.Note(note)}"
            );
    }

    /// <summary>What would change for whom.</summary>
    /// <param name="name">What is compared with.</param>
    /// <param name="differences">By place.</param>
    /// <param name="places">Every place.</param>
    public void Compare(string name, ImmutableArray<TrialDifference> differences, IEnumerable<int> places)
    {
        line("");
        line($"── Dibandingkan dengan {name} ──");
        foreach (var own in differences.GroupBy(one => one.Place))
        {
            line($"{Number(own.Key)} {telling.NameOf(own.Key)}");
            foreach (var sentence in DifferenceText.All([.. own]))
                line($"{Indent}{sentence}");
        }

        var same = places.Except(differences.Select(one => one.Place)).Select(Number).ToArray();
        line(
            differences.IsEmpty ? "Tidak ada yang berubah bagi siapa pun."
            : same.Length > 0 ? $"Tidak berubah: {string.Join(", ", same)}"
            : "Setiap berkas berubah."
        );
    }

    private void Case(ToldCase one)
    {
        line("");
        line(
            $"{Number(one.Place)} {one.Name}{(one.About.Length > 0 ? $" ({one.About})" : "")}: {(one.IsClosed ? "berakhir " : "")}{one.Ending}"
        );
        if (one.Path.Length > 0)
            line($"{Indent}Status: {string.Join(" → ", one.Path)}");
        foreach (var step in one.Steps.Where(step => step.Kind is not (ToldKind.Status or ToldKind.End)))
            Step(step);
        foreach (var wait in one.Waits)
            line($"{Indent}… masih menunggu: {wait}");
    }

    private void Step(ToldStep step)
    {
        var day = step.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        switch (step.Kind)
        {
            case ToldKind.Task:
                var due =
                    step.DueOn is { } known ? $", tenggat {Iso(known)}{(step.IsLate ? " TERLAMBAT" : "")}"
                    : step.Term is { } days ? $", tenggat {days} hari kerja; hari libur tahun itu belum dimuat"
                    : "";
                line($"{Indent}{day}  {step.Text} · {step.Who} (dibuka {Iso(step.OpenedOn!.Value)}{due})");
                break;
            case ToldKind.Gate:
                line($"{Indent}{day}  Gerbang {step.Text}: {VerdictText.Outcome(step.Verdict)}");
                foreach (var finding in step.Findings)
                    line($"{Indent}            {finding.Rule} {finding.Citation}: {finding.Message}");
                break;
            default:
                line($"{Indent}{day}  Pengingat: {step.Text} → {step.Who}");
                break;
        }
    }

    private static string Number(int place) => place == 0 ? "--" : place.ToString("00", CultureInfo.InvariantCulture);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
