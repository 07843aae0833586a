using Magang.Workflows.Engine;
using Magang.Workflows.Host.Bench.Procurement;
using Magang.Workflows.Host.Imports;
using static Magang.Workflows.IntegrationTests.Imports.AProcurement;

namespace Magang.Workflows.IntegrationTests.Imports;

public sealed class ImportTests
{
    [Test]
    public async Task A_check_writes_nothing_and_the_confirmed_file_opens_a_case_for_each_row()
    {
        await using var procurement = await OpenAsync();
        var file = Applications(600);

        var check = await procurement.CheckAsync(Applicants, file);
        Assert.That((check.Rows, check.Accepted, check.FaultCount, check.IsWritten), Is.EqualTo((600, 600, 0, false)));
        Assert.That(await procurement.CountAsync("person"), Is.Zero);
        var written = await procurement.WriteAsync(Applicants, file);

        Assert.That(written.IsWritten, Is.True);
        Assert.That(
            await procurement.CountAsync("bookmark WHERE kind = 0 AND name = 'skd'"),
            Is.EqualTo(600),
            "all were examined and wait for their scores"
        );
        Assert.That(await procurement.CountAsync("person"), Is.EqualTo(600));
        Assert.That(
            await procurement.CountAsync("journal WHERE convert_from(entry, 'UTF8') LIKE '%1991-01-0%'"),
            Is.Zero,
            "no birthday is in a journal"
        );
        Assert.That(await procurement.FindingsAsync(), Is.Empty);
    }

    [Test]
    public async Task A_file_with_a_fault_is_not_written_and_another_than_the_checked_one_neither()
    {
        await using var procurement = await OpenAsync();
        var file = Applications(3);
        var faulty = file.Replace("1991-01-02", "1991-02-30", StringComparison.Ordinal);
        var intake = new ImportIntake(procurement.Runtime);

        var refusal = await Assert.ThrowsAsync<ImportRefusedException>(() =>
            procurement.WriteAsync(Applicants, faulty)
        );
        Assert.That(
            refusal!.Report.Faults,
            Is.EqualTo([
                new RowFault(
                    3,
                    "tanggal_lahir",
                    "bukan tanggal yang ada; tulis tttt-bb-hh, hh-bb-tttt atau hh/bb/tttt"
                ),
            ])
        );
        using var other = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(file));
        await Assert.ThrowsAsync<ImportChangedException>(() =>
            intake.TakeAsync(procurement.Batch, Applicants, other, "beda", new Actor("x", "OPERATOR_BADAN"))
        );
        Assert.That(await procurement.CountAsync("person"), Is.Zero);
    }

    [Test]
    public async Task An_import_that_was_cut_off_is_completed_by_repeating_it_and_doubles_nobody()
    {
        await using var procurement = await OpenAsync();
        var file = Applications(1500);
        var intake = new ImportIntake(procurement.Runtime);
        var mark = (await procurement.CheckAsync(Applicants, file)).Mark;
        using var cut = new CancellationTokenSource();
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(file));

        await Assert.CatchAsync<OperationCanceledException>(() =>
            intake.TakeAsync(
                procurement.Batch,
                Applicants,
                stream,
                mark,
                new Actor("x", "OPERATOR_BADAN"),
                progress =>
                {
                    if (progress is { Phase: "menulis", Rows: >= 1250 })
                        cut.Cancel();
                },
                cut.Token
            )
        );
        await procurement.Runtime.StepAsync();
        var before = await procurement.CountAsync("instance");
        Assert.That(before, Is.GreaterThan(1).And.LessThan(1501));
        var written = await procurement.WriteAsync(Applicants, file);

        Assert.That(written.Repeated, Is.EqualTo(before - 1));
        Assert.That(await procurement.CountAsync("instance"), Is.EqualTo(1501));
        await procurement.WriteAsync(Applicants, file);
        Assert.That(await procurement.CountAsync("instance"), Is.EqualTo(1501));
        Assert.That(await procurement.FindingsAsync(), Is.Empty);
    }

    [Test]
    public async Task Of_two_files_with_the_same_people_that_are_confirmed_at_once_one_is_written()
    {
        await using var procurement = await OpenAsync();
        var file = Applications(600);
        var other = file + "\n";
        var marks = new[]
        {
            await procurement.CheckAsync(Applicants, file),
            await procurement.CheckAsync(Applicants, other),
        };
        Assert.That(marks[0].Mark, Is.Not.EqualTo(marks[1].Mark));

        var ends = await Task.WhenAll(TryAsync(file, marks[0].Mark), TryAsync(other, marks[1].Mark));
        await procurement.Runtime.StepAsync();

        Assert.That(ends.Order(), Is.EqualTo(["MGW-646", "written"]));
        Assert.That(await procurement.CountAsync("instance"), Is.EqualTo(601));
        var batch = (await procurement.Runtime.Instances.FindAsync(procurement.Batch.Id))!;
        Assert.That(batch.State.ChildrenOpen, Is.EqualTo(600));
        var left = ends[0] == "written" ? other : file;
        Assert.That((await procurement.CheckAsync(Applicants, left)).FaultCount, Is.EqualTo(600));

        async Task<string> TryAsync(string content, string mark)
        {
            try
            {
                await procurement.ConfirmAsync(Applicants, content, mark);
                return "written";
            }
            catch (MagangException refused)
            {
                return refused.Code;
            }
        }
    }

    [Test]
    public async Task Who_is_there_already_is_refused_by_key_and_by_person()
    {
        await using var procurement = await OpenAsync();
        await procurement.WriteAsync(Applicants, Applications(2));
        var lines = Applications(2).Split('\n');
        var again =
            $"{lines[0]}\n{lines[1]}\n{lines[2].Replace("2026-0000002", "2026-0000009", StringComparison.Ordinal)}\n";

        var report = await procurement.CheckAsync(Applicants, again);

        Assert.That(
            report.Faults,
            Is.EqualTo([
                new RowFault(2, "nomor", "sudah terdaftar pada gelombang ini"),
                new RowFault(3, "nik", "orang ini sudah terdaftar pada gelombang ini dengan kunci 2026-0000002"),
            ])
        );
    }

    [Test]
    public async Task Scores_reach_each_case_once_and_everybody_is_ranked_and_told()
    {
        await using var procurement = await OpenAsync();
        await procurement.WriteAsync(Applicants, Applications(4));
        var scores = File(ApplicantFile.Scores(4));

        var wrong = await procurement.CheckAsync(Scores, scores + "2026-0000099,1,1,1\n");
        Assert.That(
            wrong.Faults,
            Is.EqualTo([new RowFault(6, "nomor", "tidak ada peserta dengan kunci ini pada gelombang ini")])
        );
        await procurement.WriteAsync(Scores, scores);
        Assert.That(await procurement.CountAsync("ranking_entry"), Is.EqualTo(4));
        Assert.That((await procurement.WriteAsync(Scores, scores)).Repeated, Is.EqualTo(4));
        var late = await procurement.CheckAsync(Scores, scores.Replace(",80,", ",90,", StringComparison.Ordinal));
        Assert.That(late.Faults.Select(fault => fault.Problem), Has.All.Contain("tidak sedang menunggu 'skd'"));
        await procurement.SayAsync("tutup");

        var published = await procurement.Runtime.Rankings.PublishedAsync(procurement.Batch.Id, "SKD");
        Assert.That(published!.Places, Has.Length.EqualTo(4));
        Assert.That(published.Places[0].Scores, Is.EqualTo([311m, 166m, 80m, 65m]));
        Assert.That(await procurement.CountAsync("instance WHERE status = 0"), Is.Zero);
        Assert.That(await procurement.FindingsAsync(), Is.Empty);
    }

    [Test]
    public async Task A_batch_that_is_closed_takes_nobody()
    {
        await using var procurement = await OpenAsync();
        await procurement.SayAsync("tutup");

        await Assert.ThrowsAsync<BatchClosedException>(() => procurement.CheckAsync(Applicants, Applications(1)));
    }
}
