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
            ? new Receiver("KEPALA_BADAN")
            : null;

    private static Receiver? OperatorBadan(CaseMessage message) =>
        message
            is PenugasanDiajukan
                or MonitoringDisampaikan
                or EvaluasiDisampaikan
                or PesertaDitetapkan
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
                // N01: evidence is missing.
                or GerbangDiputus { Verdict: "HOLD" }
            ? new Receiver("PESERTA", Person: person)
            : null;

    private static Receiver? Sekda(CaseMessage message) =>
        message
            is PenugasanDiajukan
                or KeputusanDitetapkan
                or KeputusanDiubah
                or LaporanDiteruskan
                or MonitoringDisampaikan
                or EvaluasiDisampaikan
                or PesertaDitarik
            ? new Receiver("SEKDA")
            : null;

    private static Receiver? WaliKota(CaseMessage message) =>
        message is MonitoringDisampaikan or EvaluasiDisampaikan or PesertaDitarik ? new Receiver("WALI_KOTA") : null;
}
