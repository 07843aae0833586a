using System.Globalization;
using System.Text.Json;
using Jint.Parser;
using Jint.Parser.Ast;
using Jint.Runtime;

namespace Magang.Workflows.Expressions;

/// <summary>A value computed by a script: an expression, or a body with <c>return</c>.</summary>
/// <remarks>
/// ECMAScript 5.1 with template literals. Read once; an evaluation knows no clock but the burst's instant, finds nothing
/// that another one left (<see cref="ScriptTraces"/>), and is bounded by counts (<see cref="ScriptLimits"/>). What a
/// script may reach is in <see cref="ScriptFunctions"/>.
/// </remarks>
public sealed class JavaScriptExpression : Expression
{
    private const string BodyStart = "(function(){";
    private static readonly ParserOptions Parsing = new();

    private readonly ScriptSource _source;
    private readonly string _text;
    private readonly int _depth;

    // The engine keeps notes in the tree while it runs, so one tree serves one evaluation at a time.
    private Program? _spare;

    private JavaScriptExpression(ScriptSource source, string text, Program program)
    {
        (_source, _text) = (source, text);
        LeavesNothing = ScriptTraces.LeavesNone(program);
        _depth = ScriptTree.Prepare(program);
        _spare = program;
    }

    /// <summary>Every identifier in it that is not a member after a dot.</summary>
    public IReadOnlySet<string> Names => _source.Names;

    /// <summary>Whether it only computes, so that it can share an engine with others.</summary>
    public bool LeavesNothing { get; }

    /// <summary>Reads a script.</summary>
    /// <param name="script">Its text.</param>
    /// <param name="expression">The expression, or null.</param>
    /// <param name="problem">One clause that says what is wrong and where; null where nothing is.</param>
    /// <returns>False where it cannot be read.</returns>
    public static bool TryRead(string script, out JavaScriptExpression? expression, out string? problem)
    {
        (expression, problem) = (null, null);
        try
        {
            expression = Read(script);
            return true;
        }
        catch (ScriptRefusedException refused)
        {
            problem = refused.Reason;
            return false;
        }
    }

    /// <inheritdoc />
    public override JsonElement Evaluate(ExpressionScope scope)
    {
        var program = Interlocked.Exchange(ref _spare, null);
        if (program is null)
        {
            program = new JavaScriptParser().Parse(_text, Parsing);
            ScriptTree.Prepare(program);
        }
        try
        {
            return Run(program, scope);
        }
        catch (JavaScriptException thrown)
        {
            throw new ExpressionFailedException("JavaScript", Place(thrown));
        }
        catch (StatementsCountOverflowException)
        {
            throw new ExpressionFailedException(
                "JavaScript",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"it runs more than {ScriptLimits.MaxStatements} statements"
                )
            );
        }
        catch (OutOfMemoryException)
        {
            throw new ExpressionFailedException("JavaScript", "it uses too much memory");
        }
        // The engine lets some of the runtime's own exceptions through where a script asks for the impossible.
        catch (Exception fault) when (fault is not MagangException)
        {
            throw new ExpressionFailedException(
                "JavaScript",
                $"the engine cannot do what it asks ({fault.GetType().Name})"
            );
        }
        finally
        {
            _spare = program;
        }
    }

    private JsonElement Run(Program program, ExpressionScope scope)
    {
        var room = LeavesNothing ? ScriptRoom.Take() : new ScriptRoom();
        var functions = new ScriptFunctions(room, scope, _source.Names);
        var result = room.Run(program, scope, _source.Lowered, new ScriptLimits(_depth), functions);
        // What a script that failed left in its room is not known.
        if (LeavesNothing)
            room.GiveBack();
        return result;
    }

    private static JavaScriptExpression Read(string script)
    {
        var source = ScriptSource.Read(script);
        foreach (var (name, instead) in ScriptFunctions.NotOffered)
            if (source.Names.Contains(name))
                throw new ScriptRefusedException($"'{name}' is not offered: {instead}");
        try
        {
            return new JavaScriptExpression(
                source,
                source.Lowered,
                new JavaScriptParser().Parse(source.Lowered, Parsing)
            );
        }
        catch (ParserException) when (source.Names.Contains("return"))
        {
            return ReadBody(source);
        }
        catch (ParserException fault)
        {
            throw Refused(source, fault, 0);
        }
    }

    private static JavaScriptExpression ReadBody(ScriptSource source)
    {
        var text = BodyStart + source.Lowered + "\n})()";
        try
        {
            return new JavaScriptExpression(source, text, new JavaScriptParser().Parse(text, Parsing));
        }
        catch (ParserException fault)
        {
            throw Refused(source, fault, BodyStart.Length);
        }
    }

    private static ScriptRefusedException Refused(ScriptSource source, ParserException fault, int before)
    {
        var column = Math.Max(1, fault.LineNumber == 1 ? fault.Column - before : fault.Column);
        var newer =
            source.HasArrow ? "; arrow functions (=>) are newer than ECMAScript 5.1, write function () { … }"
            : source.Names.Contains("class") || source.Names.Contains("async") || source.Names.Contains("await")
                ? "; classes and async are newer than ECMAScript 5.1"
            : "";
        return new ScriptRefusedException(
            string.Create(
                CultureInfo.InvariantCulture,
                $"line {fault.LineNumber}, column {column}: {fault.Description ?? "it does not parse"}{newer}"
            )
        );
    }

    // The script's own words may hold personal values; the kind of error and its line do not.
    private static string Place(JavaScriptException thrown)
    {
        var kind =
            thrown.Error.IsObject() && thrown.Error.AsObject().Get("name") is var name && name.IsString()
                ? name.AsString()
                : "an error of its own";
        var known =
            kind
            is "ReferenceError"
                or "TypeError"
                or "SyntaxError"
                or "RangeError"
                or "EvalError"
                or "URIError"
                or "Error";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(known ? kind : "an error of its own")} in line {thrown.LineNumber}{(kind == "ReferenceError" ? $", {thrown.Message}" : "")}"
        );
    }
}
