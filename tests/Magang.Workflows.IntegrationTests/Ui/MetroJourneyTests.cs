using System.Globalization;
using System.Text;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Demo;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.IntegrationTests.Demo;
using Magang.Workflows.Postgres.Tasks;
using Magang.Workflows.Simulations;
using Microsoft.Playwright;

namespace Magang.Workflows.IntegrationTests.Ui;

/// <summary>One internship of Kota Metro, from nomination to implementation: everybody does his part on the pages, in a browser without scripts.</summary>
public sealed class MetroJourneyTests
{
    private static readonly TimeOnly Morning = new(9, 0);

    [Test]
    public async Task Each_role_does_its_part_of_one_internship_from_nomination_to_implementation()
    {
        var (story, participants) = StoryFile.Read(ADemo.Workflows, "metro");
        var clock = new VirtualClock(story.StartsAt);
        await using var browser = await ABrowser.StartAsync(workflows: true, clock);
        var office = new OfficeDay(browser, story, participants[0]);
        // What is wrong with one page is no reason not to look at the others.
        using var all = Assert.EnterMultipleScope();
        await office.InviteAsync();
        var batch = await office.StartBatchAsync();

        await office.WorkAsync(clock);

        var children = await browser.Site.Runtime.Instances.ChildrenAsync(new InstanceId(batch));
        Assert.That(children.Single().CaseStatus, Is.EqualTo("SELESAI"), string.Join(", ", office.Done));
        Assert.That(
            office.Done.Select(done => done.Split(' ')[0]).Distinct(),
            Is.EquivalentTo(["OPERATOR_BADAN", "KEPALA_BADAN", "SEKDA", "WALI_KOTA", "PPTK", "KEPALA_OPD", "PESERTA"])
        );
        await office.ReadAsync(batch, children.Single().Id.Value);
        if (!browser.Examines)
            Assert.Warn("axe was not to be had from npm: pages were not looked through for what keeps people out.");
    }

    /// <summary>What the people of the story do, each signed in as himself.</summary>
    private sealed class OfficeDay(ABrowser browser, Story story, Participant participant)
    {
        private readonly StoryWords _words = new(story, story.Participants[0], participant.Columns());
        private readonly StoryWords _batchWords = new(story);
        private readonly HashSet<string> _looked = [];
        private string? _signedIn;

        /// <summary>Role and activity of each task that was done, in order.</summary>
        public List<string> Done { get; } = [];

        private IPage Page => browser.Page;

        public async Task InviteAsync()
        {
            foreach (var official in story.Officials)
                await browser.Site.HasAsync(
                    EmailOf(official.Account),
                    person: null,
                    browser.Site.Office(official.Role, official.Opd)
                );
            // The first whom the list names gets the first key.
            await browser.Site.HasAsync(EmailOf("peserta"), "P-1");
            await browser.Site.HasAsync(EmailOf("auditor"), person: null, browser.Site.Office("AUDITOR"));
            await browser.Site.HasAsync(
                EmailOf("atasan"),
                person: null,
                browser.Site.Office("ATASAN_LANGSUNG", participant.Opd)
            );
        }

        public async Task<long> StartBatchAsync()
        {
            await SignInAsync("operator-badan");
            await Page.GotoAsync("/gelombang");
            await browser.LookAsync("30-gelombang-kosong");
            await Page.GetByRole(AriaRole.Link, new() { Name = "Mulai gelombang baru" }).ClickAsync();
            await browser.LookAsync("31-gelombang-baru");
            await Page.GetByLabel("Alur").SelectOptionAsync("magang-metro-gelombang");
            await UploadAsync(ListOf(participant.Nip[1..]));
            await PressAsync("Periksa");
            await browser.LookAsync("32-gelombang-salah");
            Assert.That(await Page.GetByRole(AriaRole.Alert).InnerTextAsync(), Does.Contain("Tidak ada yang ditulis"));
            await UploadAsync(ListOf(participant.Nip));
            await PressAsync("Periksa");
            await browser.LookAsync("33-gelombang-diperiksa");
            await UploadAsync(ListOf(participant.Nip));
            await PressAsync("Mulai gelombang");
            await browser.LookAsync("34-gelombang-dimulai");
            return long.Parse(new Uri(Page.Url).Segments[^1], CultureInfo.InvariantCulture);
        }

        public async Task WorkAsync(VirtualClock clock)
        {
            while (true)
            {
                await browser.Site.Runtime.StepAsync();
                var next = (await OpenAsync())
                    .OrderBy(open => open.At)
                    .ThenBy(open => open.Task.TaskId)
                    .FirstOrDefault();
                var timer = await browser.Site.Runtime.Timers.NextDueAsync();
                if (next is null && timer is null)
                    return;
                if (next is null || timer < next.At && timer > clock.GetUtcNow())
                {
                    clock.AdvanceTo(timer!.Value);
                    _signedIn = null;
                    continue;
                }

                if (next.At > clock.GetUtcNow())
                {
                    clock.AdvanceTo(next.At);
                    // Nobody stays signed in for days.
                    _signedIn = null;
                    continue;
                }

                await DoAsync(next.Task, next.Act);
            }
        }

        public async Task ReadAsync(long batch, long instance)
        {
            foreach (
                var (who, path, name) in ((string, string, string)[])
                    [
                        ("operator-badan", "/kasus", "70-kasus"),
                        ("operator-badan", $"/kasus/{instance}", "71-kasus-operator"),
                        ("operator-badan", $"/kasus/{instance}?sebelum=12", "72-kasus-lama"),
                        ("operator-badan", $"/gelombang/{batch}", "73-gelombang"),
                        ("operator-badan", "/tugas?lewat=ya", "74-tugas-lewat"),
                        ("peserta", $"/kasus/{instance}", "75-kasus-peserta"),
                        ("auditor", $"/kasus/{instance}", "76-kasus-auditor"),
                        ("auditor", "/alur", "79-alur"),
                        ("auditor", "/alur/magang-metro/1", "80-alur-metro"),
                        ("auditor", "/alur/magang-metro/1?bagian=pelaksanaan", "81-alur-metro-tahap"),
                        ("auditor", "/alur/magang-metro/1/pemeriksaan", "82-pemeriksaan"),
                        ("atasan", "/kasus", "77-kasus-atasan"),
                        ("kepala-dukcapil", $"/kasus/{instance}", "78-bukan-haknya"),
                    ]
            )
            {
                await SignInAsync(who);
                await Page.GotoAsync(path);
                await browser.LookAsync(name);
            }

            Assert.That(await Page.GetByRole(AriaRole.Alert).InnerTextAsync(), Does.Contain("MGW-505"));
        }

        private async Task DoAsync(TaskRow task, Act act)
        {
            await SignInAsync(AccountOf(task));
            await Page.GotoAsync("/tugas");
            await LookOnceAsync($"40-kotak-tugas-{task.Spec.Role.ToLowerInvariant()}");
            var path = AMetroBatch.PathOf(task);
            await Page.Locator($"a[href=\"{path}\"]").ClickAsync();
            await LookOnceAsync($"50-tugas-{task.Spec.ActivityId}");
            if (act.Form is { } form)
                await new AForm(Page).FillAsync((IsOfBatch(task) ? _batchWords : _words).Fill(form));
            if (act.Form is not null)
                await LookOnceAsync($"51-isian-{task.Spec.ActivityId}");
            if (act.Evidence is { } documents)
            {
                await Page.GetByLabel("Pilih berkas dari perangkat Anda")
                    .SetInputFilesAsync([
                        .. documents.Select(
                            (text, number) =>
                                new FilePayload
                                {
                                    Name = $"bukti-{number}.txt",
                                    MimeType = "text/plain",
                                    Buffer = Encoding.UTF8.GetBytes(_words.Fill(text)),
                                }
                        ),
                    ]);
            }

            var decision = act.Decision ?? task.Spec.Decisions[0];
            await Page.Locator($"button[name=\"keputusan\"][value=\"{decision}\"]").ClickAsync();
            if (Done.Count == 0)
                await browser.LookAsync("60-tugas-selesai");
            Assert.That(
                await Page.GetByRole(AriaRole.Status).AllInnerTextsAsync(),
                Has.Some.Contain("Tugas selesai"),
                $"{task.Spec.ActivityId}: {string.Join(' ', await Page.GetByRole(AriaRole.Alert).AllInnerTextsAsync())}"
            );
            Done.Add($"{task.Spec.Role} {task.Spec.ActivityId}");
            await browser.Site.Runtime.StepAsync();
        }

        private async Task<List<OpenWork>> OpenAsync()
        {
            var open = new List<OpenWork>();
            var clock = browser.Site.Runtime.Regulations.Reference.RegionOf(story.Region).Clock;
            foreach (var one in await browser.Site.Runtime.Instances.LatestAsync())
            {
                foreach (var task in await browser.Site.Runtime.Tasks.OfInstanceAsync(one.Id))
                {
                    if (task.ClosedAt is not null || task.Spec.Optional)
                        continue;
                    var act = one.Parent is null
                        ? story.Batch[task.Spec.ActivityId][0]
                        : story.Usual[task.Spec.ActivityId];
                    var at = clock.At(
                        act.On ?? Weekdays(clock.DayOf(task.OpenedAt), act.After ?? 1),
                        act.At ?? Morning
                    );
                    open.Add(new OpenWork(task, act, at > task.OpenedAt ? at : task.OpenedAt));
                }
            }

            return open;
        }

        private async Task SignInAsync(string account)
        {
            if (_signedIn == account)
                return;
            await Page.Context.ClearCookiesAsync();
            await Page.GotoAsync("/masuk");
            await ABrowser.SignInAsync(Page, EmailOf(account));
            await LookOnceAsync($"35-beranda-{account}");
            _signedIn = account;
        }

        private async Task LookOnceAsync(string name)
        {
            if (_looked.Add(name))
                await browser.LookAsync(name);
        }

        private Task UploadAsync(string list) =>
            Page.Locator("#berkas")
                .SetInputFilesAsync(
                    new FilePayload
                    {
                        Name = "peserta.csv",
                        MimeType = "text/csv",
                        Buffer = Encoding.UTF8.GetBytes(list),
                    }
                );

        private Task PressAsync(string button) => ABrowser.PressAsync(Page, button);

        private string ListOf(string nip) =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"nip,nama,status,opd,unit,lokasi,jenis_lokasi,mulai,selesai\n{nip},{participant.Name},{participant.Status},{participant.Opd},{participant.Unit},{participant.Host},{participant.HostKind},{participant.StartsOn:yyyy-MM-dd},{participant.EndsOn:yyyy-MM-dd}\n"
            );

        private string AccountOf(TaskRow task) =>
            task.Spec.Role == "PESERTA"
                ? "peserta"
                : story
                    .Officials.Single(one =>
                        one.Role == task.Spec.Role && (task.Spec.Opd is null || one.Opd == task.Spec.Opd)
                    )
                    .Account;

        private bool IsOfBatch(TaskRow task) => story.Batch.ContainsKey(task.Spec.ActivityId);

        private static string EmailOf(string account) => $"{account}@contoh.go.id";

        private static DateOnly Weekdays(DateOnly day, int count)
        {
            while (count > 0)
            {
                day = day.AddDays(1);
                if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                    count--;
            }

            return day;
        }
    }

    private sealed record OpenWork(TaskRow Task, Act Act, DateTimeOffset At);
}
