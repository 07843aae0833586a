using Magang.Workflows.Engine;
using Magang.Workflows.Postgres.Committing;
using Magang.Workflows.Postgres.Tasks;
using Microsoft.Playwright;

namespace Magang.Workflows.IntegrationTests.Designer.Studio;

/// <summary>A published workflow is run from Studio, and watched.</summary>
public sealed class StudioRunTests
{
    [Test]
    public async Task A_workflow_is_run_from_the_editor_watched_until_it_waits_and_goes_on_by_what_is_drawn()
    {
        await using var studio = await AStudio.StartAsync();
        var page = studio.Page;
        var seen = new SeenWords();
        await studio.MakeAsync("Izin belajar singkat");
        await studio.DragAsync("Tugas", "Tugas orang", 560, 300);
        await studio.FillAsync("Tugas orang", "Judul tugas", "Periksa permohonan");
        await studio.ChooseAsync("Tugas orang", "Peran", AStudio.Operator());
        await studio.DragAsync("Data", "Tulis catatan", 900, 300);
        // A task that decides nothing has one way out, as Studio draws it.
        await studio.ConnectAsync("Tugas orang", "Done", "Tulis catatan");
        await studio.FillAsync("Tulis catatan", "Catatan", "Sudah diperiksa");
        await studio.PressAsync(AStudio.Publish);
        await Assertions.Expect(page.GetByText("Alur diterbitkan")).ToBeVisibleAsync();

        await studio.PressAsync(AStudio.Run);

        var watch = page.GetByRole(AriaRole.Link, new() { Name = "Amati jalannya" });
        await watch.WaitForAsync();
        await seen.LookAsync(page);
        await studio.LookAsync("217-dijalankan");
        await watch.ClickAsync();
        // The editor has drawn activities as well.
        await page.WaitForURLAsync("**/designer/jalan/*", new() { Timeout = AStudio.Patience });
        await page.Locator(".x6-node").First.WaitForAsync(new() { Timeout = AStudio.Patience });
        await studio.SelectAsync("Tugas orang");
        await studio.LookAsync("218-diamati");
        // Of the journal: the tour ends at other tabs.
        await Assertions.Expect(page.Locator("#studio")).ToContainTextAsync("Menunggu");
        await studio.TourAsync(() => seen.LookAsync(page));
        await DecideAsync(studio);

        Assert.That(
            await studio.Site.ScalarAsync<long>(
                "SELECT count(*) FROM journal WHERE convert_from(entry, 'UTF8') LIKE '%Sudah diperiksa%'"
            ),
            Is.EqualTo(1)
        );
        Assert.That(seen.Gaps(), Is.Empty, "write them into kata-studio.json, or into celah.json with the reason");
    }

    private static async Task DecideAsync(AStudio studio)
    {
        var runtime = studio.Site.Runtime;
        var task = (await runtime.Tasks.InboxAsync(new InboxQuery("OPERATOR_BADAN", Opd: null, Person: null))).Single();
        await runtime.Committer.SubmitAsync(
            Submission.To(
                task.Instance,
                new TaskActed(task.TaskId, TaskAct.Complete)
                {
                    By = new Actor("A-1", "OPERATOR_BADAN"),
                    Decision = task.Spec.Decisions.Single(),
                    ExpectedRevision = task.Revision,
                    OperationId = "op",
                }
            )
        );
    }
}
