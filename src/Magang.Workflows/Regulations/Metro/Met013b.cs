namespace Magang.Workflows.Regulations.Metro;

/// <summary>
/// Perwali Metro 32/2024 Pasal 7 huruf a: 'sehat jasmani dan rohani': surat keterangan sehat masih berlaku pada
/// tanggal penugasan.
/// </summary>
/// <remarks>DEC-08: what was valid at the check must still be valid when the person leaves.</remarks>
internal sealed class Met013b : Rule
{
    public override string Id => "MET-013b";

    public override Truth Holds(Inquiry q) =>
        q["a.AssignmentDate"] <= q["health.ValidUntil"] & q["a.AssignmentDate"].Day <= HealthLetter.LastGoodDay(q);
}
