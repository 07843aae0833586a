namespace Magang.Workflows.Regulations.Lintas;

/// <summary>
/// UU 27/2022 Pasal 46: Kegagalan pelindungan: pemberitahuan tertulis paling lambat 3x24 jam kepada subjek data
/// dan lembaga.
/// </summary>
internal sealed class Xct10 : Rule
{
    public override string Id => "XCT-10";

    public override Truth Holds(Inquiry q) =>
        q["notice.SentAt"].Instant <= q["breach.KnownAt"].Instant.Then(known => known + Term);

    // '3x24 jam' from the moment the failure is known.
    private static readonly TimeSpan Term = TimeSpan.FromHours(72);
}
