using System.Collections.Immutable;
using System.Text.Json;
using Magang.Workflows.Activities;
using Magang.Workflows.Expressions;

namespace Magang.Workflows.Definitions;

/// <summary>Reads what one activity is given, and which variables take what it gives.</summary>
internal sealed class InputReader(
    Findings findings,
    VariableScope scope,
    ActivityNode node,
    ActivityType type,
    ImmutableArray<string> workflowInputs,
    ImmutableArray<string> workflowOutputs
)
{
    // Of lists such as a switch's cases.
    private const int MostInputs = 5_000;

    /// <summary>Reads inputs and outputs into the node.</summary>
    public void Read()
    {
        ReadInputs();
        ReadOutputs();
        ReadVariable();
        WarnOfUnknown();
    }

    private void ReadInputs()
    {
        var inputs = ImmutableDictionary.CreateBuilder<string, Expression>(StringComparer.Ordinal);
        var read = 0;
        foreach (var input in type.Inputs)
        {
            var given = false;
            foreach (var property in node.Json.EnumerateObject())
            foreach (var (value, place) in PropertyPattern.Find(property, input.Name))
            {
                if (findings.Exceeds(++read, MostInputs))
                {
                    findings.TooMany(
                        $"{node.Path}.{place}",
                        MostInputs,
                        "masukan di satu aktivitas",
                        "Bagilah menjadi beberapa aktivitas."
                    );
                    node.Inputs = inputs.ToImmutable();
                    return;
                }
                if (ReadInput(value, input, $"{node.Path}.{place}", ref given) is { } expression)
                    inputs[place] = expression;
            }
            if (input.Required && !given)
                findings.Problem("MGW-730", node, $"masukan '{input.Name}' wajib ada, tetapi kosong. Isilah.");
        }
        node.Inputs = inputs.ToImmutable();
    }

    private Expression? ReadInput(JsonElement value, InputType input, string path, ref bool given)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return null;
        var written = Expression(value);
        if (written.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
            return null;
        var reader = new ExpressionReader(findings, scope, workflowInputs, input, EmptyIsNothing(input));
        var expression = IsExpression(written) ? reader.Read(written) : reader.Literal(written);
        given |= expression is not null || reader.Problem is not null;
        if (reader.Problem is var (code, clause))
            findings.Problem(code, node, path, $"masukan '{input.Name}' {clause}");
        return expression;
    }

    // Our own activities name things by their texts: a box that was emptied names nothing. What a version that was
    // published once is given is given still, or it could not be read again.
    private bool EmptyIsNothing(InputType input) =>
        input.Type == "String"
        && type.Name.StartsWith("Magang.", StringComparison.Ordinal)
        && !(input.Required && findings.IsStored);

    // { typeName, expression }, or the expression itself as in a switch's cases, or a plain value.
    private static JsonElement Expression(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return value;
        var expression = Json.Member(value, "expression");
        // An input that the designer emptied has a type's name and no expression.
        return
            expression.ValueKind != JsonValueKind.Undefined
            || Json.Member(value, "typeName").ValueKind != JsonValueKind.Undefined
            ? expression
            : value;
    }

    private static bool IsExpression(JsonElement written) =>
        Json.Member(written, "type").ValueKind != JsonValueKind.Undefined
        || Json.Member(written, "value").ValueKind != JsonValueKind.Undefined;

    private void ReadOutputs()
    {
        var outputs = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var given = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var output in type.Outputs)
        {
            var path = $"{node.Path}.{output}";
            var reference = Json.Member(Json.Member(node.Json, output), "memoryReference");
            if (reference.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
                continue;
            var id = Json.Member(reference, "id");
            if (id.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
                continue;
            if (id.ValueKind != JsonValueKind.String)
                findings.WrongKind($"{path}.memoryReference.id", "teks, yaitu id variabel");
            // Elsa's own cell for an output that nobody bound.
            else if (id.GetString()!.Contains(":output", StringComparison.Ordinal))
                continue;
            else if (scope.Find(id.GetString()) is { } variable)
                outputs[output] = variable.Id;
            else if (workflowOutputs.Contains(id.GetString()!))
                given[output] = id.GetString()!;
            else
                Undeclared(path, $"keluaran '{output}' menuju", id.GetString()!);
        }
        node.Outputs = outputs.ToImmutable();
        node.WorkflowOutputs = given.ToImmutable();
    }

    // SetVariable names its variable in a property of its own: { id, name, typeName }.
    private void ReadVariable()
    {
        var variable = Json.Member(node.Json, "variable");
        if (variable.ValueKind != JsonValueKind.Object || type.Inputs.Any(input => input.Name == "variable"))
            return;
        var named = Text(variable, "id") ?? Text(variable, "name");
        if (named is null)
            findings.Problem(
                "MGW-736",
                node,
                $"{node.Path}.variable",
                "variabelnya tidak disebut. Isilah 'id' atau 'name' sebuah variabel."
            );
        else if (scope.Find(Text(variable, "id")) is null && scope.Find(Text(variable, "name")) is null)
            Undeclared($"{node.Path}.variable", "ia mengisi", named);
    }

    private void Undeclared(string path, string use, string variable) =>
        findings.Problem("MGW-734", node, path, $"{use} {ExpressionReader.NoSuchVariable(findings, scope, variable)}");

    private static string? Text(JsonElement value, string name) =>
        Json.Member(value, name) is { ValueKind: JsonValueKind.String } text && text.GetString()!.Length > 0
            ? text.GetString()
            : null;

    private void WarnOfUnknown()
    {
        foreach (var property in node.Json.EnumerateObject())
        {
            if (!findings.TakesWarnings)
                return;
            if (Json.Member(property.Value, "expression").ValueKind != JsonValueKind.Object)
                continue;
            if (type.Inputs.Any(input => property.NameEquals(input.Name)))
                continue;
            findings.Warn(
                "MGW-740",
                node,
                $"tidak ada masukan '{ValueWords.Cut(property.Name)}' pada tipe ini; isinya disimpan tetapi tidak dipakai.{findings.Hint(property.Name, type.Inputs.Select(input => input.Name))} Betulkan namanya atau hapus."
            );
        }
    }
}
