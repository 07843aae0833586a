using System.Collections.Frozen;
using Jint.Parser.Ast;

namespace Magang.Workflows.Expressions;

/// <summary>Tells whether a script can leave anything behind in the engine that it ran in.</summary>
/// <remarks>
/// It leaves nothing where it only computes: no assignment, no <c>this</c>, no <c>new</c>, no name of the language
/// besides the listed ones, no member that is a method of the language unless it is called there and then and changes
/// nothing. All else counts as leaving something, which costs time and nothing more.
/// </remarks>
internal static class ScriptTraces
{
    private static readonly FrozenSet<string> Methods = Set(
        "charAt charCodeAt concat every filter forEach indexOf join lastIndexOf map reduce reduceRight slice some split"
            + " substr substring toFixed toLowerCase toString toUpperCase trim"
    );

    private static readonly FrozenSet<string> MathMethods = Set("abs ceil floor max min pow round");

    private static readonly FrozenSet<string> Globals = Set(
        "Boolean Infinity NaN Number String isFinite isNaN parseFloat parseInt undefined"
    );

    // Whatever the language itself puts on values and into the global object, besides numbers such as a list's length.
    private static readonly FrozenSet<string> Own = OwnNames();

    /// <summary>Whether it surely leaves nothing.</summary>
    /// <param name="program">As it was parsed.</param>
    public static bool LeavesNone(Program program)
    {
        var locals = new HashSet<string>(StringComparer.Ordinal);
        return program.VariableDeclarations.Count == 0
            && program.FunctionDeclarations.Count == 0
            && program.Body.All(statement => Computes(statement, locals));
    }

    private static bool Computes(SyntaxNode? node, HashSet<string> locals) =>
        node switch
        {
            null or EmptyStatement => true,
            Literal { Value: null or bool or double or string } => true,
            Identifier name => Reads(name, locals),
            ExpressionStatement statement => Computes(statement.Expression, locals),
            ReturnStatement back => Computes(back.Argument, locals),
            IfStatement choice => All(locals, choice.Test, choice.Consequent, choice.Alternate),
            BlockStatement block => block.Body.All(statement => Computes(statement, locals)),
            ConditionalExpression choice => All(locals, choice.Test, choice.Consequent, choice.Alternate),
            LogicalExpression logical => All(locals, logical.Left, logical.Right),
            BinaryExpression binary => binary.Operator is not (BinaryOperator.In or BinaryOperator.InstanceOf)
                && All(locals, binary.Left, binary.Right),
            UnaryExpression unary => unary is not UpdateExpression
                && unary.Operator != UnaryOperator.Delete
                && Computes(unary.Argument, locals),
            SequenceExpression sequence => sequence.Expressions.All(one => Computes(one, locals)),
            ArrayExpression array => array.Elements.All(item => Computes(item, locals)),
            Jint.Parser.Ast.ObjectExpression members => members.Properties.All(member => IsMember(member, locals)),
            MemberExpression member => IsRead(member) && Computes(member.Object, locals),
            CallExpression call => IsCall(call, locals) && call.Arguments.All(given => Computes(given, locals)),
            FunctionExpression function => IsFunction(function, locals),
            VariableDeclaration declaration => declaration.Declarations.All(one =>
                Declare(one.Id, locals) && Computes(one.Init, locals)
            ),
            _ => false,
        };

    private static bool All(HashSet<string> locals, params ReadOnlySpan<SyntaxNode?> nodes)
    {
        foreach (var node in nodes)
            if (!Computes(node, locals))
                return false;
        return true;
    }

    private static bool Reads(Identifier name, HashSet<string> locals) =>
        locals.Contains(name.Name) || Globals.Contains(name.Name) || !Own.Contains(name.Name);

    private static bool IsMember(Property member, HashSet<string> locals) =>
        member.Kind == PropertyKind.Data && !Own.Contains(member.Key.GetKey()) && Computes(member.Value, locals);

    private static bool IsRead(MemberExpression member) =>
        NameOf(member) is { } name && !Own.Contains(name) && !Methods.Contains(name);

    // Null where only running it would tell.
    private static string? NameOf(MemberExpression member) =>
        member switch
        {
            { Computed: false, Property: Identifier name } => name.Name,
            { Computed: true, Property: Literal { Value: string or double } literal } => Convert.ToString(
                literal.Value,
                System.Globalization.CultureInfo.InvariantCulture
            ),
            _ => null,
        };

    // A function that is called without an object would take the global object for its own.
    private static bool IsCall(CallExpression call, HashSet<string> locals) =>
        call.Callee switch
        {
            Identifier name => !locals.Contains(name.Name) && Reads(name, locals),
            MemberExpression { Computed: false, Object: Identifier { Name: "Math" }, Property: Identifier method } =>
                !locals.Contains("Math") && MathMethods.Contains(method.Name),
            MemberExpression { Computed: false, Property: Identifier method } member => Methods.Contains(method.Name)
                && Computes(member.Object, locals),
            FunctionExpression function => IsFunction(function, locals),
            _ => false,
        };

    private static bool IsFunction(FunctionExpression function, HashSet<string> locals) =>
        (function.Id is null || Declare(function.Id, locals))
        && function.Parameters.All(parameter => Declare(parameter, locals))
        && function.FunctionDeclarations.Count == 0
        && Computes(function.Body, locals);

    private static bool Declare(Identifier name, HashSet<string> locals)
    {
        locals.Add(name.Name);
        return !Own.Contains(name.Name);
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> OwnNames()
    {
        var engine = new ScriptRoom().Engine;
        Jint.Native.Object.ObjectInstance[] all =
        [
            engine.Global,
            engine.Object.PrototypeObject,
            engine.Function.PrototypeObject,
            engine.Array.PrototypeObject,
            engine.String.PrototypeObject,
            engine.Number.PrototypeObject,
            engine.Boolean.PrototypeObject,
            engine.Date.PrototypeObject,
            engine.RegExp.PrototypeObject,
            engine.Error.PrototypeObject,
            engine.Object,
            engine.Array,
            engine.String,
            engine.Number,
            engine.Date,
            engine.Math,
            engine.Json,
        ];
        return all.SelectMany(one => one.GetOwnProperties().Select(property => property.Key))
            .Append("prototype")
            .Append("__proto__")
            .Append("arguments")
            .Append("caller")
            .Append("callee")
            .Except(["length", "name", "message"], StringComparer.Ordinal)
            .ToFrozenSet(StringComparer.Ordinal);
    }
}
