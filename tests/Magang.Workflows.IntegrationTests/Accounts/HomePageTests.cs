namespace Magang.Workflows.IntegrationTests.Accounts;

/// <summary>What waits for somebody, in all his offices.</summary>
public sealed class HomePageTests
{
    private const string Email = "rangkap@contoh.go.id";

    [Test]
    public async Task Tasks_of_all_offices_in_force_are_listed_oldest_due_first()
    {
        await using var site = await ASite.StartAsync();
        await TaskAsync(site, 1, "Tanda tangani surat", "SEKDA", due: "2026-01-05");
        await TaskAsync(site, 2, "Beri rekomendasi", "KEPALA_OPD", "DINAS_A", due: "2026-01-03");
        await TaskAsync(site, 3, "Tugas OPD lain", "KEPALA_OPD", "DINAS_B", due: "2026-01-01");
        await TaskAsync(site, 4, "Tugas daerah lain", "SEKDA", region: "PALU", due: "2026-01-02");
        await TaskAsync(site, 5, "Tanpa batas waktu", "SEKDA");
        await TaskAsync(site, 6, "Jabatan yang lewat", "KEPALA_BADAN", due: "2026-01-04");
        await site.HasAsync(
            Email,
            person: null,
            site.Office("SEKDA"),
            site.Office("KEPALA_OPD", "DINAS_A"),
            site.Office("KEPALA_BADAN") with
            {
                FromOn = site.Today.AddDays(-9),
                UntilOn = site.Today.AddDays(-1),
            }
        );

        var page = await (await site.SignedInAsync(Email)).ReadAsync("/");

        Assert.That(
            page.Split("class=\"tugas-judul\"").Skip(1).Select(part => part.Split('>')[1].Split('<')[0]),
            Is.EqualTo(["Beri rekomendasi", "Tanda tangani surat", "Tanpa batas waktu"])
        );
        Assert.That(page, Does.Contain("Kepala OPD DINAS_A").And.Contain("Lewat tenggat: 3 Januari 2026"));
    }

    [Test]
    public async Task A_participant_finds_what_is_his_own()
    {
        await using var site = await ASite.StartAsync();
        await TaskAsync(site, 1, "Isi laporan saya", "PESERTA", person: "P-7");
        await TaskAsync(site, 2, "Isi laporan orang lain", "PESERTA", person: "P-8");
        await site.HasAsync(Email, "P-7");

        var page = await (await site.SignedInAsync(Email)).ReadAsync("/");

        Assert.That(page, Does.Contain("Isi laporan saya").And.Not.Contain("orang lain"));
    }

    internal static async Task TaskAsync(
        ASite site,
        int instance,
        string title,
        string role,
        string? opd = null,
        string? person = null,
        string region = "METRO",
        string? due = null
    )
    {
        await using var command = site.Source.CreateCommand(
            """
            INSERT INTO task (instance_id, task_id, region, activity_id, title, role, opd, person, fields, decisions, due_at,
                              barred, evidence_required, optional, revision, opened_at)
            VALUES (@instance, 1, @region, 'x', @title, @role, @opd, @person, '{}', '{SELESAI}', @due::timestamptz,
                    '{}', false, false, 0, now())
            """
        );
        command.Parameters.AddWithValue("instance", (long)instance);
        command.Parameters.AddWithValue("region", region);
        command.Parameters.AddWithValue("title", title);
        command.Parameters.AddWithValue("role", role);
        command.Parameters.AddWithValue("opd", (object?)opd ?? DBNull.Value);
        command.Parameters.AddWithValue("person", (object?)person ?? DBNull.Value);
        command.Parameters.AddWithValue("due", due is null ? DBNull.Value : $"{due} 10:00+07");
        await command.ExecuteNonQueryAsync();
    }
}
