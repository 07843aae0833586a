namespace Magang.Workflows.Regulations.Palu;

/// <summary>
/// Panduan ASN Magang Nasional Kota Palu BAB I.A.2: 'Pengembangan kompetensi harus di evaluasi oleh p[e]jabat
/// yang berwenang dan digunakan sebagai salah satu dasar dalam pengangkatan dalam jabatan' (kutipan Pasal 212
/// PP 11/2017 jo. 17/2020).
/// </summary>
internal sealed class Pal002 : Rule
{
    public override string Id => "PAL-002";

    public override Truth Holds(Inquiry q) => q["evaluation"].IsRecorded & q["evaluation.PostedToTalentRecord"].Holds;
}
