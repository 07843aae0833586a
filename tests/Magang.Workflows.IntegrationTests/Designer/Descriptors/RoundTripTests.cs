using System.Text.Json;
using Magang.Workflows.Definitions;
using Magang.Workflows.Expressions;
using Magang.Workflows.Host.Designer.Descriptors;

namespace Magang.Workflows.IntegrationTests.Designer.Descriptors;

/// <summary>What Studio writes with the editors that it is offered means to the reader what was meant.</summary>
public sealed class RoundTripTests
{
    private static readonly JsonSerializerOptions Relaxed = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private const string Variable =
        """{"id":"v","name":"v","typeName":"Object","isArray":false,"value":null,"storageDriverTypeName":null}""";
    private const string Input = """{"type":"Object","name":"masukan","displayName":"Masukan","isArray":false}""";

    public static IEnumerable<TestCaseData> Inputs =>
        Told.Types.SelectMany(type =>
            type.Inputs.Select(input => new TestCaseData(type, input).SetName($"{{m}}({type.TypeName} {input.Name})"))
        );

    [TestCaseSource(nameof(Inputs))]
    public void What_an_editor_writes_is_what_the_engine_reads(object activity, object asked)
    {
        var (type, input) = ((StudioActivity)activity, (StudioInput)asked);
        foreach (var (written, meant) in AsStudioWrites(type, input))
        {
            var node = Read(type, input, written);
            var name = Told.Property(input);
            switch (input.UiHint)
            {
                case "variable-picker":
                    Assert.That(node.Json.GetProperty(name).GetProperty("name").GetString(), Is.EqualTo(meant));
                    break;
                case "switch-editor" or "flow-switch-editor":
                    Assert.That(node.Inputs[$"{name}[0].condition"], Is.InstanceOf<TypedExpression>());
                    break;
                case "http-status-codes":
                    Assert.That(node.Ports[$"{name}[0].activity"].Type, Is.EqualTo("Elsa.WriteLine"));
                    break;
                default:
                    Assert.That(Value(node.Inputs[name]), Is.EqualTo(meant), written);
                    break;
            }
        }
    }

    [TestCaseSource(nameof(Inputs))]
    public void A_script_a_variable_and_an_input_may_stand_for_what_an_editor_asks(object activity, object asked)
    {
        var (type, input) = ((StudioActivity)activity, (StudioInput)asked);
        if (!input.IsWrapped)
            return;
        var (name, isScript) = (Told.Property(input), type.TypeName == "Elsa.RunJavaScript" && input.Name == "Script");

        Assert.That(
            Inner(Read(type, input, Wrapped("JavaScript", "1 + 1")).Inputs[name]),
            Is.InstanceOf<JavaScriptExpression>()
        );
        if (isScript)
            return;
        Assert.That(
            ((VariableExpression)Inner(Read(type, input, Wrapped("Variable", Variable)).Inputs[name])).Name,
            Is.EqualTo("v")
        );
        Assert.That(
            ((InputExpression)Inner(Read(type, input, Wrapped("Input", Input)).Inputs[name])).Name,
            Is.EqualTo("masukan")
        );
    }

    private static IEnumerable<(string Written, string Meant)> AsStudioWrites(StudioActivity type, StudioInput input) =>
        input.UiHint switch
        {
            "singleline" or "multiline" => [Typed(type, input)],
            "checkbox" => [(Wrapped("Literal", "True"), "true"), (Wrapped("Literal", "False"), "false")],
            "dropdown" => Told.Items(input)
                .Select(item => (Wrapped("Literal", item.Value), JsonSerializer.Serialize(item.Value))),
            "checklist" =>
            [
                (
                    Wrapped("Object", JsonSerializer.Serialize(Told.Items(input).Select(item => item.Value))),
                    JsonSerializer.Serialize(Told.Items(input).Select(item => item.Value))
                ),
            ],
            "multitext" or "dynamic-outcomes" => input.TypeName == "List<String>" && input.Name == "ExpectedStatusCodes"
                ? [(Wrapped("Object", """["200","404"]"""), "[200,404]")]
                : [(Wrapped("Object", """["LULUS","TIDAK LULUS"]"""), """["LULUS","TIDAK LULUS"]""")],
            "expression-editor" => [(Wrapped("JavaScript", "1 + 1"), "JavaScript")],
            "outcome-picker" => [(Wrapped("Literal", "Selesai"), "\"Selesai\"")],
            "output-picker" => [(Wrapped("Literal", "keluaran"), "\"keluaran\"")],
            "workflow-definition-picker" => [(Wrapped("Literal", "magang-metro"), "\"magang-metro\"")],
            "variable-picker" => [(Variable, "v")],
            "switch-editor" or "flow-switch-editor" =>
            [
                ("""[{"label":"Satu","condition":{"type":"JavaScript","value":"true"},"activity":null}]""", ""),
            ],
            "http-status-codes" =>
            [
                ("""[{"statusCode":200,"activity":{"id":"isi","type":"Elsa.WriteLine","version":1}}]""", ""),
            ],
            var other => throw new AssertionException($"Nobody has said what {other} writes."),
        };

    private static (string, string) Typed(StudioActivity type, StudioInput input)
    {
        var (text, meant) = input.TypeName switch
        {
            "Int32" or "Int64" => ("5", "5"),
            "Double" => ("1.5", "1.5"),
            "TimeSpan" => ("1.02:00:00", "\"1.02:00:00\""),
            "DateTimeOffset" => ("2026-02-02T08:00:00+07:00", "\"2026-02-02T08:00:00.0000000+07:00\""),
            "String" or "Object" => Dated(type, input),
            var other => throw new AssertionException(
                $"{type.TypeName}.{input.Name}: on one line a {other} is written?"
            ),
        };
        return (Wrapped("Literal", text), meant);
    }

    private static (string, string) Dated(StudioActivity type, StudioInput input) =>
        type.TypeName is "Magang.ClaimPeriod" or "Magang.FreePeriod" || input.Name == "Day"
            ? ("2026-02-28", "\"2026-02-28\"")
            : ("Apa saja", "\"Apa saja\"");

    private static ActivityNode Read(StudioActivity type, StudioInput input, string written)
    {
        // What else it needs to be read is given plainly.
        var others = Activities
            .ActivityCatalog.Find(type.TypeName)!
            .Inputs.Where(other => other.Required && other.Name != Told.Property(input))
            .Select(other => $",\"{other.Name}\":{Plain(other)}");
        var json =
            $$"""{"id":"x","type":"{{type.TypeName}}","version":1,"{{Told.Property(input)}}":{{written}}{{string.Concat(others)}}}""";
        return DefinitionReader.ReadStored(Told.Around(json)).Nodes.Single(node => node.Id == "x");
    }

    private static string Plain(Activities.InputType input) =>
        !input.Choices.IsEmpty
            ? JsonSerializer.Serialize(input.Choices[0])
            : input.Type switch
            {
                "TimeSpan" => "\"00:01:00\"",
                "DateTimeOffset" => "\"2026-02-02T08:00:00+07:00\"",
                _ => "\"2026-02-28\"",
            };

    private static string Wrapped(string type, string value) =>
        $$"""{"typeName":null,"expression":{"type":"{{type}}","value":{{JsonSerializer.Serialize(value)}} },"memoryReference":null}""";

    private static Expression Inner(Expression expression) =>
        expression is TypedExpression typed ? typed.Inner : expression;

    private static string Value(Expression expression) =>
        Inner(expression) switch
        {
            LiteralExpression literal => Compact(literal.Value),
            ObjectExpression written => Compact(written.Value),
            JavaScriptExpression => "JavaScript",
            var other => other.GetType().Name,
        };

    private static string Compact(JsonElement value) =>
        value.ValueKind == JsonValueKind.String
            ? JsonSerializer.Serialize(value.GetString(), Relaxed)
            : JsonSerializer.Serialize(value, Relaxed);
}
