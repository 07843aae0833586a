using System.Text;
using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Api;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Host.Tasks;
using Magang.Workflows.IntegrationTests.Accounts;
using Magang.Workflows.IntegrationTests.Api;
using Magang.Workflows.Postgres.Committing;
using Magang.Workflows.Postgres.Tasks;

namespace Magang.Workflows.IntegrationTests.Ui;

/// <summary>A batch of Metro on a site, with the case of each participant open.</summary>
internal sealed class AMetroBatch
{
    private static readonly Actor Operator = new("A-900", "OPERATOR_BADAN", Opd: null);

    private readonly ASite _site;

    private AMetroBatch(ASite site, long number) => (_site, Number) = (site, number);

    public long Number { get; }

    public static async Task<AMetroBatch> OpenAsync(ASite site, params string[] rows)
    {
        var runtime = site.Runtime;
        var intake = new BatchIntake(runtime.Regulations.Schema, runtime.Regulations.Personal, runtime.People);
        using var list = new MemoryStream(
            Encoding.UTF8.GetBytes(AnApi.ListOf(rows.Length == 0 ? [AnApi.Row()] : rows))
        );
        var submission = await intake.PrepareAsync(
            new Beginning(BatchIntake.Definition, new Routing("METRO")),
            ParticipantCsv.Read(list),
            year: null,
            Operator
        );
        var batch = new AMetroBatch(site, (await runtime.Committer.SubmitAsync(submission)).Instance.Value);
        await batch.CompleteAsync(
            batch.Number,
            1,
            "SAHKAN",
            """{"plan":{"Needs":["Pelayanan"],"CoordinatedOpds":["DINAS_A"]}}"""
        );
        await batch.CompleteAsync(batch.Number, 2, "CATAT", """{"coordination":{"Status":"DISEPAKATI"}}""");
        await runtime.StepAsync();
        return batch;
    }

    /// <summary>The cases of the batch, in the order of its list.</summary>
    public async Task<long[]> CasesAsync() =>
        [.. (await _site.Runtime.Instances.ChildrenAsync(new InstanceId(Number))).Select(row => row.Id.Value)];

    /// <summary>The open task of an activity in a case.</summary>
    public async Task<TaskRow> TaskAsync(long instance, string activity) =>
        (await _site.Runtime.Tasks.OfInstanceAsync(new InstanceId(instance))).Single(task =>
            task.Spec.ActivityId == activity && task.ClosedAt is null
        );

    /// <summary>Ends a task as its role's holder.</summary>
    public async Task CompleteAsync(long instance, int task, string decision, string form)
    {
        var row = (await _site.Runtime.Tasks.FindAsync(new InstanceId(instance), task))!;
        var by = Operator with { Role = row.Spec.Role, Opd = row.Spec.Opd };
        await ActAsync(row, by, decision, form, documents: []);
    }

    /// <summary>Hands in a letter of health with a document.</summary>
    public async Task HandInHealthAsync(long instance)
    {
        var row = await TaskAsync(instance, "surat-sehat");
        var document = await _site.Runtime.Evidence.KeepAsync(
            row.Instance,
            row.Spec.Person,
            "application/pdf",
            "%PDF"u8.ToArray(),
            row.Spec.Person!
        );
        await ActAsync(
            row,
            new Actor(row.Spec.Person!, "PESERTA", Opd: null),
            "KIRIM",
            $$$"""{"health":{"FitPhysically":true,"FitMentally":true,"IssuedOn":"{{{_site.Today:yyyy-MM-dd}}}","ValidUntil":"{{{_site.Today.AddDays(90):yyyy-MM-dd}}}","IssuerKind":"PUSKESMAS"}}""",
            [document]
        );
    }

    /// <summary>Where the page of a task is.</summary>
    public static string PathOf(TaskRow task) => $"/tugas/{task.Instance.Value}-{task.TaskId}";

    private async Task ActAsync(TaskRow row, Actor by, string decision, string form, string[] documents) =>
        await new TaskActing(_site.Runtime).ActAsync(
            by,
            row.Instance,
            row.TaskId,
            TaskAct.Complete,
            new TaskAction(null, null, decision, JsonElement.Parse(form), documents, null, null),
            Guid.NewGuid().ToString(),
            CancellationToken.None
        );
}
