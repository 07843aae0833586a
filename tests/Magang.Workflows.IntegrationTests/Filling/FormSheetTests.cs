using System.Text.Json;
using System.Text.Json.Nodes;
using Magang.Workflows.Calendars;
using Magang.Workflows.Host.Demo;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Filling;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.IntegrationTests.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Magang.Workflows.IntegrationTests.Filling;

/// <summary>Forms of tasks as people fill them in.</summary>
public sealed class FormSheetTests
{
    private static readonly RegulationSet Regulations = RegulationSet.Load(AnApi.Workflows);

    [Test]
    public void Each_field_that_a_shipped_workflow_asks_has_words()
    {
        var without = Asked().SelectMany(All).Where(field => !FieldWords.Has(field.Path)).Select(field => field.Path);

        Assert.That(without.Distinct(), Is.Empty);
        Assert.That(
            Asked()
                .SelectMany(All)
                .Select(field => field.Unit)
                .OfType<string>()
                .Where(unit => FieldWords.Unit(unit) == unit && unit != "persen"),
            Is.Empty
        );
    }

    [TestCaseSource(nameof(Stories))]
    public void What_the_stories_hand_in_can_be_shown_and_handed_in_unchanged(string programme)
    {
        var story = StoryFile.Read(AnApi.Workflows, programme).Story;
        var forms = story
            .Usual.Values.Concat(story.Batch.Values.SelectMany(acts => acts))
            .Concat(story.Participants.SelectMany(one => one.Acts.Values.SelectMany(acts => acts)))
            .Select(act => act.Form)
            .OfType<JsonElement>()
            .ToList();
        var wrong = new List<string>();
        foreach (var form in forms)
        {
            var sheet = new FormSheet(Fields(form), OfficeClock.Jakarta);
            sheet.Start(form, []);
            var again = Sent(sheet).Write(Regulations.FormIntake);
            if (!JsonNode.DeepEquals(Told(form), JsonNode.Parse(again.GetRawText())))
                wrong.Add($"{form} became {again}");
        }

        Assert.That(forms, Is.Not.Empty);
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void What_is_empty_is_not_known_and_what_there_is_none_of_is_said()
    {
        var sheet = Sheet("discipline", "suspensions", "rec.OrderLetterNumber");
        sheet.Read(Form(("x.discipline", "ya"), ("n.suspensions", "2"), ("x.rec.OrderLetterNumber", "ya")));

        var facts = sheet.Write(Regulations.FormIntake);

        Assert.That(facts.GetRawText(), Is.EqualTo("""{"discipline":[],"rec":{"OrderLetterNumber":null}}"""));
        Assert.That(sheet.Faulty, Is.Empty);
    }

    [Test]
    public void Faults_of_the_page_and_of_the_schema_stand_at_their_fields_together()
    {
        var sheet = Sheet("ratings", "report.Sub", "health.IssuedOn");
        sheet.Read(
            Form(
                ("n.ratings", "3"),
                ("f.ratings[1].Year", "2024"),
                ("f.ratings[1].Predicate", "HEBAT"),
                ("f.ratings[2].Year", "x"),
                ("n.report.Sub", "1"),
                ("f.report.Sub[0]", "TUJUAN"),
                ("x.health.IssuedOn", "ya"),
                ("f.health.IssuedOn", "besok")
            )
        );

        sheet.Write(Regulations.FormIntake);

        Assert.That(
            sheet.Faulty.Select(entry => entry.Name),
            Is.EqualTo(["ratings[1].Predicate", "ratings[2].Year", "report.Sub[0]", "health.IssuedOn"])
        );
    }

    [Test]
    public void A_time_is_typed_in_the_zone_of_the_region()
    {
        var sheet = new FormSheet([Regulations.Forms.Field("applicant.SubmittedAt")!], OfficeClock.Jakarta);
        sheet.Read(Form(("f.applicant.SubmittedAt", "2026-09-01T10:30")));

        var facts = sheet.Write(Regulations.FormIntake);

        Assert.That(
            facts.GetProperty("applicant").GetProperty("SubmittedAt").GetString(),
            Is.EqualTo("2026-09-01T10:30:00+07:00")
        );
    }

    // On a page an empty text and a row with nothing in it say nothing.
    private static JsonNode? Told(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => new JsonObject(
                value
                    .EnumerateObject()
                    .Where(member =>
                        member.Value.ValueKind != JsonValueKind.String || member.Value.GetString()!.Length > 0
                    )
                    .Select(member => KeyValuePair.Create(member.Name, Told(member.Value)))
                    .Where(member =>
                        member.Value is not JsonArray { Count: 0 }
                        || value.GetProperty(member.Key).GetArrayLength() == 0
                    )
            ),
            JsonValueKind.Array => new JsonArray([
                .. value.EnumerateArray().Select(Told).Where(item => item is not JsonObject { Count: 0 }),
            ]),
            _ => JsonNode.Parse(value.GetRawText()),
        };

    private static IEnumerable<string> Stories() => StoryFile.Programmes(AnApi.Workflows);

    private static FormSheet Sheet(params string[] paths) =>
        new([.. paths.Select(path => Regulations.Forms.Field(path)!)], OfficeClock.Jakarta);

    private static FormCollection Form(params (string Name, string Value)[] typed) =>
        new(
            typed
                .GroupBy(one => one.Name, StringComparer.Ordinal)
                .ToDictionary(
                    one => one.Key,
                    one => new StringValues([.. one.Select(value => value.Value)]),
                    StringComparer.Ordinal
                )
        );

    /// <summary>What comes back of a sheet when its page is sent as it stands.</summary>
    private static FormSheet Sent(FormSheet shown)
    {
        var typed = new List<(string, string)>();
        foreach (var entry in shown.Entries.SelectMany(entry => entry.All()))
        {
            if (entry.IsNone)
                typed.Add((EntryReading.None + entry.Name, EntryReading.Yes));
            if (entry.Key.Length > 0)
                typed.Add((EntryReading.Key + entry.Name, entry.Key));
            if (entry.Kind is EntryKind.Rows or EntryKind.Map)
                typed.Add((EntryReading.Count + entry.Name, $"{entry.Parts.Count}"));
            else if (entry.Kind == EntryKind.Words)
                typed.AddRange(entry.Ticked.Select(word => (EntryReading.Typed + entry.Name, word)));
            else if (entry.Kind != EntryKind.Object)
                typed.Add((EntryReading.Typed + entry.Name, entry.Text));
        }

        var sent = new FormSheet([.. shown.Entries.Select(entry => entry.Field)], OfficeClock.Jakarta);
        sent.Read(Form([.. typed]));
        return sent;
    }

    // The facts that a form names, each as far up as the schema describes it.
    private static List<FormField> Fields(JsonElement form) =>
        [
            .. form.EnumerateObject()
                .SelectMany(member =>
                    member.Value.ValueKind == JsonValueKind.Object
                        ? member.Value.EnumerateObject().Select(below => $"{member.Name}.{below.Name}")
                        : [member.Name]
                )
                .Select(path => Regulations.Forms.Field(path) ?? Regulations.Forms.Field(path.Split('.')[0]))
                .OfType<FormField>()
                .DistinctBy(field => field.Path),
        ];

    private static IEnumerable<FormField> All(FormField field) => [field, .. field.Fields.SelectMany(All)];

    private static List<FormField> Asked() =>
        [
            .. Directory
                .EnumerateFiles(AnApi.Workflows, "*.json")
                .Select(file => JsonElement.Parse(File.ReadAllText(file)))
                .SelectMany(FieldLists)
                .SelectMany(list => JsonElement.Parse(list).EnumerateArray().Select(path => path.GetString()!))
                .Distinct(StringComparer.Ordinal)
                .Where(path => !Regulations.Forms.IsDerived(path))
                .Select(Regulations.Forms.Field)
                .OfType<FormField>(),
        ];

    private static IEnumerable<string> FieldLists(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray().SelectMany(FieldLists),
            JsonValueKind.Object => value
                .EnumerateObject()
                .SelectMany(member =>
                    member.Name == "fields"
                    && Json.Text(Json.Member(Json.Member(member.Value, "expression"), "value")) is ['[', ..] list
                        ? [list]
                        : FieldLists(member.Value)
                ),
            _ => [],
        };
}
