namespace Magang.Workflows.Regulations.Palu;

/// <summary>
/// Panduan ASN Magang Nasional Kota Palu BAB II.A angka 7: 'Berbadan sehat, di buktikan dengan surat keterangan
/// sehat dari puskesmas.'
/// </summary>
/// <remarks>
/// DEC-08: accepted issuers are a parameter; a letter whose day of issue is recorded is not from the future and
/// no older than the number of days.
/// </remarks>
internal sealed class PalK7 : Rule
{
    public override string Id => "PAL-K7";

    public override Truth Holds(Inquiry q)
    {
        var health = q["health"];
        var day = DerivedFacts.CheckDate(q);
        return health.IsRecorded
            & health["IssuerKind"].In(q.Parameters.Texts("health.palu.acceptedIssuers"))
            & health["FitPhysically"].Holds
            & day <= health["ValidUntil"]
            & IsFresh(q, health["IssuedOn"], day);
    }

    private static Truth IsFresh(Inquiry q, Fact issuedOn, Fact day) =>
        issuedOn.State == FactState.Absent || issuedOn <= day & day.Day <= HealthLetter.LastGoodDay(q);
}
