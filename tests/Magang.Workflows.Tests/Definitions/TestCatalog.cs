using Magang.Workflows.Activities;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Tests.Definitions;

/// <summary>Types of Elsa that the engine does not run, so that the reader can be tried on them; they do nothing.</summary>
internal static class TestCatalog
{
    private static readonly Dictionary<string, ActivityType> Others = new ActivityType[]
    {
        Of("Elsa.For", ["body"], new("start", "Int32"), new("end", "Int32"), new("step", "Int32")),
        Of("Elsa.ForEach", ["body"], new InputType("items", "Object")),
        Of("Elsa.ParallelForEach", ["body"], new InputType("items", "Object")),
        Of("Elsa.While", ["body"], new InputType("condition", "Boolean")),
        Of("Elsa.Break", []),
        Of("Elsa.FlowNode", ["body"]),
        Of(
            "Elsa.Switch",
            ["cases[].activity", "default"],
            new("mode", "String") { Choices = ["MatchFirst", "MatchAny"] },
            new("cases[].condition", "Boolean")
        ),
        Of(
            "Elsa.FlowSwitch",
            [],
            new("mode", "String") { Choices = ["MatchFirst", "MatchAny"] },
            new("cases[].condition", "Boolean")
        ),
        Of(
            "Elsa.StateMachine",
            ["states[].entry", "states[].exit", "transitions[].trigger", "transitions[].action"],
            new InputType("transitions[].condition", "Boolean")
        ),
        Of("Elsa.Parallel", []) with
        {
            IsContainer = true,
        },
        Of("Elsa.RunJavaScript", [], new InputType("script", "Object")),
        Of("Elsa.SetOutput", [], new("outputName", "String"), new("outputValue", "Object")),
        Of("Elsa.SetName", [], new InputType("value", "String")),
        Of("Elsa.StartAt", [], new InputType("dateTime", "DateTimeOffset")),
        Of("Elsa.Timer", [], new InputType("interval", "TimeSpan")),
        Of("Elsa.Cron", [], new InputType("cronExpression", "String")),
        Of("Elsa.PublishEvent", [], new("eventName", "String"), new("payload", "Object")),
        Of("Elsa.HttpEndpoint", [], new("path", "String"), new("supportedMethods", "ICollection<String>")),
        Of("Elsa.WriteHttpResponse", [], new("content", "Object"), new("contentType", "String")),
    }.ToDictionary(type => type.Name, StringComparer.Ordinal);

    public static ActivityType? Find(string name) => ActivityCatalog.Find(name) ?? Others.GetValueOrDefault(name);

    private static ActivityType Of(string name, string[] ports, params InputType[] inputs) =>
        new(name, _ => new Nothing())
        {
            Inputs = [.. inputs],
            Ports = [.. ports],
            Outputs = ["result", "currentValue", "parsedContent"],
            Outcomes = [],
        };

    private sealed class Nothing : Activity
    {
        public override void Execute(Execution execution) => execution.Complete();
    }
}
