using System.Collections.Immutable;
using Magang.Workflows.Host.Demo;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Simulations;

namespace Magang.Workflows.Host.Designer.Trials;

/// <summary>A story with its participants, or some of them.</summary>
/// <param name="Story">The story.</param>
/// <param name="Participants">As their list has them, in the order of the story's.</param>
internal sealed record TrialStory(Story Story, ImmutableArray<Participant> Participants)
{
    /// <summary>Every story in <c>workflows/contoh</c>, by name of programme.</summary>
    /// <exception cref="StoryRefusedException">One cannot be read.</exception>
    public static ImmutableArray<TrialStory> All(string workflows) =>
        [.. StoryFile.Programmes(workflows).Select(name => Of(StoryFile.Read(workflows, name)))];

    /// <summary>The story in a file.</summary>
    /// <exception cref="StoryRefusedException">It cannot be read.</exception>
    public static TrialStory In(string workflows, string path) => Of(StoryFile.ReadFile(workflows, path));

    /// <summary>Who stands at a place; null for the batch and for cases that are nobody's.</summary>
    public Participant? At(int place)
    {
        for (var i = 0; i < Story.Participants.Length; i++)
        {
            if (Story.Participants[i].Place == place)
                return Participants[i];
        }
        return null;
    }

    /// <summary>The same story with some of its participants; all where none is named.</summary>
    /// <exception cref="TrialPlaceUnknownException">Somebody stands at none of its places.</exception>
    public TrialStory With(IReadOnlyCollection<int> places)
    {
        if (places.Count == 0)
            return this;
        if (places.FirstOrDefault(place => At(place) is null) is var unknown and not 0)
            throw new TrialPlaceUnknownException(unknown, [.. Story.Participants.Select(one => one.Place)]);
        var chosen = Story.Participants.Zip(Participants).Where(pair => places.Contains(pair.First.Place)).ToArray();
        return new TrialStory(
            Story with
            {
                Participants = [.. chosen.Select(pair => pair.First)],
            },
            [.. chosen.Select(pair => pair.Second)]
        );
    }

    private static TrialStory Of((Story Story, ImmutableArray<Participant> Participants) read) =>
        new(read.Story, read.Participants);
}
