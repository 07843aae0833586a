using System.Collections.Frozen;

namespace Magang.Workflows.Host.Accounts;

/// <summary>The offices that may be given, and which of them nobody holds together.</summary>
/// <remarks>Role names are those of tasks and gates. A participant needs none: his own account is enough.</remarks>
public static class Roles
{
    /// <summary>Keeps accounts, offices and keys of this installation.</summary>
    public const string Administrator = "ADMINISTRATOR";

    /// <summary>The participant himself, by his own account.</summary>
    public const string Participant = "PESERTA";

    /// <summary>Another system, by its key; never given to a person.</summary>
    public const string Machine = "KUNCI_API";

    private static readonly (string Role, string Title)[] Listed =
    [
        (Administrator, "Administrator"),
        ("OPERATOR_BADAN", "Operator Badan"),
        ("KEPALA_BADAN", "Kepala Badan"),
        ("KEPALA_OPD", "Kepala OPD"),
        ("ATASAN_LANGSUNG", "Atasan Langsung"),
        ("PENERIMA_TUGAS", "Penerima Tugas"),
        ("SEKDA", "Sekretaris Daerah"),
        ("WALI_KOTA", "Wali Kota"),
        ("KEPALA_DAERAH", "Kepala Daerah"),
        ("WAKIL_KEPALA_DAERAH", "Wakil Kepala Daerah"),
        ("TIM_PENILAI", "Tim Penilai"),
        ("HOST_KOORDINATOR", "Koordinator Lokasi Magang"),
        ("MENTOR", "Mentor"),
        ("DIREKSI", "Direksi"),
        ("PPTK", "PPTK"),
        ("PPTK_BENDAHARA", "PPTK/Bendahara"),
        ("BAGIAN_HUKUM", "Bagian Hukum"),
        ("PANSELDA_KETUA", "Ketua Panselda"),
        ("PANSELDA_WAKIL", "Wakil Ketua Panselda"),
        ("PANSELDA_SEKRETARIS", "Sekretaris Panselda"),
        ("TIM_ADMINISTRASI", "Tim Seleksi Administrasi"),
        ("TIM_SKD_SKB", "Tim SKD/SKB"),
        ("TIM_PEMANTAU", "Tim Pemantau"),
        ("PPK", "Pejabat Pembina Kepegawaian"),
        ("PYB", "Pejabat yang Berwenang"),
        ("AUDITOR", "Auditor Inspektorat/BPK"),
        ("DPO", "Pejabat Pelindungan Data Pribadi"),
        ("OPERATOR_SISTEM", "Operator Sistem"),
    ];

    private static readonly FrozenDictionary<string, string> Titles = Listed.ToFrozenDictionary(
        listed => listed.Role,
        listed => listed.Title,
        StringComparer.Ordinal
    );

    // Who reviews and who watches over personal data do not operate; neither does a participant.
    private static readonly string[] NotOperating = ["AUDITOR", "DPO", "TIM_PEMANTAU"];

    private static readonly string[] OfOneOpd = ["KEPALA_OPD", "ATASAN_LANGSUNG", "PENERIMA_TUGAS"];

    /// <summary>All that may be given, in the order in which people look for them.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Listed.Select(listed => listed.Role)];

    /// <summary>Whether such an office may be given.</summary>
    public static bool Has(string role) => Titles.ContainsKey(role);

    /// <summary>As people say it; the role itself where it is none of these.</summary>
    public static string Title(string role) => role == Participant ? "Peserta" : Titles.GetValueOrDefault(role, role);

    /// <summary>Whether it is held in one OPD, which must be named then.</summary>
    public static bool NeedsOpd(string role) => OfOneOpd.Contains(role, StringComparer.Ordinal);

    /// <summary>What nobody may hold on the same day as a role.</summary>
    /// <remarks>Source: domain.md 5.1. An auditor operates nothing; who monitors a selection does not run it.</remarks>
    public static IReadOnlyCollection<string> Excluding(string role) =>
        role switch
        {
            "AUDITOR" => [.. All.Where(other => !NotOperating.Contains(other, StringComparer.Ordinal))],
            "TIM_PEMANTAU" => ["TIM_ADMINISTRASI", "TIM_SKD_SKB"],
            "DPO" => [],
            "TIM_ADMINISTRASI" or "TIM_SKD_SKB" => ["AUDITOR", "TIM_PEMANTAU"],
            _ => ["AUDITOR"],
        };
}
