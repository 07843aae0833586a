using Magang.Workflows.Activities;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Tests.Definitions;

/// <summary>Types of Elsa that the engine does not run, so that the reader can be tried on them; they do nothing.</summary>
internal static class TestCatalog
{
    private static readonly Dictionary<string, ActivityType> Others = new ActivityType[]
    {
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
