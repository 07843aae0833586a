using Magang.Workflows.Host.Ui.Languages;
using Magang.Workflows.Simulations;

namespace Magang.Workflows.Host.Designer.Trials;

/// <summary>What came of a trial, and what went otherwise than its story, in plain sentences.</summary>
internal static class TrialRemarks
{
    /// <summary>Why it stopped.</summary>
    public static string Stop(TrialResult trial, TrialBounds bounds) =>
        trial.Stop switch
        {
            TrialStop.Ended => Words.T("Semua berkas berakhir."),
            TrialStop.Waiting => Words.T(
                "Berhenti di sini: masih ada yang menunggu, dan tidak ada yang mengerjakannya."
            ),
            TrialStop.Steps => Words.T(
                "Dihentikan sesudah {0:N0} langkah, batas satu uji coba. Mungkin alurnya berputar; hasil di bawah ini belum lengkap.",
                bounds.MostSteps
            ),
            _ => Words.T(
                "Dihentikan sesudah {0:N0} hari pada jam maya, batas satu uji coba. Hasil di bawah ini belum lengkap.",
                bounds.MostDays
            ),
        };

    /// <summary>Something that did not go as the story has it.</summary>
    public static string Note(TrialNote note) =>
        note.Kind switch
        {
            TrialNoteKind.AnsweredUntold => Words.T(
                "'{0}' tidak ada pada kisah contoh; dijawab {1} oleh petugas rekaan.",
                note.Title,
                note.What
            ),
            TrialNoteKind.DecisionReplaced => Words.T(
                "'{0}' tidak mempunyai keputusan kisah contoh; diganti: {1}.",
                note.Title,
                note.What
            ),
            TrialNoteKind.FactsLeftOut => Words.T(
                "'{0}' tidak meminta {1}; isian kisah contoh itu ditinggalkan.",
                note.Title,
                note.What
            ),
            TrialNoteKind.DocumentMadeUp => Words.T(
                "'{0}' meminta dokumen yang tidak ada pada kisah contoh; diserahkan dokumen rekaan.",
                note.Title
            ),
            _ => Words.T("'{0}' tidak dapat dikerjakan: {1}", note.Title, note.What),
        };

    /// <summary>A case of which a definition is missing.</summary>
    public static string Missing(string definition) =>
        Words.T("Berkas dari alur '{0}' tidak dapat dibuka: alur itu tidak ada.", definition);
}
