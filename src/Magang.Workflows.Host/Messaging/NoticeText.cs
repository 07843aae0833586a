using System.Diagnostics;
using System.Globalization;
using Magang.Workflows.Calendars;
using Magang.Workflows.Contracts;

namespace Magang.Workflows.Host.Messaging;

/// <summary>What people are told about a message: one sentence, with numbers of cases and keys, no names.</summary>
/// <remarks>Nothing of health or discipline is in it (5.3): who may see more opens the case.</remarks>
internal static class NoticeText
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    /// <summary>The sentence.</summary>
    /// <exception cref="UnreachableException">A contract without a sentence.</exception>
    public static string Of(CaseMessage message)
    {
        var about = About(message);
        return message switch
        {
            KeputusanDitetapkan m when IsMetro(m) =>
                $"Keputusan Wali Kota{Number(m.Nomor)} telah ditetapkan{On(m.Tanggal)} untuk {about} (Ps 8).",
            KeputusanDitetapkan m => $"Keputusan{Number(m.Nomor)} telah ditetapkan{On(m.Tanggal)} untuk {about}.",
            KeputusanDiubah m when IsMetro(m) =>
                $"Keputusan Wali Kota{Number(m.Mengubah)} diubah dengan keputusan{Number(m.Nomor)}{On(m.Tanggal)}: "
                    + $"peserta pada berkas {Whole(m.Berkas)} dikeluarkan.",
            KeputusanDiubah m =>
                $"Keputusan{Number(m.Mengubah)} diubah dengan keputusan{Number(m.Nomor)}{On(m.Tanggal)}: "
                    + $"peserta pada berkas {Whole(m.Berkas)} dikeluarkan.",
            PesertaDitetapkan m =>
                $"Peserta pada {about} ditetapkan dengan Keputusan Wali Kota{Number(m.Nomor)}{On(m.Tanggal)} (Ps 8 ayat (2)).",
            PenugasanDiajukan m =>
                $"Surat penugasan untuk {about}{Span(m.Mulai, m.Selesai)} menunggu tanda tangan Sekda (Ps 9).",
            PenugasanDitetapkan m when IsMetro(m) =>
                $"Surat penugasan{Number(m.Nomor)} telah ditandatangani untuk {about}{Span(m.Mulai, m.Selesai)} (Ps 9).",
            PenugasanDitetapkan m =>
                $"Surat penugasan{Number(m.Nomor)} telah ditandatangani untuk {about}{Span(m.Mulai, m.Selesai)}.",
            AlihTugasSelesai => $"Alih tugas {about} selesai: semua tugas sudah ada penerimanya (Ps 10 ayat (1)).",
            MagangDimulai m when IsMetro(m) =>
                $"Magang {about} dimulai; peserta berstatus dinas luar{Span(m.Mulai, m.Selesai)} (Ps 10 ayat (2)).",
            MagangDimulai m => $"Magang {about} dimulai{Span(m.Mulai, m.Selesai)}.",
            HariMagang m =>
                $"Magang {about} sampai pada hari ke-{Whole(m.Hari)} dari {Whole(m.Batas)}{Until(m.Selesai)} (Ps 5 ayat (2)).",
            MonitoringDicatat m => $"Monitoring{Form(m.Bentuk)} {about} telah dicatat (Ps 15).",
            PerpanjanganDitetapkan m =>
                $"Magang {about} diperpanjang{Until(m.Selesai)}, tetap di dalam batas harinya (Ps 5 ayat (2)).",
            MagangBerakhir => $"Seluruh rangkaian magang {about} selesai; berkasnya ditutup.",
            LaporanDiteruskan m =>
                $"Laporan akhir {about} telah diteruskan Kepala Badan kepada Sekda{On(m.Tanggal)} (Ps 11).",
            MonitoringDisampaikan m =>
                $"Hasil monitoring {about} telah disampaikan kepada Wali Kota melalui Sekda{On(m.Tanggal)} (Ps 15 ayat (4)).",
            EvaluasiDisampaikan m =>
                $"Evaluasi akhir {about} telah disampaikan kepada Wali Kota melalui Sekda{On(m.Tanggal)} (Ps 16).",
            PesertaDitarik m => $"Peserta pada {about} ditarik; magangnya berakhir{On(m.Berakhir)}.",
            PesertaDitolak m =>
                $"Peserta pada {about} tidak memenuhi syarat; alasan dan pasalnya ada pada berkas{(IsMetro(m) ? " (Ps 7)" : "")}.",
            PesertaDibatalkan m =>
                $"Kepesertaan pada {about} dibatalkan sebelum magang dimulai{Amended(m.KeputusanPerubahan)}.",
            PenempatanDitolak => $"Instansi tujuan tidak menerima peserta pada {about}; berkasnya berakhir.",
            RekanBerakhir m =>
                $"Arah sebaliknya dari pertukaran pada {about} (berkas {Whole(m.Berkas)}) berakhir lebih dulu; "
                    + "instansi pengirim memutuskan kelanjutannya.",
            HukumanDicatat => $"Ada catatan baru pada {about} yang perlu diperiksa; buka berkasnya.",
            KeputusanKepegawaian m =>
                $"{Decree(m.Jenis)}{Number(m.Nomor)} telah ditetapkan{On(m.Tanggal)} untuk {about}.",
            MasaAkanBerakhir m =>
                $"{Term(m.Jenis)} {about} berakhir{On(m.Berakhir)}, {Whole(m.SisaHari)} hari lagi; siapkan kelanjutannya.",
            PekerjaanDiminta m =>
                $"Alur pada {about} meminta pekerjaan '{m.Nama}' ({m.Pekerjaan}) dan menunggu laporannya.",
            PemaparanDijadwalkan m =>
                $"Hasil magang dipaparkan{On(m.Tanggal)}{(m.Tempat is null ? "" : $" di {m.Tempat}")} (berkas {m.Instance}).",
            TindakLanjutDitugaskan m =>
                $"Tindak lanjut pada berkas {m.Instance} menjadi tanggung jawab OPD Anda{Until(m.Tenggat)}.",
            TindakLanjutDiingatkan m =>
                $"Tindak lanjut pada berkas {m.Instance} harus diterapkan{Until(m.Tenggat)}; laporkan kemajuannya.",
            TindakLanjutTerlambat m =>
                $"Tindak lanjut pada berkas {m.Instance} belum diterapkan, padahal tenggatnya{On(m.Tenggat)} sudah lewat.",
            TindakLanjutBerakhir m =>
                $"Tindak lanjut pada berkas {m.Instance} {(m.Akhir == "DITERAPKAN" ? "telah diterapkan dan diverifikasi" : "dihentikan; alasannya ada pada berkas")}.",
            TindakLanjutTuntas m => $"Semua tindak lanjut pemaparan pada berkas {m.Instance} telah berakhir.",
            PanseldaDitetapkan m =>
                $"Panselda dibentuk dengan Keputusan PPK{Number(m.Nomor)}{On(m.Tanggal)} (Ps 27 ayat (4)).",
            PanseldaDiubah m =>
                $"Keputusan PPK{Number(m.Mengubah)} tentang Panselda diubah dengan keputusan{Number(m.Nomor)}{On(m.Tanggal)}.",
            PanseldaDibubarkan m => $"Panselda dibubarkan dengan Keputusan PPK{Number(m.Nomor)}{On(m.Tanggal)}.",
            GerbangDiputus m => $"Gerbang {m.Gate} pada {about} {Verdict(m.Verdict)}.",
            _ => throw new UnreachableException(message.GetType().Name),
        };
    }

    // The articles are those of Perwali Metro 32/2024; other programmes send some of the messages too.
    private static bool IsMetro(CaseMessage message) => message is { Region: null or "METRO", Program: null };

    private static string Decree(string? kind) =>
        kind switch
        {
            "CPNS" => "Keputusan pengangkatan calon PNS",
            "PNS" => "Keputusan pengangkatan PNS",
            "PEMBERHENTIAN_CPNS" => "Keputusan pemberhentian calon PNS",
            "CALON_PPPK" => "Keputusan penetapan calon PPPK",
            "PPPK" => "Keputusan pengangkatan PPPK",
            _ => "Keputusan kepegawaian",
        };

    private static string Term(string? kind) => kind == "MASA_PERCOBAAN" ? "Masa percobaan" : "Perjanjian kerja";

    private static string Amended(string? decree) =>
        decree is null ? "" : $", dengan keputusan perubahan nomor {decree}";

    private static string Verdict(string? verdict) =>
        verdict switch
        {
            "ACCEPT" => "terlewati",
            "WARN" => "terlewati dengan peringatan",
            "TASK" => "terlewati dengan pekerjaan yang masih terbuka",
            "HOLD" => "tertahan karena bukti belum lengkap; yang kurang tertulis pada berkas",
            "REJECT" => "menolak; pasal dan alasannya tertulis pada berkas",
            _ => $"memutuskan {verdict}",
        };

    private static string Whole(long? number) => number?.ToString(Plain) ?? "?";

    private static string Number(long? number) => number is null ? "" : $" nomor {Whole(number)}";

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

    private static string Day(DateOnly day) => DayText.Of(day);
}
