namespace Magang.Workflows.Regulations.Lintas;

/// <summary>
/// BSrE Esign Client Service v2 (juknis 2.2.1, via pustaka publik): TTE hanya oleh pemilik sertifikat berstatus
/// ISSUE.
/// </summary>
internal sealed class Xct11a : Rule
{
    public override string Id => "XCT-11a";

    public override Truth Holds(Inquiry q) => q["cert.Status"] == "ISSUE";
}
