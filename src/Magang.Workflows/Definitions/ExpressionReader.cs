using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Magang.Workflows.Activities;
using Magang.Workflows.Expressions;

namespace Magang.Workflows.Definitions;

/// <summary>Reads one expression for one input.</summary>
/// <param name="findings">Takes what is wrong.</param>
/// <param name="scope">The variables that can be read.</param>
/// <param name="workflowInputs">The inputs that can be read.</param>
/// <param name="input">What the expression is for.</param>
/// <param name="emptyIsNothing">True where an empty text names nothing, as where a name was taken out of a box again.</param>
internal sealed class ExpressionReader(
    Findings findings,
    VariableScope scope,
    ImmutableArray<string> workflowInputs,
    InputType input,
    bool emptyIsNothing
)
{
    private const string KnownWords = "Literal, Variable, Input, Object, JavaScript.";
    private static readonly string[] Known = ["Literal", "Variable", "Input", "Object", "JavaScript"];

    /// <summary>The kind of finding and the rest of a sentence that begins with the input's name; null where nothing is wrong.</summary>
    public (string Code, string Clause)? Problem { get; private set; }

    /// <summary>The end of a sentence about a variable that is not declared.</summary>
    public static string NoSuchVariable(Findings findings, VariableScope scope, string variable) =>
        $"variabel '{ValueWords.Cut(variable)}', yang tidak dinyatakan.{findings.Hint(variable, scope.Names)} Nyatakan dahulu atau betulkan namanya.";

    /// <summary>Reads <c>{ type, value }</c>; null where nothing is given or where it is wrong.</summary>
    public Expression? Read(JsonElement expression)
    {
        var kind = Json.Member(expression, "type");
        var value = Json.Member(expression, "value");
        if (kind.ValueKind is not (JsonValueKind.String or JsonValueKind.Null or JsonValueKind.Undefined))
            return Wrong("MGW-732", "memiliki jenis ekspresi yang bukan teks. Pilih salah satu dari: " + KnownWords);
        return (kind.ValueKind == JsonValueKind.String ? kind.GetString()! : "Literal") switch
        {
            "Literal" or "JavaScript" when input.Type == InputType.Script => JavaScript(value),
            "Variable" or "Input" or "Object" when input.Type == InputType.Script => Wrong(
                "MGW-738",
                "harus berisi skrip itu sendiri; skrip yang dirakit saat alur berjalan tidak dijalankan di sini. Tulislah skripnya langsung."
            ),
            "Literal" => Literal(value),
            "Variable" => Variable(value),
            "Input" => Input(value),
            "Object" => Object(value),
            "JavaScript" => JavaScript(value),
            "Secret" => Secret(value),
            "CSharp" or "C#" or "Python" or "Liquid" => Wrong(
                "MGW-733",
                $"berisi ekspresi {kind.GetString()}, yang dengan sengaja tidak dijalankan di sini. Tulislah dalam JavaScript."
            ),
            var other => Wrong(
                "MGW-732",
                $"memiliki jenis ekspresi '{ValueWords.Cut(other)}' yang tidak dikenal.{findings.Hint(other, Known)} Pilih salah satu dari: {KnownWords}"
            ),
        };
    }

    /// <summary>Reads a plain value.</summary>
    public Expression? Literal(JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
            return null;
        if (input.Type == InputType.Script)
            return JavaScript(value);
        // The designer leaves an empty text where nothing was entered.
        if (
            value.ValueKind == JsonValueKind.String
            && value.GetString()!.Length == 0
            && (input.Type is not ("String" or "Object") || !input.Choices.IsDefaultOrEmpty || emptyIsNothing)
        )
            return null;
        if (!findings.Allowance.TakesValue(value, input.Type))
            return TooMuch("daftar", Allowance.MostListText);
        if (input.IsDay && !findings.IsStored && !IsDay(value))
            return Wrong(
                "MGW-731",
                $"berisi {ValueWords.Shown(value)}, bukan tanggal seperti 2026-02-28. Perbaiki nilainya."
            );
        if (TypedValue.TryConvert(value, input.Type, input.Choices, out var converted))
            return new LiteralExpression(converted);
        return WrongValue(
            ValueWords.Shown(value),
            input.Choices.IsDefaultOrEmpty ? "" : findings.Hint(Json.Text(value), input.Choices)
        );
    }

    private static bool IsDay(JsonElement value) =>
        value.ValueKind == JsonValueKind.String
        && DateOnly.TryParseExact(
            value.GetString(),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out _
        );

    private Expression? Variable(JsonElement written)
    {
        var value = Picked(written);
        var (id, name) = value.ValueKind switch
        {
            JsonValueKind.String => (value.GetString(), value.GetString()),
            JsonValueKind.Object => (Text(Json.Member(value, "id")), Text(Json.Member(value, "name"))),
            _ => (null, null),
        };
        if (string.IsNullOrEmpty(id ?? name))
            return value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined
                ? null
                : Wrong("MGW-736", "berisi ekspresi Variable yang tidak menyebut variabel. Pilih sebuah variabel.");
        if ((scope.Find(id) ?? scope.Find(name)) is { } variable)
            return Typed(new VariableExpression(variable.Name));
        if (scope.IsOfLoop(name ?? id))
            return Typed(new VariableExpression((name ?? id)!));
        return Wrong("MGW-734", $"membaca {NoSuchVariable(findings, scope, (name ?? id)!)}");
    }

    private Expression? Input(JsonElement written)
    {
        var value = Picked(written);
        var name = Text(value) ?? Text(Json.Member(value, "name"));
        if (string.IsNullOrEmpty(name))
            return value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined
                ? null
                : Wrong(
                    "MGW-736",
                    "berisi ekspresi Input yang tidak menyebut masukan alur. Pilih sebuah masukan alur."
                );
        return workflowInputs.Contains(name, StringComparer.Ordinal)
            ? Typed(new InputExpression(name))
            : Wrong(
                "MGW-735",
                $"membaca masukan alur '{ValueWords.Cut(name)}', yang tidak dinyatakan.{findings.Hint(name, workflowInputs)} Nyatakan dahulu atau betulkan namanya."
            );
    }

    private Expression? Object(JsonElement value)
    {
        var read = value;
        if (value.ValueKind == JsonValueKind.String)
        {
            if (string.IsNullOrWhiteSpace(value.GetString()))
                return null;
            if (!findings.Allowance.TakesObject(value.GetString()!))
                return TooMuch("objek", Allowance.MostObjectText);
            try
            {
                read = Json.Parse(value.GetString()!);
            }
            catch (JsonException)
            {
                return Wrong("MGW-737", "berisi ekspresi Object yang bukan JSON. Perbaiki tulisannya.");
            }
        }
        if (read.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
            return null;
        if (!findings.Allowance.TakesValue(read, input.Type))
            return TooMuch("daftar", Allowance.MostListText);
        return TypedValue.TryConvert(read, input.Type, input.Choices, out var converted)
            ? new ObjectExpression(converted)
            : WrongValue(ValueWords.KindOf(read), "");
    }

    private Expression? JavaScript(JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
            return null;
        if (value.ValueKind != JsonValueKind.String)
            return Wrong("MGW-738", "berisi ekspresi JavaScript yang bukan teks. Tulislah skripnya sebagai teks.");
        if (string.IsNullOrWhiteSpace(value.GetString()))
            return null;
        if (!findings.Allowance.TakesScript(value.GetString()!))
            return TooMuch("skrip", Allowance.MostScript);
        return JavaScriptExpression.TryRead(value.GetString()!, out var script, out var problem)
            ? Typed(script!)
            : Wrong(
                "MGW-738",
                $"berisi JavaScript yang tidak dapat dibaca: {problem}. Perbaiki skripnya; yang dikenal ialah ECMAScript 5.1 dan teks `${{…}}`."
            );
    }

    private Expression? Secret(JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
            return null;
        if (!input.MayBeSecret)
            return Wrong(
                "MGW-731",
                "menyebut rahasia, yang hanya boleh menjadi 'authorization' sebuah permintaan HTTP. Pindahkan ke sana."
            );
        return SecretExpression.Read(value)
            ?? Wrong("MGW-736", "berisi ekspresi Secret tanpa nama rahasia yang sah. Sebutkan namanya.");
    }

    /// <summary>A variable or an input as the designer's picker writes it: the whole object, as a text. Elsa reads it so too.</summary>
    internal static JsonElement Picked(JsonElement written)
    {
        if (written.ValueKind != JsonValueKind.String || !written.GetString()!.StartsWith('{'))
            return written;
        try
        {
            return Json.Parse(written.GetString()!);
        }
        catch (JsonException)
        {
            return written;
        }
    }

    private Expression Typed(Expression expression) =>
        input.Type is "Object" or InputType.Script && input.Choices.IsDefaultOrEmpty
            ? expression
            : new TypedExpression(expression, input.Type, input.Choices);

    private static string? Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private Expression? TooMuch(string what, int most) =>
        Wrong(
            "MGW-707",
            string.Create(
                CultureInfo.InvariantCulture,
                $"melampaui batas: semua {what} dalam satu definisi paling banyak {most} huruf. Pindahkan sebagian ke alur kerja lain."
            )
        );

    private Expression? WrongValue(string value, string hint) =>
        Wrong(
            "MGW-731",
            $"berisi {value}, bukan {ValueWords.Wanted(input.Type, input.Choices)}.{hint} Perbaiki nilainya."
        );

    private Expression? Wrong(string code, string clause)
    {
        Problem = (code, clause);
        return null;
    }
}
