using System.Text.Json;
using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Api;
using Magang.Workflows.Personal;

namespace Magang.Workflows.Host.Designer.Instances;

/// <summary>What a watcher sees of the values in an instance.</summary>
/// <remarks>
/// In a case of a participant, whoever may see no personal value sees none that a script may have made of one: variables,
/// inputs and outputs then only show that there is something. Everywhere else references to personal values are shown as
/// the policy allows.
/// </remarks>
internal sealed class RunSight
{
    private readonly PersonalView _view;
    private readonly bool _hidesAll;

    private RunSight(PersonalView view, bool hidesAll) => (_view, _hidesAll) = (view, hidesAll);

    /// <summary>What somebody sees who was let to an instance.</summary>
    public static async Task<RunSight> OfAsync(Entry entry, CaseReading cases, Policy policy, CancellationToken cancel)
    {
        var routing = entry.Row.Routing;
        var sight = policy.Sight(entry.Caller, Target.Of(routing));
        return new RunSight(
            await cases.ViewAsync(entry.Caller, routing, cancel),
            routing.Person is not null && sight == PersonalKind.None
        );
    }

    /// <summary>A value as it is shown.</summary>
    public JsonElement Of(JsonElement value) =>
        !_hidesAll ? _view.Of(value)
        : value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.True or JsonValueKind.False
            ? value
        : Json.Of(PersonalView.Hidden);

    /// <summary>Values by their names; an empty object where there are none.</summary>
    public JsonElement Members(JsonElement values) =>
        values.ValueKind != JsonValueKind.Object
            ? Json.EmptyObject
            : Json.Build(writer =>
            {
                writer.WriteStartObject();
                foreach (var member in values.EnumerateObject())
                {
                    writer.WritePropertyName(member.Name);
                    Of(member.Value).WriteTo(writer);
                }
                writer.WriteEndObject();
            });
}
