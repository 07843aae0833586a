using Magang.Workflows.Identity;

namespace Magang.Workflows.Regulations;

/// <summary>Which number a file is about, and as what its owner is recorded.</summary>
internal static class IdentityFacts
{
    /// <summary>Whether the owner is recorded as PPPK; a status that is not recorded says no.</summary>
    public static Truth IsRecordedAsPppk(Inquiry q) => Status(q) is { } status && IsPppk(status);

    /// <summary>Whether the owner is recorded as anything but PPPK; a status that is not recorded says no.</summary>
    public static Truth IsRecordedOtherThanPppk(Inquiry q) => Status(q) is { } status && !IsPppk(status);

    /// <summary>Whether the number can be that of a PNS or PPPK: <c>nip</c>, or <c>p.Nip</c> where that is not given.</summary>
    public static Truth IsNumberOf(Inquiry q, NipKind kind)
    {
        var number = Number(q);
        if (number.Text is { } text)
            return Nip.FaultsOf(text, kind).Count == 0;
        return number.State == FactState.None ? Truth.False : Truth.Absent;
    }

    /// <summary>Which groups of digits of the number are wrong, without their digits; null where there is no number.</summary>
    public static string? WhyNotNumberOf(Inquiry q, NipKind kind) =>
        Number(q).Text is { } text
            ? $"Yang keliru: {string.Join("; ", Nip.FaultsOf(text, kind).Select(fault => fault.WithoutNumber))}"
            : null;

    private static Fact Number(Inquiry q)
    {
        var given = q["nip"];
        // Procurement files use the name for an object with the day of issue.
        return given.State != FactState.Absent && given.Value.ValueKind != System.Text.Json.JsonValueKind.Object
            ? given
            : q["p.Nip"];
    }

    private static string? Status(Inquiry q) => q["p.Status"].Text;

    private static bool IsPppk(string status) => status is "PPPK" or "PPPK_PARUH_WAKTU";
}
