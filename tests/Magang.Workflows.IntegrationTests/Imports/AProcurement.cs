using System.Text;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Bench;
using Magang.Workflows.Host.Bench.Procurement;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Imports;
using Magang.Workflows.IntegrationTests.Api;
using Magang.Workflows.Postgres.Committing;
using Magang.Workflows.Postgres.Doctor;
using InstanceRow = Magang.Workflows.Postgres.Instances.InstanceRow;

namespace Magang.Workflows.IntegrationTests.Imports;

/// <summary>A batch that takes applicants, stepped by hand.</summary>
internal sealed class AProcurement : IAsyncDisposable
{
    private static readonly Actor Operator = new("operator", "OPERATOR_BADAN");

    private AProcurement(TestDatabase database, EngineRuntime runtime, InstanceRow batch) =>
        (Database, Runtime, Batch) = (database, runtime, batch);

    public TestDatabase Database { get; }
    public EngineRuntime Runtime { get; }
    public InstanceRow Batch { get; }

    public static RegulationSet Facts { get; } = RegulationSet.Load(AnApi.Workflows);
    public static ImportForm Applicants { get; } = Form("uji-pelamar");
    public static ImportForm Scores { get; } = Form("uji-skd");

    private static ImportForm Form(string name) =>
        ImportForms.Read(BenchFiles.Bytes($"Procurement.impor-{name}.json"), name, Facts);

    public static async Task<AProcurement> OpenAsync()
    {
        var database = await TestDatabase.CreateAsync();
        var runtime = await EngineRuntime.StartAsync(
            new EngineOptions
            {
                ConnectionString = database.ConnectionString,
                Workflows = AnApi.Workflows,
                Publish = false,
                Pumps = false,
            }
        );
        await runtime.Definitions.PublishAsync(BenchFiles.Bytes("Procurement.uji-pelamar.json"));
        await runtime.Definitions.PublishAsync(BenchFiles.Bytes("Procurement.uji-pengadaan.json"));
        var start = Submission.Start(
            new Beginning("uji-pengadaan", new Routing("MAGELANG")),
            new Started { Facts = Json.Parse("""{"kuota":{"F-000":1,"F-001":1,"F-002":1,"F-003":1}}""") }
        );
        var batch = (await runtime.Committer.SubmitAsync(start)).Instance;
        return new AProcurement(database, runtime, (await runtime.Instances.FindAsync(batch))!);
    }

    public async Task<ImportReport> CheckAsync(ImportForm form, string file) =>
        await new ImportIntake(Runtime).TakeAsync(Batch, form, Bytes(file), confirmed: null, Operator);

    /// <summary>Writes what was checked.</summary>
    public Task<ImportReport> ConfirmAsync(ImportForm form, string file, string mark) =>
        new ImportIntake(Runtime).TakeAsync(Batch, form, Bytes(file), mark, Operator);

    /// <summary>Checks and writes; what follows from it happens.</summary>
    public async Task<ImportReport> WriteAsync(ImportForm form, string file, CancellationToken cancel = default)
    {
        var intake = new ImportIntake(Runtime);
        var report = await intake.TakeAsync(Batch, form, Bytes(file), confirmed: null, Operator, cancel: cancel);
        report = await intake.TakeAsync(Batch, form, Bytes(file), report.Mark, Operator, cancel: cancel);
        await Runtime.StepAsync(CancellationToken.None);
        return report;
    }

    public async Task SayAsync(string name)
    {
        await Runtime.Committer.SubmitAsync(Submission.To(Batch.Id, new EventArrived(name, default)));
        await Runtime.StepAsync();
    }

    public async Task<long> CountAsync(string from)
    {
        await using var command = Database.Source.CreateCommand($"SELECT count(*) FROM {from}");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public async Task<IReadOnlyList<Finding>> FindingsAsync() => await DatabaseDoctor.ExamineAsync(Runtime.Source);

    public static string File(byte[] utf8) => Encoding.UTF8.GetString(utf8);

    public static string Applications(int count) => File(ApplicantFile.Applications(count));

    public async ValueTask DisposeAsync()
    {
        await Runtime.DisposeAsync();
        await Database.DisposeAsync();
    }

    private static MemoryStream Bytes(string file) => new(Encoding.UTF8.GetBytes(file));
}
