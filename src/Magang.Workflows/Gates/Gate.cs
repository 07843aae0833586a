using System.Collections.Immutable;
using System.Text.Json;
using Magang.Workflows.Activities;
using Magang.Workflows.Engine;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Gates;

/// <summary><c>Magang.Gate</c>: lets the case pass only where every rule of the gate allows it.</summary>
/// <remarks>
/// All rules of the gate are evaluated on the dossier (DEC-31); what each decided, by which article and on which values,
/// goes into the journal. <c>Terima</c> also for a warning or an open task: these do not block. Where it blocks and the
/// drawing has no way on for that, the case stops with an incident: a gate is never passed for want of a connection.
/// </remarks>
public sealed class Gate : Activity
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Magang.Gate", _ => new Gate())
    {
        Inputs =
        [
            new("gate", "String", Required: true),
            new("facts", "Object"),
            new("statusOnPass", "String"),
            new("statusOnReject", "String"),
        ],
        Outputs = ["result"],
        Outcomes = [Passed, Held, Refused],
        PassesAtOnce = true,
        EndsOneWay = true,
    };

    /// <summary>The outcome where nothing blocks.</summary>
    public const string Passed = "Terima";

    /// <summary>The outcome where evidence is missing.</summary>
    public const string Held = "Tahan";

    /// <summary>The outcome where a rule is broken.</summary>
    public const string Refused = "Tolak";

    /// <inheritdoc />
    public override void Execute(Execution execution)
    {
        var gate = execution.Text("gate") ?? "";
        var region = execution.Context.Reference.RegionOf(execution.Context.Routing.Region);
        var ruleset = region.RulesetOf(execution.Definition.Regulation);
        var verdict = Examine(execution, region, ruleset, gate);
        execution.Record(writer => WriteVerdict(writer, gate, ruleset, verdict));
        execution.Output("result", Json.Build(writer => WriteResult(writer, gate, verdict)));
        PublishVerdict(execution, gate, verdict);
        switch (verdict.Outcome)
        {
            case Outcome.Reject:
                MoveTo(execution, "statusOnReject");
                Block(execution, gate, verdict, Refused);
                break;
            case Outcome.Hold:
                Block(execution, gate, verdict, Held);
                break;
            default:
                execution.Pass(gate);
                MoveTo(execution, "statusOnPass");
                execution.Complete(Passed);
                break;
        }
    }

    // What stands after a gate in a sequence, or after the stage it ends, would run as if the gate had been passed.
    private static void Block(Execution execution, string gate, Verdict verdict, string outcome)
    {
        if (!execution.HasConnection(outcome))
            throw new GateWithoutWayException(execution.Instance, gate, outcome, Blocking(verdict));
        execution.Complete(outcome);
    }

    private static Verdict Examine(Execution execution, RegionReference region, Ruleset ruleset, string gate)
    {
        var facts = Dossier.Merge(execution.State.Dossier, execution.Input("facts"));
        if (region.OrgTree.ValueKind == JsonValueKind.Object)
            facts = Dossier.Merge(Json.Build(writer => WriteOrgTree(writer, region.OrgTree)), facts);
        return Examination.OfGate(
            ruleset,
            gate,
            Fact.Of(facts, execution.Context.Vault),
            execution.Today,
            region.Overrides.On(ruleset, execution.Today)
        );
    }

    private static void MoveTo(Execution execution, string input)
    {
        if (execution.Text(input) is { } status)
            execution.MoveTo(status);
    }

    private static void WriteOrgTree(Utf8JsonWriter writer, JsonElement tree)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("orgTree");
        tree.WriteTo(writer);
        writer.WriteEndObject();
    }

    private static void WriteVerdict(Utf8JsonWriter writer, string gate, Ruleset ruleset, Verdict verdict)
    {
        writer.WriteStartObject();
        writer.WriteString("gate", gate);
        writer.WriteString("ruleset", ruleset.Version);
        writer.WriteString("hash", ruleset.ContentHash);
        VerdictJson.WriteProperties(writer, verdict, Audience.Journal);
        writer.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter writer, string gate, Verdict verdict)
    {
        writer.WriteStartObject();
        writer.WriteString("gate", gate);
        writer.WriteString("verdict", verdict.Outcome.ToText());
        writer.WriteStartArray("findings");
        foreach (var finding in verdict.Findings.Where(finding => finding.Outcome != Outcome.Accept))
        {
            writer.WriteStartObject();
            writer.WriteString("rule", finding.Rule);
            writer.WriteString("citation", finding.Citation);
            writer.WriteString("outcome", finding.Outcome.ToText());
            writer.WriteString("message", finding.Message);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void PublishVerdict(Execution execution, string gate, Verdict verdict) =>
        execution.Publish(
            "GerbangDiputus",
            writer =>
            {
                writer.WriteString("gate", gate);
                writer.WriteString("verdict", verdict.Outcome.ToText());
                writer.WriteStartArray("rules");
                foreach (var rule in Blocking(verdict))
                    writer.WriteStringValue(rule);
                writer.WriteEndArray();
            }
        );

    private static ImmutableArray<string> Blocking(Verdict verdict) =>
        [.. verdict.Findings.Where(finding => finding.Outcome >= Outcome.Hold).Select(finding => finding.Rule)];
}
