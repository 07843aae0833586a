using System.Globalization;
using System.Text;
using Magang.Workflows.Host.Accounts;

namespace Magang.Workflows.Host.Access;

/// <summary>Writes the policy for people: the text of <c>docs/akses.md</c>.</summary>
internal static class PolicyText
{
    private static readonly string[] Everybody = [.. Roles.All, Roles.Participant, Roles.Machine];

    /// <summary>The whole text, Markdown.</summary>
    public static string Write()
    {
        var text = new StringBuilder(
            """
            # Siapa boleh apa

            Ditulis dari kebijakan oleh `./magang akses`; jangan disunting. API, halaman dan perintah menanyakan tabel ini dan
            tidak ada yang lain. Yang tidak tertulis tidak boleh.

            * **D**: seluruh daerah tempat penugasan itu dipegang. **O**: OPD penugasan itu, di daerahnya. **S**: yang tentang
              dirinya sendiri. **I**: daerahnya; dari daerah instalasi sendiri, semua daerah. **–**: tidak.
            * Siapa yang memegang beberapa penugasan boleh apa yang dibolehkan salah satunya; jurnal menyebut penugasan itu.
              Pada berkas tentang dirinya sendiri ia hanya peserta, apa pun penugasannya.
            * Berkas, tugas dan gelombang yang tidak boleh dilihat dijawab sama dengan yang tidak ada (404, MGW-505). Yang
              terlihat tetapi tidak boleh dilakukan: 403. Belum masuk: 401.
            * Tugas dikerjakan oleh peran, OPD dan orang yang disebut tugas itu, di daerahnya; yang sudah mengerjakan langkah
              yang diperiksa tidak memeriksanya sendiri. Siapa yang punya tugas terbuka pada sebuah berkas boleh menyerahkan
              dokumen untuknya, dan setiap orang boleh membuka dokumen yang ia serahkan sendiri.
            * Setiap kali Auditor atau DPO membuka berkas, catatan keamanan mencatatnya (`BERKAS_DILIHAT`, dengan nomornya).
            * Kunci API boleh apa yang disebut cakupannya, di daerahnya.


            """.ReplaceLineEndings("\n")
        );
        text.Append("| No | Hak | Cakupan kunci |\n|---:|---|---|\n");
        foreach (var (index, rule) in PolicyTable.Rules.Index())
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {index + 1} | {rule.What} | {(rule.Scope is null ? "–" : $"`{rule.Scope}`")} |\n"
            );
        text.Append("\n| Peran |")
            .AppendJoin("|", PolicyTable.Rules.Select((_, index) => $" {index + 1} "))
            .Append("|\n");
        text.Append("|---|").Append(string.Concat(PolicyTable.Rules.Select(_ => ":-:|"))).Append('\n');
        foreach (var role in Everybody)
            text.Append(CultureInfo.InvariantCulture, $"| {NameOf(role)} |")
                .AppendJoin("|", PolicyTable.Rules.Select(rule => $" {Letter(rule.Of(role))} "))
                .Append("|\n");
        return text.ToString();
    }

    private static string NameOf(string role) =>
        role == Roles.Machine ? "Kunci API dengan cakupannya" : $"{Roles.Title(role)} (`{role}`)";

    private static string Letter(Reach reach) =>
        reach switch
        {
            Reach.Own => "S",
            Reach.Opd => "O",
            Reach.Region => "D",
            Reach.Installation => "I",
            _ => "–",
        };
}
