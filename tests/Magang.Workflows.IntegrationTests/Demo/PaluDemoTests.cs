using Magang.Workflows.Host.Demo;

namespace Magang.Workflows.IntegrationTests.Demo;

/// <summary>What a newcomer sees of Kota Palu's sample batch is what its story says, and nothing personal is left of it.</summary>
public sealed class PaluDemoTests
{
    [Test]
    public async Task The_nine_of_Palu_end_as_their_story_says_and_nothing_personal_is_kept()
    {
        var demo = await ADemo.OfAsync("palu");
        var participants = StoryFile.Read(ADemo.Workflows, "palu").Participants;

        Assert.That(participants, Has.Length.EqualTo(9));
        // The head of an OPD who recommends; who gave a health letter; when somebody was punished.
        string[] others = ["197503032000031021", "KLINIK_SWASTA", "2015-05-04"];
        foreach (var secret in participants.SelectMany(one => new[] { one.Nip, one.Name }).Concat(others))
        {
            foreach (var (table, stored) in demo.Stored)
                Assert.That(
                    stored.Contains(secret, StringComparison.OrdinalIgnoreCase),
                    Is.False,
                    $"{secret} in {table}"
                );
        }

        Assert.That(
            demo.Stored["notice"],
            Does.Contain("tidak memenuhi syarat").And.Not.Contain("(Ps "),
            "no article of another region"
        );
        Assert.That(demo.Stored["journal"], Does.Contain("rekam-kepegawaian"), "the journal was read");
    }
}
