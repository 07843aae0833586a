using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Magang.Workflows.Definitions;
using Magang.Workflows.Expressions;

namespace Magang.Workflows.Tests.Definitions;

public class DefinitionReaderTests
{
    [Test]
    public void Activities_stand_in_document_order_with_their_place_and_container()
    {
        var definition = ADefinition.Read(
            ADefinition.Of(
                "Elsa.Sequence",
                $$"""{"id":"i","type":"Elsa.If","version":1,"then":{{ADefinition.Line("t")}},"else":{{ADefinition.Line("e")}}}""",
                $$"""{"id":"s","type":"Elsa.Switch","version":1,"cases":[{"label":"x","condition":{"type":"JavaScript","value":"true"},"activity":{{ADefinition.Line("c")}}}]}"""
            )
        );

        Assert.That(definition.Nodes.Select(node => node.Id), Is.EqualTo(["r", "i", "t", "e", "s", "c"]));
        Assert.That(definition.Nodes[3].Path, Is.EqualTo("$.root.activities[0].else"));
        Assert.That(definition.Nodes[3].Container!.Id, Is.EqualTo("i"));
        Assert.That(definition.Nodes[1].Port("then")!.Id, Is.EqualTo("t"));
        Assert.That(definition.Nodes[1].Children, Is.Empty);
        Assert.That(definition.Nodes[4].Port("cases[0].activity")!.Id, Is.EqualTo("c"));
        Assert.That(definition.Nodes[4].Inputs.Keys, Is.EqualTo(["cases[0].condition"]));
        Assert.That(definition.Root.Children.Select(node => node.Id), Is.EqualTo(["i", "s"]));
    }

    [Test]
    public void Activities_without_id_are_numbered_as_Elsa_numbers_them()
    {
        var definition = DefinitionReader.Read(Corpus.Read("own-bad-missing-ids"), find: TestCatalog.Find);
        Assert.That(definition.Nodes.Select(node => node.Id), Is.EqualTo(["s", "WriteLine1", "WriteLine2"]));

        var taken = ADefinition.Of("Elsa.Sequence", ADefinition.Line(""), ADefinition.Line("WriteLine1"));
        Assert.That(
            ADefinition.Read(taken).Nodes.Select(node => node.Id),
            Is.EqualTo(["r", "WriteLine2", "WriteLine1"])
        );
    }

    [Test]
    public void A_definition_without_root_is_an_empty_sequence_and_says_so()
    {
        var definition = DefinitionReader.Read(Corpus.Read("own-bad-no-root"));

        Assert.That(definition.Root.Type, Is.EqualTo("Elsa.Sequence"));
        Assert.That(definition.Root.Id, Is.EqualTo("Sequence1"));
        Assert.That(definition.Warnings.Select(warning => warning.Code), Does.Contain("MGW-716"));
    }

    [Test]
    public void An_input_may_be_a_plain_value_or_left_out()
    {
        var definition = ADefinition.Read(
            ADefinition.Of(
                "Elsa.Sequence",
                ADefinition.Line("a", "\"polos\""),
                ADefinition.Line("b", "null"),
                ADefinition.Line("c", """{"typeName":"String","expression":null}""")
            )
        );

        Assert.That(((LiteralExpression)definition.Nodes[1].Inputs["text"]).Value.GetString(), Is.EqualTo("polos"));
        Assert.That(definition.Nodes[2].Inputs, Is.Empty);
        Assert.That(definition.Nodes[3].Inputs, Is.Empty);
    }

    [TestCase("\"n\"")]
    [TestCase("\"id-n\"")]
    [TestCase("""{"id":"id-n","name":"n"}""")]
    [TestCase("""{"name":"n"}""")]
    [TestCase(""" "{\"id\":\"id-n\",\"name\":\"n\",\"typeName\":\"Int32\"}" """)]
    public void A_variable_is_found_by_name_or_id(string reference)
    {
        var json = ADefinition.Of(
            "Elsa.Sequence",
            ADefinition.Line("a", ADefinition.Input("String", "Variable", reference))
        );
        json["variables"] = JsonNode.Parse("""[{"id":"id-n","name":"n","typeName":"Int32","value":"7"}]""");

        var definition = ADefinition.Read(json);

        Assert.That(definition.Variables[0].Initial.GetInt32(), Is.EqualTo(7));
        Assert.That(
            ((VariableExpression)((TypedExpression)definition.Nodes[1].Inputs["text"]).Inner).Name,
            Is.EqualTo("n")
        );
    }

    [Test]
    public void An_input_of_the_workflow_is_found_as_the_designers_picker_writes_it()
    {
        var json = ADefinition.Of(
            "Elsa.Sequence",
            ADefinition.Line(
                "a",
                ADefinition.Input("String", "Input", """ "{\"type\":\"String\",\"name\":\"tahun\"}" """)
            )
        );
        json["inputs"] = JsonNode.Parse("""[{"name":"tahun","type":"String"}]""");

        var read = (TypedExpression)ADefinition.Read(json).Nodes[1].Inputs["text"];

        Assert.That(((InputExpression)read.Inner).Name, Is.EqualTo("tahun"));
    }

    [Test]
    public void A_box_that_was_emptied_names_nothing()
    {
        var gate = Activity("Magang.Gate", ("gate", "RENCANA"), ("statusOnPass", ""));
        var join = Activity("Elsa.FlowJoin", ("mode", ""));
        var line = Activity("Elsa.WriteLine", ("text", ""));

        Assert.That(Inputs(gate), Is.EqualTo(["gate"]));
        Assert.That(Inputs(join), Is.Empty);
        Assert.That(Inputs(line), Is.EqualTo(["text"]));
        var nameless = ADefinition.Of("Elsa.Sequence", Activity("Magang.Gate", ("gate", "")));
        Assert.That(ADefinition.Problems(nameless), Has.Exactly(1).Contains("MGW-730"));
        Assert.That(DefinitionReader.ReadStored(ADefinition.Utf8(nameless)).Nodes, Has.Length.EqualTo(2));
    }

    [TestCase("2026-02-28", true)]
    [TestCase("28/02/2026", false)]
    [TestCase("12/31/2026 12:00:00 AM", false)]
    public void A_day_that_is_written_out_is_written_as_ISO_has_it(string day, bool isRight)
    {
        var json = ADefinition.Of("Elsa.Sequence", Activity("Magang.WaitUntilDay", ("day", day)));

        if (isRight)
            Assert.That(Inputs(Activity("Magang.WaitUntilDay", ("day", day))), Is.EqualTo(["day"]));
        else
            Assert.That(ADefinition.Problems(json), Has.Exactly(1).Contains("bukan tanggal seperti 2026-02-28"));
        Assert.That(DefinitionReader.ReadStored(ADefinition.Utf8(json)).Nodes, Has.Length.EqualTo(2));
    }

    private static IEnumerable<string> Inputs(string activity) =>
        DefinitionReader.Read(ADefinition.Utf8(ADefinition.Of("Elsa.Sequence", activity))).Nodes[1].Inputs.Keys;

    private static string Activity(string type, params (string Name, string Literal)[] inputs) =>
        $$"""{"id":"x","type":"{{type}}","version":1{{string.Concat(inputs.Select(input => $",\"{input.Name}\":" + ADefinition.Input("String", "Literal", JsonSerializer.Serialize(input.Literal))))}}}""";

    [Test]
    public void A_containers_variable_is_seen_inside_it_only()
    {
        var inner =
            $$"""{"id":"s","type":"Elsa.Sequence","version":1,"variables":[{"name":"dalam","typeName":"String"}],"activities":[{{ADefinition.Line("in", ADefinition.Input("String", "Variable", "\"dalam\""))}}]}""";
        var outside = ADefinition.Line("out", ADefinition.Input("String", "Variable", "\"dalam\""));

        Assert.That(
            ADefinition.Read(ADefinition.Of("Elsa.Sequence", inner)).Nodes[1].Variables[0].Id,
            Is.EqualTo("s:variable-1")
        );
        var problems = ADefinition.Problems(ADefinition.Of("Elsa.Sequence", inner, outside));
        Assert.That(problems, Has.Length.EqualTo(1));
        Assert.That(
            problems[0],
            Does.StartWith("$.root.activities[1].text: [MGW-734] Aktivitas 'out' (Elsa.WriteLine)")
        );
    }

    [Test]
    public void An_output_goes_to_the_id_of_a_declared_variable()
    {
        var json = ADefinition.Of(
            "Elsa.Sequence",
            $$"""{"id":"e","type":"Elsa.Event","version":1,"eventName":{{ADefinition.Input("String", "Literal", "\"x\"")}},"result":{"typeName":"Object","memoryReference":{"id":"v1"} } }"""
        );
        Assert.That(ADefinition.Problems(json), Has.Exactly(1).Contains("'v1', yang tidak dinyatakan"));

        json["variables"] = JsonNode.Parse("""[{"id":"v1","name":"isi"}]""");
        Assert.That(ADefinition.Read(json).Nodes[1].Outputs["result"], Is.EqualTo("v1"));
    }

    [Test]
    public void All_faults_are_named_together_each_with_its_place_and_the_nearest_word()
    {
        var json = ADefinition.Of(
            "Elsa.Sequence",
            """{"id":"a","type":"Elsa.WriteLin","version":1}""",
            """{"id":"b","type":"Elsa.Delay","version":1}""",
            $$"""{"id":"c","type":"Elsa.Delay","version":1,"timeSpan":{{ADefinition.Input("TimeSpan", "Literal", "\"lama\"")}}}""",
            $$"""{"id":"d","type":"Elsa.FlowJoin","version":1,"mode":{{ADefinition.Input("String", "Literal", "\"WaitAl\"")}}}""",
            ADefinition.Line("e", ADefinition.Input("String", "Variabel", "\"x\"")),
            ADefinition.Line("f", ADefinition.Input("String", "Input", "\"nama\"")),
            ADefinition.Line("g", ADefinition.Input("String", "Liquid", "\"{{ x }}\"")),
            ADefinition.Line("g", ADefinition.Input("String", "Object", "\"{\"")),
            """{"id":"h","type":"Elsa.Sequence","version":1,"activities":{}}""",
            """{"id":7,"type":"Elsa.End","version":1}""",
            """{"id":"j"}"""
        );
        json["inputs"] = JsonNode.Parse("""[{"name":"Nama"}]""");

        var problems = ADefinition.Problems(json);

        string[] expected =
        [
            "$.root.activities[0]: [MGW-724] Aktivitas 'a' (Elsa.WriteLin): tipe 'Elsa.WriteLin' tidak dikenal. Mungkin maksudnya 'Elsa.WriteLine'? Ganti dengan tipe yang dikenal.",
            "$.root.activities[1]: [MGW-730] Aktivitas 'b' (Elsa.Delay): masukan 'timeSpan' wajib ada, tetapi kosong. Isilah.",
            "$.root.activities[2].timeSpan: [MGW-731] Aktivitas 'c' (Elsa.Delay): masukan 'timeSpan' berisi \"lama\", bukan TimeSpan (misalnya 00:05:00 atau PT5M). Perbaiki nilainya.",
            "$.root.activities[3].mode: [MGW-731] Aktivitas 'd' (Elsa.FlowJoin): masukan 'mode' berisi \"WaitAl\", bukan salah satu dari WaitAny, WaitAll, WaitAllActive. Mungkin maksudnya 'WaitAll'? Perbaiki nilainya.",
            "$.root.activities[4].text: [MGW-732] Aktivitas 'e' (Elsa.WriteLine): masukan 'text' memiliki jenis ekspresi 'Variabel' yang tidak dikenal. Mungkin maksudnya 'Variable'? Pilih salah satu dari: Literal, Variable, Input, Object, JavaScript.",
            "$.root.activities[5].text: [MGW-735] Aktivitas 'f' (Elsa.WriteLine): masukan 'text' membaca masukan alur 'nama', yang tidak dinyatakan. Mungkin maksudnya 'Nama'? Nyatakan dahulu atau betulkan namanya.",
            "$.root.activities[6].text: [MGW-733] Aktivitas 'g' (Elsa.WriteLine): masukan 'text' berisi ekspresi Liquid, yang dengan sengaja tidak dijalankan di sini. Tulislah dalam JavaScript.",
            "$.root.activities[7].text: [MGW-737] Aktivitas 'g' (Elsa.WriteLine): masukan 'text' berisi ekspresi Object yang bukan JSON. Perbaiki tulisannya.",
            "$.root.activities[7]: [MGW-723] Id 'g' sudah dipakai di $.root.activities[6], padahal id aktivitas harus unik di seluruh definisi. Ganti salah satunya.",
            "$.root.activities[8].activities: [MGW-706] Bagian ini harus berupa daftar aktivitas. Perbaiki bentuknya.",
            "$.root.activities[9].id: [MGW-706] Bagian ini harus berupa teks. Perbaiki bentuknya.",
            "$.root.activities[10]: [MGW-722] Aktivitas ini tidak memiliki tipe. Isilah 'type', misalnya \"Elsa.WriteLine\".",
        ];
        Assert.That(problems, Is.EquivalentTo(expected));
    }

    [TestCase("", "bukan JSON mulai baris 1, kolom 1")]
    [TestCase("{\n  \"a\": tru\n}", "bukan JSON mulai baris 2")]
    [TestCase("[]", "[MGW-706]")]
    [TestCase("{} {}", "[MGW-704]")]
    [TestCase("{\"root\":1,\"root\":2}", "dua isian")]
    [TestCase("{}", "definitionId")]
    [TestCase("{\"definitionId\":\"\\ud83d\"}", "setengah karakter")]
    [TestCase("{\"definitionId\":\"\\ude00\\ud83d\"}", "setengah karakter")]
    [TestCase("{\"definitionId\":\"\\ud83d\\n\\ude00\"}", "setengah karakter")]
    [TestCase("{\"definitionId\":\"\\ud83d\\ude00\\\\ud800\", \"version\":0}", "$.version")]
    [TestCase("{\"definitionId\":5}", "$.definitionId: [MGW-706]")]
    [TestCase("{\"definitionId\":\"x\",\"version\":0}", "$.version")]
    [TestCase("{\"definitionId\":\"x\",\"version\":\"satu\"}", "$.version")]
    [TestCase("{\"definitionId\":\"x\",\"root\":[]}", "$.root: [MGW-706]")]
    [TestCase("{\"definitionId\":\"x\",\"variables\":{}}", "$.variables: [MGW-706]")]
    [TestCase(
        "{\"definitionId\":\"x\",\"variables\":[{\"name\":\"n\",\"typeName\":\"Int32\",\"value\":\"x\"}]}",
        "Nilai awal variabel 'n'"
    )]
    [TestCase("{\"definitionId\":\"x\",\"inputs\":[{}]}", "$.inputs[0]")]
    [TestCase(
        "{\"definitionId\":\"x\",\"customProperties\":{\"magang:flowchartMode\":\"token\"}}",
        "'Counter' atau 'Token'"
    )]
    public void What_is_no_definition_is_refused_with_the_place(string text, string words) =>
        Assert.That(ADefinition.Problems(Encoding.UTF8.GetBytes(text)), Has.Some.Contains(words));

    [Test]
    public void Bytes_that_are_not_utf_8_are_refused() =>
        Assert.That(
            ADefinition.Problems([.. "{\"definitionId\":\""u8, 0xC3, 0x28, .. "\"}"u8]),
            Has.Some.Contains("UTF-8")
        );

    [Test]
    public void The_mode_is_the_definitions_own_unless_one_is_given()
    {
        var json = ADefinition.Flow("a b", "a-b");
        Assert.That(ADefinition.Read(json).Mode, Is.EqualTo(FlowMode.Counter));

        json["customProperties"] = JsonNode.Parse("""{"magang:flowchartMode":"Token"}""");
        Assert.That(ADefinition.Read(json).Mode, Is.EqualTo(FlowMode.Token));
        Assert.That(ADefinition.Read(json, FlowMode.Counter).Mode, Is.EqualTo(FlowMode.Counter));
    }

    [TestCase("own-mode-in-json", "Flowchart:ExecutionMode")]
    [TestCase("own-start-named", "Elsa tidak membaca 'start'")]
    [TestCase("own-bad-connection-target", "'nowhere'")]
    [TestCase("own-bad-connection-port", "tidak pernah berakhir dengan 'Bogus'")]
    public void What_Elsa_passes_over_in_silence_is_a_warning(string name, string words) =>
        Assert.That(
            DefinitionReader
                .Read(Corpus.Read(name), find: TestCatalog.Find)
                .Warnings.Select(warning => warning.ToString()),
            Has.Exactly(1).Contains(words)
        );

    [Test]
    public void An_input_that_the_type_does_not_know_is_a_warning()
    {
        var line = JsonNode.Parse(ADefinition.Line("a"))!;
        line["txet"] = JsonNode.Parse(ADefinition.Input("String", "Literal", "1"));

        Assert.That(
            ADefinition.Warnings(ADefinition.Of("Elsa.Sequence", line.ToJsonString())),
            Has.Exactly(1).Contains("Mungkin maksudnya 'text'?")
        );
    }

    [Test]
    public void Old_connections_read_like_new_ones()
    {
        var json = ADefinition.Flow("a b");
        json["root"]!["connections"] = JsonNode.Parse(
            """[{"source":"a","target":"b","sourcePort":"Done","targetPort":"In"}]"""
        );

        var graph = ADefinition.Read(json).Graphs[0];

        Assert.That(graph.Connections, Is.EqualTo([new FlowConnection(0, 0, "Done", 1)]));
    }

    [Test]
    public void The_hash_is_of_the_bytes_as_they_came()
    {
        var utf8 = ADefinition.Utf8(ADefinition.Flow("a"));
        byte[] marked = [0xEF, 0xBB, 0xBF, .. utf8];

        var plain = DefinitionReader.Read(utf8);
        var withMark = DefinitionReader.Read(marked);

        Assert.That(plain.ContentHash, Has.Length.EqualTo(64).And.Matches("^[0-9a-f]+$"));
        Assert.That(withMark.ContentHash, Is.Not.EqualTo(plain.ContentHash));
        Assert.That(JsonSerializer.Serialize(withMark.Source), Is.EqualTo(JsonSerializer.Serialize(plain.Source)));
    }

    [Test]
    public void The_document_is_kept_though_the_callers_bytes_change()
    {
        var utf8 = ADefinition.Utf8(ADefinition.Flow("a"));
        var definition = DefinitionReader.Read(utf8);
        Array.Fill(utf8, (byte)'x');

        Assert.That(definition.Root.Json.GetProperty("id").GetString(), Is.EqualTo("r"));
    }
}
