using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Postgres.Committing;
using Magang.Workflows.Postgres.Imports;
using Magang.Workflows.Postgres.Instances;

namespace Magang.Workflows.Host.Imports;

/// <summary>Takes files in: checks them wholly, and writes them when they are confirmed.</summary>
/// <remarks>
/// A file is read twice and never held. Rows that open cases go to the batch some hundred at a time, each time under its own
/// operation, so that an import which was cut off is completed by repeating it; rows that tell cases go in one transaction.
/// </remarks>
/// <param name="runtime">The engine.</param>
public sealed class ImportIntake(EngineRuntime runtime)
{
    /// <summary>Rows that open cases in one transaction of the batch; part of the operations' names, so it never changes.</summary>
    private const int RowsOfArrival = 250;

    private const int RowsOfBlock = 1000;
    private const int ArrivalsAtOnce = 4;

    // A hundred thousand cases are made in less than these two minutes.
    private const int MostLooks = 1200;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentDictionary<(InstanceId Batch, string Mark), ImportProgress> _progress = new();

    /// <summary>How far an import of this process is; null where none runs.</summary>
    public ImportProgress? ProgressOf(InstanceId batch, string mark) =>
        _progress.TryGetValue((batch, mark), out var progress) ? progress : null;

    /// <summary>Checks a file, and writes it where it is confirmed.</summary>
    /// <param name="batch">The batch whose cases it opens or tells.</param>
    /// <param name="form">How its rows are read.</param>
    /// <param name="file">The file.</param>
    /// <param name="confirmed">The mark of the file that was checked; null for a check alone.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="progress">Hears how far it is; null where nobody listens.</param>
    /// <param name="cancel">Gives up; what was written by then stays, and a repeat goes on from there.</param>
    /// <exception cref="ImportRefusedException">It is confirmed but has faults; nothing was written.</exception>
    /// <exception cref="ImportChangedException">Another file was checked.</exception>
    public async Task<ImportReport> TakeAsync(
        InstanceRow batch,
        ImportForm form,
        Stream file,
        string? confirmed,
        Actor by,
        Action<ImportProgress>? progress = null,
        CancellationToken cancel = default
    )
    {
        using var spool = await Spool.TakeAsync(file, cancel);
        if (confirmed is not null && confirmed != spool.Mark)
            throw new ImportChangedException();
        var key = (batch.Id, spool.Mark);
        try
        {
            var order = new Order(batch, form, spool, by, Tell);
            await using var alone = await AloneAsync(order, confirmed is not null, cancel);
            var report = await CheckAsync(order, cancel);
            if (confirmed is null)
                return report;
            if (report.FaultCount > 0)
                throw new ImportRefusedException(report);
            if (form.Purpose == ImportPurpose.Open)
                await OpenAsync(order, report.Rows, cancel);
            else
                await runtime.Imports.TellAsync(BlocksAsync(order, report.Rows, cancel), cancel);
            return report with { IsWritten = true };
        }
        finally
        {
            _progress.TryRemove(key, out _);
        }

        void Tell(ImportProgress now)
        {
            _progress[key] = now;
            progress?.Invoke(now);
        }
    }

    // Two files that open cases at once could both find a key free.
    private async Task<IAsyncDisposable?> AloneAsync(Order order, bool writes, CancellationToken cancel) =>
        writes && order.Form.Purpose == ImportPurpose.Open
            ? await runtime.Imports.HoldAsync(order.Batch.Id, cancel)
                ?? throw new ImportUnderWayException(order.Batch.Id, unmade: null)
            : null;

    private ImportSheet Sheet(Order order) =>
        new(order.Form, runtime.Regulations, runtime.Regulations.Reference.RegionOf(order.Batch.Routing.Region).Clock);

    private async Task<ImportReport> CheckAsync(Order order, CancellationToken cancel)
    {
        if (
            order.Form.Purpose == ImportPurpose.Open
            && !await runtime.Imports.IsWaitingAsync(order.Batch.Id, order.Form.Event, cancel)
        )
            throw new BatchClosedException(order.Batch.Id, order.Form.Event);
        if (order.Form.Purpose == ImportPurpose.Open)
            await WhenAllAreMadeAsync(order.Batch.Id, cancel);
        var sheet = Sheet(order);
        var repeated = 0;
        var at = 0;
        await using (var stream = order.Spool.Open())
        {
            foreach (var block in sheet.Read(stream).Chunk(RowsOfBlock))
            {
                // What is wrong with a row in the database comes after what is wrong in the file, row by row in each block.
                repeated +=
                    order.Form.Purpose == ImportPurpose.Open
                        ? await CheckOpenAsync(order, sheet, block, at, cancel)
                        : await CheckTellAsync(order, sheet, block, cancel);
                at += block.Length;
                order.Progress(new ImportProgress("memeriksa", sheet.Rows, Total: null));
            }
        }
        var faults = sheet.Faults;
        return new ImportReport(
            sheet.Rows,
            Math.Max(0, sheet.Rows - faults.Rows),
            faults.Rows,
            faults.Count,
            faults.Listed,
            order.Spool.Mark,
            IsWritten: false,
            repeated
        );
    }

    /// <summary>Waits for the cases of an import before: only those that are made can be told to be there.</summary>
    private async Task WhenAllAreMadeAsync(InstanceId batch, CancellationToken cancel)
    {
        for (var look = 0; await runtime.Imports.UnmadeAsync(batch, cancel) is var unmade and > 0; look++)
        {
            if (look == MostLooks)
                throw new ImportUnderWayException(batch, unmade);
            await Task.Delay(BetweenLooks, cancel);
        }
    }

    /// <summary>Says which rows have a case already; those that an earlier run of this very import opened are none.</summary>
    private async Task<int> CheckOpenAsync(
        Order order,
        ImportSheet sheet,
        ImportRow[] block,
        int first,
        CancellationToken cancel
    )
    {
        string[] operations = [.. block.Select((_, index) => order.Arrival((first + index) / RowsOfArrival))];
        var done = await runtime.Imports.DoneAsync(order.Batch.Id, [.. operations.Distinct()], cancel);
        ImportRow[] open = [.. block.Where((_, index) => !done.Contains(operations[index]))];
        var keys = await runtime.Imports.ChildrenAsync(
            order.Batch.Id,
            order.Form.Event,
            [.. open.Select(row => (row.Key, ""))],
            cancel
        );
        var persons = await runtime.Imports.TakenPersonsAsync(
            order.Batch.Id,
            order.Batch.Routing.Region,
            [.. open.Select(row => row.Number!)],
            cancel
        );
        foreach (var row in open)
        {
            if (keys.ContainsKey(row.Key))
                sheet.Faults.Add(row.Row, order.ColumnOf(ColumnKind.Key), "sudah terdaftar pada gelombang ini");
            else if (persons.TryGetValue(row.Number!, out var other))
                sheet.Faults.Add(
                    row.Row,
                    order.ColumnOf(ColumnKind.Nik, ColumnKind.Nip),
                    $"orang ini sudah terdaftar pada gelombang ini dengan kunci {other}"
                );
        }
        return block.Length - open.Length;
    }

    private async Task<int> CheckTellAsync(Order order, ImportSheet sheet, ImportRow[] block, CancellationToken cancel)
    {
        var cases = await CasesAsync(order, block, cancel);
        var column = order.ColumnOf(ColumnKind.Key);
        var repeated = 0;
        foreach (var row in block)
        {
            if (!cases.TryGetValue(row.Key, out var found))
                sheet.Faults.Add(row.Row, column, "tidak ada peserta dengan kunci ini pada gelombang ini");
            else if (found.HasTaken)
                repeated++;
            else if (!found.IsOpen)
                sheet.Faults.Add(row.Row, column, "berkas peserta ini sudah selesai");
            else if (!found.IsWaiting)
                sheet.Faults.Add(row.Row, column, $"berkas peserta ini tidak sedang menunggu '{order.Form.Event}'");
        }
        return repeated;
    }

    private Task<IReadOnlyDictionary<string, FoundCase>> CasesAsync(
        Order order,
        ImportRow[] block,
        CancellationToken cancel
    ) =>
        runtime.Imports.ChildrenAsync(
            order.Batch.Id,
            order.Form.Event,
            [.. block.Select(row => (row.Key, order.OfRow(row.Row)))],
            cancel
        );

    private async Task OpenAsync(Order order, int total, CancellationToken cancel)
    {
        var running = new Queue<Task>();
        var (number, written) = (0, 0);
        await using var stream = order.Spool.Open();
        foreach (var arrival in Sheet(order).Read(stream).Chunk(RowsOfArrival))
        {
            if (running.Count == ArrivalsAtOnce)
                await running.Dequeue();
            running.Enqueue(ArriveAsync(order, order.Arrival(number++), arrival, cancel));
            written += arrival.Length;
            order.Progress(new ImportProgress("menulis", written, total));
        }
        await Task.WhenAll(running);
    }

    private async Task ArriveAsync(Order order, string operation, ImportRow[] rows, CancellationToken cancel)
    {
        if ((await runtime.Imports.DoneAsync(order.Batch.Id, [operation], cancel)).Count > 0)
            return;
        var persons = await runtime.People.AddAsync(
            order.Batch.Routing.Region,
            [.. rows.Select(row => (row.Number!, row.Name))],
            cancel
        );
        var values = new List<PersonalValue>();
        var payload = ImportPayload.Opening(
            rows.Select(row => (persons[row.Number!], row.Key, Seal(row, persons[row.Number!], values)))
        );
        var arrived = new EventArrived(order.Form.Event, payload) { By = order.By, OperationId = operation };
        await runtime.Committer.SubmitAsync(Submission.To(order.Batch.Id, arrived) with { Personal = values }, cancel);
    }

    private async IAsyncEnumerable<ToldBlock> BlocksAsync(
        Order order,
        int total,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        var written = 0;
        await using var stream = order.Spool.Open();
        foreach (var block in Sheet(order).Read(stream).Chunk(RowsOfBlock))
        {
            var cases = await CasesAsync(order, block, cancel);
            var stimuli = new List<(InstanceId, Stimulus)>(block.Length);
            var values = new List<PersonalValue>();
            foreach (var row in block)
            {
                var found = cases[row.Key];
                if (found.HasTaken)
                    continue;
                var facts = Seal(row, found.Person, values);
                var payload = ImportPayload.Telling(facts);
                stimuli.Add(
                    (
                        found.Instance,
                        new EventArrived(order.Form.Event, payload)
                        {
                            By = order.By,
                            OperationId = order.OfRow(row.Row),
                            Keep = true,
                        }
                    )
                );
            }
            written += block.Length;
            order.Progress(new ImportProgress("menulis", written, total));
            yield return new ToldBlock(stimuli, values);
        }
    }

    private JsonElement Seal(ImportRow row, string? person, List<PersonalValue> values)
    {
        var seal = new PersonalSeal(runtime.Regulations.Personal, _ => person);
        var facts = seal.Seal(row.Facts);
        if (seal.Faults.Count > 0)
            throw new IntakeRefusedException([.. seal.Faults]);
        values.AddRange(seal.Values);
        return facts;
    }

    /// <summary>What is imported.</summary>
    private sealed record Order(
        InstanceRow Batch,
        ImportForm Form,
        Spool Spool,
        Actor By,
        Action<ImportProgress> Progress
    )
    {
        public string Arrival(int number) =>
            string.Create(CultureInfo.InvariantCulture, $"impor/{Spool.Mark}/{number + 1}");

        public string OfRow(int row) => string.Create(CultureInfo.InvariantCulture, $"impor/{Spool.Mark}/b{row}");

        public string ColumnOf(params ReadOnlySpan<ColumnKind> kinds)
        {
            foreach (var column in Form.Columns)
            {
                if (kinds.Contains(column.Kind))
                    return column.Name;
            }
            return "";
        }
    }
}

/// <summary>How far an import is.</summary>
/// <param name="Phase"><c>memeriksa</c> or <c>menulis</c>.</param>
/// <param name="Rows">Rows so far.</param>
/// <param name="Total">All rows; null while they are still counted.</param>
public sealed record ImportProgress(
    [property: System.Text.Json.Serialization.JsonPropertyName("tahap")] string Phase,
    [property: System.Text.Json.Serialization.JsonPropertyName("baris")] int Rows,
    [property: System.Text.Json.Serialization.JsonPropertyName("dari")] int? Total
);
