using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Expressions;

namespace Magang.Workflows.Definitions;

/// <summary>What the inputs of a trigger may look at: nothing, since there is no instance yet.</summary>
internal sealed class NoInstance : ExpressionScope
{
    public static readonly NoInstance Scope = new();

    private NoInstance() { }

    public override InstanceId Instance => throw new TriggerInputException("nomor berkas");
    public override Routing Routing => throw new TriggerInputException("data berkas");
    public override DateTimeOffset Now => throw new TriggerInputException("waktu sekarang");
    public override DateOnly Today => throw new TriggerInputException("hari ini");
    public override string DefinitionId => throw new TriggerInputException("definisi berkas");
    public override IEnumerable<string> VariableNames => throw new TriggerInputException("berkas atau variabelnya");
    public override IEnumerable<KeyValuePair<string, JsonElement>> Inputs =>
        throw new TriggerInputException("masukan alur");

    public override string? CorrelationId
    {
        get => throw new TriggerInputException("nomor korelasi");
        set => throw new TriggerInputException("nomor korelasi");
    }

    public override bool TryGetVariable(string name, out JsonElement value) =>
        throw new TriggerInputException($"variabel '{name}'");

    public override void SetVariable(string name, JsonElement value) =>
        throw new TriggerInputException($"variabel '{name}'");

    public override bool TryGetInput(string name, out JsonElement value) =>
        throw new TriggerInputException($"masukan alur '{name}'");

    public override JsonElement Fact(string path) => throw new TriggerInputException($"fakta '{path}'");
}

/// <summary>The input of a trigger looks at an instance, though it is worked out before there is one.</summary>
/// <param name="looksAt">What it looks at.</param>
public sealed class TriggerInputException(string looksAt)
    : MagangException(
        "MGW-170",
        $"Ekspresinya membaca {looksAt}, padahal pemicu dihitung saat definisi diterbitkan. "
            + "Tulis nilainya langsung, atau skrip yang tidak membaca apa pun dari berkas maupun waktu."
    );
