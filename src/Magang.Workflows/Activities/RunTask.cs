using System.Globalization;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities;

/// <summary><c>Elsa.RunTask</c>: asks another system, by a message, to do something, and waits until it reports.</summary>
/// <remarks>
/// The message is <c>PekerjaanDiminta</c>, in the outbox of the same transaction. The errand's id is
/// <c>instance-bookmark</c>; whoever has done it says so to the API, once, and what he brings is <c>result</c>.
/// </remarks>
public sealed class RunTask : Activity
{
    /// <summary>The message's contract.</summary>
    public const string Message = "PekerjaanDiminta";

    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Elsa.RunTask", _ => new RunTask())
    {
        Inputs = [new("taskName", "String", Required: true), new("payload", "Object")],
        Outputs = ["result", "taskId"],
    };

    /// <inheritdoc />
    public override void Execute(Execution execution)
    {
        var name = execution.Text("taskName");
        if (string.IsNullOrWhiteSpace(name))
            throw new InputUnusableException(execution.Node.Id, "taskName", name, "nama pekerjaan");
        var payload = execution.Input("payload");
        var bookmark = execution.Wait(BookmarkKind.Errand, name);
        var id = string.Create(CultureInfo.InvariantCulture, $"{execution.Instance.Value}-{bookmark}");
        execution.Output("taskId", Json.Of(id));
        execution.Publish(
            Message,
            writer =>
            {
                writer.WriteString("pekerjaan", id);
                writer.WriteString("nama", name);
                writer.WritePropertyName("isi");
                payload.WriteTo(writer);
            }
        );
    }

    /// <inheritdoc />
    public override void Resume(Execution execution, Bookmark bookmark, Stimulus stimulus)
    {
        execution.Output("result", ((ErrandDone)stimulus).Result);
        execution.Complete();
    }
}
