namespace Magang.Workflows.Regulations.Palu;

/// <summary>
/// Panduan ASN Magang Nasional Kota Palu BAB II.B.1: Hak: 'Memperoleh bimbingan dari pen[ye]l[e]ngara, mulai
/// persiapan hingga peserta menyelesaikan pemagangan.'
/// </summary>
internal sealed class PalH1 : Rule
{
    public override string Id => "PAL-H1";

    public override Truth Holds(Inquiry q) =>
        q["participant.SupervisorId"].IsRecorded & Every.Of(Phases, phase => IsGuided(q, phase));

    public override string? Explain(Inquiry q) => Every.Missing("Fase tanpa bimbingan", Phases, k => IsGuided(q, k));

    // 'mulai persiapan hingga peserta menyelesaikan pemagangan'.
    private static readonly string[] Phases = ["PERSIAPAN", "PELAKSANAAN", "PENYELESAIAN"];

    private static Truth IsGuided(Inquiry q, string phase) => q["guidance"].Any(g => g["Phase"] == phase);
}
