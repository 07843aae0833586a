namespace Magang.Workflows.Regulations;

/// <summary>Which number a file is about, and as what its owner is recorded.</summary>
internal static class IdentityFacts
{
    /// <summary>Whether the owner is recorded as PPPK; a status that is not recorded says no.</summary>
    public static Truth IsRecordedAsPppk(Inquiry q) => Status(q) is { } status && IsPppk(status);

    /// <summary>Whether the owner is recorded as anything but PPPK; a status that is not recorded says no.</summary>
    public static Truth IsRecordedOtherThanPppk(Inquiry q) => Status(q) is { } status && !IsPppk(status);

    /// <summary>Asks the number itself: <c>nip</c>, or <c>p.Nip</c> where that is not given.</summary>
    public static Truth Number(Inquiry q, Func<string, bool> isSo)
    {
        var given = q["nip"];
        // Procurement files use the name for an object with the day of issue.
        var isNumber =
            given.State != FactState.Absent && given.Value.ValueKind != System.Text.Json.JsonValueKind.Object;
        var number = isNumber ? given : q["p.Nip"];
        if (number.Text is { } text)
            return isSo(text);
        return number.State == FactState.None ? Truth.False : Truth.Absent;
    }

    private static string? Status(Inquiry q) => q["p.Status"].Text;

    private static bool IsPppk(string status) => status is "PPPK" or "PPPK_PARUH_WAKTU";
}
