namespace Magang.Workflows.Regulations.Bumn;

/// <summary>
/// Webinar LAN magang &amp; pertukaran pegawai (10-11) par. 12: Feedback dan coaching dilakukan 'selama
/// melakukan OJT'.
/// </summary>
internal sealed class Bum02 : Rule
{
    public override string Id => "BUM-02";

    public override Truth Holds(Inquiry q) =>
        q["coachings"].All(c => q["ojt.Start"] <= c["On"] & c["On"] <= q["ojt.End"]);
}
