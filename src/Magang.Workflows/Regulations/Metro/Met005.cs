namespace Magang.Workflows.Regulations.Metro;

/// <summary>
/// Perwali Metro 32/2024 Pasal 4 ayat (1)-(4): Pelatihan klasikal/non klasikal; tatap muka di dalam kelas
/// paling kurang pelatihan, seminar, kursus, penataran; 'Pembelajaran tatap muka di luar kelas ... dapat
/// dilakukan melalui magang.'
/// </summary>
internal sealed class Met005 : Rule
{
    public override string Id => "MET-005";

    public override Truth Holds(Inquiry q) => q["activity.Type"] != "MAGANG" | q["activity.Path"] == "NON_KLASIKAL";
}
