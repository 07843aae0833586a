namespace Magang.Workflows.Regulations.Bumn;

/// <summary>
/// Webinar LAN magang &amp; pertukaran pegawai (10-11) par. 13: Tujuan: menyiapkan pemimpin berdaya saing
/// global yang 'mampu mengevaluasi dan memperbaiki proses bisnis perusahaan'.
/// </summary>
internal sealed class Bum03 : Rule
{
    public override string Id => "BUM-03";

    public override Truth Holds(Inquiry q) => q["deliverables"].Any(d => d["Kind"] == "PERBAIKAN_PROSES_BISNIS");
}
