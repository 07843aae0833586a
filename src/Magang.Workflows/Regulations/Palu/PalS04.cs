namespace Magang.Workflows.Regulations.Palu;

/// <summary>
/// Panduan ASN Magang Nasional Kota Palu BAB II.C.4: Pemanggilan 'dilengkapi dengan informasi penting, seperti
/// jadwal, lokasi, dan persiapan yang perlu dilakukan'; kesempatan bertanya.
/// </summary>
internal sealed class PalS04 : Rule
{
    public override string Id => "PAL-S04";

    public override Truth Holds(Inquiry q) =>
        q["callLetter"].IsRecorded
        & q["callLetter.Schedule"].NotBlank
        & q["callLetter.Location"].NotBlank
        & q["callLetter.Preparation"].NotBlank
        & q["callLetter.QuestionContact"].NotBlank;
}
