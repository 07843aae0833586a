using Jint.Parser.Ast;

namespace Magang.Workflows.Expressions;

/// <summary>Puts the counters into a parsed script: one at each function's entry and exit, one at each turn of a loop.</summary>
/// <remarks>
/// The engine itself counts statements only. A function that is called by <c>toString</c>, by a getter or by a callback
/// escapes its count of recursion and would overflow the stack; a counter inside the function cannot be escaped.
/// </remarks>
internal static class ScriptTree
{
    /// <summary>Names no script can write.</summary>
    public const string Enter = "#enter",
        Leave = "#leave",
        Turn = "#turn";

    /// <summary>Changes the tree in place.</summary>
    /// <returns>The depth of the tree, in nodes.</returns>
    public static int Prepare(Program program) => 1 + Deepest(program.Body);

    private static int Deepest(IEnumerable<SyntaxNode>? nodes)
    {
        var deepest = 0;
        foreach (var node in nodes ?? [])
            deepest = Math.Max(deepest, Visit(node));
        return deepest;
    }

    private static int Deepest(params ReadOnlySpan<SyntaxNode?> nodes)
    {
        var deepest = 0;
        foreach (var node in nodes)
            deepest = Math.Max(deepest, Visit(node));
        return deepest;
    }

    private static int Visit(SyntaxNode? node) =>
        node is null
            ? 0
            : 1
                + node switch
                {
                    BlockStatement block => Deepest(block.Body),
                    ExpressionStatement statement => Visit(statement.Expression),
                    IfStatement choice => Deepest(choice.Test, choice.Consequent, choice.Alternate),
                    ForStatement loop => Deepest(loop.Init, loop.Test, loop.Update, loop.Body = Counted(loop.Body)),
                    ForInStatement loop => Deepest(loop.Left, loop.Right, loop.Body = Counted(loop.Body)),
                    WhileStatement loop => Deepest(loop.Test, loop.Body = Counted(loop.Body)),
                    DoWhileStatement loop => Deepest(loop.Test, loop.Body = Counted(loop.Body)),
                    LabelledStatement labelled => Visit(labelled.Body),
                    ReturnStatement back => Visit(back.Argument),
                    ThrowStatement thrown => Visit(thrown.Argument),
                    SwitchStatement choice => Math.Max(
                        Visit(choice.Discriminant),
                        choice.Cases?.Max(one => (int?)Math.Max(Visit(one.Test), Deepest(one.Consequent))) ?? 0
                    ),
                    TryStatement attempt => Math.Max(
                        Deepest(attempt.Block, attempt.Finalizer),
                        Math.Max(Deepest(attempt.Handlers), Deepest(attempt.GuardedHandlers))
                    ),
                    CatchClause handler => Visit(handler.Body),
                    WithStatement with => Deepest(with.Object, with.Body),
                    VariableDeclaration declaration => Deepest(declaration.Declarations),
                    VariableDeclarator declarator => Visit(declarator.Init),
                    FunctionDeclaration function => Visit(function.Body = Guarded(function.Body)),
                    FunctionExpression function => Visit(function.Body = Guarded(function.Body)),
                    ArrayExpression array => Deepest(array.Elements),
                    Jint.Parser.Ast.ObjectExpression members => Deepest(members.Properties),
                    Property property => Visit(property.Value),
                    AssignmentExpression assignment => Deepest(assignment.Left, assignment.Right),
                    BinaryExpression binary => Deepest(binary.Left, binary.Right),
                    LogicalExpression logical => Deepest(logical.Left, logical.Right),
                    ConditionalExpression choice => Deepest(choice.Test, choice.Consequent, choice.Alternate),
                    CallExpression call => Math.Max(Visit(call.Callee), Deepest(call.Arguments)),
                    NewExpression made => Math.Max(Visit(made.Callee), Deepest(made.Arguments)),
                    MemberExpression member => Deepest(member.Object, member.Property),
                    SequenceExpression sequence => Deepest(sequence.Expressions),
                    UnaryExpression unary => Visit(unary.Argument),
                    _ => 0,
                };

    private static BlockStatement Counted(Statement body) => Block(Call(Turn), body);

    private static BlockStatement Guarded(Statement body) =>
        Block(
            Call(Enter),
            new TryStatement
            {
                Type = SyntaxNodes.TryStatement,
                Block = body,
                Handlers = [],
                GuardedHandlers = [],
                Finalizer = Block(Call(Leave)),
            }
        );

    private static BlockStatement Block(params Statement[] body) =>
        new() { Type = SyntaxNodes.BlockStatement, Body = body };

    private static ExpressionStatement Call(string name) =>
        new()
        {
            Type = SyntaxNodes.ExpressionStatement,
            Expression = new CallExpression
            {
                Type = SyntaxNodes.CallExpression,
                Callee = new Identifier { Type = SyntaxNodes.Identifier, Name = name },
                Arguments = [],
            },
        };
}
