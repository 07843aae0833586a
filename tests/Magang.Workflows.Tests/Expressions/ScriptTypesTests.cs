using System.Collections;
using System.Reflection;
using Magang.Workflows.Expressions;
using Magang.Workflows.Tests.Activities;

namespace Magang.Workflows.Tests.Expressions;

/// <summary>What the editor completes is what scripts have.</summary>
public sealed class ScriptTypesTests
{
    [Test]
    public void Every_function_that_scripts_have_is_declared_and_no_other()
    {
        var offered = (IEnumerable)
            typeof(ScriptTypes)
                .Assembly.GetType("Magang.Workflows.Expressions.ScriptFunctions")!
                .GetField("Offered", BindingFlags.NonPublic | BindingFlags.Static)!
                .GetValue(null)!;
        var names = offered.Cast<object>().Select(pair => (string)pair.GetType().GetProperty("Key")!.GetValue(pair)!);

        Assert.That(Functions(ScriptTypes.Of(Json.EmptyObject)), Is.EquivalentTo(names));
    }

    [Test]
    public void Each_variable_and_input_is_declared_with_its_type_and_can_be_called_so()
    {
        var definition = AFlow.Of(AFlow.Sequence("s"));

        var declared = ScriptTypes.Of(definition.Source);

        Assert.That(declared, Does.Contain("declare function getN(): number;"));
        Assert.That(declared, Does.Contain("declare function setN(value: number): void;"));
        Assert.That(declared, Does.Contain("declare function getV(): any;"));
        Assert.That(declared, Does.Contain("declare function getDaftar(): any;"));
        Assert.That(declared, Does.Contain("  n: number;\n  v: any;\n};"));
        var calls = Functions(declared).Select(name => $"typeof {name}");
        var (world, life) = AFlow.Run(
            AFlow.Sequence("s", AFlow.Set("x", $"[{string.Join(", ", calls)}].join() + typeof variables"))
        );
        Assert.That(world, Is.Not.Null);
        Assert.That(
            life.State!.WorkflowVariables["n"].GetString()!.Replace("object", "", StringComparison.Ordinal).Split(','),
            Is.All.EqualTo("function")
        );
    }

    [Test]
    public void A_script_that_decides_ways_out_finds_how_to()
    {
        Assert.That(ScriptTypes.Of(Json.EmptyObject), Does.Not.Contain("setOutcome"));
        Assert.That(
            ScriptTypes.Of(Json.EmptyObject, "Elsa.RunJavaScript"),
            Does.Contain("setOutcomes(outcomes: string[])")
        );
    }

    private static IEnumerable<string> Functions(string declared) =>
        declared
            .Split('\n')
            .Where(line => line.StartsWith("declare function ", StringComparison.Ordinal))
            .Select(line => line["declare function ".Length..line.IndexOf('(', StringComparison.Ordinal)]);
}
