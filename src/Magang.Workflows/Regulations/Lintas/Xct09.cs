namespace Magang.Workflows.Regulations.Lintas;

/// <summary>
/// UU 27/2022 Pasal 4 ayat (2): Data kesehatan = data pribadi spesifik; catatan disiplin diperlakukan setara.
/// </summary>
/// <remarks>DEC-23: disciplinary records are treated alike.</remarks>
internal sealed class Xct09 : Rule
{
    public override string Id => "XCT-09";

    public override Truth Holds(Inquiry q) =>
        q["viewer.Purposes"].Contains(q["record.Purpose"]) & q["auditEntryWritten"].Holds;
}
