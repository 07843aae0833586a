using System.Text.Json.Nodes;
using Magang.Workflows.Host.Demo;
using Magang.Workflows.Simulations;

namespace Magang.Workflows.IntegrationTests.Demo;

/// <summary>What a newcomer sees of Kota Metro's sample batch is always the same, and right.</summary>
public sealed class DemoTests
{
    [Test]
    public async Task Each_of_the_twelve_ends_as_it_was_approved()
    {
        var demo = await ADemo.OfAsync("metro");

        Approved.Check("metro-2025-ringkasan.json", demo.Lines[^1]);
        Assert.That(demo.Summary.Differences, Is.Empty);
    }

    [Test]
    public async Task Nothing_is_amiss_in_the_database_afterwards()
    {
        var demo = await ADemo.OfAsync("metro");

        Assert.That(demo.Summary.Doctor.Select(finding => $"{finding.Invariant}: {finding.Detail}"), Is.Empty);
    }

    [Test]
    public async Task Numbers_of_decrees_and_letters_have_no_gap()
    {
        var demo = await ADemo.OfAsync("metro");

        foreach (var register in demo.Summary.Numbers.GroupBy(number => number.Register))
            Assert.That(
                register.Select(number => number.Number),
                Is.EqualTo(Enumerable.Range(1, register.Count()).Select(number => (long)number)),
                register.Key
            );
    }

    [Test]
    public async Task The_reminders_come_on_days_25_28_and_30_and_not_for_who_was_recalled()
    {
        var demo = await ADemo.OfAsync("metro");

        var reminded = demo
            .Lines.Select(line => JsonNode.Parse(line)!)
            .Where(line => (string?)line["event"] == "pesan" && (string?)line["type"] == "HariMagang")
            .GroupBy(line => ((string)line["at"]!)[..10])
            .Select(day => $"{day.Key}: {string.Join(' ', day.Select(line => (int)line["participant"]!))}");
        Assert.That(reminded, Is.EqualTo(["2025-03-27: 1 2 11 12", "2025-03-30: 1 2 11 12", "2025-04-01: 1 2 11 12"]));
    }

    [Test]
    public async Task Two_tellings_give_the_same_lines_and_a_wrong_expectation_is_told()
    {
        var first = await ADemo.OfAsync("metro");
        var second = await ADemo.TellAsync(ExpectAnotherEndOfTheFirst);

        Assert.That(second.Lines.SkipLast(1), Is.EqualTo(first.Lines.SkipLast(1)));
        Assert.That(
            second.Summary.Differences,
            Is.EqualTo(["Peserta 01: SELESAI (tanpa hambatan), seharusnya DIBATALKAN (tanpa hambatan)"])
        );
        Assert.That(second.Summary.IsAsExpected, Is.False);
    }

    [Test]
    public void A_story_that_leaves_a_task_undone_says_which()
    {
        Assert.That(
            () => ADemo.TellAsync(story => story with { Batch = story.Batch.Remove("koordinasi-lokasi") }),
            Throws.TypeOf<StoryStuckException>().With.Message.Contains("00:koordinasi-lokasi")
        );
    }

    [Test]
    public async Task Neither_numbers_nor_names_nor_health_nor_discipline_are_in_what_is_kept_for_ever()
    {
        var demo = await ADemo.OfAsync("metro");
        var story = await File.ReadAllTextAsync(Path.Combine(ADemo.Workflows, "contoh", "metro-2025-kisah.json"));
        string[] secrets =
        [
            .. ADemo.Participants.SelectMany(one => new[] { one.Nip, one.Name }),
            // The head of an OPD who signs, and who takes the tasks over.
            "197503032000031021",
            "198805052010012013",
            // Health: issuer as a fact (a verdict may list whose letters count), last day. Discipline: level, first days.
            ":\"PUSKESMAS\"",
            "2025-08-04",
            "\"SEDANG\"",
            "2025-01-10",
            "2025-01-15",
        ];

        foreach (var secret in secrets.Skip(ADemo.Participants.Length * 2))
            Assert.That(story.Replace(" ", "", StringComparison.Ordinal), Does.Contain(secret), "it was handed in");
        foreach (var (table, stored) in demo.Stored)
        {
            foreach (var secret in secrets)
                Assert.That(
                    stored.Contains(secret, StringComparison.OrdinalIgnoreCase),
                    Is.False,
                    $"{secret} in {table}"
                );
        }

        Assert.That(demo.Stored["journal"], Does.Contain("rekam-kepegawaian"), "the journal was read");
    }

    [Test]
    public async Task No_line_for_programs_holds_a_number_or_a_name()
    {
        var demo = await ADemo.OfAsync("metro");

        foreach (var participant in ADemo.Participants)
            Assert.That(
                demo.Lines,
                Has.None.Contains(participant.Nip).And.None.Contains(participant.Name),
                participant.Place
            );
    }

    private static Story ExpectAnotherEndOfTheFirst(Story story) =>
        story with
        {
            Participants = story.Participants.SetItem(
                0,
                story.Participants[0] with
                {
                    Expected = story.Participants[0].Expected with { Outcome = "DIBATALKAN" },
                }
            ),
        };
}
