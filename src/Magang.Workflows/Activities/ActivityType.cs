using System.Collections.Immutable;
using Magang.Workflows.Definitions;

namespace Magang.Workflows.Activities;

/// <summary>What a definition may say about activities of one type.</summary>
/// <param name="Name">The type's name in JSON, for example <c>Elsa.If</c>.</param>
/// <param name="Create">Makes the behaviour for one activity; its inputs and children are already read.</param>
public sealed record ActivityType(string Name, Func<ActivityNode, Activity> Create)
{
    /// <summary>The inputs it knows, by JSON name.</summary>
    public ImmutableArray<InputType> Inputs { get; init; } = [];

    /// <summary>JSON names of the outputs it gives; each may be bound to a variable.</summary>
    public ImmutableArray<string> Outputs { get; init; } = [];

    /// <summary>JSON names of properties that hold one activity each, for example <c>then</c>.</summary>
    public ImmutableArray<string> Ports { get; init; } = [];

    /// <summary>True where it holds <c>activities</c> and opens a scope of <c>variables</c>.</summary>
    public bool IsContainer { get; init; }

    /// <summary>What deserves a look where an activity of this type stands: codes with finished sentences, in Indonesian.</summary>
    public Func<ActivityNode, IEnumerable<(string Code, string Sentence)>> Doubts { get; init; } = static _ => [];

    /// <summary>The outcomes it can end with; empty where an input decides them (FlowFork, Complete, a task).</summary>
    public ImmutableArray<string> Outcomes { get; init; } = ["Done"];

    /// <summary>The outcomes of one activity where <see cref="Outcomes"/> names none: what is written out in it; empty where that is computed.</summary>
    public Func<ActivityNode, ImmutableArray<string>> WrittenOutcomes { get; init; } = static _ => [];

    /// <summary>The outcomes that an activity of this type can end with; empty where only the run tells.</summary>
    /// <param name="node">Its inputs are already read.</param>
    public ImmutableArray<string> OutcomesOf(ActivityNode node) => Outcomes.IsEmpty ? WrittenOutcomes(node) : Outcomes;

    /// <summary>True where it always goes on within the same transaction, as far as what it contains does: it waits for nobody, ends and stops nothing.</summary>
    /// <value>False unless said: then a loop through it is trusted to wait.</value>
    public bool PassesAtOnce { get; init; }

    /// <summary>True where it ends with exactly one of its outcomes, so that ways out by two of them exclude each other.</summary>
    public bool EndsOneWay { get; init; }
}

/// <summary>An input of an activity type.</summary>
/// <param name="Name">Its JSON name, camel case.</param>
/// <param name="Type">Elsa's alias: String, Int32, Int64, Double, Boolean, DateTimeOffset, TimeSpan, Object, or a list of names; <see cref="Script"/>.</param>
/// <param name="Required">True where the activity cannot do without.</param>
public sealed record InputType(string Name, string Type, bool Required = false)
{
    /// <summary>The type of an input that is a script itself, read with the definition and run as JavaScript.</summary>
    public const string Script = "Script";

    /// <summary>Where only certain words are right: those words; empty otherwise.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>True where it is a day: what is written out must be like <c>2026-02-28</c>.</summary>
    public bool IsDay { get; init; }

    /// <summary>True where it may name a secret that only a worker knows.</summary>
    public bool MayBeSecret { get; init; }
}
