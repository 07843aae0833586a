using System.Text;
using System.Text.Json;

namespace Magang.Workflows.IntegrationTests.Postgres;

/// <summary>Small definitions, as bytes of Elsa 3 JSON.</summary>
internal static class AWorkflow
{
    /// <summary>Gates g1 to gN, each waiting for an event of its name.</summary>
    public static byte[] OfGates(string id, int gates) =>
        Of(id, [.. Enumerable.Range(1, gates).Select(gate => Event($"g{gate}"))]);

    /// <summary>Activities one after the other.</summary>
    public static byte[] Of(string id, params string[] activities) =>
        Encoding.UTF8.GetBytes(
            $$$"""
            {"definitionId":"{{{id}}}","name":"{{{id}}}","version":1,
             "root":{"id":"root","type":"Elsa.Sequence","version":1,"activities":[{{{string.Join(",", activities)}}}]}}
            """
        );

    public static string Event(string name) => Activity(name, "Elsa.Event", ("eventName", "String", $"\"{name}\""));

    public static string Delay(string id, TimeSpan length) =>
        Activity(id, "Elsa.Delay", ("timeSpan", "TimeSpan", $"\"{length:c}\""));

    public static string Number(string id, string register) =>
        Activity(id, "Magang.Number", ("register", "String", $"\"{register}\""));

    public static string ExternalNumber(string id, string register, string external) =>
        Activity(
            id,
            "Magang.Number",
            ("register", "String", $"\"{register}\""),
            ("external", "String", $"\"{external}\"")
        );

    public static string RunTask(string id, string name) =>
        Activity(id, "Elsa.RunTask", ("taskName", "String", $"\"{name}\""));

    public static string Notice(string id, string message) =>
        Activity(id, "Magang.Notice", ("message", "String", $"\"{message}\""));

    public static string Task(string id, string role, string? opd = null) =>
        Activity(
            id,
            "Magang.Task",
            [
                ("title", "String", "\"Periksa\""),
                ("role", "String", $"\"{role}\""),
                .. opd is null ? [] : new[] { ("opd", "String", $"\"{opd}\"") },
            ]
        );

    public static string StartCases(string definition, params string[] persons) =>
        Activity(
            "mulai",
            "Magang.StartCases",
            ("definition", "String", $"\"{definition}\""),
            (
                "participants",
                "Object",
                $"[{string.Join(",", persons.Select(person => $"{{\"person\":\"{person}\",\"opd\":\"BKD\",\"host\":\"X\"}}"))}]"
            )
        );

    public static string Dispatch(string definition, bool waits = true) =>
        Activity(
            "anak",
            "Elsa.DispatchWorkflow",
            ("workflowDefinitionId", "String", $"\"{definition}\""),
            ("waitForCompletion", "Boolean", waits ? "true" : "false")
        );

    public static string BulkDispatch(string definition, int items) =>
        Activity(
            "anak",
            "Elsa.BulkDispatchWorkflows",
            ("workflowDefinitionId", "String", $"\"{definition}\""),
            ("items", "Object", $"[{string.Join(',', Enumerable.Range(1, items))}]")
        );

    public static string Fault(string id) => Activity(id, "Elsa.Fault", ("message", "String", "\"rusak\""));

    public static string AwaitCases() => Activity("tunggu", "Magang.AwaitCases");

    public static string Send(string to, string name) =>
        Activity("kirim", "Magang.Send", ("to", "String", $"\"{to}\""), ("event", "String", $"\"{name}\""));

    public static string ClaimPeriod(string from, string to) =>
        Activity(
            $"klaim{from}",
            "Magang.ClaimPeriod",
            ("from", "String", $"\"{from}\""),
            ("to", "String", $"\"{to}\"")
        );

    public static string FreePeriod() => Activity("lepas", "Magang.FreePeriod");

    /// <summary>An activity that starts instances.</summary>
    public static string Trigger(string id, string type, string input, string inputType, string value) =>
        Activity(id, type, (input, inputType, $"\"{value}\""))[..^1] + ",\"canStartWorkflow\":true}";

    public static string Starting(string name) => Trigger(name, "Elsa.Event", "eventName", "String", name);

    public static string Publish(string name) =>
        Activity("terbit", "Elsa.PublishEvent", ("eventName", "String", $"\"{name}\""));

    private static string Activity(string id, string type, params (string Name, string Type, string Json)[] inputs) =>
        $$$"""{"id":"{{{id}}}","type":"{{{type}}}","version":1{{{string.Concat(inputs.Select(Input))}}}}""";

    private static string Input((string Name, string Type, string Json) input)
    {
        var (expression, value) =
            input.Type == "Object" ? ("Object", JsonSerializer.Serialize(input.Json)) : ("Literal", input.Json);
        return $$$"""
            ,"{{{input.Name}}}":{"typeName":"{{{input.Type}}}","expression":{"type":"{{{expression}}}","value":{{{value}}}}}
            """;
    }
}
