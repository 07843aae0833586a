namespace Magang.Workflows.Regulations.Panselda;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 27 (kekosongan): Tidak ada tim untuk seleksi kompetensi dan wawancara PPPK.
/// </summary>
/// <remarks>DEC-18: Pasal 27 forgets the team; a decree must name it before the interviews.</remarks>
internal sealed class Psd10 : Rule
{
    public override string Id => "PSD-10";

    public override Truth Holds(Inquiry q) => q["pppkInterviewTeam.DecreeNumber"].IsRecorded;
}
