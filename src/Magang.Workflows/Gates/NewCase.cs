using System.Text.Json;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Gates;

/// <summary>The start of one case of a batch.</summary>
internal static class NewCase
{
    /// <summary>The start of a case.</summary>
    /// <param name="execution">The batch's activity.</param>
    /// <param name="definition">Id of the cases' workflow.</param>
    /// <param name="who">Whose case it is: <c>{person, opd, host, facts, input}</c>; without a person it is nobody's.</param>
    /// <param name="shared">Facts of the batch that each case has; its own lie over them.</param>
    /// <param name="key">Unique within the batch.</param>
    /// <param name="correlation">Its correlation id; null for none.</param>
    public static ChildStarted Of(
        Execution execution,
        string definition,
        JsonElement who,
        JsonElement shared,
        string key,
        string? correlation = null
    ) =>
        new(
            key,
            definition,
            RoutingOf(execution.Context.Routing, who),
            new Started
            {
                Facts = Dossier.Merge(shared, Json.Member(who, "facts")),
                Input = Json.Member(who, "input"),
                CorrelationId = correlation,
                Parent = execution.Instance,
                Depth = execution.State.Depth + 1,
            }
        );

    private static Routing RoutingOf(Routing batch, JsonElement who)
    {
        var (opd, host) = (Json.Text(Json.Member(who, "opd")), Json.Text(Json.Member(who, "host")));
        return Json.Member(who, "person") is { ValueKind: not JsonValueKind.Undefined } person
            ? batch with
            {
                Person = Json.Text(person),
                Opd = opd,
                Host = host,
            }
            : new Routing(batch.Region, opd.Length == 0 ? null : opd, Host: host.Length == 0 ? null : host);
    }

    /// <summary>The batch's facts that its input <c>share</c> names; an object.</summary>
    public static JsonElement Shared(Execution execution) =>
        Json.Build(writer =>
        {
            writer.WriteStartObject();
            foreach (var name in execution.Texts("share"))
            {
                var fact = Json.Member(execution.State.Dossier, name);
                if (fact.ValueKind == JsonValueKind.Undefined)
                    continue;
                writer.WritePropertyName(name);
                fact.WriteTo(writer);
            }
            writer.WriteEndObject();
        });
}
