using System.Text.Json;
using System.Text.RegularExpressions;

namespace Magang.Workflows.Tests.Conventions.Languages;

/// <summary>Pages say everything through their language, and English has words for all of it.</summary>
public sealed class PageLanguageTests
{
    private static readonly string Program = Path.Combine(RepositoryFolder.Path, "src", "Magang.Workflows.Host");

    private static readonly string Folder = Path.Combine(Program, "Ui");

    private static readonly TimeSpan Quickly = TimeSpan.FromSeconds(5);

    // What is called the same everywhere.
    private static readonly string[] Names = ["Magang", "Magang.Workflows", "· Magang"];

    private static readonly string[] OwnDeclaration = ["Words.cs"];

    [Test]
    public void Every_sentence_of_the_pages_is_written_out_where_it_is_said()
    {
        var hidden = Said().Where(said => said.Text is null).Select(said => said.Place);

        Assert.That(hidden, Is.Empty, "T(...) takes one literal sentence first, so that it can be found here");
    }

    [Test]
    public void English_has_every_sentence_that_pages_say()
    {
        var english = English();
        var missing = Said()
            .Where(said => said.Text is not null && !english.ContainsKey(said.Text))
            .Select(said => $"{said.Place}: {said.Text}");

        Assert.That(missing, Is.Empty, "write them into Ui/Languages/Inggris.json");
    }

    [Test]
    public void English_has_no_sentence_that_no_page_says()
    {
        var said = Said().Select(one => one.Text).ToHashSet(StringComparer.Ordinal);

        Assert.That(English().Keys.Where(sentence => !said.Contains(sentence)), Is.Empty);
    }

    [Test]
    public void English_has_the_same_gaps_to_fill_as_the_sentence()
    {
        var different = English()
            .Where(entry => !Gaps(entry.Key).SetEquals(Gaps(entry.Value)))
            .Select(entry => entry.Key);

        Assert.That(different, Is.Empty);
    }

    [Test]
    public void The_English_sentences_stand_in_order_and_once_each()
    {
        using var read = JsonDocument.Parse(Text());
        var keys = read.RootElement.EnumerateObject().Select(entry => entry.Name).ToList();

        Assert.That(keys, Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal));
        Assert.That(keys, Is.Unique);
    }

    [Test]
    public void No_visible_text_stands_in_a_page_outside_its_language()
    {
        var bare = Everywhere("*.razor")
            .SelectMany(source =>
                PageSource
                    .TextsOf(source.Text)
                    .Where(text => !Names.Contains(text, StringComparer.Ordinal))
                    .Select(text => $"{source.Name}: {text}")
            );

        Assert.That(bare, Is.Empty, "write @T(\"…\")");
    }

    [Test]
    public void No_sentence_stands_in_the_code_of_a_page_outside_its_language()
    {
        // A literal that begins as sentences do, neither said by T nor an attribute's value.
        Assert.That(Bare("*.razor", @"(?: [^""]*)?"), Is.Empty, "write T(\"…\")");
    }

    [Test]
    public void No_sentence_stands_behind_a_page_outside_its_language()
    {
        // Of two words at least. Refusals are the API's sentences as well, and stay Indonesian.
        var bare = Bare("*.cs", @" [^""]*").Where(text => !text.Contains("Exception", StringComparison.Ordinal));

        Assert.That(bare, Is.Empty, "write Words.T(\"…\")");
    }

    [TestCase("<p>Halo</p>", "Halo")]
    [TestCase("<p>\n    @name, halo\n</p>", ", halo")]
    [TestCase("<a title=\"Ke sana\" href=\"/sana\">@T(\"Ke sana\")</a>", "Ke sana")]
    [TestCase("<img alt=\"Gambar @(number > 1 ? \"a\" : \"b\")\" />", "Gambar")]
    [TestCase(
        "@if (a < b)\n{\n    <p>Satu</p>\n}\nelse if (c > d)\n{\n    <p>@($\"{x(\"y\")} z\") dua</p>\n}",
        "Satu|dua"
    )]
    [TestCase("@* bukan *@<p class=\"card\">@one.Two?.Three(4)[5]! tiga</p>\n@code {\n  // <p>bukan</p>\n}", "tiga")]
    public void The_reader_of_pages_finds_bare_text_and_nothing_else(string page, string texts) =>
        Assert.That(
            string.Join('|', PageSource.TextsOf(page)).Replace("! ", "", StringComparison.Ordinal),
            Is.EqualTo(texts)
        );

    private static IEnumerable<string> Bare(string kind, string rest)
    {
        var sentence = new Regex(
            @"(?<said>(?<![A-Za-z0-9_])T\(\s*|=)?""[A-Z][a-z]+" + rest + @"""",
            RegexOptions.ExplicitCapture,
            Quickly
        );
        return Sources(kind)
            .SelectMany(source =>
                sentence
                    .Matches(source.Text)
                    .Where(match => !match.Groups["said"].Success)
                    .Select(match => $"{source.Name}: {LineOf(source.Text, match.Index)}")
            );
    }

    private static string LineOf(string text, int at)
    {
        var start = text.LastIndexOf('\n', at) + 1;
        var end = text.IndexOf('\n', at);
        return text[start..(end < 0 ? text.Length : end)].Trim();
    }

    private static HashSet<string> Gaps(string sentence) =>
        Regex
            .Matches(sentence, @"\{\d+(:[^}]*)?\}", RegexOptions.ExplicitCapture, Quickly)
            .Select(match => match.Value.Split(':', '}')[0])
            .ToHashSet(StringComparer.Ordinal);

    private static string Text() => File.ReadAllText(Path.Combine(Folder, "Languages", "Inggris.json"));

    private static Dictionary<string, string> English() =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(Text())!;

    private static IEnumerable<SaidSentence> Said() =>
        Everywhere("*.razor")
            .Concat(Everywhere("*.cs"))
            .SelectMany(source => SaidSentence.In(source.Text, source.Name));

    private static IEnumerable<(string Name, string Text)> Everywhere(string kind) =>
        Directory.EnumerateDirectories(Program).Where(IsOurs).SelectMany(folder => Sources(kind, folder));

    private static bool IsOurs(string folder) => Path.GetFileName(folder) is not ("bin" or "obj");

    private static IEnumerable<(string Name, string Text)> Sources(string kind, string? folder = null) =>
        Directory
            .EnumerateFiles(folder ?? Folder, kind, SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Where(file => !OwnDeclaration.Contains(Path.GetFileName(file), StringComparer.Ordinal))
            .Select(file => (Path.GetRelativePath(Folder, file), File.ReadAllText(file)));
}
