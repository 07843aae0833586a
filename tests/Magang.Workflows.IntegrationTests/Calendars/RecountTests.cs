using System.Text.Json;
using Magang.Workflows.Calendars;
using Magang.Workflows.Host.Calendars;
using Magang.Workflows.Host.Demo;
using Magang.Workflows.IntegrationTests.Api;
using Magang.Workflows.IntegrationTests.Periksa;
using Magang.Workflows.Postgres.Doctor;

namespace Magang.Workflows.IntegrationTests.Calendars;

/// <summary>What a change of the calendar does to tasks that are open, through the API of a server that runs on.</summary>
public sealed class RecountTests
{
    private static readonly DateOnly Today = new(2026, 7, 6);

    [Test]
    public async Task A_day_off_that_came_later_moves_every_open_due_date_once_with_its_reason()
    {
        using var folder = new AWorkflowsFolder();
        var clock = new VirtualClock(OfficeClock.Jakarta.At(Today, new(9, 0)));
        await using var api = await AnApi.StartAsync(folder.Path, clock);
        var first = await StartAsync(api);
        var second = await StartAsync(api);
        var closed = await StartAsync(api);
        await api.CompleteAsync(
            AnApi.Operator,
            $"{closed}-1",
            "SAHKAN",
            """{"plan":{"Needs":["Pelayanan"],"CoordinatedOpds":["DINAS_A"]}}"""
        );
        Assert.That(await DueAsync(api, first), Is.EqualTo("2026-07-13"));
        TakeOff(folder, new(2026, 7, 8));

        var dry = await RecountAsync(api, """{"alasan":"Keppres 9/2026","coba":true}""");
        Assert.That((Moved(dry), await DueAsync(api, first)), Is.EqualTo((3, "2026-07-13")));
        var done = await RecountAsync(api, """{"alasan":"Keppres 9/2026"}""");
        var again = await RecountAsync(api, """{"alasan":"Keppres 9/2026"}""");

        Assert.That((Moved(done), Moved(again), done.GetProperty("left").GetInt32()), Is.EqualTo((3, 0, 0)));
        Assert.That(await DueAsync(api, first), Is.EqualTo("2026-07-14"));
        Assert.That(await DueAsync(api, second), Is.EqualTo("2026-07-14"));
        Assert.That(
            await ScalarAsync<DateTime>(api, $"SELECT due_at FROM task WHERE instance_id = {closed} AND task_id = 1"),
            Is.EqualTo(OfficeClock.Jakarta.StartOf(new(2026, 7, 14)).UtcDateTime),
            "a task that is over"
        );
        Assert.That(
            await ScalarAsync<long>(
                api,
                "SELECT count(*) FROM journal WHERE convert_from(entry, 'UTF8') LIKE '%\"deadlines\"%Keppres 9/2026%'"
            ),
            Is.EqualTo(3)
        );
        Assert.That(
            (await api.GetAsync(AnApi.Operator, $"kasus/{first}/linimasa")).GetRawText(),
            Does.Contain("Tenggat dihitung ulang menurut kalender hari-libur-2026-07-06 karena Keppres 9/2026")
        );
        Assert.That(await DatabaseDoctor.ExamineAsync(api.Source), Is.Empty);
    }

    [Test]
    public async Task Without_a_reason_or_the_right_role_nothing_is_counted()
    {
        await using var api = await AnApi.StartAsync();

        var reasonless = await api.PostAsync(AnApi.Operator, "kalender/hitung-ulang", """{"alasan":" "}""");
        var stranger = await api.PostAsync(AnApi.Sekda, "kalender/hitung-ulang", """{"alasan":"Keppres"}""");

        Assert.That(((int)reasonless.StatusCode, (int)stranger.StatusCode), Is.EqualTo((422, 403)));
    }

    private static void TakeOff(AWorkflowsFolder folder, DateOnly day)
    {
        var file = new CalendarFile(folder.Path);
        Holiday[] given =
        [
            .. file.Text.Holidays.Where(own => own.Date.Year == day.Year && own.Kind == "CUTI_BERSAMA"),
            new(day, "CUTI_BERSAMA", "Uji", "Keppres 9/2026", ValidFrom: default),
        ];
        file.Replace(CalendarRevision.Of(file.Text, day.Year, given, Today, "uji").Text);
    }

    private static async Task<long> StartAsync(AnApi api)
    {
        var started = await api.PostAsync(
            AnApi.Operator,
            "gelombang",
            AnApi.ListOf(AnApi.Row()),
            "text/csv",
            Guid.NewGuid().ToString()
        );
        return (await AnApi.BodyAsync(started)).GetProperty("instance").GetInt64();
    }

    // The last day on which it is in time.
    private static async Task<string> DueAsync(AnApi api, long batch) =>
        $"{OfficeClock.Jakarta.DayOf((await api.TaskAsync(batch, "susun-rencana")).GetProperty("dueAt").GetDateTimeOffset().AddTicks(-1)):yyyy-MM-dd}";

    private static async Task<JsonElement> RecountAsync(AnApi api, string order)
    {
        var answer = await api.PostAsync(AnApi.Operator, "kalender/hitung-ulang", order);
        Assert.That((int)answer.StatusCode, Is.EqualTo(200), await answer.Content.ReadAsStringAsync());
        return await AnApi.BodyAsync(answer);
    }

    private static int Moved(JsonElement report) => report.GetProperty("moved").GetInt32();

    private static async Task<T> ScalarAsync<T>(AnApi api, string query)
    {
        await using var command = api.Source.CreateCommand(query);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
