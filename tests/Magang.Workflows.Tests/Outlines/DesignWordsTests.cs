using System.Text.RegularExpressions;
using Magang.Workflows.Activities;
using Magang.Workflows.Outlines.Words;

namespace Magang.Workflows.Tests.Outlines;

/// <summary>Whoever adds an activity type also says what the designer shows of it.</summary>
public sealed class DesignWordsTests
{
    private const string Where = "Add it to the table of its subject in src/Magang.Workflows/Outlines/Words/Designs.";

    // What a type reads beside its inputs.
    private static readonly string[] Beside =
    [
        "Elsa.SetVariable.variable",
        "Elsa.SendHttpRequest.expectedStatusCodes",
        "Elsa.FlowSwitch.cases",
        "Elsa.Switch.cases",
        "Elsa.StateMachine.transitions",
    ];

    private static IEnumerable<(ActivityType Type, DesignWords Words)> Told =>
        ActivityCatalog
            .Types.Select(type => (type, Vocabulary.DesignOf(type.Name)!))
            .Where(one => one.Item2 is not null);

    [Test]
    public void Every_type_lies_on_a_shelf_and_says_what_it_is_for()
    {
        var silent = ActivityCatalog.Types.Select(type => type.Name).Where(name => Vocabulary.DesignOf(name) is null);
        Assert.That(silent, Is.Empty, Where);
        Assert.That(Told.Select(one => one.Words.Shelf), Is.All.AnyOf(Shelves.All.ToArray<object>()));
        Assert.That(Told.Select(one => one.Words.Title), Is.Unique);
    }

    [Test]
    public void Every_input_has_words_and_no_words_are_about_an_input_that_is_not_there()
    {
        var known = Told.SelectMany(one =>
            one.Type.Inputs.Select(input => $"{one.Type.Name}.{input.Name.Split('[')[0]}")
        );
        var said = Told.SelectMany(one => one.Words.Inputs.Select(input => $"{one.Type.Name}.{input.Name}"));

        Assert.That(said.Distinct(), Is.EquivalentTo(known.Concat(Beside).Distinct()), Where);
    }

    [Test]
    public void Every_output_way_out_and_place_has_a_label()
    {
        foreach (var (type, words) in Told)
        {
            Assert.That(words.Outputs.Select(output => output.Name), Is.EquivalentTo(type.Outputs), type.Name);
            var needed = type
                .Outcomes.Where(outcome => outcome != "Done")
                .Concat(type.Ports.Where(port => !port.Contains('[', StringComparison.Ordinal)));
            Assert.That(needed, Is.SubsetOf(words.Ports.Select(port => port.Name)), type.Name);
        }
    }

    [Test]
    public void Choices_are_the_words_that_the_input_takes()
    {
        foreach (var (type, words) in Told)
        foreach (var input in type.Inputs.Where(input => !input.Choices.IsEmpty))
        {
            var told = words.Inputs.Single(one => one.Name == input.Name);
            Assert.That(told.Editor, Is.EqualTo(InputEditor.Choice), $"{type.Name}.{input.Name}");
            Assert.That(told.Choices.Select(choice => choice.Choice), Is.EquivalentTo(input.Choices));
        }
    }

    [Test]
    public void Helps_are_finished_sentences()
    {
        var helps = Told.SelectMany(one => one.Words.Inputs.Select(input => input.Help).Prepend(one.Words.Help));

        Assert.That(
            helps.Where(help =>
                !Regex.IsMatch(help, "^[A-Z].*[.]$", RegexOptions.None, TimeSpan.FromSeconds(1))
                && !help.StartsWith("hari.jam", StringComparison.Ordinal)
            ),
            Is.Empty
        );
    }
}
