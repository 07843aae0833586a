namespace Magang.Workflows.Host.Intake;

/// <summary>A fact as a form asks for it.</summary>
/// <param name="Path">Where it stands in the form, lists and maps as "[]": <c>discipline[].Level</c>.</param>
/// <param name="Type"><c>objek</c>, <c>daftar</c>, <c>peta</c>, <c>teks</c>, <c>tanggal</c>, <c>waktu</c>, <c>ya-tidak</c>, <c>bilangan</c> or <c>angka</c>.</param>
/// <param name="Words">The words that are allowed; empty where any text is.</param>
/// <param name="Usual">Words that rules know, where any text may be given; empty elsewhere.</param>
/// <param name="MayBeNone">True where <c>null</c> may be given: recorded as none.</param>
/// <param name="Personal"><c>umum</c> or <c>spesifik</c> for personal data, null for other.</param>
/// <param name="Unit">The unit of a number; null where it has none.</param>
/// <param name="Fields">What it is made of; empty for a plain value.</param>
public sealed record FormField(
    string Path,
    string Type,
    IReadOnlyList<string> Words,
    IReadOnlyList<string> Usual,
    bool MayBeNone,
    string? Personal,
    string? Unit,
    IReadOnlyList<FormField> Fields
);
