using Magang.Workflows.Host.Accounts;

namespace Magang.Workflows.Host.Demo;

/// <summary>Tells sample accounts as a table, once.</summary>
internal static class SampleTable
{
    /// <summary>The lines.</summary>
    /// <param name="accounts">The accounts.</param>
    /// <param name="address">Where to sign in; null where no server runs.</param>
    public static IEnumerable<string> Lines(IReadOnlyList<SampleAccount> accounts, string? address)
    {
        yield return "Akun contoh; kata sandinya acak dan hanya ditampilkan sekarang:";
        yield return $"  {"Peran", -30} {"OPD", -22} {"Surel", -34} Kata sandi";
        foreach (var account in accounts)
            yield return $"  {Roles.Title(account.Role), -30} {account.Opd ?? "-", -22} {account.Email, -34} {account.Password}";
        yield return address is null
            ? "  Akun itu ada selama basis data sementara ini ada."
            : $"  Masuk di {address}/masuk";
    }
}
