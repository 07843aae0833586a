using Magang.Workflows.Contracts;

namespace Magang.Workflows.Host.Messaging;

/// <summary>Whom each message concerns (domain 5.3: N04, N06, N07, N12, N14, N17 and the steps of Perwali Metro 32/2024).</summary>
internal static class Receivers
{
    /// <summary>Every inbox, by the consumer's name.</summary>
    public static readonly IReadOnlyDictionary<string, Func<CaseMessage, Receiver?>> All = new Dictionary<
        string,
        Func<CaseMessage, Receiver?>
    >(StringComparer.Ordinal)
    {
        ["kepala-opd"] = KepalaOpd,
        ["kepala-badan"] = KepalaBadan,
        ["operator-badan"] = OperatorBadan,
        ["peserta"] = Peserta,
        ["sekda"] = Sekda,
        ["wali-kota"] = WaliKota,
        ["instansi-lokasi"] = InstansiLokasi,
    };

    private static Receiver? KepalaOpd(CaseMessage message) =>
        message.Opd is { } opd
        && message
            is KeputusanDitetapkan
                or KeputusanDiubah
                or PesertaDitetapkan
                or PenugasanDitetapkan
                or AlihTugasSelesai
                or MagangDimulai
                or PerpanjanganDitetapkan
                or MagangBerakhir
                or PesertaDitarik
                or PesertaDitolak
                or PesertaDibatalkan
                or PenempatanDitolak
                or RekanBerakhir
                or PemaparanDijadwalkan
                or TindakLanjutDitugaskan
                or TindakLanjutDiingatkan
                or TindakLanjutTerlambat
                or TindakLanjutBerakhir
            ? new Receiver("KEPALA_OPD", Opd: opd)
            : null;

    private static Receiver? KepalaBadan(CaseMessage message) =>
        message
            is KeputusanDitetapkan
                or KeputusanDiubah
                or PenugasanDitetapkan
                or AlihTugasSelesai
                or HariMagang
                or MonitoringDicatat
                or PesertaDitarik
                or PesertaDitolak
                or PesertaDibatalkan
                or HukumanDicatat
                or KeputusanKepegawaian
                or MasaAkanBerakhir
                or RekanBerakhir
                or PemaparanDijadwalkan { Opd: null }
                or TindakLanjutTerlambat
                or TindakLanjutTuntas
                or PanseldaDitetapkan
                or PanseldaDiubah
                or PanseldaDibubarkan
            ? new Receiver("KEPALA_BADAN")
            : null;

    private static Receiver? OperatorBadan(CaseMessage message) =>
        message
            is PenugasanDiajukan
                or MonitoringDisampaikan
                or EvaluasiDisampaikan
                or PesertaDitetapkan
                or PemaparanDijadwalkan
                or TindakLanjutDitugaskan
                or TindakLanjutDiingatkan
                or GerbangDiputus { Verdict: "ACCEPT" }
            ? null
            : new Receiver("OPERATOR_BADAN");

    private static Receiver? Peserta(CaseMessage message) =>
        message.Person is { } person
        && message
            is KeputusanDitetapkan
                or KeputusanDiubah
                or PesertaDitetapkan
                or PenugasanDitetapkan
                or AlihTugasSelesai
                or MagangDimulai
                or HariMagang
                or PerpanjanganDitetapkan
                or MagangBerakhir
                or LaporanDiteruskan
                or PesertaDitarik
                or PesertaDitolak
                or PesertaDibatalkan
                or KeputusanKepegawaian
                or MasaAkanBerakhir
                or PenempatanDitolak
                or RekanBerakhir
                // N01: evidence is missing.
                or GerbangDiputus { Verdict: "HOLD" }
            ? new Receiver("PESERTA", Person: person)
            : null;

    // N04, N06: the host hears of letters, first days and ends of those whom it takes in by agreement.
    private static Receiver? InstansiLokasi(CaseMessage message) =>
        message.Host is { } host
        && message
            is { Program: not null }
                and (
                    PenugasanDitetapkan
                    or MagangDimulai
                    or PesertaDitarik
                    or PesertaDibatalkan
                    or RekanBerakhir
                    or MagangBerakhir
                )
            ? new Receiver("HOST_KOORDINATOR", Opd: host)
            : null;

    // A ministry and a company have neither Sekda nor Wali Kota.
    private static bool IsOfRegionalGovernment(CaseMessage message) => message.Program is not ("esdm" or "bumn");

    private static Receiver? Sekda(CaseMessage message) =>
        IsOfRegionalGovernment(message)
        && message
            is (
                PenugasanDiajukan
                or KeputusanDitetapkan
                or KeputusanDiubah
                or LaporanDiteruskan
                or MonitoringDisampaikan
                or EvaluasiDisampaikan
                or PesertaDitarik
                or PemaparanDijadwalkan { Opd: null }
                or TindakLanjutTerlambat
                or TindakLanjutTuntas
                // The chair of the committee (Ps 27 ayat (2) huruf a).
                or PanseldaDitetapkan
                or PanseldaDiubah
                or PanseldaDibubarkan
            )
            ? new Receiver("SEKDA")
            : null;

    private static Receiver? WaliKota(CaseMessage message) =>
        IsOfRegionalGovernment(message)
        && message
            is (
                MonitoringDisampaikan
                or EvaluasiDisampaikan
                or PesertaDitarik
                or PemaparanDijadwalkan { Opd: null }
                or TindakLanjutTerlambat
                or TindakLanjutTuntas
            )
            ? new Receiver("WALI_KOTA")
            : null;
}
