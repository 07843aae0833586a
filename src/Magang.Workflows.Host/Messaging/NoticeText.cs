using System.Globalization;
using Magang.Workflows.Contracts;

namespace Magang.Workflows.Host.Messaging;

/// <summary>What people are told about a message: one sentence, with numbers of cases and keys, no names.</summary>
/// <remarks>Nothing of health or discipline is in it (5.3): who may see more opens the case.</remarks>
internal static class NoticeText
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    private static readonly string[] Months =
    [
        "Januari",
        "Februari",
        "Maret",
        "April",
        "Mei",
        "Juni",
        "Juli",
        "Agustus",
        "September",
        "Oktober",
        "November",
        "Desember",
    ];

    /// <summary>The sentence.</summary>
    /// <exception cref="System.Diagnostics.UnreachableException">A contract without a sentence.</exception>
    public static string Of(CaseMessage message)
    {
        var about = About(message);
        return message switch
        {
            KeputusanDitetapkan m => $"Keputusan Wali Kota{Number(m.DecreeNumber)} telah ditetapkan{On(m.DecreeOn)} untuk {about} (Ps 8).",
            KeputusanDiubah m => $"Keputusan Wali Kota{Number(m.Amends)} diubah dengan keputusan{Number(m.DecreeNumber)}{On(m.DecreeOn)} untuk {about}.",
            PenugasanDiajukan => $"Surat penugasan untuk {about} menunggu tanda tangan Sekda (Ps 9).",
            PenugasanDitetapkan m => $"Surat penugasan{Number(m.LetterNumber)} telah ditandatangani untuk {about}{Span(m.AssignedOn, m.EndsOn)} (Ps 9).",
            AlihTugasSelesai => $"Alih tugas {about} selesai: semua tugas sudah ada penerimanya (Ps 10 ayat (1)).",
            MagangDimulai m => $"Magang {about} dimulai; peserta berstatus dinas luar{Span(m.AssignedOn, m.EndsOn)} (Ps 10 ayat (2)).",
            HariMagang m => $"Magang {about} sampai pada hari ke-{m.Day?.ToString(Plain) ?? "?"} dari 30{Until(m.EndsOn)} (Ps 5 ayat (2)).",
            MonitoringDicatat m => $"Monitoring{Form(m.Form)} {about} telah dicatat{On(m.HeldOn)} (Ps 15).",
            PerpanjanganDitetapkan m => $"Magang {about} diperpanjang{Until(m.EndsOn)}, tetap dalam batas 30 hari (Ps 5 ayat (2)).",
            MagangBerakhir m => $"Magang {about} berakhir{On(m.EndedOn)}; laporan akhir ditunggu (Ps 11).",
            LaporanDiteruskan => $"Laporan akhir {about} telah diteruskan Kepala Badan kepada Sekda (Ps 11).",
            MonitoringDisampaikan => $"Hasil monitoring {about} telah disampaikan kepada Wali Kota melalui Sekda (Ps 15 ayat (4)).",
            EvaluasiDisampaikan => $"Evaluasi akhir {about} telah disampaikan kepada Wali Kota melalui Sekda (Ps 16).",
            PesertaDitarik m => $"Peserta pada {about} ditarik dari magang{On(m.EffectiveOn)}.",
            PesertaDitolak => $"Peserta pada {about} tidak memenuhi syarat; alasan dan pasalnya ada pada berkas (Ps 7).",
            PesertaDibatalkan => $"Kepesertaan pada {about} dibatalkan sebelum magang dimulai.",
            HukumanDicatat => $"Ada catatan kepegawaian baru pada {about}; buka berkasnya untuk memutuskan langkah berikutnya.",
            GerbangDiputus m => $"Gerbang {m.Gate} pada {about} memutuskan {m.Verdict}.",
            _ => throw new System.Diagnostics.UnreachableException(message.GetType().Name),
        };
    }

    private static string About(CaseMessage message) =>
        message.Person is null
            ? string.Create(Plain, $"gelombang {message.Instance}")
            : string.Create(Plain, $"berkas {message.Instance} (peserta {message.Person})");

    private static string Number(string? number) => number is null ? "" : $" nomor {number}";

    private static string On(DateOnly? day) => day is { } known ? $" tanggal {Day(known)}" : "";

    private static string Until(DateOnly? day) => day is { } known ? $", sampai dengan {Day(known)}" : "";

    private static string Span(DateOnly? from, DateOnly? to) =>
        from is { } first && to is { } last ? $", {Day(first)} sampai dengan {Day(last)}" : "";

    private static string Form(string? form) =>
        form switch
        {
            "TELEKOMUNIKASI" => " melalui telekomunikasi",
            "KUNJUNGAN" => " dengan kunjungan",
            _ => "",
        };

    private static string Day(DateOnly day) => string.Create(Plain, $"{day.Day} {Months[day.Month - 1]} {day.Year}");
}
