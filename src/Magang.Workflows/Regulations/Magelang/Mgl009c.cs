namespace Magang.Workflows.Regulations.Magelang;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 9 ayat (4): Memuat: a nama Jabatan; b jumlah lowongan; c unit penempatan; d
/// kualifikasi pendidikan; e alamat/tempat lamaran; f jadwal tahapan; g syarat wajib; h helpdesk/call
/// center/media sosial resmi.
/// </summary>
internal sealed class Mgl009c : Rule
{
    public override string Id => "MGL-009c";

    public override Truth Holds(Inquiry q) => Every.Of(Contents, field => q["announcement.Fields"].Contains(field));

    public override string? Explain(Inquiry q) =>
        Every.Missing("Unsur yang belum dimuat", Contents, k => q["announcement.Fields"].Contains(k));

    // Huruf a-h.
    private static readonly string[] Contents =
    [
        "NAMA_JABATAN",
        "JUMLAH",
        "UNIT",
        "KUALIFIKASI",
        "ALAMAT_LAMARAN",
        "JADWAL",
        "SYARAT",
        "HELPDESK",
    ];
}
