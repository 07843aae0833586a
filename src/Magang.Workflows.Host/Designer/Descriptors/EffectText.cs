using System.Globalization;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Host.Designer.Descriptors;

/// <summary>What would have happened outside, had the activity not only been tried.</summary>
internal static class EffectText
{
    /// <summary>One finished sentence; null for what stays inside.</summary>
    public static string? Of(Effect effect) =>
        effect switch
        {
            TaskOpened task =>
                $"Tugas '{task.Spec.Title}' terbuka bagi {task.Spec.Role}; keputusannya {string.Join(", ", task.Spec.Decisions)}. Pada uji coba tidak ada yang diminta mengerjakannya.",
            TimerSet timer =>
                $"Menunggu sampai {timer.DueAt.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)}; jam uji coba dimajukan ke sana.",
            NumberRequested { External: null } number =>
                $"Nomor dari buku {number.Register} tidak diambil; dicoba dengan nomor 1.",
            NumberRequested number => $"Nomor luar itu tidak dicatat pada buku {number.Register}.",
            PeriodClaimed => "Hari peserta tidak dipesan; dianggap bebas.",
            BookmarkMade { Kind: BookmarkKind.Event } mark => $"Menunggu peristiwa '{mark.Name}'.",
            MessagePublished message => $"Kabar {message.Type} tidak dikirim.",
            StimulusSent { What: EventArrived said } => $"Peristiwa '{said.Name}' tidak disampaikan.",
            EventPublished said => $"Peristiwa '{said.Name}' tidak disiarkan.",
            ChildStarted child => $"Berkas alur '{child.DefinitionId}' tidak dibuka.",
            DefinitionAsked asked => $"Alur '{asked.DefinitionId}' tidak dibuka.",
            JobRequested job => $"Pekerjaan tidak dilakukan: {job.Summary ?? job.Kind}.",
            LineWritten line => $"Catatan: {line.Text}.",
            _ => null,
        };
}
