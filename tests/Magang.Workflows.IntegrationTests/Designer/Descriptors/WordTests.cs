using System.Text.Json;
using System.Text.RegularExpressions;
using Magang.Workflows.Host.Designer.Descriptors;

namespace Magang.Workflows.IntegrationTests.Designer.Descriptors;

/// <summary>What the server supplies to Studio is read in Bahasa Indonesia.</summary>
public sealed partial class WordTests
{
    // Words that an English sentence or label of Elsa can hardly do without, and that are no Indonesian ones.
    private static readonly HashSet<string> English =
    [
        .. "a activities activity all allow allows always an and are as at be body branch branches bulk by can cases category choose closed code collection complete completed condition connections container content continue control correlation create current data date decision default delay description dispatch done each editor else end entire error event execute executed expected expression fail failed false fault finish flow flowchart for fork from gate group has have if in incident input inputs instance instances into is item items join kind label length list loop looping message mode name new next no not of on one only open or other out outcome outcomes output outputs parallel path payload port properties property provides publish raise raised read received represents request response result returns role rule run running script scheduling select send sequence set single start started state status step store strategy string switch system task text that the then this time timeout timer title to trigger true type use used user value variable variables version wait waits when where which while will with workflow workflows write yes you".Split(
            ' '
        ),
    ];

    // Names of things that keep their own name, and words that Indonesian has as well.
    private static readonly HashSet<string> Allowed = [.. "status data cron a an item true false kode on".Split(' ')];

    [Test]
    public void No_label_help_or_choice_of_an_activity_is_English()
    {
        var texts = Told
            .Types.SelectMany(type =>
                type.Inputs.SelectMany(input =>
                        // A fact that has no words yet is shown by the name that the rules have for it.
                        Told.Items(input)
                            .Where(item => item.Text != item.Value)
                            .Select(item => item.Text)
                            .Append(input.DisplayName)
                            .Append(input.Description)
                    )
                    .Concat(type.Outputs.Select(output => output.DisplayName))
                    .Concat(type.Ports.Select(port => port.DisplayName))
                    .Append(type.DisplayName)
                    .Append(type.Description)
                    .Append(type.Category)
            )
            .Distinct();

        Assert.That(texts.Where(IsEnglish), Is.Empty);
    }

    [Test]
    public void No_entry_of_the_lists_is_English()
    {
        var texts = ((object[])[Lists.Expressions, Lists.Variables, Lists.StorageDrivers, Lists.Features]).SelectMany(
            list => Shown(Told.Sent(list))
        );

        Assert.That(texts.Where(IsEnglish), Is.Empty);
    }

    [Test]
    public void An_English_word_would_be_found() => Assert.That(IsEnglish("Menunggu event berikutnya."), Is.True);

    private static IEnumerable<string> Shown(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => value
                .EnumerateObject()
                .SelectMany(member =>
                    member.Name is "displayName" or "description" or "category"
                        ? [member.Value.GetString()!]
                        : Shown(member.Value)
                ),
            JsonValueKind.Array => value.EnumerateArray().SelectMany(Shown),
            _ => [],
        };

    private static bool IsEnglish(string text) =>
        Words()
            .Matches(Code().Replace(text, ""))
            .Select(match => match.Value.ToLowerInvariant())
            .Any(word => English.Contains(word) && !Allowed.Contains(word));

    [GeneratedRegex("[A-Za-z]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();

    // Scripts, names of facts, gates and types, and Elsa's own names.
    [GeneratedRegex(
        @"\([^)]*\)+|'[^']*'|[a-zA-Z]+\.[A-Za-z][A-Za-z.]*|[a-zA-Z]+\(|[a-z]+(?:-[a-z]+)+|Yang sudah dipakai:.*|HTTP|JSON|JavaScript|ECMAScript",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Code();
}
