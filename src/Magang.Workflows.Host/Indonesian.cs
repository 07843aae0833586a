using System.Globalization;

namespace Magang.Workflows.Host;

/// <summary>How numbers are written for people: <c>12.500</c> and <c>31,2</c>, whatever cultures the machine has.</summary>
internal static class Indonesian
{
    /// <summary>The format.</summary>
    public static readonly CultureInfo Format = Make();

    private static CultureInfo Make()
    {
        var format = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        format.NumberFormat.NumberGroupSeparator = ".";
        format.NumberFormat.NumberDecimalSeparator = ",";
        return CultureInfo.ReadOnly(format);
    }
}
