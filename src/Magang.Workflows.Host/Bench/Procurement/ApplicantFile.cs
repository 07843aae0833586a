using System.Globalization;
using System.Text;

namespace Magang.Workflows.Host.Bench.Procurement;

/// <summary>Files of invented applicants: valid to the digit, each NIK and number once, the same for the same count.</summary>
public static class ApplicantFile
{
    /// <summary>Formations among which they are spread.</summary>
    public const int Formations = 40;

    private const int FirstYear = 1991;
    private const int Years = 10;

    private static readonly string[] Names = ["Budi", "Siti", "Agus", "Dewi", "Rina", "Joko", "Wulan", "Hadi"];

    /// <summary>The number of an applicant.</summary>
    /// <param name="one">Which, from 0.</param>
    public static string NumberOf(int one) => string.Create(CultureInfo.InvariantCulture, $"2026-{one + 1:D7}");

    /// <summary>The formation of an applicant.</summary>
    public static string FormationOf(int one) =>
        string.Create(CultureInfo.InvariantCulture, $"F-{one % Formations:D3}");

    /// <summary>Their applications, as the form <c>uji-pelamar</c> has them.</summary>
    public static byte[] Applications(int count) =>
        File(
            "nomor,nik,nama,tanggal_lahir,jenis_kelamin,formasi,kualifikasi,melamar_pada,anggota_partai,dokumen",
            count,
            Application
        );

    /// <summary>Their scores, as the form <c>uji-skd</c> has them.</summary>
    public static byte[] Scores(int count) =>
        File(
            "nomor,twk,tiu,tkp",
            count,
            one =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{NumberOf(one)},{65 + (one * 7 % 86)},{80 + (one * 11 % 96)},{166 + (one * 13 % 60)}.{one * 5 % 10}"
                )
        );

    private static byte[] File(string head, int count, Func<int, string> row)
    {
        var text = new StringBuilder(head).Append('\n');
        for (var one = 0; one < count; one++)
            text.Append(row(one)).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Application(int one)
    {
        var birth = new DateOnly(FirstYear, 1, 1).AddDays(one % (Years * 365));
        var isWoman = one % 2 == 1;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{NumberOf(one)},{Nik(one, birth, isWoman)},{Names[one % Names.Length]} Contoh {one + 1},{birth:yyyy-MM-dd},{(isWoman ? 'P' : 'L')},{FormationOf(one)},S1-{one % 7},2026-08-{1 + (one % 20):D2} 10:15,tidak,KTP|Ijazah"
        );
    }

    private static string Nik(int one, DateOnly birth, bool isWoman) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"33{1 + (one / 90_000):D2}{1 + (one / 1000 % 90):D2}{birth.Day + (isWoman ? 40 : 0):D2}{birth.Month:D2}{birth.Year % 100:D2}{1 + (one % 1000):D4}"
        );
}
