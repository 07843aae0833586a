using System.Text.Json;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Personal;
using Magang.Workflows.Simulations;

namespace Magang.Workflows.Tests.Simulations;

/// <summary>A world of Metro's whose every burst is asked twice, as a replay of its journal would ask it.</summary>
internal class World(params Definition[] definitions)
    : Magang.Workflows.Simulations.World(new Routing("METRO"), definitions)
{
    /// <summary>The personal values that every instance may read.</summary>
    public Vault Vault
    {
        get;
        set
        {
            field = value;
            Vaults = _ => value;
        }
    } = Vault.Empty;

    /// <summary>A burst is a function: the state before is untouched, and the same question has the same answer to the byte.</summary>
    protected override void Witness(WorldBurst seen)
    {
        var (life, before, stimulus, context, burst) = seen;
        if (life.Stored is { } stored)
            Assert.That(before!.Encode(), Is.EqualTo(stored), "the burst changed the state that it was given");
        var journaled = StimulusCodec.Decode(JsonDocument.Parse(StimulusCodec.Encode(stimulus)).RootElement);
        var again = (Burst)
            Interpreter.Apply(
                life.Definition,
                life.Stored is null ? null : InstanceState.Decode(life.Stored),
                journaled,
                context
            );
        Assert.That(again.Entry, Is.EqualTo(burst.Entry), "a replay from the journal decides otherwise");
        Assert.That(
            again.State.Encode(),
            Is.EqualTo(burst.State.Encode()),
            "a replay from the journal stands otherwise"
        );
        Assert.That(again.Answer, Is.EqualTo(burst.Answer));
    }
}
