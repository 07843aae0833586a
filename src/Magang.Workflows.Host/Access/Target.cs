using Magang.Workflows.Engine;
using Magang.Workflows.Postgres.Instances;
using Magang.Workflows.Postgres.Tasks;

namespace Magang.Workflows.Host.Access;

/// <summary>What something is done to, as far as it matters who does it.</summary>
/// <param name="Region">The region's code.</param>
/// <param name="Opd">Code of the OPD it is of; null where it is of none.</param>
/// <param name="Person">Key of the participant it is about; null where it is about none.</param>
/// <param name="Name">As it is called where it does not exist, for example <c>Berkas 2048</c>; null where everybody may know that it exists.</param>
public sealed record Target(string Region, string? Opd = null, string? Person = null, string? Name = null)
{
    /// <summary>A region as a whole.</summary>
    public static Target Of(string region) => new(region);

    /// <summary>A case or a batch.</summary>
    public static Target Of(InstanceRow row) => Of(row.Routing) with { Name = NameOf(row.Id.Value) };

    /// <summary>Cases that somebody was let to already.</summary>
    /// <param name="routing">Whose they are.</param>
    public static Target Of(Routing routing) => new(routing.Region, routing.Opd, routing.Person);

    /// <summary>A task of a case.</summary>
    /// <param name="row">The task.</param>
    /// <param name="routing">Whose its case is.</param>
    public static Target Of(TaskRow row, Routing routing) =>
        new(row.Region, routing.Opd, routing.Person, NameOf(row.Instance.Value, row.TaskId));

    /// <summary>A case as it is called where it does not exist.</summary>
    public static string NameOf(long instance) => $"Berkas {instance}";

    /// <summary>A task as it is called where it does not exist.</summary>
    public static string NameOf(long instance, int task) => $"Tugas {task} pada berkas {instance}";
}
