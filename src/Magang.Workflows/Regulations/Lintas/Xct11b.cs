namespace Magang.Workflows.Regulations.Lintas;

/// <summary>
/// BSrE Esign Client Service v2 (juknis 2.2.1, via pustaka publik): Penandatangan adalah pemilik yang
/// diharapkan; hasil tanda tangan diverifikasi.
/// </summary>
internal sealed class Xct11b : Rule
{
    public override string Id => "XCT-11b";

    public override Truth Holds(Inquiry q) =>
        q["signer.NikHash"] == q["document.ExpectedSignerNikHash"] & q["verify.Conclusion"] == "VALID";
}
