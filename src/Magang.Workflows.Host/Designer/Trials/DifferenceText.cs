using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Host.Ui;
using Magang.Workflows.Host.Ui.Cases;
using Magang.Workflows.Host.Ui.Languages;
using Magang.Workflows.Simulations;

namespace Magang.Workflows.Host.Designer.Trials;

/// <summary>What comes otherwise in a trial than in another, in plain sentences.</summary>
internal static class DifferenceText
{
    // Whose case ends early loses everything that came after it.
    private const int MostGone = 3;

    /// <summary>What comes otherwise for somebody, one sentence each; what is gone in numbers is told together.</summary>
    public static IEnumerable<string> All(IReadOnlyList<TrialDifference> all)
    {
        foreach (var alike in all.GroupBy(one => one.Kind))
        {
            if (alike.Key is TrialDifferenceKind.GateGone && alike.Count() > MostGone)
                yield return Words.T(
                    "{0} gerbang tidak memutuskan lagi: {1}.",
                    alike.Count(),
                    string.Join(", ", alike.Select(one => WordText.Of(one.What)))
                );
            else if (alike.Key is TrialDifferenceKind.TaskGone && alike.Count() > MostGone)
                yield return Words.T(
                    "{0} tugas tidak ada lagi: {1}.",
                    alike.Count(),
                    string.Join("; ", alike.Select(one => one.What))
                );
            else
            {
                foreach (var one in alike)
                    yield return Of(one);
            }
        }
    }

    /// <summary>What comes otherwise.</summary>
    public static string Of(TrialDifference one) =>
        one.Kind switch
        {
            TrialDifferenceKind.CaseAdded => Words.T("Berkas '{0}' dibuka, sebelumnya tidak.", one.What),
            TrialDifferenceKind.CaseGone => Words.T("Berkas '{0}' tidak dibuka lagi.", one.What),
            TrialDifferenceKind.Ending => Words.T(
                "Berakhir {0}; sebelumnya {1}.",
                Ended(one.After, one.AfterOn),
                Ended(one.Before, one.BeforeOn)
            ),
            TrialDifferenceKind.EndDay => EndDay(one),
            TrialDifferenceKind.Path => Words.T("Melewati status {0}; sebelumnya {1}.", one.After, one.Before),
            TrialDifferenceKind.Verdict => Words.T(
                "Gerbang {0}: {1}{2}; sebelumnya {3}.",
                WordText.Of(one.What),
                VerdictText.Outcome(one.After),
                Reasons(one),
                VerdictText.Outcome(one.Before)
            ),
            TrialDifferenceKind.GateAdded => Words.T(
                "Gerbang {0} ikut memutuskan: {1}{2}.",
                WordText.Of(one.What),
                VerdictText.Outcome(one.After),
                Reasons(one)
            ),
            TrialDifferenceKind.GateGone => Words.T(
                "Gerbang {0} tidak memutuskan lagi; sebelumnya {1}.",
                WordText.Of(one.What),
                VerdictText.Outcome(one.Before)
            ),
            TrialDifferenceKind.TaskAdded => Words.T(
                "Tugas baru: {0} ({1}), dibuka {2}.",
                one.What,
                Roles.Title(one.After),
                Day(one.AfterOn)
            ),
            TrialDifferenceKind.TaskGone => Words.T(
                "Tugas yang tidak ada lagi: {0} ({1}).",
                one.What,
                Roles.Title(one.Before)
            ),
            TrialDifferenceKind.TaskRole => Words.T(
                "Tugas '{0}' kini untuk {1}, sebelumnya {2}.",
                one.What,
                Roles.Title(one.After),
                Roles.Title(one.Before)
            ),
            TrialDifferenceKind.TaskTerm => Words.T(
                "Tenggat tugas '{0}' kini {1}, sebelumnya {2}.",
                one.What,
                Term(one.After),
                Term(one.Before)
            ),
            TrialDifferenceKind.Decision => Words.T(
                "Tugas '{0}' {1}, sebelumnya {2}.",
                one.What,
                Decided(one.After),
                Decided(one.Before)
            ),
            TrialDifferenceKind.TaskDays => Words.T(
                "{0} tugas selesai pada tanggal lain; yang pertama '{1}': {2}, sebelumnya {3}.",
                one.Count,
                one.What,
                Day(one.AfterOn),
                Day(one.BeforeOn)
            ),
            _ => Words.T("Pesan {0} dikirim {1} kali, sebelumnya {2} kali.", one.What, one.After, one.Before),
        };

    private static string EndDay(TrialDifference one)
    {
        var days = one is { AfterOn: { } after, BeforeOn: { } before } ? after.DayNumber - before.DayNumber : 0;
        return days > 0
            ? Words.T(
                "Berakhir {0}, sebelumnya {1}: {2} hari kalender lebih lambat.",
                Day(one.AfterOn),
                Day(one.BeforeOn),
                days
            )
            : Words.T(
                "Berakhir {0}, sebelumnya {1}: {2} hari kalender lebih cepat.",
                Day(one.AfterOn),
                Day(one.BeforeOn),
                -days
            );
    }

    private static string Ended(string status, DateOnly? on) =>
        on is null ? Words.T("belum berakhir") : $"{status}, {Day(on)}";

    private static string Reasons(TrialDifference one) =>
        one.Findings.IsEmpty
            ? ""
            : $" ({string.Join("; ", one.Findings.Select(finding => $"{finding.Rule}, {finding.Citation}"))})";

    private static string Term(string days) =>
        days.Length == 0 ? Words.T("tanpa batas hari") : Words.T("{0} hari kerja", days);

    private static string Decided(string decision) =>
        decision.Length == 0 ? Words.T("tidak diputuskan") : Words.T("diputuskan {0}", WordText.Of(decision));

    private static string Day(DateOnly? day) => day is { } known ? OfficeText.Day(known) : "?";
}
