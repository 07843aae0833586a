using System.Text;
using System.Text.Json;
using Magang.Workflows.Definitions;
using Magang.Workflows.Proofs;
using Magang.Workflows.Tests.Activities;

namespace Magang.Workflows.Tests.Proofs;

/// <summary>Small workflows of the programme <c>metro</c>, and what a contract finds in them.</summary>
internal static class AProof
{
    /// <summary>B only after A.</summary>
    public const string AThenB =
        """{"id":"K1","jenis":"didahului","pasal":"Pasal 9","kalimat":"B sesudah A.","peristiwa":{"gerbang":"B"},"oleh":{"gerbang":"A"}}""";

    public static readonly string A = Gate("a", "A");
    public static readonly string B = Gate("b", "B");

    public static Definition Read(
        string root,
        FlowMode? mode = null,
        string programme = "metro",
        Func<WorkflowReference, Definition?>? workflows = null
    ) =>
        DefinitionReader.Read(
            Encoding.UTF8.GetBytes(
                $$"""
                {"definitionId":"uji","variables":[{"id":"v","name":"v","typeName":"Object"},{"id":"n","name":"n","typeName":"Int32","value":0}],
                 "customProperties":{"magang:programme":"{{programme}}"},"root":{{root}}}
                """
            ),
            mode,
            workflows: workflows
        );

    /// <summary>What is found by one clause.</summary>
    public static Finding[] Prove(Definition definition, params string[] clauses) =>
        [.. new PublishProof([AContract.Of(clauses)]).Of(definition, _ => null)];

    public static bool IsRefused(string root, FlowMode? mode = null, string clause = AThenB) =>
        Prove(Read(root, mode), clause).Any(finding => finding.Clause is not null);

    public static string Gate(string id, string gate, string more = "") =>
        AFlow.Activity(id, "Magang.Gate", $"\"gate\":{JsonSerializer.Serialize(gate)}{more}");

    public static string Task(string id, params string[] decisions) =>
        AFlow.Activity(
            id,
            "Magang.Task",
            $$$""" "title":"T","role":"SEKDA","form":"{{{id}}}","decisions":{"typeName":"Object","expression":{"type":"Object","value":{{{JsonSerializer.Serialize(
                JsonSerializer.Serialize(decisions)
            )}}}}} """
        );

    public static string Status(string id, string status) =>
        AFlow.Activity(id, "Magang.Status", $"\"status\":{JsonSerializer.Serialize(status)}");

    /// <summary>A free condition: it looks at a fact.</summary>
    public const string Free = "fakta('x') == 1";

    /// <summary>A flowchart; a way is <c>"a:Terima-b"</c>, or <c>"x-y"</c> for Done.</summary>
    public static string Flow(string id, string ways, params string[] activities) =>
        AFlow.Activity(
            id,
            "Elsa.Flowchart",
            $"\"activities\":[{string.Join(',', activities)}],\"connections\":[{string.Join(',', ways.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Way))}]"
        );

    /// <summary>An activity that goes out by all these at once.</summary>
    public static string Fork(string id, params string[] branches) =>
        AFlow.Activity(
            id,
            "Elsa.FlowFork",
            $$$""" "branches":{"typeName":"Object","expression":{"type":"Object","value":{{{JsonSerializer.Serialize(
                JsonSerializer.Serialize(branches)
            )}}}}} """
        );

    public static string Join(string id, string mode) => AFlow.Activity(id, "Elsa.FlowJoin", $"\"mode\":\"{mode}\"");

    public static string Decision(string id, string condition) =>
        AFlow.Activity(id, "Elsa.FlowDecision", AFlow.Script("condition", "Boolean", condition));

    public static string Set(string id, string variable, string value) =>
        AFlow.Activity(
            id,
            "Elsa.SetVariable",
            $$$""" "variable":{"id":"{{{variable}}}","name":"{{{variable}}}"},"value":{"typeName":"Object","expression":{"type":"Literal","value":"{{{value}}}"}} """
        );

    private static string Way(string written)
    {
        var ends = written.Split('-');
        var source = ends[0].Split(':');
        return AFlow.Way(source[0], source.Length > 1 ? source[1] : "Done", ends[1]);
    }
}
