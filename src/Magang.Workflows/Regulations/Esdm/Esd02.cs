namespace Magang.Workflows.Regulations.Esdm;

/// <summary>
/// Webinar LAN magang &amp; pertukaran pegawai (10-11) par. 11: 'menggabungkan 3 pola ... on class, off class,
/// dan On Job Training serta seminar akhir'.
/// </summary>
internal sealed class Esd02 : Rule
{
    public override string Id => "ESD-02";

    public override Truth Holds(Inquiry q) =>
        Every.Of(Patterns, kind => IsCompleted(q, kind)) & q["phases"].Any(s => s["Kind"] == Seminar & EndsAll(q, s));

    public override string? Explain(Inquiry q) =>
        Every.Missing("Komponen yang belum selesai", Patterns, k => IsCompleted(q, k));

    private const string Seminar = "SEMINAR_AKHIR";

    private static readonly string[] Patterns = ["ON_CLASS", "OFF_CLASS", "OJT", Seminar];

    private static Truth IsCompleted(Inquiry q, string kind) =>
        q["phases"].Any(f => f["Kind"] == kind & f["CompletedOn"].IsRecorded);

    private static Truth EndsAll(Inquiry q, Fact seminar) =>
        q["phases"].All(f => f["Kind"] == Seminar | f["CompletedOn"] <= seminar["CompletedOn"]);
}
