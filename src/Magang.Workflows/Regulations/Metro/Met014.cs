namespace Magang.Workflows.Regulations.Metro;

/// <summary>
/// Perwali Metro 32/2024 Pasal 7 huruf b: 'mendapatkan rekomendasi dari pimpinan unit kerja setingkat pejabat
/// pimpinan tinggi pratama di unit kerja pegawai magang'
/// </summary>
internal sealed class Met014 : Rule
{
    public override string Id => "MET-014";

    public override Truth Holds(Inquiry q) =>
        q["rec"].IsRecorded
        & q["rec.Decision"] == "DIREKOMENDASIKAN"
        & q["rec.SubjectNip"] == q["p.Nip"]
        & q["rec.SignerNip"] != q["p.Nip"];
}
