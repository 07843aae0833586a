namespace Magang.Workflows.Regulations.MagelangPppk;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 26 ayat (5): 'paling singkat 1 (satu) tahun, paling lama 5 (lima) tahun, dan
/// dapat diperpanjang'.
/// </summary>
internal sealed class Mgl026e : Rule
{
    public override string Id => "MGL-026e";

    public override Truth Holds(Inquiry q)
    {
        var start = q["contract.Start"].Day;
        var end = q["contract.End"].Day;
        return end >= Anniversary.LastDay(start, LeastYears) & end <= Anniversary.LastDay(start, MostYears);
    }

    // 'paling singkat 1 (satu) tahun, paling lama 5 (lima) tahun'; a renewal is a contract of its own.
    private const int LeastYears = 1;
    private const int MostYears = 5;
}
