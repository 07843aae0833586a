using System.Collections.Immutable;
using System.Text.Json;
using Jint.Parser;
using Jint.Parser.Ast;
using Magang.Workflows.Expressions;

namespace Magang.Workflows.Proofs.Origins;

/// <summary>Which facts an object has that a script makes or that is written out, without running it.</summary>
internal static class ScriptShape
{
    /// <summary>Paths of the facts, each once; null where they are only known while the script runs.</summary>
    /// <param name="script">An object literal, or a choice between some: <c>ya ? ({ a: { End: x } }) : ({})</c>.</param>
    public static ImmutableArray<string>? Of(string script)
    {
        try
        {
            var program = new JavaScriptParser().Parse(ScriptSource.Read(script).Lowered);
            return program.Body.ToArray() is [ExpressionStatement { Expression: var expression }]
                ? Paths(expression)
                : null;
        }
        catch (Exception fault) when (fault is ParserException or ScriptRefusedException)
        {
            return null;
        }
    }

    /// <summary>Paths of the facts of an object that is written out, each once.</summary>
    public static ImmutableArray<string> Of(JsonElement written)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        Add(written, "", paths);
        return [.. paths];
    }

    private static ImmutableArray<string>? Paths(SyntaxNode expression)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        return Add(expression, "", paths) ? [.. paths] : null;
    }

    private static bool Add(SyntaxNode node, string path, HashSet<string> paths)
    {
        switch (node)
        {
            case ConditionalExpression choice:
                return Add(choice.Consequent, path, paths) && Add(choice.Alternate, path, paths);
            case Jint.Parser.Ast.ObjectExpression members:
                var before = paths.Count;
                foreach (var member in members.Properties)
                    if (
                        member.Kind != PropertyKind.Data
                        || Name(member.Key) is not { } name
                        || !Add(member.Value, path.Length == 0 ? name : $"{path}.{name}", paths)
                    )
                        return false;
                // An empty object in the place of a fact clears nothing, but it is written.
                if (paths.Count == before && path.Length > 0)
                    paths.Add(path);
                return true;
            case Literal { Value: null } when path.Length == 0:
                return true;
            default:
                if (path.Length == 0)
                    return false;
                paths.Add(path);
                return true;
        }
    }

    private static string? Name(IPropertyKeyExpression key) =>
        key switch
        {
            Identifier identifier => identifier.Name,
            Literal literal => literal.Value?.ToString(),
            _ => null,
        };

    private static void Add(JsonElement value, string path, HashSet<string> paths)
    {
        if (value.ValueKind == JsonValueKind.Object && value.EnumerateObject().Any())
            foreach (var member in value.EnumerateObject())
                Add(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}", paths);
        else if (path.Length > 0)
            paths.Add(path);
    }
}
