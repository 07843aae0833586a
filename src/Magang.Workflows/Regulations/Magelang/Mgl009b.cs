namespace Magang.Workflows.Regulations.Magelang;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 9 ayat (3): Ditayangkan melalui: a. laman resmi instansi; b. media sosial;
/// dan/atau c. bentuk lain.
/// </summary>
internal sealed class Mgl009b : Rule
{
    public override string Id => "MGL-009b";

    public override Truth Holds(Inquiry q)
    {
        var channels = q["announcement.Channels"];
        return channels.Count > 0 & channels.All(c => c.In("LAMAN_RESMI", "MEDIA_SOSIAL", "LAINNYA"));
    }
}
