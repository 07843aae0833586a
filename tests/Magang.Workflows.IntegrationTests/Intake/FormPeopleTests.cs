using System.Text.Json;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.IntegrationTests.Demo;
using Magang.Workflows.Postgres.People;

namespace Magang.Workflows.IntegrationTests.Intake;

/// <summary>People whom a form names by NIP, such as members of a committee, are kept by their keys.</summary>
public sealed class FormPeopleTests
{
    private const string Nip = "198406112009011009";
    private static readonly RegulationSet Regulations = RegulationSet.Load(ADemo.Workflows);
    private static readonly string[] Fields = ["teamTest", "teamMon"];

    [Test]
    public async Task The_same_number_is_the_same_key_everywhere_and_the_number_is_in_no_fact()
    {
        await using var database = await TestDatabase.CreateAsync();
        var form = Form(Nip, "19840611 200901 1 009");

        var facts = await TakeAsync(database, form);

        var (test, monitor) = (KeyIn(facts, "teamTest"), KeyIn(facts, "teamMon"));
        Assert.That((test, monitor), Is.EqualTo(("P-1", "P-1")));
        Assert.That(facts.GetRawText(), Does.Not.Contain(Nip));
        var known = await new PersonReading(database.Source).NamesAsync([test]);
        Assert.That(known[test].Nip, Is.EqualTo(Nip));
    }

    [Test]
    public async Task A_number_that_cannot_be_one_is_refused_with_the_group_of_digits_that_is_wrong()
    {
        await using var database = await TestDatabase.CreateAsync();

        Assert.That(
            async () => await TakeAsync(database, Form("198413112009011009", Nip)),
            Throws.TypeOf<IntakeRefusedException>().With.Message.Contains("teamTest.Members[0].Nip")
        );
    }

    [Test]
    public async Task Nobody_of_a_refused_form_is_entered()
    {
        await using var database = await TestDatabase.CreateAsync();
        var form = JsonElement.Parse($$$"""{"teamMon":{"Chair":"CAMAT","Members":[{"Nip":"{{{Nip}}}"}]}}""");

        Assert.That(async () => await TakeAsync(database, form), Throws.TypeOf<IntakeRefusedException>());
        Assert.That(await new PersonReading(database.Source).KeysAsync("MAGELANG", [Nip]), Is.Empty);
    }

    private static async Task<JsonElement> TakeAsync(TestDatabase database, JsonElement form)
    {
        var people = new FormPeople(Regulations.FormIntake, Regulations.Personal, new PersonStore(database.Source));
        var keyOf = await people.EnterAsync("MAGELANG", form, Fields);
        return Regulations.FormIntake.Take(form, Fields, _ => null, keyOf).Facts;
    }

    private static string KeyIn(JsonElement facts, string team) =>
        facts.GetProperty(team).GetProperty("Members")[0].GetProperty("Nip").GetString()!;

    private static JsonElement Form(string test, string monitor) =>
        JsonElement.Parse(
            $$$"""{"teamTest":{"Members":[{"Nip":"{{{test}}}"}]},"teamMon":{"Members":[{"Nip":"{{{monitor}}}"}]}}"""
        );
}
