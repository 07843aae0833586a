using Magang.Workflows.Host.Demo;
using Magang.Workflows.IntegrationTests.Demo;
using Magang.Workflows.Simulations;

namespace Magang.Workflows.IntegrationTests.Designer.Trials;

/// <summary>What a trial tells is what the engine does with the same people on a real database.</summary>
public sealed class TrialAgreesTests
{
    private static IEnumerable<string> Programmes => StoryFile.Programmes(ADemo.Workflows);

    [TestCaseSource(nameof(Programmes))]
    public async Task A_trial_does_to_the_minute_what_the_engine_does_on_a_database(string programme)
    {
        var engine = (await ADemo.OfAsync(programme))
            .Events.Where(one => one is not NoticePut)
            .ToLookup(one => one.Place, ATrial.Line);

        var trial = ATrial.Of(programme);

        Assert.That(trial.Notes.Select(note => $"{note.Place} {note.Activity}: {note.Kind} {note.What}"), Is.Empty);
        Assert.That(trial.Stop, Is.EqualTo(TrialStop.Ended));
        var told = trial.Cases.SelectMany(one => one.Events).ToLookup(one => one.Place, ATrial.Line);
        foreach (var place in engine)
            Assert.That(told[place.Key], Is.EqualTo(place), $"{programme}, place {place.Key}");
        Assert.That(told.Select(place => place.Key), Is.EquivalentTo(engine.Select(place => place.Key)));
    }

    [TestCaseSource(nameof(Programmes))]
    public void A_trial_ends_for_everybody_as_his_story_says(string programme)
    {
        var story = ATrial.StoryOf(programme).Story;

        var trial = ATrial.Of(programme);

        foreach (var told in story.Participants.Concat(story.Matters))
        {
            var one = trial.Cases.First(own => own.Place == told.Place);
            Assert.That((one.IsClosed, one.Outcome), Is.EqualTo((true, told.Expected.Outcome)), $"{told.Place}");
            Assert.That(one.Blocking, Is.EqualTo(told.Expected.Rules), $"{told.Place}");
        }
    }
}
