namespace Magang.Workflows.Identity;

/// <summary>What a civil servant's number says its owner is.</summary>
public enum NipKind
{
    /// <summary>PNS (or CPNS): digits 13-14 are the month of appointment, 01-12.</summary>
    Pns,

    /// <summary>PPPK: digit 13 is 2, digit 14 how often appointed, 1-9.</summary>
    Pppk,
}

/// <summary>An employee number: NIP of a PNS, or NI of a PPPK. 18 digits; the form proves nothing about existence.</summary>
/// <remarks>
/// PNS: birth yyyyMMdd, appointment yyyyMM, sex 1/2, serial 001-999 (Perka BKN 22/2007). PPPK: birth yyyyMMdd, year of
/// appointment, 2, times 1-9, sex 1/2, serial 001-999. The authority is SIASN.
/// </remarks>
public readonly record struct Nip
{
    private Nip(string value, NipKind kind)
    {
        Value = value;
        Kind = kind;
    }

    /// <summary>The 18 digits, without spaces.</summary>
    public string Value { get; }

    /// <summary>PNS or PPPK.</summary>
    public NipKind Kind { get; }

    /// <summary>Takes white space out, as letters write numbers: "19700101 200001 1 001".</summary>
    public static string Normalise(string raw) => string.Concat(raw.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>Reads a number at intake; spaces are allowed.</summary>
    /// <param name="raw">As typed or as a file has it.</param>
    /// <param name="nip">The number.</param>
    /// <param name="reason">
    /// Which groups of digits are wrong, what they say and what they should say, in Indonesian; never the whole number.
    /// Null when none is.
    /// </param>
    /// <param name="wanted">Whose number it is to be; null where either may be.</param>
    public static bool TryParse(string raw, out Nip nip, out string? reason, NipKind? wanted = null)
    {
        var digits = Normalise(raw);
        var faults = FaultsOf(digits, wanted);
        reason = faults.Count == 0 ? null : string.Join("; ", faults.Select(fault => fault.Sentence));
        nip = reason is null ? new Nip(digits, digits[12] == '2' ? NipKind.Pppk : NipKind.Pns) : default;
        return reason is null;
    }

    /// <summary>What is wrong with 18 digits without spaces, from left to right; empty where nothing is.</summary>
    /// <param name="digits">The number.</param>
    /// <param name="wanted">Whose number it is to be; null where either may be.</param>
    public static IReadOnlyList<NipFault> FaultsOf(string digits, NipKind? wanted = null) =>
        NipGroups.FaultsOf(digits, wanted);

    /// <summary>As letters write it: yyyyMMdd yyyyMM s nnn.</summary>
    public string ToDisplay() => $"{Value[..8]} {Value[8..14]} {Value[14]} {Value[15..]}";

    /// <summary>The 18 digits.</summary>
    public override string ToString() => Value;
}
