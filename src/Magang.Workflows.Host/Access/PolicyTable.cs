using System.Collections.Frozen;
using Magang.Workflows.Host.Accounts;

namespace Magang.Workflows.Host.Access;

/// <summary>Who may do what, and how far: the one table. What is not in it, nobody may.</summary>
/// <remarks>
/// Source of roles and of what they see: domain.md 5.1 and 5.2. The classes of access are the product's reading of
/// UU 27/2022 and DEC-23; they are policy, not law.
/// </remarks>
public static class PolicyTable
{
    private static readonly string[] Badan = ["OPERATOR_BADAN", "KEPALA_BADAN"];

    private static readonly string[] Leaders =
    [
        "SEKDA",
        "WALI_KOTA",
        "KEPALA_DAERAH",
        "WAKIL_KEPALA_DAERAH",
        "PPK",
        "PYB",
    ];

    private static readonly string[] Panselda = ["PANSELDA_KETUA", "PANSELDA_WAKIL", "PANSELDA_SEKRETARIS"];

    private static readonly string[] Teams = ["TIM_PENILAI", "TIM_ADMINISTRASI", "TIM_SKD_SKB", "TIM_PEMANTAU"];

    private static readonly string[] Staff = ["BAGIAN_HUKUM", "PPTK", "PPTK_BENDAHARA"];

    // Who is asked through tasks alone, and sees nothing else.
    private static readonly string[] Guests = ["HOST_KOORDINATOR", "MENTOR", "DIREKSI"];

    private static readonly string[] Watchers = ["AUDITOR", "DPO"];

    private static readonly string[] OfOneOpd = ["KEPALA_OPD", "ATASAN_LANGSUNG", "PENERIMA_TUGAS"];

    private static readonly string[] Keepers = [Roles.Administrator];

    private static readonly string[] Machine = ["OPERATOR_SISTEM"];

    private static readonly string[] Participant = [Roles.Participant];

    private static readonly string[] Offices = [.. Badan, .. Leaders, .. Panselda, .. Teams, .. Staff];

    /// <summary>All lines, in the order of <see cref="Right"/>.</summary>
    public static IReadOnlyList<Rule> Rules { get; } =
    [
        new(Right.SeeCase, "melihat berkas")
        {
            Region = [.. Offices, .. Machine, .. Watchers],
            Opd = OfOneOpd,
            Own = Participant,
        },
        new(Right.SeeGeneral, "melihat data pribadi umum") { Region = [.. Badan, "TIM_PENILAI"], Own = Participant },
        new(Right.SeeSpecific, "melihat data pribadi spesifik") { Region = Badan },
        new(Right.SeeBatch, "melihat gelombang") { Region = [.. Offices, .. Machine, .. Watchers] },
        new(Right.ReadEvidence, "membuka dokumen orang lain") { Region = Badan },
        new(Right.AddEvidence, "menyerahkan dokumen")
        {
            Region = Offices,
            Opd = OfOneOpd,
            Own = Participant,
        },
        new(Right.DoTasks, "mengerjakan tugas")
        {
            Region = [.. Offices, .. Guests, .. Machine],
            Opd = OfOneOpd,
            Own = Participant,
        },
        new(Right.ReadInbox, "membaca kotak tugas dan pemberitahuan")
        {
            Region = [.. Offices, .. Guests, .. Machine, .. Watchers, .. Keepers],
            Opd = OfOneOpd,
            Own = Participant,
        },
        new(Right.StartBatch, "memulai gelombang") { Region = Badan },
        new(Right.SteerCase, "menyampaikan peristiwa") { Region = Badan },
        new(Right.Import, "mengimpor") { Region = [.. Badan, .. Panselda, "TIM_ADMINISTRASI", "TIM_SKD_SKB"] },
        new(Right.RetryIncident, "mengulang insiden") { Region = [.. Machine, "OPERATOR_BADAN"] },
        new(Right.CancelCase, "membatalkan berkas") { Region = [.. Machine, "KEPALA_BADAN"] },
        new(Right.PublishEvent, "menerbitkan peristiwa") { Region = Badan, Scope = Scopes.Events },
        new(Right.ReportErrand, "melaporkan pekerjaan")
        {
            Region = [.. Machine, "OPERATOR_BADAN"],
            Scope = Scopes.Errands,
        },
        new(Right.ReadRanking, "membaca peringkat yang diumumkan")
        {
            Region = [.. Offices, .. Guests, .. Machine, .. Watchers, .. Keepers, .. OfOneOpd, .. Participant],
        },
        new(Right.MakeLinks, "memberi tautan tanpa akun") { Region = Badan },
        new(Right.RecountDeadlines, "menghitung ulang tenggat") { Region = [.. Badan, .. Machine] },
        new(Right.KeepAccounts, "mengelola akun") { Installation = Keepers },
        new(Right.KeepKeys, "mengelola kunci") { Installation = Keepers },
        new(Right.KeepOrganisation, "mengelola organisasi dan pejabat") { Installation = Keepers, Region = Machine },
        new(Right.ReadSecurityLog, "membaca catatan keamanan") { Installation = Keepers, Region = Watchers },
        new(Right.Design, "merancang alur") { Installation = Keepers },
        new(Right.SeeDesigns, "melihat rancangan alur") { Region = [.. Offices, .. Machine, .. Watchers, .. Keepers] },
        new(Right.WatchRuns, "mengamati jalannya alur")
        {
            Installation = Keepers,
            Region = [.. Badan, .. Machine, .. Watchers],
        },
    ];

    private static readonly FrozenDictionary<Right, Rule> ByRight = Rules.ToFrozenDictionary(rule => rule.Right);

    /// <summary>The line of a right.</summary>
    public static Rule Of(Right right) => ByRight[right];
}
